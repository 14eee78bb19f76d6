"""Dial, Enqueue and announcements: who serves next, what goes along, how long she waits."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from twilio.twiml.voice_response import Dial, VoiceResponse

from mystery_shopper.diary import Heard, HopStarted, Waited
from tests.channels.callflows import asks, client, dials, hold, play, queues, says, then
from tests.channels.exchange import Exchange
from tests.channels.kits import MORNING, noted


def test_a_transfer_is_a_call_of_its_own_and_a_hop() -> None:
    exchange = Exchange(
        {
            "/main": then(dials(client("sales", reference="INC-20417", CallSid="mine"), action="/after"), "say", "never"),
            "/sales": asks("Sales, Bob speaking.", input="speech", action="/sales/end"),
            "/sales/end": says("Good day."),
            "/after": lambda f: says(f"{f['DialCallStatus']} {f['DialCallSid']}"),
        }
    )
    phone, kit = exchange.phone()
    call = phone.dial()
    assert play(call, ["That is all."])[0] == "Sales, Bob speaking."
    far, near = exchange.fields("/sales"), exchange.fields("/main")
    assert far["CallSid"] not in {near["CallSid"], "mine"}
    assert (far["ParentCallSid"], far["From"], far["To"], far["reference"]) == (
        near["CallSid"],
        "+13035550142",
        "sales",
        "INC-20417",
    )
    assert exchange.fields("/after")["DialCallSid"] == far["CallSid"]
    hops = [(hop.department, hop.reached, hop.payload.get("reference", "")) for hop in noted(kit, HopStarted)]
    assert hops == [("main menu", "dialled", ""), ("catalogue sales", "transfer", "INC-20417"), ("main menu", "returned", "")]
    assert [heard.place for heard in noted(kit, Heard)] == ["line", "line", "menu"]


def test_a_line_transfers_on_and_the_customer_meets_each_in_turn() -> None:
    onward = then(says("I connect you to customer service."), "append", Dial())
    onward.verbs[-1].append(client("service"))
    exchange = Exchange(
        {
            "/main": dials("+1 800 555-0177"),
            "/price-desk": asks("Price desk.", input="speech", action="/on"),
            "/on": onward,
            "/service": asks("Customer service.", input="speech"),
        }
    )
    phone, kit = exchange.phone()
    call = phone.dial()
    assert play(call, ["INC-20417"]) == ["Price desk.", "I connect you to customer service. Customer service."]
    assert (call.department, call.awaits) == ("customer service", "speech")
    assert [hop.department for hop in noted(kit, HopStarted)] == ["main menu", "price desk", "customer service"]
    heard = [(heard.text, heard.hop) for heard in noted(kit, Heard)]
    assert heard == [("Price desk.", 2), ("I connect you to customer service.", 2), ("Customer service.", 3)]


@pytest.mark.parametrize(
    ("target", "line", "status"),
    [
        ("+18005550177", '<Response><Reject reason="busy"/></Response>', "busy"),
        ("+18005550177", "<Response><Reject/></Response>", "no-answer"),
        ("+18005550177", says("Hello."), "completed"),
        ("+18005559999", None, "failed"),
    ],
)
def test_dial_tells_its_action_how_it_went(target: str, line: Any, status: str) -> None:
    phone, kit = Exchange(
        {"/main": dials(target, action="/after"), "/price-desk": line, "/after": lambda f: says(f["DialCallStatus"])}
    ).phone()
    assert phone.dial().hear().split()[-1] == status
    unknown = [heard.text for heard in noted(kit, Heard) if heard.form == "signalled"]
    assert unknown == (['[nobody answers: there is no line "+18005559999" in doors.phone.lines]'] if status == "failed" else [])


@pytest.mark.parametrize(
    "document",
    [
        "<Dial>+18005550177</Dial>",
        "<Dial><Sip>sip:service</Sip></Dial>",
        "<Dial><Queue>sales</Queue></Dial>",
        "<Dial><Conference>sales</Conference></Dial>",
    ],
)
def test_every_noun_finds_its_line(document: str) -> None:
    there = says("Here I am.")
    phone, _ = Exchange(
        {"/main": f"<Response>{document}</Response>", "/sales": there, "/service": there, "/price-desk": there}
    ).phone()
    assert phone.dial().hear() == "Here I am."


def test_a_queue_holds_then_connects_with_its_task() -> None:
    exchange = Exchange(
        {
            "/main": then(
                says("Your wait is about two minutes."),
                "append",
                queues(task={"queue": "sales", "reference": "INC-20417"}, wait_url="/hold").verbs[0],
            ),
            "/hold": hold(pause=40),
            "/sales": asks("Sales.", input="speech"),
        }
    )
    phone, kit = exchange.phone()
    phone.dial().hear()
    assert json.loads(exchange.fields("/sales")["TaskAttributes"])["reference"] == "INC-20417"
    assert exchange.fields("/hold")["QueuePosition"] == "1"
    assert [(heard.place, heard.hop) for heard in noted(kit, Heard)] == [("menu", 1), ("hold", 1), ("line", 2)]
    (ringing, held) = noted(kit, Waited)
    assert (held.why, held.announced, held.how) == ("on hold for catalogue sales", 120, "simulated")
    assert 40 < held.seconds < 60
    assert noted(kit, HopStarted)[-1].payload == {"queue": "sales", "reference": "INC-20417"}
    assert ringing.seconds == 3


def test_a_wait_that_is_announced_on_hold_is_that_hold_and_no_other() -> None:
    waiting = then(says("Your wait is longer than usual, about 15 minutes."), "pause", length=40)
    then_looks = then(says("Sales. One moment."), "pause", length=50)
    exchange = Exchange({"/main": queues("sales", wait_url="/hold"), "/hold": waiting, "/sales": then_looks})
    phone, kit = exchange.phone()
    phone.dial().hear()
    assert [(one.why, one.announced) for one in noted(kit, Waited)][1:] == [("on hold for catalogue sales", 900), ("pause", None)]


def test_a_hold_lies_between_its_words_and_its_end() -> None:
    """Whoever sums the times between the records, or the waits, counts each second once."""
    phone, kit = Exchange({"/main": queues("sales", wait_url="/hold"), "/hold": hold(pause=60), "/sales": says("Sales.")}).phone()
    phone.dial().hear()
    records = kit.notebook.diary.records
    held = next(record for record in noted(kit, Waited) if record.why.startswith("on hold"))
    before = records[held.seq - 2]
    assert before.place == "hold"
    assert (held.at - before.at).total_seconds() == pytest.approx(held.seconds, abs=0.5)
    assert [record.at for record in records] == sorted(record.at for record in records)


def test_a_line_that_is_busy_keeps_her_on_hold() -> None:
    busy = ['<Response><Reject reason="busy"/></Response>'] * 3
    exchange = Exchange(
        {
            "/main": queues("sales", wait_url="/hold"),
            "/hold": hold(pause=60),
            "/sales": lambda _: busy.pop() if busy else says("Sales."),
        }
    )
    phone, kit = exchange.phone()
    assert phone.dial().hear().endswith("Sales.")
    assert [round(waited.seconds / 60) for waited in noted(kit, Waited)] == [0, 4]


def test_she_can_leave_the_queue_by_a_key() -> None:
    waiting = asks("Press 1 to be called back.", num_digits=1, action="/leave")
    exchange = Exchange(
        {
            "/main": queues("sales", wait_url="/hold", action="/after"),
            "/hold": waiting,
            "/leave": then(VoiceResponse(), "leave"),
            "/after": lambda f: says(f"We call you back ({f['QueueResult']})."),
        }
    )
    phone, _ = exchange.phone()
    assert play(phone.dial(), ["1"])[-1] == "We call you back (leave)."


def test_a_queue_that_nobody_serves_goes_on_with_an_error() -> None:
    phone, kit = Exchange(
        {
            "/main": queues("nobody", wait_url="/hold", action="/after"),
            "/hold": hold(pause=5),
            "/after": lambda f: says(f["QueueResult"]),
        }
    ).phone()
    phone.dial().hear()
    assert [heard.text for heard in noted(kit, Heard)][-2:] == [
        '[nobody answers: there is no line "nobody" in doors.phone.lines]',
        "error",
    ]


def test_a_configured_announcement_after_a_redirect_starts_a_hop() -> None:
    hops = [{"name": "billing", "channel": "phone", "announcement": r"you have reached billing"}]
    exchange = Exchange(
        {
            "/main": then(says("You will soon say you have reached billing."), "redirect", "/b"),
            "/b": says("You have reached billing."),
        }
    )
    phone, kit = exchange.phone(hops=hops)
    phone.dial().hear()
    assert [(hop.department, hop.reached) for hop in noted(kit, HopStarted)] == [
        ("main menu", "dialled"),
        ("billing", "announcement"),
    ]
    assert [heard.hop for heard in noted(kit, Heard)] == [1, 2]


def test_a_configured_hop_names_the_line() -> None:
    hops = [{"name": "orders by phone", "channel": "phone", "line": "sales", "person": True}]
    phone, kit = Exchange({"/main": dials(client("sales")), "/sales": says("Hello.")}).phone(hops=hops)
    phone.dial().hear()
    assert noted(kit, HopStarted)[-1].department == "orders by phone"


def test_talking_and_waiting_pass_on_the_journeys_clock() -> None:
    """Ringing 3 s; 5 words heard, 2 s; 10 words said, 4 s; 5 words heard, 2 s; a pause of 30 s; 1 word, 0.4 s."""
    end = then(then(says("one two three four five"), "pause", length=30), "say", "six")
    phone, kit = Exchange({"/main": asks("one two three four five", input="speech", action="/end"), "/end": end}).phone()
    play(phone.dial(), ["one two three four five six seven eight nine ten"])
    passed = kit.notebook.diary.clock.now() - MORNING
    assert timedelta(seconds=41.4) <= passed < timedelta(seconds=43)
    assert kit.notebook.diary.records[-1].at - MORNING >= timedelta(seconds=41.4)
