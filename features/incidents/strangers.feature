Feature: What carries for the customer does not carry for a stranger

  @story-S5-1 @policy-stranger
  Scenario Outline: Paul quotes Maria's order number <where>
    Given Maria has an account
    And Maria ordered the "Trail Tent 4" on the web
    When Paul asks <where> about the order, quoting Maria's order number
    Then nobody tells Paul anything about Maria
    And Paul is told how he can be served

    Examples:
      | case  | where      |
      | phone | by phone   |
      | email | by email   |
      | web   | on the web |

  @story-S5-1
  Scenario: Paul cannot have Maria's parcel sent to himself
    Given Maria has an account
    And Maria ordered the "Trail Tent 4" on the web
    When Paul tries on the web to have it sent to himself, quoting Maria's order number
    And Maria looks up her order on the web, quoting only the order number
    Then it still goes to Maria

  @story-S5-1
  Scenario: Maria is recognised where the company knows her
    Given Maria has an account
    And Maria ordered the "Trail Tent 4" on the web
    When Paul asks by phone about the order, quoting Maria's order number
    And Maria calls about her order, quoting only the order number
    Then nobody tells Paul anything about Maria
    And whoever serves Maria knows about it
