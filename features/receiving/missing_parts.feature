Feature: What was missing comes without ado
  A part that the company forgot costs the customer nothing, comes no later than if she had bought it,
  and takes her one call.

  Background:
    Given Maria has an account

  @story-S2-1
  Scenario: Two cameras without their brackets, reported by phone
    Given Maria bought 2 "Trail Camera" for delivery
    And both parcels come without their "bracket"
    When Maria reports the missing parts by phone, quoting the order number
    Then free parts are promised no later than bought ones would come
    And she is told of a faster way that costs nothing
    And she is offered nothing for sale
    When the promised day comes
    Then both brackets are at her door
    And it took her one contact and at most 10 minutes

  @story-S2-1
  Scenario Outline: Reported <where>
    Given Maria bought 2 "Trail Camera" for delivery
    And both parcels come without their "bracket"
    When Maria reports the missing parts <where>, quoting the order number
    Then free parts are promised no later than bought ones would come
    When the promised day comes
    Then both brackets are at her door

    Examples:
      | where        |
      | by email     |
      | on the web   |
      | in the store |

  @story-S2-9
  Scenario: The replacement is complete
    Given Maria bought 1 "Trail Camera" for delivery
    And her parcel comes without its "bracket"
    When Maria asks by phone for a complete replacement, quoting the order number
    And the promised day comes
    Then the replacement is complete
