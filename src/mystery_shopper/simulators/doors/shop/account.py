"""The customer's account: register, sign in and out, her orders and incidents."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from mystery_shopper.simulators.doors.shop.checkout import ADDRESS, CONTACT
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.policies import WEB

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from mystery_shopper.simulators.records import Customer

_SHORTEST = 8


async def show(request: Request) -> Response:
    visit = Visit(request, "shop")
    if visit.customer is None:
        return visit.to("account/sign-in")
    records, policies = visit.instance.records, visit.instance.policies
    orders = records.orders.of_customer(visit.customer.id) if policies.sees_orders(WEB) else []
    invoices = records.invoices.of_customer(visit.customer.id) if policies.sees_invoices(WEB) else []
    cases = [case for case in records.cases.of_customer(visit.customer.id) if policies.sees_case(WEB, case)]
    return visit.page("shop/account.html", orders=orders, invoices=invoices, cases=cases)


async def sign_in_form(request: Request) -> Response:
    return Visit(request, "shop").page("shop/sign_in.html", problem="", email="")


async def sign_in(request: Request) -> Response:
    visit = Visit(request, "shop")
    form = await visit.form()
    email = form.get("email", "")
    customer = visit.instance.records.customers.sign_in(email, form.get("password", ""))
    if customer is None:
        return visit.page("shop/sign_in.html", problem=visit.words.page_answers.sign_in_wrong, email=email, status=422)
    visit.state["customer"] = customer.id
    visit.say(visit.words.page_answers.welcome_back.format(name=customer.name))
    return visit.to("account")


async def register_form(request: Request) -> Response:
    return Visit(request, "shop").page("shop/register.html", problem="", fields={}, contact=CONTACT, address=ADDRESS)


async def register(request: Request) -> Response:
    """Open an account. Whoever claims an address that we know already follows the link that we send there."""
    visit = Visit(request, "shop")
    form = await visit.form()
    known = visit.instance.records.customers.by_email(form.get("email", ""))
    say, problem = visit.words.page_answers, ""
    if not form.get("name") or "@" not in form.get("email", ""):
        problem = say.name_and_email
    elif len(form.get("password", "")) < _SHORTEST:
        problem = say.too_short.format(count=_SHORTEST)
    elif known is not None and known.account:
        problem = say.account_exists
    if problem:
        return visit.page("shop/register.html", problem=problem, fields=form, contact=CONTACT, address=ADDRESS, status=422)
    if known is None or visit.knows(known.id):
        return _open(visit, form, known)
    token = secrets.token_urlsafe(16)
    visit.instance.records.conversations.save(f"registration {token}", form)
    link = f"{visit.instance.base_url}/shop/account/confirm?token={token}"
    words = visit.words.letters
    greeting = visit.words.mails.dear.format(name=form["name"])
    text = f"{greeting}\n\n{words.confirm}\n\n{link}\n\n{words.signature}"
    visit.instance.post.queue(known.email, words.subject_confirm, text)
    visit.say(say.link_sent.format(email=known.email))
    return visit.to("account/sign-in")


async def confirm(request: Request) -> Response:
    """The link from the mail: whoever follows it reads the mail of that address."""
    visit = Visit(request, "shop")
    key = f"registration {request.query_params.get('token', '')}"
    form = visit.instance.records.conversations.load(key)
    if not form:
        visit.say(visit.words.page_answers.link_used, "sorry")
        return visit.to("account/register")
    visit.instance.records.conversations.forget(key)
    return _open(visit, form, visit.instance.records.customers.by_email(form["email"]))


def _open(visit: Visit, form: dict[str, str], known: Customer | None) -> Response:
    """The account, for somebody new or known; what is on file stays, what was missing is filled in."""
    customers = visit.instance.records.customers
    given = {name: form.get(name, "") for name in (*CONTACT, *ADDRESS)}
    customer = known or customers.add(**given)
    customers.update(customer.id, **{name: value for name, value in given.items() if value and not getattr(customer, name)})
    customers.open_account(customer.id, form["password"])
    visit.state["customer"] = customer.id
    visit.say(visit.words.page_answers.account_open.format(name=form["name"]))
    return visit.to("account")


async def sign_out(request: Request) -> Response:
    visit = Visit(request, "shop")
    visit.state.clear()
    visit.say(visit.words.page_answers.signed_out)
    return visit.to("")
