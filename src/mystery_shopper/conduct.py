"""How a customer behaves in a conversation: data, so that one scenario runs unchanged at good and bad companies.

She quotes the reference first, answers what is asked, tells the story only after a refusal or a question, reads the message
aloud last, follows transfers, asks a machine for a person, and leaves when her patience is spent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.diary import Declared, HopStarted
from mystery_shopper.errors import DeadEnd
from mystery_shopper.ledger import understand
from mystery_shopper.ledger.readings.cues import ASKS
from mystery_shopper.ledger.readings.families import is_polite, is_question
from mystery_shopper.ledger.readings.matters import telling, tells
from mystery_shopper.ledger.readings.text import sentences
from mystery_shopper.menus import menu_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.channels.protocol import Conversation
    from mystery_shopper.customer import Customer
    from mystery_shopper.ledger import Reading

How = Literal["reached", "refused", "ended", "walked away"]

ANSWERS = "answers"
"""What the scenario says that she answers if asked: `Declared(about="answers", facts={what it is about: what she says})`."""

MOST_TURNS = 60
"""A conversation of more turns than this goes in circles, whatever is said in it."""

SAME_ANSWERS = 3
"""After so many equal answers in a row to what she writes, nobody is there who understands."""
_A_PERSON = "I would like to speak to a person, please."
_SEEN_BY_ALL = frozenset({"chat", "sms"})
"""Channels on which what was written stands before whoever serves next."""

_DIGITS = re.compile(r"\d+")
_PERSON = re.compile(
    r"\b(?:persons?|people|human|someone|somebody|agents?|advis[eo]rs?|operators?|representatives?|colleagues?|"
    r"employees?|staff|clerk|"
    r"attendant|associate|(?:team|staff) member|member of (?:our |the )?(?:team|staff)|anything else)\b",
    re.IGNORECASE,
)


class Goal(msgspec.Struct, kw_only=True):
    """What she wants of this conversation, what she knows, and what she says if asked.

    `opening`: her wish in a sentence; `quote`: (what it is called, value) of the reference that she gives first; `route`: words
    by which she chooses in a menu, best first; `item`, `price` (as she says it); `story`: told after a refusal or a question;
    `letter`: the message that she can read aloud; `answers`: what is asked (a key of `Reading.asks`,
    or words of the question) → what she says;
    `until`: whether she has what she came for.
    """

    opening: str
    until: Callable[[], bool]
    quote: tuple[str, str] | None = None
    route: tuple[str, ...] = ()
    item: str = ""
    price: str = ""
    amount: str = ""  # canonical, "249.00 USD": to tell a wrong price from the right one
    story: str = ""
    letter: str = ""
    answers: dict[str, str] = {}
    introduce: str = ""  # her name, where she stands before somebody who cannot know her otherwise
    thanks: str = "That is all, thank you. Goodbye."

    def greeting(self) -> str:
        """What she says first to whoever serves her: the reference, where she has one, and her wish."""
        hello = f"Hello, my name is {self.introduce}. " if self.introduce else "Hello. "
        if self.quote is None:
            return hello + self.opening
        return f"{hello}My {self.quote[0]} is {self.quote[1]}. {self.opening}"


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """How the conversation ended, with the company's last words."""

    how: How
    words: str = ""


def pursue(customer: Customer, conversation: Conversation, goal: Goal, *, opened: bool = False) -> Ending:
    """Converse until she has what she came for, is refused for good, is hung up on, or has lost patience.

    `opened`: she has said her greeting already (a mail is its own first word).
    """
    talk = _Talk(customer, conversation, goal)
    if opened:
        talk.given.update(("quote", "opening"))
    return talk.run()


