Feature: It is there when it was promised
  The day that is named before paying is the day on which the parcel stands at the door. What goes wrong on the way
  is told by the company, before the customer has to wonder.

  Background:
    Given Maria has an account

  @story-S0-2
  Scenario: What is in stock is there on the day
    When Maria buys 1 "Trail Tent 4" on the web, for delivery
    Then nothing changes between the first page and the order
    When the promised day comes
    Then her parcel is at her door

  @story-S0-2
  Scenario: What has yet to come to the warehouse is promised for a day that holds
    Given the warehouse has no "Trail Tent 4" for 8 days
    When Maria buys 1 "Trail Tent 4" on the web, for delivery
    And the promised day comes
    Then her parcel is at her door

  @story-S0-2
  Scenario: The truck breaks down
    Given the truck to Maria breaks down tomorrow, and loses 2 days
    When Maria buys 1 "Trail Tent 4" on the web, for delivery
    And 2 days pass
    Then she hears of the delay before the promised day
    And she is told a new day
    When the promised day comes
    Then her parcel is at her door, on the new day

  @story-S0-2
  Scenario: Who ordered on the phone hears of it by text message
    Given the truck to Maria breaks down tomorrow, and loses 2 days
    When Maria orders the "Trail Tent 4" by phone, for delivery
    And 2 days pass
    Then she hears of the delay before the promised day
    And she is told a new day
    When the promised day comes
    Then her parcel is at her door, on the new day

  @story-S2-1
  Scenario: How many parcels come, and what is in them
    When Maria buys 2 "Trail Camera" on the web, for delivery
    Then she knows how many parcels come, and when
    When the promised day comes
    Then each parcel holds what its product page lists
