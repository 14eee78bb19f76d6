"""The web shop: browsing, cart and checkout, account, tracking of orders and incidents, reporting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from mystery_shopper.simulators.doors.shop import account, basket, browse, checkout, incidents, invoices, orders, services

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

_PAGES = (
    ("", browse.home, "GET"),
    ("products", browse.products, "GET"),
    ("products/{slug}", browse.product, "GET"),
    ("contact", browse.contact, "GET"),
    ("hours", browse.hours, "GET"),
    ("delivery", browse.delivery, "GET"),
    ("promises", browse.promises, "GET"),
    ("cart", basket.show, "GET"),
    ("cart/add", basket.add, "POST"),
    ("cart/change", basket.change, "POST"),
    ("cart/lower-price", basket.lower_price, "POST"),
    ("cart/promise", basket.promise, "POST"),
    ("checkout", checkout.delivery, "GET"),
    ("checkout", checkout.keep_delivery, "POST"),
    ("checkout/payment", checkout.payment, "GET"),
    ("checkout/payment", checkout.pay, "POST"),
    ("account", account.show, "GET"),
    ("account/sign-in", account.sign_in_form, "GET"),
    ("account/sign-in", account.sign_in, "POST"),
    ("account/services", services.show, "GET"),
    ("account/services/appointment", services.move, "POST"),
    ("account/register", account.register_form, "GET"),
    ("account/register", account.register, "POST"),
    ("account/confirm", account.confirm, "GET"),
    ("account/sign-out", account.sign_out, "POST"),
    ("account/invoices/{number}", invoices.show, "GET"),
    ("account/invoices/{number}/pdf", invoices.take_away, "GET"),
    ("orders/track", orders.track_form, "GET"),
    ("orders/track", orders.track, "POST"),
    ("orders/{number}", orders.show, "GET"),
    ("orders/{number}/address", orders.change_address, "POST"),
    ("orders/{number}/missing", invoices.report_missing, "POST"),
    ("incidents/track", incidents.track_form, "GET"),
    ("incidents/track", incidents.track, "POST"),
    ("incidents/report", incidents.report_form, "GET"),
    ("incidents/report", incidents.report, "POST"),
    ("incidents/{number}", incidents.show, "GET"),
    ("incidents/{number}/close", incidents.close, "POST"),
    ("incidents/{number}/order", incidents.order, "POST"),
)


def routes() -> list[BaseRoute]:
    return [Route(f"/i/{{instance}}/shop/{path}", endpoint, methods=[method]) for path, endpoint, method in _PAGES]
