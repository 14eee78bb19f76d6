Feature: The company knows what I bought
  An order number is enough, on any channel: it says whose order it is and what is in it, unasked.

  Background:
    Given Maria has an account
    And Maria ordered the "Trail Tent 4" on the web

  @story-S0-1
  Scenario: The order number on the phone
    When Maria calls about her order, quoting only the order number
    Then whoever answers knows about it
    And she is told where her order stands

  @story-S0-1
  Scenario: The order number by email
    When Maria asks by email about her order, quoting only the order number
    Then whoever answers knows about it
    And she is told where her order stands

  @story-S0-1
  Scenario: The order number on the web
    When Maria looks up her order on the web, quoting only the order number
    Then whoever answers knows about it
    And she is told where her order stands

  @story-S0-1
  Scenario: The order number at the counter
    When Maria asks at the Boulder counter about her order, quoting only the order number
    Then whoever answers knows about it
    And she is told where her order stands

  @story-S0-1
  Scenario Outline: Without any number at hand, <where>
    When Maria asks <where> about her order, without any number
    Then whoever answers knows what she bought
    And she is told where her order stands

    Examples:
      | where    |
      | by phone |
      | by email |
