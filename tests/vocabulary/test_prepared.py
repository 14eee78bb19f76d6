"""What she has ready to say if she is asked."""

from __future__ import annotations

import pytest

from mystery_shopper.conduct import Goal, prepared_answer
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.vocabulary.prepared import answers
from tests.support.stage import a_journey

TABLE = [["about", "she says"], ["what she tried", "a new power cable"], ["colour of the light", "It is red."]]


@pytest.mark.parametrize(
    ("heard", "says"),
    [
        ("What have you tried so far?", "a new power cable"),
        ("Thank you. So that we need not do it twice: which things have you tried yourself?", "a new power cable"),
        ("Which colour has the light?", "It is red."),
        ("Which colour is the device?", ""),
        ("We have tried everything. How can I help you?", ""),
        ("You tried it.", ""),
    ],
)
def test_a_question_with_the_words_of_a_row_is_answered(heard: str, says: str) -> None:
    with a_journey() as cast:
        cast("Maria")
        answers(cast, TABLE)
        goal = Goal(opening="It does not start.", until=lambda: False)
        assert prepared_answer(cast("Maria"), goal, heard) == says


def test_a_goals_own_answers_count_too() -> None:
    with a_journey() as cast:
        goal = Goal(opening="It does not start.", until=lambda: False, answers={"serial number": "It is 17.", "date": "Today."})
        assert prepared_answer(cast("Maria"), goal, "What is the serial number?") == "It is 17."
        assert prepared_answer(cast("Maria"), goal, "What is the date?") == ""


@pytest.mark.parametrize("table", [[["about", "she says"]], [["question", "answer"], ["a", "b"]]])
def test_the_table_has_two_columns_and_rows(table: list[list[str]]) -> None:
    with a_journey() as cast:
        cast("Maria")
        with pytest.raises(PreconditionMissing, match="two columns"):
            answers(cast, table)
