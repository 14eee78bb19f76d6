Feature: Whoever answers may put things right
  A small credit needs nobody's permission, and comes on the day that was named.

  Background:
    Given Maria has an account
    And Maria ordered the "Trail Tent 4" on the web

  @story-S2-2 @policy-goodwill
  Scenario: A credit within the published limit
    When Maria reads on the web what the company promises
    Then a credit of 15.00 is within the published limit
    When Maria asks by phone for a credit of 15.00, quoting the order number
    Then nobody asks for permission while she waits
    And she is given a credit note number
    And she is told that she gets 15.00 back, and by when
    And it takes her at most 15 minutes
    When the promised day comes
    Then she has 15.00 back

  @story-S2-7
  Scenario: More than may be granted, and still not a dead end
    When Maria asks by phone for a credit of 90.00, quoting the order number
    Then every refusal comes with a way on
    And she is given an incident number
