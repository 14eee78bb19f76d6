Feature: What the store shows is what there is

  @story-S4-1 @policy-wrong-shelf
  Scenario: The box in the slot is the one on the tag
    Given the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online
    And a "Trail Tent 2" stands in the slot of the "Trail Tent 4" in the Boulder store
    When Maria takes the "Trail Tent 4" from the shelf in the Boulder store
    Then what the shelf shows in stock is what there is
    When Maria orders the "Trail Tent 4" at the Boulder counter, at the price on the shelf
    Then the "Trail Tent 4" is ordered for its price on the shelf

  @story-S4-1
  Scenario: The item handed over is the item on the tag
    Given the Boulder store has 3 "Camp Stove 2" on the shelf
    When Maria takes the "Camp Stove 2" from the shelf in the Boulder store
    Then what the shelf shows in stock is what there is
    And she holds the "Camp Stove 2"

  @story-S4-3
  Scenario: Ordered online, picked up in the store, free of charge
    Given Maria has an account
    When Maria orders the "Trail Tent 4" on the web, to be picked up in the Boulder store
    Then shipping to the store costs nothing
    And an email says that it can be picked up, quoting the order number
    When Maria picks it up at the Boulder counter, quoting only the order number
    Then whoever answers knows about it
    And the "Trail Tent 4" is hers
