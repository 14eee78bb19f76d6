Feature: A quote holds until the bicycle is back on the road
  What we quote on the web is what the bench knows, books and charges.

  @story-W1
  Scenario: Jan books by telephone what he was quoted on the web
    Given Jan reads that a "Brake Overhaul" costs 79.00 by the list
    When Jan asks on the web what a "Brake Overhaul" costs
    Then he is promised the "Brake Overhaul" at 64.50
    And he is given a quote number
    When Jan calls to book, quoting only the quote number
    Then whoever answers knows what was promised
    And the repair is booked for 64.50

  @story-W2
  Scenario: The bicycle is ready on the day
    Given Jan has booked a "Brake Overhaul"
    When 3 days pass
    And Jan calls to ask for the bicycle, quoting only the repair number
    Then whoever answers knows what it is about
    And the bicycle is ready
    And every promise is kept

  @story-W3
  Scenario: A quote is the business of the one who asked for it
    Given Jan has a quote for a "Drivetrain Renewal"
    When Piet looks up the quote of Jan
    Then nobody tells Piet anything about Jan
