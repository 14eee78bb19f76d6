"""Customers and the cast: who is meant, who she is, how she reaches the company, what she was given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mystery_shopper.channels.protocol import Kit, Persona
from mystery_shopper.config_doors import Doors, EmailDoor
from mystery_shopper.customer import PRONOUNS, Cast
from mystery_shopper.diary import ContactClosed, ContactOpened, Declared, Heard, Notebook, Said, StepStarted
from mystery_shopper.errors import Ambiguous, NotOffered, PreconditionMissing
from tests.support.stage import TABLE, NoCompany, a_config, a_journey

if TYPE_CHECKING:
    from collections.abc import Callable


def a_sentence(cast: Cast, text: str = "…") -> None:
    cast.journey.diary.note(StepStarted, keyword="When", text=text, line=1)


# ---- names and pronouns


def test_a_name_is_the_same_customer_throughout() -> None:
    with a_journey() as cast:
        assert cast("Maria") is cast("Maria")
        assert cast("Paul") is not cast("Maria")
        assert [one.name for one in cast] == ["Maria", "Paul"]


@pytest.mark.parametrize("pronoun", [*sorted(PRONOUNS), "She", "The customer"])
def test_a_pronoun_means_whom_a_sentence_named_last(pronoun: str) -> None:
    with a_journey() as cast:
        a_sentence(cast)
        cast("Paul")
        a_sentence(cast)
        maria = cast("Maria")
        a_sentence(cast, "somebody unnamed")
        assert cast(pronoun) is maria
        a_sentence(cast)
        paul = cast("Paul")
        assert cast(pronoun) is paul


def test_a_pronoun_names_nobody_anew() -> None:
    with a_journey() as cast:
        a_sentence(cast)
        cast("Paul")
        a_sentence(cast)
        cast("she")
        cast("Maria")
        assert cast("she").name == "Maria"


def test_a_pronoun_before_any_name_is_nobody() -> None:
    with a_journey() as cast, pytest.raises(PreconditionMissing, match=r"“she” means nobody yet: name the customer first"):
        cast("she")


def test_two_people_in_one_sentence_leave_the_pronoun_open() -> None:
    with a_journey() as cast:
        a_sentence(cast)
        cast("Maria")
        a_sentence(cast, "Paul asks by phone about the order, quoting Maria's order number")
        cast("Maria")
        cast("Paul")
        cast("Maria")
        a_sentence(cast)
        with pytest.raises(Ambiguous, match=r"“he” could be Maria or Paul: .* Use the name\."):
            cast("he")
        assert cast("Paul").name == "Paul"
        assert cast("he").name == "Paul"


# ---- who she is


def persona(name: str = "Maria", *before: str, seed: int = 1, id_: str = "features/a.feature#b", **company: Any) -> Persona:
    config = a_config(company={**TABLE["company"], **company})
    with a_journey(config, seed=seed, id_=id_) as cast:
        for one in before:
            cast(one)
        return cast(name).persona


def test_same_seed_journey_and_name_same_persona_whatever_came_before() -> None:
    assert persona() == persona() == persona("Maria", "Paul", "Anna")


@pytest.mark.parametrize("other", [{"seed": 2}, {"id_": "features/a.feature#c"}, {"name": "Mary"}])
def test_another_seed_journey_or_name_is_another_persona(other: dict[str, Any]) -> None:
    mine, hers = persona(), persona(**other)
    for field in ("email", "number", "street", "password"):
        assert getattr(mine, field) != getattr(hers, field)


def test_a_persona_can_be_written_to_and_called() -> None:
    made = persona()
    assert made.first_name == "Maria"
    assert made.name == f"Maria {made.last_name}"
    assert made.email.endswith("@customers.example")
    assert made.email.startswith("maria.")
    assert made.number.startswith("+1303555")
    assert len(made.number) == len("+13035550142")
    assert made.language == "en"
    assert all((made.street, made.city, made.state, made.postcode, made.password, made.card))


def test_a_full_name_is_taken_as_it_stands() -> None:
    made = persona("Maria van der Berg")
    assert (made.first_name, made.last_name, made.name) == ("Maria", "van der Berg", "Maria van der Berg")


@pytest.mark.parametrize(("locale", "language"), [("de_DE", "de"), ("en_GB", "en"), ("nl_NL", "nl")])
def test_a_persona_lives_where_the_company_sells(locale: str, language: str) -> None:
    assert persona(locale=locale).language == language


def test_a_name_that_no_mailbox_could_have_has_one_all_the_same() -> None:
    local = persona("Zoë").email.partition("@")[0]
    assert local.isascii()
    assert persona("李").email.partition("@")[0].strip(".")


def test_her_mailbox_is_where_the_company_can_reach_it() -> None:
    class WithMail(NoCompany):
        doors = Doors(email=EmailDoor(smtp="127.0.0.1:1", imap="127.0.0.1:1", addresses={}, mailbox_domain="buyers.test"))

    with a_journey(company=WithMail()) as cast:
        assert cast("Maria").persona.email.endswith("@buyers.test")


def test_who_she_is_stands_in_the_diary_and_her_secrets_never_do() -> None:
    with a_journey() as cast:
        maria = cast("Maria")
        cast("Maria")
        one = maria.persona
        (declared,) = [r for r in cast.journey.diary.records if isinstance(r, Declared)]
        assert (declared.about, declared.customer) == ("persona", "Maria")
        assert declared.facts == {
            "name": one.name,
            "email": one.email,
            "number": one.number,
            "street": one.street,
            "city": one.city,
            "postcode": one.postcode,
        }
        book = Notebook(cast.journey.diary, "Maria", "web")
        book.open("/")
        for secret in (one.password, one.card, one.card.replace(" ", "")):
            book.note(Said, text=f"My secret is {secret}.", form="typed", into="Secret")
            book.note(Heard, text="…", form="shown", given_back=secret, source=f"/?q={secret}")
            said, heard = cast.journey.diary.records[-2:]
            assert isinstance(said, Said)
            assert isinstance(heard, Heard)
            assert said.text == "My secret is ••••."
            assert (heard.given_back, heard.source) == ("••••", "/?q=••••")


# ---- how she reaches the company


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        ("web", r"Maria has no web site to go to: add \[doors\.web\] to mystery_shopper\.toml"),
        ("email", r"Maria has no email: add \[doors\.email\] to mystery_shopper\.toml"),
        ("phone", r"Maria has no phone to call with: add \[doors\.phone\] to mystery_shopper\.toml"),
        ("store", r"Maria .*\[doors\.store\]"),
        ("pigeon", r"Maria cannot use “pigeon”: no installed package registers such a channel \(entry points of the group"),
    ],
)
def test_a_missing_channel_says_what_is_missing(channel: str, words: str) -> None:
    with a_journey() as cast, pytest.raises(NotOffered, match=words):
        cast("Maria").on(channel)


class Pretended:
    """A channel that opens a contact at once, and writes down what becomes of it."""

    def __init__(self, kit: Kit, name: str, log: list[str]) -> None:
        self.kit, self.name, self.log = kit, name, log

    def arrive(self) -> None:
        self.kit.notebook.open(f"/{self.name}")

    def hear(self, text: str, form: str = "mailed") -> None:
        self.kit.notebook.note(Heard, text=text, form=form)

    def picture(self) -> None:
        self.log.append(f"picture of {self.name}")

    def turn_away(self) -> None:
        self.log.append(f"turn away from {self.name}")
        if self.name == "web":
            self.kit.notebook.close()

    def close(self) -> None:
        self.log.append(f"close {self.name}")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Channels of any name but "pigeon" are pretended; what becomes of them."""
    written: list[str] = []

    def find(name: str) -> Callable[[Kit], Pretended]:
        if name == "pigeon":
            raise KeyError(name)
        return lambda kit: Pretended(kit, name, written)

    monkeypatch.setattr("mystery_shopper.customer.find_channel", find)
    return written


