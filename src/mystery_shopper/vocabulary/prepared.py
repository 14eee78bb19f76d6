"""What a customer has ready to say, if she is asked."""

from __future__ import annotations

from pytest_bdd import given

from mystery_shopper.conduct import ANSWERS
from mystery_shopper.customer import Cast
from mystery_shopper.errors import PreconditionMissing


@given("if asked, she answers:")
def answers(cast: Cast, datatable: list[list[str]]) -> None:
    """What she says to a question about it, on any channel: a table with the columns "about" and "she says".

    Example: Given if asked, she answers:
    """
    customer = cast("she")
    heading, *rows = datatable
    if heading != ["about", "she says"] or not rows:
        message = "The table after “if asked, she answers:” has two columns, “about” and “she says”, and at least one row."
        raise PreconditionMissing(message)
    customer.journey.declare(ANSWERS, dict(rows), customer.name)
