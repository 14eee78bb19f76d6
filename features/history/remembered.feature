Feature: The company remembers its customer
  Who turns to it again need not begin from the beginning: whoever answers says first when she was in touch, where, and
  what she told.

  Background:
    Given Maria has an account

  @story-S0-3
  Scenario Outline: The third contact knows the first two, <case>
    When Maria reports <first> that a pole of her "Trail Tent 4" is broken
    Then she is given an incident number
    When 3 days pass
    And Maria asks <second> where it stands, quoting only the incident number
    And a day passes
    And Maria asks <third> where it stands, quoting only the incident number
    Then whoever answers recounts what happened before
    And she is told where her incident stands

    Examples:
      | case                  | first        | second       | third        |
      | web, email, phone     | on the web   | by email     | by phone     |
      | email, phone, store   | by email     | by phone     | in the store |
      | phone, store, email   | by phone     | in the store | by email     |

  @story-S0-3
  Scenario: An earlier problem is known in a new one
    When Maria reports by email that a pole of her "Trail Tent 4" is broken
    Then she is given an incident number
    When 3 days pass
    And Maria says by email that it is solved
    And 20 days pass
    And Maria reports by phone that the burner of her "Camp Stove 2" is blocked
    Then whoever answers recounts what happened before
    And she is given an incident number
    And she is told who looks after it
    And her incident is open
