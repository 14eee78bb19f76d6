"""Forms as bad companies make them: the same to the eyes, and without names or without reach."""

from __future__ import annotations

from bs4 import BeautifulSoup

from mystery_shopper.simulators import forms

FORM = (
    '<form><div class="field"><label for="city">City</label><input id="city" name="city" placeholder="Boulder"></div>'
    '<label class="choice"><input type="radio" name="to" value="home">To my home</label>'
    '<textarea name="note" aria-label="A note" rows="2">Hello</textarea><button>Go on</button></form>'
)


def test_a_good_company_leaves_its_forms_as_they_are() -> None:
    assert forms.made(FORM, frozenset({"labels", "keys"})) == FORM


def test_without_labels_the_words_stay_and_the_names_go() -> None:
    page = BeautifulSoup(forms.made(FORM, frozenset({"keys"})), "html.parser")
    assert page.get_text(" ", strip=True) == BeautifulSoup(FORM, "html.parser").get_text(" ", strip=True)
    assert page.find("label") is None
    assert [sorted(one.attrs) for one in page.find_all(["input", "textarea"])] == [
        ["id", "name"],
        ["name", "type", "value"],
        ["name", "rows"],
    ]
    assert page.select_one("div.choice input") is not None


def test_made_for_the_mouse_buttons_are_passed_by() -> None:
    page = BeautifulSoup(forms.made(FORM, frozenset({"labels"})), "html.parser")
    assert [button["tabindex"] for button in page.find_all("button")] == ["-1"]
    assert page.find("label") is not None
