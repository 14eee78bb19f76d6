"""New words and quoted ones, as the mail programs of the world mark them."""

from __future__ import annotations

import email
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imap_tools import MailMessage

from mystery_shopper.channels.mail import letters, pages, quotes
from tests.channels.mail_servers import letter

NEW = "Yes, you can have it for 249.00."
HERS = "May I have the tent for 249, as in your store?"

PLAIN: dict[str, str] = {
    "Gmail": f"{NEW}\n\nOn Tue, Nov 24, 2026 at 10:02 AM Maria Keller <maria@x.example> wrote:\n\n> {HERS}\n> Maria\n",
    "Gmail, wrapped": (
        f"{NEW}\n\nOn Tue, Nov 24, 2026 at 10:02 AM Maria Keller <\nmaria.keller@customers.example> wrote:\n\n> {HERS}\n"
    ),
    "Gmail, without marks": f"{NEW}\n\nOn Tue, Nov 24, 2026 at 10:02 AM Maria Keller <maria@x.example> wrote:\n{HERS}\nMaria",
    "Apple Mail": f"{NEW}\n\n> On 24 Nov 2026, at 10:02, Maria Keller <maria@x.example> wrote:\n> \n> {HERS}\n",
    "Thunderbird": f"{NEW}\n\nOn 11/24/26 10:02, Maria Keller wrote:\n> {HERS}\n",
    "mutt, no date": f"{NEW}\n\nMaria Keller wrote:\n> {HERS}\n",
    "Outlook": f"{NEW}\n\n-----Original Message-----\nFrom: Maria Keller\nSent: Tuesday\nTo: Help\nSubject: Price\n\n{HERS}",
    "Outlook, head only": (
        f"{NEW}\n\n________________________________\nFrom: Maria <m@x.example>\nSent: Tuesday\nTo: Help\nSubject: Price\n\n{HERS}"
    ),
    "Outlook, bold": f"{NEW}\n\n*From:* Maria\n*Sent:* Tuesday\n*To:* Help\n*Subject:* Price\n\n{HERS}",
    "Outlook, German": f"{NEW}\n\nVon: Maria\nGesendet: Dienstag\nAn: Hilfe\nBetreff: Preis\n\n{HERS}",
    "Outlook, French": f"{NEW}\n\nDe : Maria\nEnvoyé : mardi\nÀ : Aide\nObjet : Prix\n\n{HERS}",
    "German": f"{NEW}\n\nAm 24.11.2026 um 10:02 schrieb Maria Keller:\n> {HERS}",
    "German, verb in the middle": f"{NEW}\n\nAm Di., 24. Nov. 2026 um 10:02 Uhr schrieb Maria Keller <maria@x.example>:\n{HERS}",
    "French": f"{NEW}\n\nLe mar. 24 nov. 2026 à 10:02, Maria Keller <maria@x.example> a écrit :\n{HERS}",
    "Spanish": f"{NEW}\n\nEl mar, 24 nov 2026 a las 10:02, Maria Keller (<maria@x.example>) escribió:\n\n> {HERS}",
    "Dutch": f"{NEW}\n\nOp di 24 nov 2026 om 10:02 schreef Maria Keller <maria@x.example>:\n{HERS}",
    "Italian": f"{NEW}\n\nIl giorno mar 24 nov 2026 alle ore 10:02 Maria Keller <maria@x.example> ha scritto:\n{HERS}",
    "Portuguese": f"{NEW}\n\nMaria Keller <maria@x.example> escreveu no dia terça, 24/11/2026 à(s) 10:02:\n\n> {HERS}",
    "Swedish": f"{NEW}\n\nDen tis 24 nov. 2026 kl 10:02 skrev Maria Keller <maria@x.example>:\n\n> {HERS}",
    "date and address only": f"{NEW}\n\n2026-11-24 10:02 GMT-07:00 Maria Keller <maria@x.example>:\n{HERS}",
    "Horde": f"{NEW}\n\nQuoting Maria Keller <maria@x.example>:\n\n> {HERS}",
    "ticket system": (
        f"##- Please type your reply above this line -##\n\n{NEW}\n\nOn Nov 24, 2026, 10:02, Maria Keller wrote:\n{HERS}"
    ),
    "CRLF": f"{NEW}\r\n\r\n> {HERS}\r\n",
    "quoted first, answered below": f"On Tue, 24 Nov 2026, Maria Keller wrote:\n> {HERS}\n>> older\n\n{NEW}",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_plain_styles(text: str) -> None:
    parted = quotes.split(text)
    assert parted.new == NEW
    assert HERS in parted.quoted


def test_answers_between_the_lines_stay_new() -> None:
    parted = quotes.split("Maria Keller wrote:\n> Price?\n249.00.\n> When?\nTuesday.")
    assert parted.new == "249.00.\nTuesday."
    assert parted.quoted == "Maria Keller wrote:\n> Price?\n> When?"


NOT_QUOTED = {
    "a sentence that ends like an attribution": "On Tuesday we wrote:\nThe tent is yours for 249.00.",
    "as we wrote": "As we wrote to you: the tent at 249.00.",
    "a list with From": "From: Denver\nThe tent travels to Boulder.\nPrice: 249.00",
    "a forwarded mail": (
        "See below.\n\n---------- Forwarded message ---------\n"
        "From: Price desk\nDate: Tue\nSubject: Tent\nTo: Help\n\nGive her 249.00."
    ),
    "a signature": "The tent is yours.\n--\nFernridge Mail Desk",
    "a rule": "Part one\n--------------------\nPart two",
    "larger than": "Orders > 50 dollars travel free.",
}


@pytest.mark.parametrize("text", NOT_QUOTED.values(), ids=NOT_QUOTED)
def test_the_companys_own_words_stay(text: str) -> None:
    assert quotes.split(text) == (text, "")


def test_her_own_lines_are_hers_without_any_mark() -> None:
    parted = quotes.split(f"We received:\n{HERS}\nThank you.", own=[f"Hello,\n{HERS}\nMaria"])
    assert parted == ("We received:\nThank you.", HERS)


HTML: dict[str, str] = {
    "Gmail": (
        f'<div dir="ltr">{NEW}</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, Maria '
        f'wrote:<br></div><blockquote class="gmail_quote">{HERS}</blockquote></div>'
    ),
    "Apple Mail": (
        f"<body>{NEW}<br><div><blockquote type=cite><div>On 24 Nov 2026, at 10:02, Maria wrote:</div><div>"
        f"{HERS}</div></blockquote></div></body>"
    ),
    "Thunderbird": (
        f'<p>{NEW}</p><div class="moz-cite-prefix">On 11/24/26 10:02, Maria wrote:</div><blockquote '
        f'type="cite">{HERS}</blockquote>'
    ),
    "Outlook for the web": (
        f'<div>{NEW}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Maria<br><b>'
        f"Sent:</b> Tuesday</div><div>{HERS}</div>"
    ),
    "Outlook": (
        f"<p>{NEW}</p><div style='border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Maria<br><b>Sent:</b> "
        f"Tuesday<br><b>To:</b> Help<br><b>Subject:</b> Price</p></div><p>{HERS}</p>"
    ),
    "Yahoo": f'<div>{NEW}</div><div class="yahoo_quoted"><div>On Tuesday, Maria wrote:</div><div>{HERS}</div></div>',
    "Proton": f'<div>{NEW}</div><div class="protonmail_quote">On Tuesday, Maria wrote:<blockquote>{HERS}</blockquote></div>',
    "introduced blockquote": f"<p>{NEW}</p><p>You wrote:</p><blockquote>{HERS}</blockquote>",
    "marks in the text": f"<p>{NEW}</p><p>&gt; {HERS}</p>",
}


@pytest.mark.parametrize("html", HTML.values(), ids=HTML)
def test_html_styles(html: str) -> None:
    parted = pages.split(html)
    assert parted.new.replace("You wrote:", "").strip() == NEW
    assert HERS in parted.quoted


def test_a_blockquote_for_looks_is_the_companys_own() -> None:
    assert "249.00" in pages.split("<p>Your promise</p><blockquote>Trail Tent 4 at 249.00</blockquote>").new


SEEN: dict[str, tuple[str, str]] = {
    "blocks": ("<h1>Hello</h1><p>one</p><p>two<br>three</p>", "Hello\n\none\n\ntwo\nthree"),
    "a table": (
        "<table><tr><td>Tent</td><td>249.00</td></tr><tr><td>Total</td><td>249.00</td></tr></table>",
        "Tent 249.00\n\nTotal 249.00",
    ),
    "spaces and entities": ("<p>  249&nbsp;USD \n &amp;  more</p>", "249 USD & more"),
    "inline tags": ("<p>INC-<b>204</b><i>17</i></p>", "INC-20417"),
    "scripts and styles": ("<style>p{}</style><script>x</script><title>t</title><p>Seen</p>", "Seen"),
    "hidden by style": ('<p style="display: none">no</p><p style="visibility:hidden">no</p><p hidden>no</p><p>Seen</p>', "Seen"),
    "hidden by size": ('<div style="font-size:0px">no</div><div style="font-size:0.9em">Seen</div>', "Seen"),
    "hidden by class": (
        "<style>.pre{display:none} @media print{.x{display:none}}</style><p class='pre a'>no</p><p class=x>Seen</p>",
        "Seen",
    ),
    "hidden inside hidden": ('<div hidden><p style="display:none">no</p></div>Seen', "Seen"),
    "comments": ("<!-- no --><!--[if mso]>no<![endif]-->Seen", "Seen"),
    "pictures have their text": ('<img src="x.gif" alt="Fernridge"> Outfitters', "Fernridge Outfitters"),
    "broken": ("<p>Seen <b>and <table><td>bold", "Seen and\nbold"),
}


@pytest.mark.parametrize(("html", "text"), SEEN.values(), ids=SEEN)
def test_html_as_a_reader_sees_it(html: str, text: str) -> None:
    assert pages.split(html).new == text


def test_deep_and_large_html_is_bounded() -> None:
    assert pages.split("<div>" * 3000 + "deep").new == "deep"
    assert len(pages.split("a" * 3_000_000).new) <= pages.LARGEST


def read(message: EmailMessage | bytes) -> letters.Mail:
    return letters.read(MailMessage.from_bytes(message if isinstance(message, bytes) else bytes(message)))


def test_links_are_named_by_their_words() -> None:
    html = """<a href="https://shop.example/track?x=1&amp;y=2">Track <b>your</b> order</a>
    <a href="https://shop.example/i"><img alt="Invoice"></a>
    <a href="javascript:alert(1)">bad</a> <a href="https://shop.example/hidden" style="display:none">hidden</a> https://shop.example/help."""
    assert read(letter(html=html)).links == {
        "Track your order": "https://shop.example/track?x=1&y=2",
        "Invoice": "https://shop.example/i",
        "https://shop.example/help": "https://shop.example/help",
    }


def test_what_a_mail_is_made_of() -> None:
    message = letter(
        "plain",
        html="<p>INC-20417: 249&nbsp;&euro;</p>",
        Reply_To="desk@fernridge.example",
        Message_ID="<1@f.example>",
        In_Reply_To="<0@x>",
        References="<z@x> <0@x>",
    )
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Invoice.pdf")
    mail = read(message)
    assert (mail.text, mail.reply_to, mail.message_id) == ("INC-20417: 249 €", "desk@fernridge.example", "<1@f.example>")
    assert (mail.in_reply_to, mail.attachments, mail.automatic) == (("<z@x>", "<0@x>"), ("Invoice.pdf",), False)
    assert b"Invoice.pdf" in mail.rendered()


@pytest.mark.parametrize(
    ("headers", "automatic"),
    [
        ({"Auto_Submitted": "auto-replied"}, True),
        ({"Auto_Submitted": "auto-replied; owner-email=x"}, True),
        ({"Precedence": "auto_reply"}, True),
        ({"X_Autoreply": "yes"}, True),
        ({"Auto_Submitted": "auto-generated"}, False),
        ({"Auto_Submitted": "no"}, False),
        ({}, False),
    ],
)
def test_automatic_replies(headers: dict[str, Any], automatic: bool) -> None:
    assert read(letter("Hello.", **headers)).automatic is automatic


CHARSETS: dict[str, tuple[bytes, str]] = {
    "latin-1": (b"Content-Type: text/plain; charset=iso-8859-1\r\n\r\nGr\xfc\xdfe", "Grüße"),
    "windows-1252, quoted-printable": (
        b"Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=80 249",
        "€ 249",
    ),
    "base64": (b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nR3LDvMOfZQ==\r\n", "Grüße"),
    "unknown": (b"Content-Type: text/plain; charset=x-none\r\n\r\nHello", "Hello"),
    "wrong": (b"Content-Type: text/plain; charset=us-ascii\r\n\r\nGr\xc3\xbc\xc3\x9fe", "Grüße"),
    "flowed": (
        b"Content-Type: text/plain; format=flowed\r\n\r\nThe tent is \r\nyours.\r\n\r\nBye.",
        "The tent is yours.\n\nBye.",
    ),
    "nothing": (b"", ""),
}


@pytest.mark.parametrize(("body", "text"), CHARSETS.values(), ids=CHARSETS)
def test_charsets(body: bytes, text: str) -> None:
    mail = read(b"From: a@b.example\r\nSubject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\n folded\r\n" + body)
    assert (mail.text, mail.subject) == (text, "Grüße folded")
    assert mail.message_id.startswith("<")
    assert mail.date is None


def test_a_mail_inside_a_mail_is_not_its_text() -> None:
    bounce = letter("Your mail could not be delivered.", Auto_Submitted="auto-replied")
    bounce.add_attachment(letter("My number is INC-20417."))
    assert read(bounce).text == "Your mail could not be delivered."


@pytest.mark.parametrize(
    ("subject", "topic"),
    [
        ("Re: AW: Price match", "price match"),
        ("[INC-20417] Re: Price  Match", "price match"),
        ("Re[2]: Hello", "hello"),
        ("Result: x", "result: x"),
        ("", ""),
    ],
)
def test_topics(subject: str, topic: str) -> None:
    assert letters.topic(subject) == topic


@given(st.binary(max_size=400), st.text(max_size=200))
def test_any_bytes_are_a_mail_that_can_be_read(rubbish: bytes, words: str) -> None:
    for content in (
        rubbish,
        b"Content-Type: text/html; charset=utf-8\r\n\r\n" + words.encode("utf-8", "surrogatepass"),
        words.encode("utf-8", "replace"),
    ):
        assert isinstance(read(content).rendered(), bytes)
    assert email.message_from_bytes(rubbish) is not None


@given(
    st.lists(
        st.sampled_from([NEW, f"> {HERS}", "On Tue, 24 Nov 2026, Maria wrote:", "", "From: x", "To: y", "Subject: z", "Yours"]),
        max_size=12,
    )
)
def test_no_word_is_lost(lines: list[str]) -> None:
    parted = quotes.split("\n".join(lines))
    assert sorted(f"{parted.new}\n{parted.quoted}".split()) == sorted("\n".join(lines).split())
