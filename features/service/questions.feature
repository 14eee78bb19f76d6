Feature: A question is answered where it is asked

  @story-S0-5
  Scenario Outline: What the shipping cost, asked <where>
    Given Maria has an account
    And Maria ordered the "Camp Stove 2" on the web
    When Maria asks <where> what she paid for shipping, quoting the order number
    Then her question is answered in the contact in which she asks it

    Examples:
      | case    | where        |
      | phone   | by phone     |
      | email   | by email     |
      | counter | in the store |
