Feature: A purchase order belongs to the business
  Maria does the buying for a company of mountain guides. When she is up on a trail, Tom asks:
  he has the purchase-order number, and for us he is the same customer.

  Background:
    Given Maria and Tom buy for "Alpine Guides"
    And Maria ordered 3 "Heron Sleeping Bag" on purchase order PO-4500017321

  @story-S1-2
  Scenario Outline: A colleague asks <where>
    When Tom asks <where> about the order, quoting only the purchase order number
    Then whoever serves Tom knows about it
    And Tom is told where the order stands

    Examples:
      | where      |
      | by phone   |
      | by email   |
      | on the web |

  @story-S1-2
  Scenario: The buyer asks herself
    When Maria asks by phone about the order, quoting only the purchase order number
    Then whoever serves Maria knows about it
    And Maria is told where the order stands

  @story-S5-1
  Scenario: Somebody of another business is a stranger
    Given Paul and Nora buy for "Summit Tours"
    When Paul asks by phone about the order, quoting Maria's purchase order number
    Then nobody tells Paul anything about Maria
    And Paul is told how he can be served
