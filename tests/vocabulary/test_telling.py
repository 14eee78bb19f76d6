"""Being told in time: before the day, before she asks; at good and bad companies."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from mystery_shopper.diary import Heard, Notebook, Said
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.vocabulary.telling import company_tells, hears_of, is_told_a_new_day
from tests.support.stage import NoCompany, a_journey
from tests.vocabulary.building import findings_of, sentence

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast

ORDERED = "Your order number is FO-118822: Trail Tent 4 at 289.00. It will be delivered by Friday, November 27."
LATE = "We are sorry: your order FO-118822 is delayed. It will now be delivered by Monday, November 30."
MISTAKE = "Incident INC-20417: we made a mistake in what we wrote to you. It is corrected."


def bought(cast: Cast, shown: str = ORDERED) -> None:
    sentence(cast, "When", "Maria buys a tent")
    cast("Maria")
    book = Notebook(cast.journey.diary, "Maria", "web")
    book.open("http://127.0.0.1/")
    book.note(Said, text="Trail Tent 4", form="typed", into="Search")
    book.note(Heard, text=shown, form="shown", place="/orders/FO-118822")
    book.close()


def written(cast: Cast, text: str, *, days: float = 0.0) -> None:
    """The company writes of its own accord, so many days from now."""
    book = Notebook(cast.journey.diary, "Maria", "email")
    book.open("orders@fernridge.example", title="Your order")
    at = cast.journey.diary.clock.now() + timedelta(days=days)
    book.note(Heard, text=text, form="mailed", place="inbox", subject="Your order", dated=at)


def asks(cast: Cast, words: str) -> None:
    book = Notebook(cast.journey.diary, "Maria", "phone")
    book.open("+18005550100")
    book.note(Said, text=words, form="spoken")


# ---- she hears of the delay before the promised day


def test_she_hears_of_the_delay_in_time() -> None:
    with a_journey() as cast:
        bought(cast)
        written(cast, LATE, days=1)
        hears_of(cast, "she", "delay", "the promised day")
        is_told_a_new_day(cast, "she")


def test_she_hears_of_the_delay_too_late() -> None:
    with a_journey() as cast:
        bought(cast)
        written(cast, LATE, days=5)
        (found,) = findings_of(lambda: hears_of(cast, "she", "delay", "the promised day"))
    assert (found.kind, found.channel, found.heard) == ("not-told", "email", LATE)


def test_she_never_hears_of_the_delay() -> None:
    with a_journey() as cast:
        bought(cast)
        written(cast, "Our winter catalogue is here.")
        (found,) = findings_of(lambda: hears_of(cast, "she", "delay", "the promised day"))
        assert found.kind == "not-told"
        assert findings_of(lambda: is_told_a_new_day(cast, "she"))[0].kind == "not-told"


def test_without_a_promised_day_nobody_can_be_late() -> None:
    with a_journey() as cast:
        bought(cast, "Your order number is FO-118822: Trail Tent 4 at 289.00.")
        (found,) = findings_of(lambda: hears_of(cast, "she", "delay", "the promised day"))
    assert found.kind == "promise-without-a-date"


def test_who_has_bought_nothing_cannot_be_told() -> None:
    with a_journey() as cast:
        cast("Maria")
        with pytest.raises(PreconditionMissing):
            hears_of(cast, "Maria", "delay", "the promised day")


# ---- the company tells her before she asks


def test_the_company_writes_first() -> None:
    with a_journey() as cast:
        bought(cast)
        written(cast, MISTAKE)
        asks(cast, "What about INC-20417?")
        company_tells(cast, "Maria", "mistake", "incident", "she asks")


def test_the_company_answers_only_who_asks() -> None:
    with a_journey() as cast:
        bought(cast)
        written(cast, "Incident INC-20417 is open.")
        asks(cast, "What about INC-20417? I think that it is wrong.")
        written(cast, MISTAKE)
        (found,) = findings_of(lambda: company_tells(cast, "Maria", "mistake", "incident", "she asks"))
    assert (found.kind, found.heard) == ("not-told", MISTAKE)


def test_an_answer_is_no_news() -> None:
    with a_journey() as cast:
        bought(cast)
        book = Notebook(cast.journey.diary, "Maria", "email")
        book.open("help@fernridge.example")
        book.note(Said, text="What about INC-20417?", form="mailed")
        book.note(Heard, text=MISTAKE, form="mailed", place="inbox")
        (found,) = findings_of(lambda: company_tells(cast, "Maria", "mistake", "incident", "she asks"))
    assert found.kind == "not-told"


def test_a_kind_of_number_that_nobody_knows() -> None:
    with a_journey() as cast:
        bought(cast)
        with pytest.raises(PreconditionMissing, match="warranty"):
            company_tells(cast, "Maria", "mistake", "warranty", "she asks")


# ---- where nothing came, her own mail must arrive


class _Mailbox:
    """Her email: nothing in it; `nothing_came` is where the probe is sent."""

    def __init__(self) -> None:
        self.probed: list[str] = []

    def mailbox(self) -> list[Any]:
        return []

    def nothing_came(self, about: str, findings: Any) -> None:
        self.probed.append(about)
        raise Unmet(about, findings)


def test_a_message_that_never_came_is_probed_for(monkeypatch: pytest.MonkeyPatch) -> None:
    mailbox = _Mailbox()

    class WithMail(NoCompany):
        class doors:  # noqa: N801 - stands for the doors of a company
            email = object()
            sms = None

    with a_journey() as cast:
        bought(cast)
        monkeypatch.setattr(cast.journey, "company", WithMail())
        monkeypatch.setattr(type(cast("Maria")), "on", lambda *_: mailbox)
        (found,) = findings_of(lambda: hears_of(cast, "Maria", "delay", "the promised day"))
    assert found.kind == "not-told"
    assert mailbox.probed == ["the delay"]
