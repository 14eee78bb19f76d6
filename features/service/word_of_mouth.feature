Feature: What is settled by word of mouth is settled

  @story-S2-2 @policy-trial
  Scenario: A trial, promised on the phone, holds when its day comes
    Given Maria has an account
    When Maria asks by phone whether she may try the "Trail Tent 4" at home first
    Then it is confirmed in writing, with an incident number
    When Maria orders the "Trail Tent 4" on the web
    And 40 days pass
    And Maria sends it back by phone, quoting only the incident number
    Then it is taken back as promised