def test_a_channel_is_opened_once_with_what_it_needs(log: list[str]) -> None:
    with a_journey() as cast:
        maria = cast("Maria")
        phone = maria.on("phone")
        assert maria.on("phone") is phone
        assert cast("Paul").on("phone") is not phone
        assert (phone.kit.persona, phone.kit.config) == (maria.persona, cast.journey.config)
        assert (phone.kit.notebook.customer, phone.kit.notebook.channel) == ("Maria", "phone")
        assert phone.kit.evidence is cast.journey.evidence
        assert list(maria.channels()) == [phone]
        assert log == []


def test_a_visit_ends_when_she_turns_to_another_channel(log: list[str]) -> None:
    with a_journey() as cast:
        maria = cast("Maria")
        maria.on("web").arrive()
        maria.on("web")
        assert log == []
        maria.on("email").arrive()
        assert log == ["turn away from web"]
        maria.on("web")
        assert log[1:] == ["turn away from email"]
        ends = [(type(r), r.channel) for r in cast.journey.diary.records if isinstance(r, ContactOpened | ContactClosed)]
        assert ends == [(ContactOpened, "web"), (ContactClosed, "web"), (ContactOpened, "email")]


def test_a_visit_goes_on_while_somebody_else_turns_to_another_channel(log: list[str]) -> None:
    with a_journey() as cast:
        cast("Maria").on("web")
        cast("Paul").on("phone")
        assert log == []


def test_channels_are_closed_last_in_first_out(log: list[str]) -> None:
    with a_journey() as cast:
        cast("Maria").on("web")
        cast("Paul").on("store")
        cast("Maria").on("phone")
        log.clear()
    assert log == ["close store", "close phone", "close web"]


def test_a_channel_that_stumbles_is_not_called_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(kit: Kit) -> None:
        raise KeyError(kit.persona.first_name)

    monkeypatch.setattr("mystery_shopper.customer.find_channel", lambda _: stumble)
    with a_journey() as cast, pytest.raises(KeyError, match="Maria"):
        cast("Maria").on("pigeon")


@pytest.mark.parametrize(
    ("said", "caused"),
    [
        ("To order, please call 1-800-555-0100.", ["To order, please call 1-800-555-0100."]),
        ("Reply, order on the web, or call us.", []),
        ("You can have it for 249.00.", []),
    ],
)
@pytest.mark.usefixtures("log")
def test_a_contact_is_caused_by_the_words_that_sent_her_there(said: str, caused: list[str]) -> None:
    with a_journey() as cast:
        maria = cast("Maria")
        maria.on("email").arrive()
        maria.on("email").hear(said)
        maria.on("phone").arrive()
        opened = [r for r in cast.journey.diary.records if isinstance(r, ContactOpened)]
    assert [one.caused_by for one in opened if one.caused_by] == caused
    assert opened[-1].caused_by == "".join(caused)


@pytest.mark.usefixtures("log")
def test_words_cause_one_contact_and_not_the_next() -> None:
    with a_journey() as cast:
        maria = cast("Maria")
        maria.on("email").arrive()
        maria.on("email").hear("Please call us.")
        maria.on("phone").arrive()
        maria.on("phone").hear("Hello?", "spoken")
        maria.on("phone").arrive()
        opened = [r.caused_by for r in cast.journey.diary.records if isinstance(r, ContactOpened)]
    assert opened == ["", "Please call us.", ""]
