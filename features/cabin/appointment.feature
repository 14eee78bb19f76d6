Feature: Moving an appointment moves nothing else
  Whoever waits for something better keeps what she has until it is there.

  Background:
    Given Maria has an account
    And Maria has phone and internet at the cabin
    And Maria has an appointment for an upgrade in 7 days

  @story-S4-6
  Scenario Outline: She wants another day, and says so <where>
    When Maria moves the appointment <where> by 10 days
    Then she is told the new day of the appointment
    And phone and internet at the cabin still run

    Examples:
      | where      |
      | by phone   |
      | on the web |

  @story-S4-6
  Scenario: Nobody can come on the day
    Given nobody can come to her on that day
    When the day of Maria's appointment comes
    Then an email offers Maria a new day
    And phone and internet at the cabin still run
    When Maria asks by phone to have the line checked
    Then she is told that the line works
    And it takes her at most 1 further contact
    And phone and internet at the cabin still run
