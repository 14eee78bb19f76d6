Feature: When the weather keeps her away from the lodge

  Background:
    Given Maria has a room at the "Aspen Lodge" for tonight, paid with 180.00

  @story-S2-7 @policy-weather
  Scenario: A storm, one call, and it is settled
    Given the road to the "Aspen Lodge" is closed today, because of heavy snow
    When Maria calls to cancel her room, because the storm has closed the road
    Then nobody asks for permission while she waits
    And she is given a cancellation number
    And she is told that she gets 180.00 back, and by when
    And it takes her at most one contact
    When the promised day comes
    Then she has 180.00 back

  @story-S2-7
  Scenario: Too late to cancel, and still a way on
    When Maria calls to cancel her room, because my plans have changed
    Then every refusal comes with a way on
    And she knows what becomes of her room

  @story-S2-7
  Scenario: What only the lodge can say is asked there, and answered by a time
    When Maria asks by phone for a cot in her room
    Then it takes her at most 2 minutes of waiting
    And she is given an incident number
    And the promise has a day
    When the promised day comes
    Then she knows what the lodge says
