Feature: A complaint comes to an end
  Whoever complains has a number at once, hears in writing what was decided and why it could happen, and says when it is over.

  Background:
    Given Maria has an account

  @story-S2-10
  Scenario Outline: A complaint is decided, <case>
    When Maria complains <where>: "An employee in the Boulder store was rude to me."
    Then she is given an incident number
    And she is told who looks after it
    When 4 days pass
    Then she is told by email what came of her complaint, and why it could happen
    When Maria asks on the web where it stands, quoting only the incident number
    Then the cause is on record
    And she is told where her incident stands

    Examples:
      | case     | where      |
      | by email | by email   |
      | by phone | by phone   |
      | web      | on the web |

  @story-S2-10
  Scenario: Decided is not over: that is for her to say
    When Maria complains by email: "An employee in the Boulder store was rude to me."
    Then she is given an incident number
    When 4 days pass
    And Maria asks by phone where it stands, quoting only the incident number
    Then her incident is still open
    When Maria says by email that it is solved
    And Maria asks on the web where it stands, quoting only the incident number
    Then her incident is closed
