Feature: What we say about waiting is true
  Nobody hears of long waits where there are none, and nobody holds the line while we ask somebody else.

  @story-S2-6
  Scenario: The wait is the one that was announced
    When Maria asks by phone for a person, as the very first thing
    Then every wait is as long as she was told
    And every notice that she heard has a date and is at most 30 days old
    And she reaches a person

  @story-S2-7
  Scenario: A question to somebody else is answered later, and nobody holds the line for it
    Given the "Trail Tent 2" is sold out
    When Maria asks by phone when the "Trail Tent 2" is back
    Then she never waits longer than 2 minutes at a time
    And she is given an incident number
    And a text message answers, quoting the incident number
    And every promise is kept
