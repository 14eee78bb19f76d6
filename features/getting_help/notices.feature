Feature: Notices have a date, and an end
  What is suspended comes back. Until then, everybody can see since when.

  @story-S2-5
  Scenario: The delivery guarantee is not suspended for good
    Given the delivery guarantee was suspended 300 days ago, because of a storm
    When Maria reads on the web about delivery
    Then every notice that she saw has a date and is at most 30 days old
    And she can count on the delivery guarantee

  @story-S2-5
  Scenario: A suspension of this week says since when it stands
    Given the delivery guarantee was suspended 3 days ago, because of a storm
    When Maria reads on the web about delivery
    Then every notice that she saw has a date and is at most 30 days old
    And she knows whether the delivery guarantee holds
