"""Conduct: what she says, in which order, to good and bad employees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from mystery_shopper.conduct import ANSWERS, Ending, Goal, pursue
from mystery_shopper.diary import Declared, Heard, Notebook, Said, Waited
from mystery_shopper.errors import DeadEnd
from mystery_shopper.menus import menu_options
from tests.support.stage import a_config, a_journey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.channels.protocol import Awaits
    from mystery_shopper.customer import Customer

LETTER = "Incident INC-20417: yes, you can have the Trail Tent 4 for 249.00 dollars, as in our Boulder store."
STORY = "I was promised the Trail Tent 4 for 249.00 dollars by email."
ORDERED = "Thank you, your order number is FO-118822."


class Scripted:
    """An employee who says the next line whatever she says; a line may begin with the key "hop:" to pass her on."""

    def __init__(self, customer: Customer, lines: list[str], awaits: Awaits = "speech") -> None:
        self.book = Notebook(customer.journey.diary, customer.name, "phone")
        self.book.open("+1")
        self.book.serve("desk")
        self._lines = iter(lines)
        self._awaits: Awaits = awaits
        self.over = False
        self.said: list[str] = []
        self.last = ""

    @property
    def awaits(self) -> Literal["speech", "digits", "either", "text", "nothing"]:
        return "nothing" if self.over else self._awaits

    def hear(self) -> str:
        self.last = next(self._lines, "")
        if self.last.startswith("hop:"):
            self.book.serve("next desk", reached="transfer")
            self.last = self.last.removeprefix("hop:")
        if not self.last:
            self.over = True
        self.book.note(Heard, text=self.last, form="spoken", place="line")
        return self.last

    def say(self, words: str) -> None:
        self.said.append(words)
        self.book.note(Said, text=words, form="spoken")

    def press(self, keys: str) -> None:
        self.said.append(f"[{keys}]")
        self.book.note(Said, text=keys, form="keyed")

    def wait(self) -> None:
        self.said.append("…")

    def leave(self) -> None:
        self.over = True


@pytest.fixture
def maria() -> Iterator[Customer]:
    with a_journey() as cast:
        yield cast("Maria")


def converse(maria: Customer, lines: list[str], awaits: Awaits = "speech") -> tuple[str, list[str]]:
    talk = Scripted(maria, lines, awaits)
    goal = Goal(
        opening="I would like to order.",
        quote=("incident number", "INC-20417"),
        route=("place an order", "order"),
        item="Trail Tent 4",
        price="249.00 dollars",
        amount="249.00 USD",
        story=STORY,
        letter=LETTER,
        until=lambda: "FO-" in talk.last,
    )
    return pursue(maria, talk, goal).how, talk.said


QUOTES = "Hello. My incident number is INC-20417. I would like to order."
THANKS = "That is all, thank you. Goodbye."


@pytest.mark.parametrize(
    ("lines", "how", "said"),
    [
        pytest.param(
            ["Sales, how can I help you?", "The Trail Tent 4 for 249 dollars. Shall I order it?", ORDERED],
            "reached",
            [QUOTES, "Yes, please.", THANKS],
            id="knows",
        ),
        pytest.param(
            ["Sales, how can I help you?", "Which item is this about?", "At 249 dollars, shall I order it?", ORDERED],
            "reached",
            [QUOTES, "It is about the Trail Tent 4.", "Yes, please.", THANKS],
            id="asks for the item",
        ),
        pytest.param(
            ["Sales?", "I don't have any way of referring to that.", "Could you read me the email, please?", ORDERED],
            "reached",
            [QUOTES, STORY, f"The email says: {LETTER}", THANKS],
            id="retells after a refusal, reads aloud last",
        ),
        pytest.param(
            ["Sales?", "The Trail Tent 4 at 289 dollars. Shall I order it?", "Then at 249 dollars, shall I order it?", ORDERED],
            "reached",
            [QUOTES, f"No. {STORY}", "Yes, please.", THANKS],
            id="does not accept another price",
        ),
        pytest.param(
            [
                "Sales?",
                "One moment, I am connecting you to customer service.",
                "hop:Customer service, how can I help you?",
                ORDERED,
            ],
            "reached",
            [QUOTES, STORY, QUOTES, THANKS],
            id="quotes again to the next desk",
        ),
        pytest.param(
            ["Sales?", "I can't find that.", "I can't find that.", "I can't find that.", "I can't find that."],
            "refused",
            [QUOTES, STORY, f"The email says: {LETTER}"],
            id="leaves when she has nothing left to say",
        ),
        pytest.param(
            ["Sales?", "For your safety: your postcode?", "", ""], "ended", [QUOTES, "My postcode is"], id="is hung up on"
        ),
    ],
)
def test_what_she_says(maria: Customer, lines: list[str], how: str, said: list[str]) -> None:
    ending, spoken = converse(maria, lines)
    assert ending == how
    assert len(spoken) == len(said)
    for line, start in zip(spoken, said, strict=True):
        assert line.startswith(start)


def test_in_a_menu_she_chooses_by_what_she_wants(maria: Customer) -> None:
    menu = [
        "To report something, press 1. To place an order, press 2.",
        "Please key in your incident number, then hash.",
        ORDERED,
    ]
    assert converse(maria, menu, "digits")[1] == ["[2]", "[20417#]"]


def test_a_person_who_takes_keys_as_well_is_spoken_to(maria: Customer) -> None:
    lines = ["Welcome. In a few words, what can we do for you?", "hop:Customer service, how can I help you?", ORDERED]
    assert converse(maria, lines, "either")[1] == ["place an order", QUOTES, THANKS]


def test_an_endless_conversation_ends(maria: Customer) -> None:
    how, said = converse(maria, ["Shall I order it?"] * 200)
    assert how in ("refused", "walked away")
    assert len(said) < 20


def test_patience_is_spent_on_minutes(maria: Customer) -> None:
    talk = Scripted(maria, ["Sales?", "One moment.", "One moment."])
    goal = Goal(opening="I would like to order.", item="Trail Tent 4", story=STORY, until=lambda: False)
    talk.book.note(Waited, seconds=61 * 60, how="simulated", why="on hold")
    assert pursue(maria, talk, goal).how == "walked away"
    outcome = [r for r in maria.journey.diary.records if isinstance(r, Declared) and r.about == "outcome"]
    assert [r.facts for r in outcome] == [{"state": "walked away", "item": "Trail Tent 4"}]


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("For orders, press 1. To report something, press two.", ["1", "2"]),
        ("Press 1 for orders, press 2 for anything else.", ["1", "2"]),
        ("Welcome. For orders and shopping press 1, for service press 2, to report an incident press 3.", ["1", "2", "3"]),
        ("If you would like to buy, please press 4.", ["4"]),
        ("To report something, press 1 or say report. About something you reported, press 2 or say number.", ["1", "2"]),
        ("How can I help you?", []),
        ("1 - orders. 2 - complaints. 0 - staff.", ["1", "2", "0"]),
        ("Orders: 1. Complaints: 2.", ["1", "2"]),
        ("ORDERS=1; HELP=2; CLERK=0", ["1", "2", "0"]),
        ("After an order? Touch one. Cross with us? Touch two.", ["1", "2"]),
        ("Callers who wish to purchase select option 1. Callers with a grievance select option 2.", ["1", "2"]),
        ("Shopping, orders: 1, or say orders. Help, incidents: 2, or say help. Employee: 0, or say employee.", ["1", "2", "0"]),
        ("Want to buy? That is 1, or just say orders. Something wrong? That is 2, or say help.", ["1", "2"]),
        ("Hit 1 for tents and sleeping, 2 for the camp kitchen, 3 for clothes.", ["1", "2", "3"]),
        ("Where something is to be reported, please press 1 or say report. Otherwise, kindly press 0.", ["1", "0"]),
        ("Your order 4711 comes on the 3rd. It holds 2 tents.", []),
        ("You will wait about 1 minute.", []),
    ],
)
def test_menus_are_understood(words: str, options: list[str]) -> None:
    assert [key for key, _ in menu_options(words)] == options


CONFIRMATIONS = (
    "1 x Trail Tent 4, 249.00 dollars, total 249.00 dollars. Order it?",
    "So that's one Trail Tent 4, comes to 249 dollars all in. Are we good to go?",
    "The transaction comprises one Trail Tent 4; the total charge is 249 dollars. Does the customer consent to its execution?",
    "One Trail Tent 4 it is, for the total of 249 dollars. Might I have the honor of entering it in our books?",
    "TRAIL TENT 4 QTY 1. TOTAL 249.00 DOLLARS. CONFIRM Y/N?",
    "One Trail Tent 4, total 249 dollars. Just say the word.",
    "I am setting down one Trail Tent 4, total 249 dollars, for Maria.",
)


@pytest.mark.parametrize("question", CONFIRMATIONS)
def test_her_order_read_back_to_her_gets_a_yes_however_it_is_put(maria: Customer, question: str) -> None:
    how, said = converse(maria, ["Sales?", question, ORDERED])
    assert (how, said[1:2]) == ("reached", ["Yes, please."])


@pytest.mark.parametrize("question", CONFIRMATIONS)
def test_another_price_read_back_to_her_gets_no_yes(maria: Customer, question: str) -> None:
    _, said = converse(maria, ["Sales?", question.replace("249", "289"), ""])
    assert "Yes, please." not in said


@pytest.mark.parametrize(
    "words",
    [
        "I am afraid 249 dollars for the Trail Tent 4 is beyond us.",
        "We cannot find that. The total of 249 dollars for the Trail Tent 4 is not on record.",
        "What is it about?",
        "Anything else?",
    ],
)
def test_words_that_place_no_order_get_no_yes(maria: Customer, words: str) -> None:
    _, said = converse(maria, ["Sales?", words, ""])
    assert "Yes, please." not in said


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("What have you tried so far?", "a new power cable"),
        ("Which remedies have been attempted to date?", "a new power cable"),
        ("Attempts at a fix so far?", "a new power cable"),
        ("Are you calling about INC-20417?", "Yes, please."),
        ("Calling about your Trail Tent 4, INC-20417?", "Yes, please."),
        ("Let me guess, INC-20417?", "Yes, please."),
        ("What is your postcode?", "My postcode is"),
    ],
)
def test_what_she_has_ready_answers_a_question_in_any_words_that_is_about_nothing_else(
    maria: Customer, question: str, says: str
) -> None:
    maria.journey.declare(ANSWERS, {"what she tried": "a new power cable"})
    _, said = converse(maria, ["Sales?", question, ""])
    assert said[1].startswith(says)


@pytest.mark.parametrize("words", ["Anything else?", "How can I help?", "Are you still there?"])
def test_what_she_has_ready_answers_no_polite_question(maria: Customer, words: str) -> None:
    maria.journey.declare(ANSWERS, {"what she tried": "a new power cable"})
    _, said = converse(maria, ["Sales?", words, ""])
    assert "a new power cable" not in said


# ---- in writing, before a machine


class Written(Scripted):
    """A chat: an assistant, and the chat desk after "hop:"."""

    def __init__(self, customer: Customer, lines: list[str]) -> None:
        super().__init__(customer, lines, "text")
        self.book = Notebook(customer.journey.diary, customer.name, "chat")
        self.book.open("https://fernridge.example/chat/")
        self.book.serve("assistant", reached="page")

    def hear(self) -> str:
        self.last = next(self._lines, "")
        if self.last.startswith("hop:"):
            self.book.serve("chat desk", reached="transfer")
            self.last = self.last.removeprefix("hop:")
        self.over = not self.last
        self.book.note(Heard, text=self.last, form="typed", place="chat")
        return self.last


A_PERSON = "I would like to speak to a person, please."
HOPS = [{"name": "assistant", "channel": "chat"}, {"name": "chat desk", "channel": "chat", "person": True}]


def chat(*lines: str, person: bool = False) -> tuple[Ending, list[str]]:
    """`person`: the assistant is one."""
    hops = [{**HOPS[0], "person": person}, HOPS[1]]
    with a_journey(a_config(hops=hops)) as cast:
        maria = cast("Maria")
        talk = Written(maria, list(lines))
        goal = Goal(
            opening="I would like to order.",
            quote=("incident number", "INC-20417"),
            story=STORY,
            until=lambda: "FO-" in talk.last,
        )
        return pursue(maria, talk, goal), talk.said


def test_she_asks_a_machine_for_a_person() -> None:
    ending, said = chat("Hello!", "Sorry?", "What was that?", "hop:Your order number is FO-118822.")
    assert said == [QUOTES, STORY, A_PERSON]
    assert ending.how == "reached"


def test_she_asks_no_person_for_a_person() -> None:
    ending, said = chat("Hello!", "Sorry?", "What was that?", person=True)
    assert said == [QUOTES, STORY]
    assert ending.how == "refused"


def test_the_third_equal_answer_is_a_dead_end() -> None:
    with pytest.raises(DeadEnd, match="same answer 3 times"):
        chat("Hello!", *["I did not understand that."] * 9)


def test_what_stands_in_the_chat_is_not_said_again_unless_asked() -> None:
    _, said = chat("Hello!", "hop:I have read what you wrote. For your security: what is your postcode?", "FO-118822")
    assert said[0] == QUOTES
    assert said[1].startswith("My postcode is")
    _, said = chat("Hello!", "hop:This is Jonas. How can I help you?", "FO-118822")
    assert said == [QUOTES, QUOTES]
