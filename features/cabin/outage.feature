Feature: When the line is down, we are there on another one
  A cabin without internet is reached by mobile phone, and whoever answers knows more than she does.

  Background:
    Given Maria has an account
    And Maria has phone and internet at the cabin
    And Maria's cabin is cut off for 30 hours

  @story-S1-1
  Scenario Outline: The outage is known <where>
    When Maria says <where> that the internet at the cabin is down
    Then whoever answers knows of the outage, and until when it lasts
    And Maria hears of the outage before she asks
    When 2 days pass
    Then phone and internet at the cabin run again

    Examples:
      | where           |
      | by phone        |
      | by text message |
