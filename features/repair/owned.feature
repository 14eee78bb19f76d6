Feature: Somebody owns my problem until it is solved
  A computer that does not start takes several departments. The customer tells it once; one person owns it; she hears by
  when; and it is over when she says that it works.

  Background:
    Given Maria owns a "Ridge Laptop" that does not start
    And if asked, she answers:
      | about          | she says          |
      | what she tried | a new power cable |

  @story-S3-1
  Scenario: Told once, known by every department
    When Maria follows it up until the computer works, at most 14 days
    Then every department she met knew the story before she told it
    And she never has to say anything twice
    And she is asked to identify herself at most once
    And it takes her at most 1 transfer
    And nobody closed the incident before the computer worked
    And the computer works

  @story-S3-2
  Scenario: One owner, and no end before it works
    When Maria follows it up until the computer works, at most 14 days
    Then one person owns the incident from start to end
    And nobody closed the incident before the computer worked
    And the computer works

  @story-S3-5
  Scenario: Every "we will" has a day, and holds
    When Maria follows it up until the computer works, at most 14 days
    Then every "we will" has a day
    And every promise is kept
    And the computer works
