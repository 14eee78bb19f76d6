Feature: A person is never far away
  Three choices at most, two minutes on hold at most; and whoever wants to talk to somebody from the start gets somebody.

  @story-S2-8
  Scenario: A person, as the very first thing asked on the phone
    When Maria asks by phone for a person, as the very first thing
    Then she never waits longer than 2 minutes at a time
    And it takes her at most 3 minutes to a person
    And she reaches a person within 3 menu levels

  @story-S2-8
  Scenario: A person, on the way to an order
    Given Maria has an account
    And Maria ordered the "Trail Tent 4" on the web
    When Maria calls about her order, quoting only the order number
    Then she never waits longer than 2 minutes at a time
    And she is told where her order stands
    And she reaches a person within 3 menu levels

  @story-S2-8
  Scenario Outline: A person, as the very first thing asked <where>
    Given Maria has an account
    When Maria asks <where> for a person, as the very first thing
    Then she reaches a person

    Examples:
      | case    | where           |
      | chat    | in the chat     |

    @no-fault
    Examples: Where nobody but people has ever answered
      | case    | where           |
      | text    | by text message |
      | mail    | by email        |
      | counter | in the store    |

  @story-S2-12
  Scenario: One call, and a short one
    Walter has no computer, and no wish for one: the telephone is his door to us.

    Given Walter is a customer without an account
    And the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online
    And Walter saw the price in the store
    When Walter asks by phone to pay the store price
    Then it takes him at most 15 minutes
    And the "Trail Tent 4" is ordered for 249.00
