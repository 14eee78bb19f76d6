import pytest
F = """
Feature: Words
  Background:
    Given the shop is open
  @story-S0-1
  Scenario: Maria is unhappy
    When Maria asks for a word
    Then the word is "x"
    And she smiles 2 times
    And the word is "kept"
  Scenario: Shut
    When Maria asks for a word
    Then the word is "x"
    When she finds the door shut
    Then the word is "kept"
  Scenario: Trips
    When the shopper trips
    Then the word is "kept"
  @tag-x
  Scenario Outline: many
    When <who> asks for a word
    Then the word is "<word>"
    Examples:
     | who | word |
     | Anna | kept |
     | Bert | kept |
  Rule: r
    Scenario: Days
      When 3 days go by
      Then she smiles 1 times
      When Maria asks for a word
      Then the word is "kept"
"""
@pytest.mark.parametrize("n", [("-n0",), ("-n2",), ("-n0", "--junitxml=j.xml", "--alluredir=a")])
def test_it(suite, n):
    r = suite.write(F).run(*n)
    for x in suite.records("journey-finished"): print(x)
    for x in suite.diary(): print(x)
    if len(n) > 2: 
        print((suite.path/"j.xml").read_text())
        for p in (suite.path/"a").glob("*-result.json"): print(p.read_text())
    assert 0
@pytest.mark.parametrize("n", ["-n2"])
def test_ref(suite, n):
    r = suite.write({"a.feature": F, "b.feature": F.replace("she finds the door shut", "nobody knows what")}).run(n)
    print(r.ret)
    assert 0
