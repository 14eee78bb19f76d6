"""Rules of reception that hold whatever is said: echoes, adverts, later records, counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mystery_shopper.ledger import carry
from tests.ledger.building import APPROVAL, STEADY, Story
from tests.ledger.test_receptions import KNOWS, QUOTE, receptions


@STEADY
@given(st.integers(min_value=1, max_value=6))
def test_the_carry_matrix_counts_equal_presentations(times: int) -> None:
    story = Story().approval()
    for _ in range(times):
        story.call().says(QUOTE).hears("I cannot find that number.").close()
    (cell,) = carry(story.ledger().presentations)
    assert cell.receptions == {"refused": times}
    assert [one.lost for one in story.presented()] == [True] + [False] * (times - 1)
    assert [one.hop_order for one in story.presented()] == list(range(times))


ECHOES = ["INC-20417", "I N C 2 0 4 1 7", "two zero four one seven", "INC 20417", "i n c dash 20417"]


@STEADY
@given(
    st.sampled_from(ECHOES),
    st.sampled_from(["Thank you, {}.", "{}. How can I help?", "So that is {}?", "I have {} here, one moment.", "{}"]),
)
def test_an_echo_never_proves(value: str, sentence: str) -> None:
    assert receptions(Story().approval().call().says(QUOTE).hears(sentence.format(value))) == ["echoed"]


ANSWERS = [
    "One moment.",
    "I cannot find that number.",
    "Which item is it about?",
    "Thank you, INC-20417.",
    KNOWS,
    "The Trail Tent 4?",
    "249 dollars?",
]


@STEADY
@given(
    st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=4),
    st.sampled_from(["Trail Tent 4 only 249 dollars!", "Price match week!", "Buy the Trail Tent 4!"]),
)
def test_an_advert_never_creates_a_recognition(answers: list[str], advert: str) -> None:
    plain, loud = (
        Story().approval().call().says(QUOTE),
        Story().approval().call().hears(advert, "hold").says(QUOTE).hears(advert, "hold"),
    )
    for words in answers:
        plain.hears(words)
        loud.hears(words)
    if "recognised" in receptions(loud):
        assert "recognised" in receptions(plain)


@STEADY
@given(st.lists(st.sampled_from([*ANSWERS, APPROVAL, "Your new number is INC-77777.", "Order FO-222222 is placed."]), max_size=6))
def test_records_appended_never_change_what_was_issued(words: list[str]) -> None:
    story = Story().approval().call().says(QUOTE)
    before = story.ledger().references
    for one in words:
        story.hears(one)
        again = story.ledger()
        assert again.references[: len(before)] == before
        assert again == story.ledger()
        before = again.references
