"""Contacts that the company made necessary: the customer takes the words along that sent her."""

from __future__ import annotations

import pytest

from mystery_shopper.config_doors import Doors, PhoneDoor, PhoneNumber
from mystery_shopper.diary import ContactOpened, Heard, Notebook
from tests.support.stage import NoCompany, a_journey

FORM = {"email": "mailed", "web": "shown", "phone": "spoken"}
CALL = "You can only order by phone."


class OnTheTelephone(NoCompany):
    """Nobody is there: a call is opened when it is dialled, and never connected here."""

    doors = Doors(phone=PhoneDoor(numbers={"main": PhoneNumber(number="+18005550100", webhook="http://127.0.0.1:9/")}))


@pytest.mark.parametrize(
    ("contacts", "caused_by"),
    [
        pytest.param([("email", [CALL])], CALL, id="a mail"),
        pytest.param([("phone", [CALL, "Goodbye."])], CALL, id="words before the last ones"),
        pytest.param([("web", [CALL])], CALL, id="the last page"),
        pytest.param([("web", [CALL, "Thank you!"])], "", id="a page that she went on from"),
        pytest.param([("email", [CALL]), ("web", ["Thank you!"])], "", id="a contact before the last one"),
        pytest.param([("email", ["Reply, order on the web, or call us."])], "", id="her choice"),
        pytest.param([], "", id="nothing heard yet"),
    ],
)
def test_a_call_that_the_company_made_necessary(contacts: list[tuple[str, list[str]]], caused_by: str) -> None:
    with a_journey(company=OnTheTelephone()) as cast:
        maria = cast("Maria")
        for channel, words in contacts:
            notebook = Notebook(maria.journey.diary, "Maria", channel)
            notebook.open(channel)
            for text in words:
                notebook.note(Heard, text=text, form=FORM[channel])
            notebook.close()
        maria.on("phone").dial()
        opened = [one for one in maria.journey.diary.records if isinstance(one, ContactOpened)]
        assert opened[-1].caused_by == caused_by
