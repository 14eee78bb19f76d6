"""Email over real servers: what is written, awaited, read, and what stands in the diary then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import pytest

from mystery_shopper.channels.email import Email, NothingCame
from mystery_shopper.channels.safety import OutOfBounds
from mystery_shopper.config_doors import Doors, EmailDoor
from mystery_shopper.diary import ContactClosed, ContactOpened, Declared, Heard, HopStarted, Said
from mystery_shopper.errors import Ambiguous, CouldNotLook, DeadEnd, NotOffered, Unmet, Unreachable
from tests.channels.kits import MORNING, Kept, a_kit, happened, noted
from tests.channels.mail_servers import DESKS, PASSWORD, letter
from tests.channels.test_papers import a_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from email.message import EmailMessage

    from mystery_shopper.channels.protocol import Kit
    from tests.channels.mail_servers import MailServers

MARIA = "maria.keller@customers.example"
Mailbox = tuple[Email, "Kit"]


@pytest.fixture
def opened(post: MailServers) -> Iterator[Callable[..., Mailbox]]:
    """Opens Maria's mailbox; patience is short."""
    made: list[Email] = []

    def make(**sections: Any) -> Mailbox:
        kit = a_kit(Doors(email=post.door), "email", **{"patience": {"mail": 0.3, "every": 0.02}, **sections})
        made.append(Email(kit))
        return made[-1], kit

    yield make
    for email in made:
        email.close()


