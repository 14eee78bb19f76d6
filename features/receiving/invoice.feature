Feature: The invoice says what was ordered
  By mail and in the account, to the cent; and whoever is asked knows its number.

  Background:
    Given Maria has an account
    And Maria ordered the "Trail Tent 4" on the web
    And her invoice has come

  @story-S0-4
  Scenario: On paper, and in the account
    When Maria reads her invoice in the mail and in her account
    Then what the invoice says is what was ordered
    And nothing that she is told contradicts anything else

  @story-S0-4
  Scenario Outline: Asked about <where>
    When Maria asks <where> about her invoice, quoting only the invoice number
    Then whoever answers knows what it is about
    And she is told what the invoice comes to

    Examples:
      | where    |
      | by phone |
      | by email |
