"""The customer and the cast of a journey: who she is, what she knows, how she reaches the company."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import deque
from typing import TYPE_CHECKING, Any

from mystery_shopper.channels.protocol import Kit, Persona
from mystery_shopper.diary import Heard, Notebook, StepStarted
from mystery_shopper.errors import Ambiguous, DeadEnd, NotOffered, PreconditionMissing
from mystery_shopper.journey import find_channel
from mystery_shopper.ledger import understand
from mystery_shopper.ledger.chronicle import chronicle
from mystery_shopper.ledger.entitled import is_entitled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.channels.protocol import Channel
    from mystery_shopper.journey import Journey
    from mystery_shopper.ledger.model import Reference

PRONOUNS = frozenset({"she", "he", "they", "the customer", "her", "him", "them"})
_ORDINALS = ("first", "second", "third", "fourth", "fifth")


class Customer:
    """One actor: a persona, and channels that open when they are first needed."""

    def __init__(self, name: str, persona: Persona, journey: Journey) -> None:
        self.name = name
        self.persona = persona
        self.journey = journey
        self._channels: dict[str, Channel] = {}
        self._notebooks: dict[str, Notebook] = {}
        self._current = ""

    def on(self, channel: str) -> Any:
        """Her `channel` ("web", "email", "phone", "store", …), typed by the task that uses it.

        Raises NotOffered, with what is missing, where the company has no such door or nobody offers such a channel.
        """
        if self._current and channel != self._current:
            self._channels[self._current].turn_away()
        if channel not in self._channels:
            self._channels[channel] = self._open(channel)
        self._current = channel
        self._notebooks[channel].caused_by = deque(self._sent_to(channel), maxlen=1)
        return self._channels[channel]

    def _sent_to(self, channel: str) -> Iterator[str]:
        """The words of her last contact that make one on `channel` necessary ("please call us"), if there are any."""
        heard = [one for one in self.journey.diary.records if isinstance(one, Heard) and one.customer == self.name]
        last = [one for one in heard if one.contact == heard[-1].contact != self._notebooks[channel].contact]
        for one in last:
            if one.form == "shown" and one is not last[-1]:
                continue  # a page that she went on from
            if understand(one.text, self.journey.rules, one.at).sends_elsewhere == channel:
                yield one.text

    def _open(self, channel: str) -> Channel:
        try:
            make = find_channel(channel)
        except KeyError:
            message = (
                f"{self.name} cannot use “{channel}”: no installed package registers such a channel "
                "(entry points of the group mystery_shopper.channels)."
            )
            raise NotOffered(message) from None
        self._notebooks[channel] = Notebook(self.journey.diary, self.name, channel)
        kit = Kit(
            notebook=self._notebooks[channel],
            doors=self.journey.company.doors,
            config=self.journey.config,
            persona=self.persona,
            evidence=self.journey.evidence,
            browser_context=self.journey.browser_context,
        )
        return make(kit)

    def channels(self) -> Iterator[Channel]:
        """The channels that she has used, in the order of their first use."""
        yield from self._channels.values()

    def references(self, kind: str = "") -> list[Reference]:
        """The references that the company handed to her, or to a colleague who shares it, each value once, in order; of one
        `kind` where given.
        """
        found: dict[str, Reference] = {}
        for reference in self.journey.ledger().references:
            hers = reference.issued.customer == self.name or self._shares(reference)
            if hers and kind in ("", reference.kind):
                found.setdefault(reference.value, reference)
        return list(found.values())

    def _shares(self, reference: Reference) -> bool:
        """Whether it belongs to the business account at which she buys, too."""
        spec = self.journey.config.references.get(reference.kind)
        if spec is None or not spec.shared:
            return False
        return is_entitled(self.name, reference, chronicle(self.journey.diary.records, self.journey.rules))

    def reference(self, called: str) -> Reference:
        """The reference that a sentence calls so: "incident number", "the first incident number", "INC-20417".

        Raises DeadEnd where the company never gave her one, Ambiguous (with how to name one) where she has several,
        PreconditionMissing where the configuration knows no such kind.
        """
        words = called.casefold().removeprefix("the ").removeprefix("her ").strip()
        ordinal, _, rest = words.partition(" ")
        at = _ORDINALS.index(ordinal) if ordinal in _ORDINALS else None
        kind = self.kind_of(words if at is None else rest)
        if not kind and not self._could_be_a_value(words):
            raise unknown_kind(self, called)
        found = [one for one in self.references() if one.kind == kind or one.value.casefold() == words]
        names = ", ".join(f"{one.value} ({one.issued.channel})" for one in found)
        if not found:
            message = f"{self.name} was never given any {called.removeprefix('the ')}, so it cannot be quoted."
            raise DeadEnd(message)
        if at is not None and at >= len(found):
            message = f"{self.name} was given only {names}, so “{called}” cannot be quoted."
            raise DeadEnd(message)
        if at is not None:
            return found[at]
        if len(found) > 1:
            message = f"“{called}” could be any of {names}. Say “the first {words}” or the value itself."
            raise Ambiguous(message)
        return found[0]

    def kind_of(self, called: str) -> str:
        """The reference kind that `called` names, by the configuration ("ticket" → "incident"); "" where none does."""
        plain = called.casefold().removesuffix(" number").strip()
        for kind, spec in self.journey.config.references.items():
            names = {kind.casefold(), *(name.casefold() for name in spec.called)}
            if plain in names or f"{plain} number" in names:
                return kind
        return ""

    def _could_be_a_value(self, words: str) -> bool:
        kinds = self.journey.config.references.values()
        return any(re.fullmatch(kind.pattern, words, re.IGNORECASE) for kind in kinds)

    def close(self) -> None:
        """Close her channels, last in, first out."""
        for channel in reversed(self._channels.values()):
            channel.close()
        self._channels.clear()


def unknown_kind(customer: Customer, called: str) -> PreconditionMissing:
    """To raise where a sentence names a kind of reference that is not configured: no company can be blamed for that."""
    kinds = customer.journey.config.references.items()
    known = "; ".join(f"{kind} ({', '.join(spec.called)})" if spec.called else kind for kind, spec in kinds) or "none"
    message = (
        f"“{called}” is no kind of number that mystery_shopper.toml knows. It knows: {known}. "
        "Use one of these names, or add it to `called` in [references.<kind>]."
    )
    return PreconditionMissing(message)


class Cast:
    """The customers of a journey, by name. "She" is the one whom a sentence named last."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self._customers: dict[str, Customer] = {}
        self._named: tuple[int, list[str]] = (0, [])

    def __call__(self, who: str) -> Customer:
        """The customer that a sentence calls `who`: a name, or a pronoun.

        Raises Ambiguous where a pronoun could mean two, PreconditionMissing where it could mean nobody.
        """
        if who.casefold() in PRONOUNS:
            return self._customers[self._meant(who)]
        if who not in self._customers:
            self._customers[who] = Customer(who, self._persona(who), self.journey)
            self._introduce(self._customers[who])
        step = sum(isinstance(record, StepStarted) for record in self.journey.diary.records)
        names = self._named[1] if self._named[0] == step else []
        self._named = (step, [*names, *([who] if who not in names else [])])
        return self._customers[who]

    def __iter__(self) -> Iterator[Customer]:
        yield from self._customers.values()

    def close(self) -> None:
        for customer in reversed(self._customers.values()):
            customer.close()

    def _meant(self, pronoun: str) -> str:
        names = self._named[1]
        if not names:
            message = f"“{pronoun}” means nobody yet: name the customer first."
            raise PreconditionMissing(message)
        if len(names) > 1:
            message = f"“{pronoun}” could be {' or '.join(names)}: the last sentence with names has both. Use the name."
            raise Ambiguous(message)
        return names[0]

    def _introduce(self, customer: Customer) -> None:
        persona = customer.persona
        for secret in (persona.password, persona.card, persona.card.replace(" ", "")):
            self.journey.diary.hide(secret)
        facts = {
            "name": persona.name,
            "email": persona.email,
            "number": persona.number,
            "street": persona.street,
            "city": persona.city,
            "postcode": persona.postcode,
        }
        self.journey.declare("persona", facts, customer.name)

    def _persona(self, name: str) -> Persona:
        """Made by Faker from the run's seed, the journey and the name alone: order and parallelism change nothing."""
        config, doors = self.journey.config, self.journey.company.doors
        digest = hashlib.sha256(f"{self.journey.seed}/{self.journey.id}/{name}".encode()).digest()
        from faker import Faker  # noqa: PLC0415 - slow to load (0.3 s): only where a customer appears

        fake = Faker(config.company.locale)
        fake.seed_instance(int.from_bytes(digest[:8]))
        last = re.sub(r"[^\w' -]", "", fake.last_name())
        tag = digest[8:11].hex()
        domain = doors.email.mailbox_domain if doors.email else "customers.example"
        first = name.split(maxsplit=1)[0]
        letters = unicodedata.normalize("NFKD", f"{first}.{last}".casefold())  # é → e and an accent of its own
        local = re.sub(r"[^a-z0-9.]", "", letters)
        return Persona(
            first_name=first,
            last_name=name.split(maxsplit=1)[1] if " " in name else last,
            email=f"{local or 'customer'}.{tag}@{domain}",
            number=f"+1303555{int.from_bytes(digest[11:13]) % 10000:04d}",
            street=fake.street_address(),
            city=fake.city(),
            state=fake.state_abbr() if hasattr(fake, "state_abbr") else "",
            postcode=fake.postcode(),
            language=config.company.locale.partition("_")[0],
            password=f"Pw-{digest[13:19].hex()}",
            card="4242 4242 4242 4242",
        )
