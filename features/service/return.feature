Feature: Sending something back
  Whoever wants to return something hears first what else we can do. Then it goes back, under a number that is good everywhere,
  and the money comes on the day that we said.

  Background:
    Given Maria has an account
    And Maria ordered the "Camp Stove 2" on the web

  @story-S2-2
  Scenario Outline: Another remedy before the label, <case>
    When 5 days pass
    And Maria says <where> that she returns it, and asks what else could be done
    Then another remedy is offered before the return label
    And she is given a return number
    When 7 days pass
    Then the money for it is on its way by the promised day

    Examples:
      | case  | where        |
      | phone | by phone     |
      | store | in the store |

  @story-S2-2
  Scenario Outline: The return number is good <where>
    When 5 days pass
    And Maria says by phone that she returns it, and asks what else could be done
    Then she is given a return number
    When Maria asks <where> about her return, quoting only the return number
    Then whoever answers knows about it
    And she is told where her return stands

    Examples:
      | where      |
      | by phone   |
      | by email   |
      | on the web |
