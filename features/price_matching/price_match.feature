Feature: A price promised in one place holds everywhere
  Our shelves and our web shop may show different prices. Whoever asks pays the lower one,
  and the number that we give for it is good with all of us.

  Background:
    Given Maria has an account
    And the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online

  @story-S4-4
  Scenario: Maria calls to order at the price that was promised by email
    Given Maria saw the price in the store
    When Maria asks by email to pay the store price
    Then she is promised the "Trail Tent 4" at 249.00
    And she is given an incident number
    When Maria calls to order, quoting only the incident number
    Then whoever answers knows what was promised
    And she never has to read the email aloud
    And the "Trail Tent 4" is ordered for 249.00

  @story-S4-4
  Scenario: Maria is free to order where she likes
    Given Maria saw the price in the store
    When Maria asks by email to pay the store price
    Then she is promised the "Trail Tent 4" at 249.00
    And the promise has a day
    And she is free to choose how to go on
    When Maria replies to the email that she wants to order
    Then the "Trail Tent 4" is ordered for 249.00
    And an email confirms the order

  @story-S4-4
  Scenario: The number in the email works on the web
    Given Maria saw the price in the store
    When Maria asks by email to pay the store price
    Then she is given an incident number
    When Maria orders on the web, quoting only the incident number
    Then whoever answers knows what was promised
    And the "Trail Tent 4" is ordered for 249.00

  @story-S4-4 @policy-promised-price
  Scenario Outline: The promise holds <whoever answers>
    Given Maria saw the price in the store
    When Maria asks by email to pay the store price
    Then she is given an incident number
    When Maria calls <whoever answers> to order, quoting only the incident number
    Then whoever answers knows what was promised
    And the "Trail Tent 4" is ordered for 249.00

    Examples:
      | whoever answers  |
      | catalogue sales  |
      | customer service |

  @story-S4-5
  Scenario: A transfer takes the number along
    Given Maria saw the price in the store
    When Maria asks by email to pay the store price
    Then she is given an incident number
    When Maria calls customer service to order, quoting only the incident number
    Then each transfer says where to, why, and that the number goes along
    And the incident number goes along with every transfer
    And she never has to say anything twice
    And the "Trail Tent 4" is ordered for 249.00
