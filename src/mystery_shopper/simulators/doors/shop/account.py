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
        problem = "This email address and password do not belong together. Please try again, or register."
        return visit.page("shop/sign_in.html", problem=problem, email=email, status=422)
    visit.state["customer"] = customer.id
    visit.say(f"Welcome back, {customer.name}.")
    return visit.to("account")


async def register_form(request: Request) -> Response:
    return Visit(request, "shop").page("shop/register.html", problem="", fields={}, contact=CONTACT, address=ADDRESS)


async def register(request: Request) -> Response:
    """Open an account. Whoever claims an address that we know already follows the link that we send there."""
    visit = Visit(request, "shop")
    form = await visit.form()
    known = visit.instance.records.customers.by_email(form.get("email", ""))
    problem = ""
    if not form.get("name") or "@" not in form.get("email", ""):
        problem = "Please give your full name and your email address."
    elif len(form.get("password", "")) < _SHORTEST:
        problem = f"Please choose a password of at least {_SHORTEST} characters."
    elif known is not None and known.account:
        problem = "There is an account with this email address already. Please sign in."
    if problem:
        return visit.page("shop/register.html", problem=problem, fields=form, contact=CONTACT, address=ADDRESS, status=422)
    if known is None or visit.knows(known.id):
        return _open(visit, form, known)
    token = secrets.token_urlsafe(16)
    visit.instance.records.conversations.save(f"registration {token}", form)
    link = f"{visit.instance.base_url}/shop/account/confirm?token={token}"
    text = f"Dear {form['name']},\n\nto open your account, please follow this link:\n\n{link}\n\nFernridge Outfitters"
    visit.instance.post.queue(known.email, "Please confirm your email address", text)
    visit.say(f"We have sent a link to {known.email}. Follow it to open your account.")
    return visit.to("account/sign-in")


async def confirm(request: Request) -> Response:
    """The link from the mail: whoever follows it reads the mail of that address."""
    visit = Visit(request, "shop")
    key = f"registration {request.query_params.get('token', '')}"
    form = visit.instance.records.conversations.load(key)
    if not form:
        visit.say("This link has been used or is not complete. Please register again.", "sorry")
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
    visit.say(f"Welcome to Fernridge, {form['name']}. Your account is open.")
    return visit.to("account")


async def sign_out(request: Request) -> Response:
    visit = Visit(request, "shop")
    visit.state.clear()
    visit.say("You are signed out.")
    return visit.to("")
