Feature: The keyboard and a screen reader are enough
  Nora hears our pages and types on them; a mouse is of no use to her. She gets as far as anybody.

  Background:
    Given Nora has an account
    And Nora uses the keyboard and a screen reader

  @story-S5-2
  Scenario: Bought without a mouse
    Given the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online
    When Nora orders the "Trail Tent 4" on the web
    Then every page that she used works by names, roles and keys alone
    And the "Trail Tent 4" is ordered for 289.00

  @story-S5-2
  Scenario: Sent to a store without a mouse
    When Nora orders the "Camp Stove 2" on the web, to be picked up in the Boulder store
    Then she is given an order number
    And every page that she used works by names, roles and keys alone
    When Nora looks up her order on the web, quoting only the order number
    Then she is told where her order stands
    And every page that she used works by names, roles and keys alone

  @story-S5-2
  Scenario: Reported without a mouse, and looked up again
    When Nora reports on the web that there is litter in the Boulder car park
    Then she is given an incident number
    And she is told who looks after it
    When Nora asks on the web where it stands, quoting only the incident number
    Then she is told where her incident stands
    And every page that she used works by names, roles and keys alone
