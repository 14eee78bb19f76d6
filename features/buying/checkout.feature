Feature: The last step of buying
  Nothing is in the order that she did not choose, and she can talk to somebody before she pays.

  @story-S1-5
  Scenario: She gets what she chose, and nothing else
    When Maria orders the "Camp Stove 2" on the web
    Then nothing was added that she did not choose

  @story-S1-5
  Scenario: Before she pays, nothing is ticked and a person is within reach
    When Maria takes the "Camp Stove 2" as far as the last step of buying
    Then nothing is ticked that she did not choose
    When Maria rings the number on that page
    Then she reaches a person
