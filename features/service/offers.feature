Feature: Help comes before selling

  @story-S1-3
  Scenario Outline: A broken pole, reported <where>, and nothing is sold
    Given Maria has an account
    When Maria reports <where> that a pole of her "Trail Tent 4" is broken
    Then she is offered nothing for sale
    And she is given an incident number

    Examples:
      | case    | where        |
      | phone   | by phone     |
      | email   | by email     |
      | counter | in the store |
