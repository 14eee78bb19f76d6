Feature: A wrong bill is our mistake, and ours to put right
  Nobody has to find out, and nobody has to call: whoever got a wrong bill hears from us first.

  Background:
    Given Maria has an account
    And Maria subscribes to "Cabin Stream" at 39.00 a month

  @story-S2-3
  Scenario: The correction comes before she has to ask
    Given the bills for "Cabin Stream" are printed with 93.00
    When Maria reads the next bill
    And 2 days pass
    Then the company tells Maria of the mistake in the bill before she asks
    And she has to pay 39.00 for it

  @story-S2-3
  Scenario: Everybody who got a wrong bill gets the correction
    Given Nora is a customer without an account
    And Nora subscribes to "Cabin Stream" at 39.00 a month
    And the bills for "Cabin Stream" are printed with 93.00
    When the next bills have come
    And 2 days pass
    Then the company tells Maria of the mistake in the bill before she asks
    And the company tells Nora of the mistake in the bill before she asks

  @story-S2-3
  Scenario Outline: The number on a bill is good <where>
    When Maria reads the next bill
    And Maria asks <where> about the bill, quoting only the bill number
    Then whoever answers knows what it is about
    And nothing that she is told contradicts anything else

    Examples:
      | where    |
      | by phone |
      | by email |
