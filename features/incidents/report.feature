Feature: Anybody reports anything, and it goes somewhere
  A number, what it is about, an owner; and its state can be asked for on every other channel.

  Background:
    Given Maria has an account

  @story-S6-1
  Scenario Outline: Litter, reported <where>, asked about <elsewhere>
    When Maria reports <where> that there is litter in the Boulder car park
    Then she is given an incident number
    And she is told who looks after it
    When Maria asks <elsewhere> where it stands, quoting only the incident number
    Then whoever answers knows what it is about
    And she is told where her incident stands

    Examples:
      | case              | where       | elsewhere   |
      | web to phone      | on the web  | by phone    |
      | email to web      | by email    | on the web  |
      | phone to email    | by phone    | by email    |
      | counter to phone  | in the store | by phone   |

  @story-S6-1
  Scenario: It ends when she says so
    When Maria reports by email that a pole of her "Trail Tent 4" is broken
    Then she is given an incident number
    When 3 days pass
    And Maria asks by phone where it stands, quoting only the incident number
    Then her incident is still open
    When Maria says by email that it is solved
    And Maria asks on the web where it stands, quoting only the incident number
    Then her incident is closed

  @story-S4-7
  Scenario Outline: Every number can be looked up <elsewhere>
    When Maria complains by email about litter in the Boulder car park
    Then she is given an incident number
    When Maria asks <elsewhere> where it stands, quoting only the incident number
    Then whoever answers knows what it is about
    And she is told where her incident stands

    Examples:
      | case     | elsewhere    |
      | web      | on the web   |
      | phone    | by phone     |
      | store    | in the store |

  @story-S6-1
  Scenario: Reported in Spanish, and looked after all the same
    Given Lucía has an account
    When Lucía reports on the web that "hay basura en el aparcamiento de Boulder"
    Then she is given an incident number
    And she is told who looks after it
    When Lucía asks by phone where it stands, quoting only the incident number
    Then whoever answers knows what it is about
    And she is told where her incident stands