class _Talk:
    """One conversation: what she has already given to whom, as far as the next sentence depends on it."""

    def __init__(self, customer: Customer, conversation: Conversation, goal: Goal) -> None:
        self.customer = customer
        self.journey = customer.journey
        self.conversation = conversation
        self.goal = goal
        self.keyed = False
        self.tried: set[tuple[str, str]] = set()  # menu options (key, text) that she has chosen
        self.hop = -1
        self.handed_over = False  # somebody put her through: who takes keys as well may be a person all the same
        self.given: set[str] = set()  # to this hop: "quote", "story", "letter", "opening", "answer:…"
        self.asked: dict[str, int] = {}  # how often this hop asked for the same
        self.person = True  # whether a person serves, as far as she can tell
        self.begins_anew = False  # somebody else reads along now, and has not answered yet
        self.same: tuple[str, int] = ("", 0)  # the last answer in writing, and how often it came in a row

    def run(self) -> Ending:
        words = ""
        for _ in range(MOST_TURNS):
            heard = self.conversation.hear()
            words = heard or words
            if self.goal.until():
                self._take_leave()
                return Ending(how="reached", words=words)
            if self.conversation.over:
                return Ending(how="ended", words=words)
            if self._patience_is_spent():
                break
            self._notice_hop()
            self._notice_loop(heard)
            if not self._turn(heard):
                self._leave_without()
                return Ending(how="refused", words=words)
        self._leave_without()
        return Ending(how="walked away", words=words)

    # ---- one turn

    def _turn(self, heard: str) -> bool:
        """Answer what was heard. False where she has nothing left to say."""
        reading = understand(heard, self.journey.rules, self.journey.diary.clock.now())
        awaits = self.conversation.awaits
        if awaits == "digits" or (awaits == "either" and (menu_options(heard) or not self.handed_over)):
            return self._key(heard, reading)
        return self._speak(heard, reading)

    def _key(self, heard: str, reading: Reading) -> bool:
        options = menu_options(heard)
        if self.goal.quote and "reference" in reading.asks and not self.keyed:
            self.keyed = True
            self.conversation.press("".join(_DIGITS.findall(self.goal.quote[1])) + "#")
            return True
        if options:
            self.conversation.press(self._option(options))
            return True
        if self.conversation.awaits == "either" and "confirm" in reading.asks:
            return self._speak(heard, reading)
        if self.conversation.awaits == "either" and "opening" not in self.given:
            self.given.add("opening")
            self.conversation.say(self.goal.route[0] if self.goal.route else self.goal.opening)
            return True
        return self._stay()

    def _option(self, options: list[tuple[str, str]]) -> str:
        """What fits her wish best; else a person; else what she has not tried in this menu."""
        fresh = [(key, text) for key, text in options if (key, text) not in self.tried] or options
        chosen = next(
            (option for word in self.goal.route for option in fresh if word.casefold() in option[1].casefold()),
            next((option for option in fresh if _PERSON.search(option[1])), fresh[0]),
        )
        self.tried.add(chosen)
        return chosen[0]

    def _stay(self) -> bool:
        """She says and presses nothing, and stays on the line (twice at most for the same prompt)."""
        self.asked["silence"] = self.asked.get("silence", 0) + 1
        if self.asked["silence"] > 2:  # noqa: PLR2004 - the third silence is a dead end
            return False
        wait = getattr(self.conversation, "wait", None)
        if wait is None:
            return self._offer_more()
        wait()
        return True

    def _speak(self, heard: str, reading: Reading) -> bool:
        hers = self._asks_about_hers(heard, reading)
        prepared = prepared_answer(self.customer, self.goal, heard)
        if prepared and f"prepared:{prepared}" not in self.given and not hers:
            return self._give(f"prepared:{prepared}", prepared)
        if (hers or _is_yes_or_no(reading)) and self._confirm(reading):
            return True
        meant = self._may_be_meant(heard, reading)
        if meant:
            return self._give(f"prepared:{meant}", meant)
        return self._volunteer(heard, reading)

    def _asks_about_hers(self, heard: str, reading: Reading) -> bool:
        """Whether a question tells her own matter, and asks for nothing else: "Your order, FO-118822?"."""
        asks = reading.asks - {"choice", "confirm"}
        for part in sentences(heard):
            if not is_question(part) or is_polite(part):
                continue
            named = understand(part, self.journey.rules, self.journey.diary.clock.now())
            quoted = self.goal.quote is not None and self.goal.quote[1] in named.references
            item = bool(self.goal.item) and self.goal.item in {fact.value for fact in named.of("item")}
            told = bool(self.goal.story) and tells(self.goal.story, part)
            if (told and not asks - _TOLD) or ((quoted or item) and not asks):
                return True
        return False

    def _may_be_meant(self, heard: str, reading: Reading) -> str:
        """The one answer that she has ready and has not given, to a question that asks for nothing else that she knows."""
        known = "story" in self.given or (bool(self.goal.story) and tells(self.goal.story, heard))
        if not known and "opening" not in self.given:
            return ""  # "Sales?": she has not said yet what she wants
        asks = reading.asks - {"choice"} - (_TOLD if known else frozenset())
        questions = [part for part in sentences(heard) if is_question(part) and not is_polite(part)]
        left = [says for says in declared_answers(self.customer).values() if f"prepared:{says}" not in self.given]
        return left[0] if questions and not asks and len(left) == 1 else ""

    def _volunteer(self, heard: str, reading: Reading) -> bool:
        """What she says where nothing that she has prepared was asked for."""
        if reading.read_aloud and self.goal.letter and "letter" not in self.given:
            return self._read_aloud()
        if self.goal.quote and "quote" not in self.given:
            return self._give("quote", self.goal.greeting())
        if not self.goal.quote and "opening" not in self.given:
            return self._give("opening", self.goal.greeting())
        for asked in _BY_EASE:
            if asked in reading.asks and self._answer(asked):
                return True
        return self._offer_more(reading) if heard else self._stay()

    def _confirm(self, reading: Reading) -> bool:
        """Yes to what she wants; no, and what it should be, to another price."""
        named = [fact for fact in reading.facts if fact.attribute in ("price.unit", "price.total")]
        wrong = bool(self.goal.amount and named) and all(fact.value != self.goal.amount for fact in named)
        times = self.asked["confirm"] = self.asked.get("confirm", 0) + 1
        if times > 4:  # noqa: PLR2004 - asked for a yes again and again, she stops saying it
            return False
        if not wrong:
            self.conversation.say("Yes, please.")
            return True
        if "story" in self.given:
            return False
        return self._give("story", f"No. {self.goal.story or f'It should be {self.goal.price}.'}")

    def _answer(self, asked: str) -> bool:
        """What she says if asked; the third time that this hop asks for the same she does not repeat it."""
        answer = self._reply_to(asked)
        self.asked[asked] = self.asked.get(asked, 0) + 1
        if not answer or self.asked[asked] > 2:  # noqa: PLR2004 - see above
            return False
        self.given.add("story" if asked == "story" else f"answer:{asked}")
        self.conversation.say(answer)
        return True

    def _reply_to(self, asked: str) -> str:
        persona, goal = self.customer.persona, self.goal
        if asked in goal.answers:
            return goal.answers[asked]
        return {
            "reference": f"My {goal.quote[0]} is {goal.quote[1]}." if goal.quote else "",
            "name": f"My name is {persona.name}.",
            "postcode": f"My postcode is {persona.postcode}.",
            "email": f"My email address is {persona.email}.",
            "address": f"My address is {persona.street}, {persona.city}, {persona.state} {persona.postcode}.",
            "item": f"It is about the {goal.item}." if goal.item else "",
            "price": f"The price is {goal.price}." if goal.price else "",
            "payment": "By the card that you have on file, please.",
            "story": goal.story,
            "anything": self._from_the_beginning() or ("" if "story" in self.given else goal.story),
        }.get(asked, "")

    def _reads_back(self, reading: Reading | None) -> bool:
        """Whether the company has just named her item at her price as what the order would be."""
        if (
            reading is None
            or reading.refuses
            or not self.goal.amount
            or self.goal.item not in {f.value for f in reading.of("item")}
        ):
            return False
        return any(fact.value == self.goal.amount for fact in reading.of("price.total"))

    def _offer_more(self, reading: Reading | None = None) -> bool:
        """After a refusal, or words that lead nowhere: the story, then the message read aloud, then nothing. What she wants,
        read back to her without a question, waits for her yes.
        """
        if self._reads_back(reading) and "assent" not in self.given:
            return self._give("assent", "Yes, please.")
        if self.goal.story and "story" not in self.given:
            return self._give("story", self.goal.story)
        if self.goal.letter and "letter" not in self.given:
            return self._read_aloud()
        if not self.person:
            self.conversation.say(_A_PERSON)
            return True
        return False

    def _from_the_beginning(self) -> str:
        """What she says to somebody new who asks how he can help, although he could read along."""
        anew, self.begins_anew = self.begins_anew, False
        return self.goal.greeting() if anew else ""

    def _read_aloud(self) -> bool:
        return self._give("letter", f"The email says: {self.goal.letter}")

    # ---- helpers

    def _give(self, what: str, words: str) -> bool:
        self.given.update((what, "opening"))
        self.conversation.say(words)
        return True

    def _take_leave(self) -> None:
        if not self.conversation.over and self.conversation.awaits in ("speech", "either"):
            self.conversation.say(self.goal.thanks)
            self.conversation.hear()
        if not self.conversation.over:
            self.conversation.leave()

    def _notice_hop(self) -> None:
        """A new hop has been told nothing yet; one that replies has read what she wrote."""
        last = next((r for r in reversed(self.journey.diary.records) if isinstance(r, HopStarted)), None)
        if last is None or last.seq == self.hop:
            return
        self.hop, self.asked = last.seq, {}
        self.handed_over = last.reached in ("transfer", "announcement")
        if last.channel in _SEEN_BY_ALL:
            hop = self.journey.rules.hop(last.department, last.channel)
            self.person, self.begins_anew = bool(hop and hop.person), self.handed_over
        elif last.reached != "reply":
            self.given = set()

    def _notice_loop(self, heard: str) -> None:
        """Raise DeadEnd where whatever she writes is answered in the same words."""
        if self.conversation.awaits != "text" or not heard:
            return
        before, times = self.same
        self.same = (heard, times + 1 if heard == before else 1)
        if self.same[1] >= SAME_ANSWERS:
            self.conversation.leave()
            message = f"{self.customer.name} got the same answer {SAME_ANSWERS} times, whatever she wrote: “{heard[:200]}”"
            raise DeadEnd(message)

    def _patience_is_spent(self) -> bool:
        limits, effort = self.journey.config.conduct, self.journey.ledger().effort
        return effort.contacts_caused + 1 > limits.contacts or effort.minutes > limits.minutes

    def _leave_without(self) -> None:
        """She goes without what she came for. Where it was a purchase, or her patience is spent, that is how it ended."""
        self.conversation.leave()
        if self.goal.amount or self._patience_is_spent():
            facts = {"state": "walked away", **({"item": self.goal.item} if self.goal.item else {})}
            self.journey.diary.note(Declared, about="outcome", facts=facts, customer=self.customer.name)