def test_she_writes_and_is_answered(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.on_mail = lambda mail: post.deliver(
        MARIA, letter("INC-20417: yes, 249.00.\n\nOn Tue, 24 Nov 2026 at 10:00 Maria Keller <m@x> wrote:\n> May I?", to=mail)
    )
    evidence = Kept()
    email, kit = opened(evidence=evidence)
    thread = email.write("help", "Price match", "May I pay 249?")
    assert thread.hear() == "INC-20417: yes, 249.00."
    thread.leave()
    assert happened(kit) == [
        f"opened {MARIA}",
        "said May I pay 249? (mailed)",
        "hop 1 help (reply)",
        "heard INC-20417: yes, 249.00. (inbox)",
        "shown mail: Re: Price match",
        "closed by customer",
    ]
    (heard,) = noted(kit, Heard)
    assert (heard.form, heard.subject, heard.dated) == ("mailed", "Re: Price match", datetime(2026, 11, 24, 18, tzinfo=UTC))
    assert heard.given_back.endswith("> May I?")
    (opening,) = noted(kit, ContactOpened)
    assert (opening.known_by, opening.title) == (("own-mailbox",), "Price match")
    (sent,) = post.received
    assert (sent["To"], sent["From"]) == (DESKS["help"], f"Maria Keller <{MARIA}>")
    assert abs(parsedate_to_datetime(sent["Date"]) - MORNING) < timedelta(seconds=5)
    assert sent["Date"].endswith("-0700")
    assert [(what, media, contact) for what, _, media, contact in evidence.kept] == [("mail: Re: Price match", "text/html", 1)]


def test_a_reply_stays_in_the_thread(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.on_mail = lambda mail: post.deliver(
        MARIA, letter(f"Answer {len(post.received)}.", to=mail, Message_ID=f"<{len(post.received)}@f.example>")
    )
    email, kit = opened()
    thread = email.write("help", "Price match", "May I?")
    assert thread.hear() == "Answer 1."
    thread.say("Please order it.")
    assert thread.hear() == "Answer 2."
    first, second = post.received
    assert (second["Subject"], second["In-Reply-To"]) == ("Re: Price match", "<1@f.example>")
    assert second["References"].split() == [first["Message-ID"], "<1@f.example>"]
    assert len(noted(kit, ContactOpened)) == 1
    assert [(said.text, said.hop) for said in noted(kit, Said)] == [("May I?", 0), ("Please order it.", 1)]
    assert len(noted(kit, HopStarted)) == 1


def test_nothing_to_hear_is_silence(opened: Callable[..., Mailbox]) -> None:
    email, _ = opened()
    thread = email.write("help", "Price match", "May I?")
    assert thread.hear() == ""
    assert (thread.over, thread.awaits) == (False, "text")
    thread.leave()
    assert (thread.over, thread.awaits) == (True, "nothing")
    with pytest.raises(NotOffered, match="no keys"):
        thread.press("1")


def test_an_automatic_reply_is_not_the_answer(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    def answer(mail: EmailMessage) -> None:
        post.deliver(
            MARIA, letter("We received your message.", to=mail, Message_ID="<a@f.example>", Auto_Submitted="auto-replied")
        )
        post.deliver(MARIA, letter("Yes, 249.", to=mail, Message_ID="<b@f.example>"))

    post.on_mail = answer
    email, kit = opened()
    assert email.write("help", "Price match", "May I?").hear() == "We received your message.\n\nYes, 249."
    assert [mail.automatic for mail in email.mailbox()] == [True, False]
    assert len(noted(kit, Heard)) == 2


def test_an_automatic_reply_alone_is_heard_when_patience_ends(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.on_mail = lambda mail: post.deliver(MARIA, letter("We received your message.", to=mail, Auto_Submitted="auto-replied"))
    email, _ = opened()
    assert email.write("help", "Litter", "There is litter.").hear() == "We received your message."


def test_one_message_id_counts_once(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    for _ in range(3):
        post.deliver(MARIA, letter("Your order FO-118822.", Message_ID="<same@f.example>"))
    email, kit = opened()
    assert len(email.mailbox()) == 1
    assert len(email.mailbox()) == 1
    assert len(noted(kit, Heard)) == 1


def test_what_a_server_tells_beside_the_mails_is_no_mail(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    """News of flags come along with a fetch while the folder is open: they have neither head nor body."""
    email, _ = opened()
    for count in range(1, 4):
        post.deliver(MARIA, letter("It is on its way.", Subject=f"News {count}"))
        assert [mail.subject for mail in email.mailbox()] == [f"News {one}" for one in range(1, count + 1)]


def test_unasked_mail_is_a_contact_of_the_company(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.deliver(
        MARIA, letter("Your order FO-118822.", Subject="Order FO-118822", sender="Fernridge Orders <orders@fernridge.example>")
    )
    email, kit = opened()
    kit.notebook.caused_by.append("please call us")
    mail = email.await_mail("FO-118822")
    assert (mail.sender, mail.sender_name) == ("orders@fernridge.example", "Fernridge Orders")
    (opening,) = noted(kit, ContactOpened)
    assert (opening.door, opening.caused_by, opening.title) == ("orders@fernridge.example", "", "Order FO-118822")
    assert [hop.department for hop in noted(kit, HopStarted)] == ["orders"]
    assert list(kit.notebook.caused_by) == ["please call us"]
    email.thread(mail).say("Thank you.")
    assert post.received[0]["To"] == "orders@fernridge.example"
    assert len(noted(kit, ContactOpened)) == 1


def test_a_document_that_came_along_is_read(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    mail = letter("Your invoice is attached.", Subject="Invoice")
    for name, content in (("invoice.pdf", a_paper("Invoice INV-2041733", "Total: $289.00")), ("torn.pdf", b"%PDF-1.4")):
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    mail.add_attachment(b"x", maintype="application", subtype="zip", filename="pictures.zip")
    post.deliver(MARIA, mail)
    email, kit = opened()
    (read,) = email.mailbox()
    assert [paper.name for paper in read.papers] == ["invoice.pdf", "torn.pdf"]
    _, whole, torn = noted(kit, Heard)
    assert (whole.text, whole.form, whole.place) == ("Invoice INV-2041733\nTotal: $289.00", "mailed", "attachment")
    assert whole.contact == torn.contact == 1
    assert (torn.form, torn.text.startswith("[torn.pdf cannot be opened")) == ("signalled", True)


def test_mail_about_the_same_subject_joins_its_thread(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    email, kit = opened()
    email.write("help", "Price match", "May I?")
    other = email.write("help", "Litter", "There is litter.")
    post.deliver(MARIA, letter("About your tent.", Subject="[INC-20417] Re: Price match"))
    assert email.await_mail("INC-20417").topic == "price match"
    assert [heard.contact for heard in noted(kit, Heard)] == [1]
    assert other.hear() == ""


def test_mail_after_leaving_belongs_to_its_contact(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    email, kit = opened()
    email.write("help", "Price match", "May I?").leave()
    post.deliver(MARIA, letter("Yes.", to=post.received[0]))
    email.mailbox()
    assert [(heard.contact, heard.hop) for heard in noted(kit, Heard)] == [(1, 1)]
    assert len(noted(kit, ContactClosed)) == 1


def test_departments_are_told_by_sender_and_signature(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    hops = [
        {"name": "price desk", "channel": "email", "sender": "*@fernridge.example", "signature": r"your price desk"},
        {"name": "robots", "channel": "email", "sender": "noreply@*"},
        {"name": "not here", "channel": "phone", "announcement": "x"},
    ]
    senders = [
        "Help <HELP@fernridge.example>",
        "noreply@fernridge.example",
        "Bob Stone <bob@fernridge.example>",
        "carl@fernridge.example",
    ]
    for number, sender in enumerate(senders):
        post.deliver(MARIA, letter(f"Mail {number}.", Subject=f"S{number}", sender=sender))
    post.deliver(MARIA, letter("Yes.\n\nYour price desk", Subject="S9"))
    email, kit = opened(hops=hops)
    email.mailbox()
    assert [hop.department for hop in noted(kit, HopStarted)] == [
        "help",
        "robots",
        "Bob Stone",
        "carl@fernridge.example",
        "price desk",
    ]


@pytest.mark.parametrize(
    ("about", "narrowed", "found"),
    [
        ("FO-118822", {"subject": "pick-up"}, "ready for pick-up"),
        ("FO-118822", {"subject": "confirmation"}, "confirmed"),
        ("FO-118822", {"sender": "stores@*"}, "ready for pick-up"),
        ("FO-11882", {}, "another order"),
        ("another   ORDER", {}, "another order"),
        ("<one@f.example>", {}, "confirmed"),
        (lambda mail: "ready" in mail.text, {}, "ready for pick-up"),
    ],
)
def test_a_mail_is_found_by_what_it_is_about(
    post: MailServers, opened: Callable[..., Mailbox], about: Any, narrowed: dict[str, Any], found: str
) -> None:
    post.deliver(MARIA, letter("Order FO-118822 confirmed.", Subject="Order confirmation", Message_ID="<one@f.example>"))
    post.deliver(MARIA, letter("FO-118822 is ready for pick-up.", Subject="Your pick-up", sender="stores@fernridge.example"))
    post.deliver(MARIA, letter("FO-11882 is another order.", Subject="Hello"))
    email, kit = opened()
    assert found in email.await_mail(about, **narrowed).text
    assert len(noted(kit, Heard)) == 1


def test_two_candidates_are_named(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.deliver(MARIA, letter("FO-118822 confirmed.", Subject="Order confirmation"))
    post.deliver(MARIA, letter("FO-118822 is ready.", Subject="Your pick-up"))
    email, kit = opened()
    with pytest.raises(
        Ambiguous, match=r'2 mails about "FO-118822": "Order confirmation" from help@.*; "Your pick-up".*subject='
    ):
        email.await_mail("FO-118822")
    assert noted(kit, Heard) == []
    first = email.await_mail("FO-118822", subject="confirmation")
    assert email.await_mail("FO-118822").subject == "Your pick-up", "the other one has been read"
    assert email.await_mail("FO-118822", after=first).subject == "Your pick-up"


def test_quoted_words_do_not_make_a_mail_be_about_something(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.deliver(MARIA, letter("What is it about?\n\n> My number is INC-20417."))
    email, _ = opened()
    with pytest.raises(
        NothingCame, match=r'No mail about "INC-20417" came \(tried \d+ times over 0\.\d s\). In the mailbox: "News"'
    ) as caught:
        email.await_mail("INC-20417")
    assert caught.value.impatience.tries > 1
    assert isinstance(caught.value, CouldNotLook)


def test_a_mail_is_waited_for(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    email, _ = opened(patience={"mail": 5, "every": 0.02})
    email.mailbox()
    post.on_mail = lambda _: post.deliver(MARIA, letter("FO-118822 confirmed."), after=0.1)
    email.write("help", "Order", "Please order it.")
    assert email.await_mail("FO-118822").text == "FO-118822 confirmed."


def test_whose_failing_it_is_that_nothing_came(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    email, kit = opened()
    with pytest.raises(Unmet, match="though a mail to herself"):
        email.nothing_came("INC-20417")
    post.swallows = True
    with pytest.raises(Unreachable, match=r"did not arrive either.*SMTP.*IMAP"):
        email.nothing_came("INC-20417")
    assert kit.notebook.diary.records == []
    assert email.mailbox() == []


def test_a_look_through_the_mailbox_is_noted(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.deliver(MARIA, letter("One.", Message_ID="<1@f.example>"))
    email, kit = opened()
    email.mailbox()
    looked = kit.notebook.diary.records[-1]
    assert isinstance(looked, Declared)
    assert len(noted(kit, Heard)) == 1
    assert (looked.about, looked.facts, looked.contact) == ("observed", {"what": "mailbox"}, 0)


def test_a_lost_connection_is_made_again(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.deliver(MARIA, letter("One.", Message_ID="<1@f.example>"))
    email, kit = opened()
    assert len(email.mailbox()) == 1
    post.drop_connections()
    post.deliver(MARIA, letter("Two.", Message_ID="<2@f.example>"))
    assert [mail.text for mail in email.mailbox()] == ["One.", "Two."]
    assert len(noted(kit, Heard)) == 2


def test_evidence_of_findings_only_waits_for_one(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.deliver(
        MARIA, letter(html="<p>Hello<script>alert(1)</script><img src='http://x.example/p.gif'> there</p>", Subject="<b>News</b>")
    )
    evidence = Kept(full=False)
    email, _ = opened(evidence=evidence)
    email.picture()
    email.mailbox()
    assert evidence.kept == []
    email.picture()
    email.picture()
    ((what, page, _, contact),) = evidence.kept
    assert (what, contact) == ("mail: <b>News</b>", 1)
    assert b"Hello there" in page
    assert b"&lt;b&gt;News" in page
    assert not any(bad in page for bad in (b"script>", b"alert", b"<img", b"p.gif"))


def test_the_companys_refusal_is_its_answer(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.refuses = "550 5.7.1 We take no mail"
    email, kit = opened()
    with pytest.raises(DeadEnd, match=r"refused the mail to help@.*550 5\.7\.1 We take no mail"):
        email.write("help", "Price match", "May I?")
    assert [heard.form for heard in noted(kit, Heard)] == ["signalled"]
    post.refuses = "451 4.7.1 Try later"
    with pytest.raises(Unreachable, match="451"):
        email.write("help", "Price match", "May I?")


def test_closed_doors_are_named() -> None:
    door = EmailDoor(
        smtp="127.0.0.1:9", imap="127.0.0.1:9", addresses=DESKS, mailbox_domain="customers.example", password=PASSWORD
    )
    kit = a_kit(Doors(email=door), "email")
    email = Email(kit)
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1:9 \(SMTP\) does not answer"):
        email.write("help", "Price match", "May I?")
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1:9 \(IMAP\) does not answer"):
        email.mailbox()
    email.close()
    assert kit.notebook.diary.records == []


def test_a_wrong_password_is_said(post: MailServers) -> None:
    door = EmailDoor(smtp=post.smtp, imap=post.imap, addresses=DESKS, mailbox_domain="customers.example", password="wrong")
    with pytest.raises(Unreachable, match="refuses the login"):
        Email(a_kit(Doors(email=door), "email")).mailbox()


def test_nothing_leaves_for_strangers(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    email, kit = opened()
    with pytest.raises(OutOfBounds, match=r'mail domain "elsewhere\.com"'):
        email.write("ceo@elsewhere.com", "Hello", "Hello.")
    far = EmailDoor(smtp="smtp.elsewhere.com:25", imap=post.imap, addresses=DESKS, mailbox_domain="customers.example")
    with pytest.raises(OutOfBounds, match=r'host "smtp\.elsewhere\.com"'):
        Email(a_kit(Doors(email=far), "email")).write("help", "Hello", "Hello.")
    assert post.received == []
    assert kit.notebook.diary.records == []


def test_an_answer_goes_to_reply_to_only_where_allowed(post: MailServers, opened: Callable[..., Mailbox]) -> None:
    post.deliver(MARIA, letter("Answer me.", Reply_To="collector@elsewhere.com"))
    email, _ = opened()
    (mail,) = email.mailbox()
    with pytest.raises(OutOfBounds):
        email.thread(mail).say("My card number is …")


def test_desks_are_listed(opened: Callable[..., Mailbox]) -> None:
    email, _ = opened()
    with pytest.raises(NotOffered, match=r'no desk "billing".*"help", "orders"'):
        email.write("billing", "Hello", "Hello.")
    with pytest.raises(NotOffered, match=r"\[doors.email\]"):
        Email(a_kit(Doors(), "email"))
