Feature: The lower price, wherever it is asked for
  Nobody has to prove to us what we can look up ourselves.

  @story-S4-2 @policy-lower-price
  Scenario: The store's price is honoured on the web
    Given the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online
    And Maria saw the price in the store
    When Maria asks on the web to pay the store price
    Then nobody asks her to prove it
    And the "Trail Tent 4" is ordered for 249.00

  @story-S4-2 @policy-lower-price
  Scenario: The web's price is honoured in the store
    Given the "Camp Stove 2" costs 45.00 in the Boulder store and 39.00 online
    And Maria saw the price on the web
    When Maria asks at the Boulder counter to pay the web price
    Then nobody asks her to prove it
    And the "Camp Stove 2" is ordered for 39.00

  @story-S4-2 @policy-lower-price
  Scenario: The store's price is honoured on the phone
    Given the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online
    And Maria saw the price in the store
    When Maria asks by phone to pay the store price
    Then nobody asks her to prove it
    And the "Trail Tent 4" is ordered for 249.00