def prepared_answer(customer: Customer, goal: Goal, heard: str) -> str:
    """What she says if asked, where a question in `heard` has all telling words of what it is about; "" where none has.

    From `goal.answers`, and from what the scenario declares ("if asked, she answers:").
    """
    answers = declared_answers(customer) | goal.answers
    questions = [telling(part) for part in sentences(heard) if part.rstrip().endswith("?")]
    wanted = ((telling(about), says) for about, says in answers.items() if about not in ASKS)
    return next((says for words, says in wanted if words and any(words <= asked for asked in questions)), "")


def declared_answers(customer: Customer) -> dict[str, str]:
    """What the scenario says that she answers, by what it is about."""
    declared = (r.facts for r in customer.journey.diary.records if isinstance(r, Declared) and r.about == ANSWERS)
    return {about: says for facts in declared for about, says in facts.items()}


_TOLD = frozenset({"story", "anything", "date"})
"""What a question may ask for that means something that she has ready."""
_OPEN = frozenset({"reference", "name", "postcode", "email", "item", "price", "story", "address", "date", "anything"})


def _is_yes_or_no(reading: Reading) -> bool:
    """Whether yes or no answers it: an offer to order, or a question that asks for nothing else."""
    return "confirm" in reading.asks and (reading.offers_order or not reading.asks & _OPEN)


_BY_EASE = ("reference", "name", "postcode", "email", "item", "price", "payment", "address", "story", "anything")
