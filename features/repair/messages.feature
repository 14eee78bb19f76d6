Feature: Messages about my problem help me, and cost me nothing
  Follow-ups quote the one number, agree with each other, are few, and none of them needs an answer.

  Background:
    Given Maria owns a "Ridge Laptop" that does not start
    And if asked, she answers:
      | about          | she says          |
      | what she tried | a new power cable |

  @story-S3-3
  Scenario: Silence closes nothing
    When Maria asks for help with it by phone
    Then she is given an incident number
    When 3 days pass
    And Maria asks by phone where it stands, quoting only the incident number
    Then she is told where her incident stands
    And her incident is still open
    And nobody closed the incident before the computer worked

  @story-S3-4
  Scenario: Few follow-ups, about one number, and none that knows less than another
    When Maria follows it up until the computer works, at most 14 days
    Then she gets at most 2 follow-ups a week, all about the one incident number
    And every message agrees on where it stands
    And the computer works

  @story-S3-4
  Scenario: What she writes by email is known on the phone
    When Maria asks for help with it by phone
    Then she is given an incident number
    When a day passes
    And Maria writes about it that the power light is red
    And a day passes
    And Maria asks by phone where it stands, quoting only the incident number
    Then whoever answers recounts what happened before
    And whoever answers knows that the power light is red
    And she is told where her incident stands

  @story-S3-6
  Scenario: No reply is needed to keep a problem open
    When Maria follows it up until the computer works, at most 14 days
    Then nobody demands a reply
    And nobody closed the incident before the computer worked
    And the computer works
