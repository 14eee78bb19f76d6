Feature: The chat is a door like any other
  Whoever answers there knows what we know, and what is agreed there is known everywhere.

  Background:
    Given Maria has an account

  @story-S2-8
  Scenario: The assistant hands over, with all that was written
    Given Maria ordered the "Trail Tent 4" on the web
    When Maria asks in the chat about her order, quoting only the order number
    Then the order number goes along with every transfer
    And she never has to say anything twice
    And she is told where her order stands

  @story-S2-8
  Scenario: An assistant that does not understand fetches somebody
    When Maria asks in the chat what no machine knows
    Then she reaches a person

  @story-S4-9
  Scenario Outline: A price agreed in the chat is known <elsewhere>
    Given the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online
    And Maria saw the price in the store
    When Maria asks in the chat to pay the store price
    Then she is promised the "Trail Tent 4" at 249.00
    And she is given an incident number
    When Maria asks <elsewhere> where it stands, quoting only the incident number
    Then whoever answers knows what was promised
    And she is told where her incident stands

    Examples:
      | case  | elsewhere |
      | phone | by phone  |
      | mail  | by email  |

  @story-S4-9
  Scenario: A price agreed in the chat is ordered on the phone
    Given the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online
    And Maria saw the price in the store
    When Maria asks in the chat to pay the store price
    Then she is promised the "Trail Tent 4" at 249.00
    When Maria calls to order, quoting only the incident number
    Then whoever answers knows what was promised
    And the "Trail Tent 4" is ordered for 249.00

  @story-S6-1
  Scenario Outline: Litter, reported <where>, asked about <elsewhere>
    When Maria reports <where> that there is litter in the Boulder car park
    Then she is given an incident number
    And she is told who looks after it
    When Maria asks <elsewhere> where it stands, quoting only the incident number
    Then whoever answers knows what it is about
    And she is told where her incident stands

    Examples:
      | case         | where           | elsewhere       |
      | chat to text | in the chat     | by text message |
      | text to chat | by text message | in the chat     |
      | chat to mail | in the chat     | by email        |
      | text to call | by text message | by phone        |

  @story-S4-11
  Scenario: The chat that helped before the sale helps after it
    When Maria asks in the chat what the "Trail Tent 4" costs
    Then she is told what the "Trail Tent 4" costs
    When Maria orders the "Trail Tent 4" on the web
    And Maria asks in the chat about her order, quoting only the order number
    Then the chat is open to Maria
    And she is told where her order stands
