Feature: From the first look to the last day
  Living with a thing is as easy as buying it was, and what sales promised, service knows.

  @story-S2-11
  Scenario: She finds it, asks, buys, tries, asks again, and sends it back
    Given Maria has an account
    When Maria finds the "Trail Tent 4" on the web
    And Maria asks by phone whether she may try the "Trail Tent 4" at home first
    Then she is given an incident number
    When Maria orders the "Trail Tent 4" on the web
    Then she is given an order number
    When the promised day comes
    Then her parcel is at her door
    When Maria asks by phone what she was promised, quoting only the incident number
    Then whoever answers knows what was promised
    When 36 days pass
    And Maria sends it back by phone, quoting only the incident number
    Then it is taken back as promised
    And living with it takes her at most 2 times as many steps as buying it did
    When the promised day comes
    Then she has all her money back
