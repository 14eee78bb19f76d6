Feature: One price, and one answer to what it is
  What will I pay, and from when? The email, the account, the chat and the phone all say the same.

  Background:
    Given Maria has an account
    And Maria subscribes to "Cabin Stream" at 39.00 a month
    And the price of "Cabin Stream" rises to 52.65 in 30 days

  @story-S2-4
  Scenario: The same answer, whoever gives it
    When Maria reads the email about the new price
    And Maria asks on the web what she will pay, and from when
    And Maria asks in the chat what she will pay, and from when
    And Maria asks by phone what she will pay, and from when
    Then nothing that she is told contradicts anything else
    And she is told by phone what she will pay, and from when

  @story-S2-4
  Scenario: Who has a question about money can talk to a person
    When Maria reads the email about the new price
    Then the email names a person whom she can call
    When Maria asks by phone what she will pay, and from when
    Then whoever answers knows what it is about
    And she is told by phone what she will pay, and from when

  @story-S2-4
  Scenario: She answers the email, and is answered
    When Maria reads the email about the new price
    And Maria asks by email what she will pay, and from when
    Then whoever answers knows what it is about
    And she is told by email what she will pay, and from when
