"""What can be arranged: states of the world, never behaviour. Each subject has a module with its kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.arrangements import accounts, business, fulfilment, notices, repairs, selling, services, stays
from mystery_shopper.simulators.arrangements.fields import Kind, unknown

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

__all__ = ["KINDS", "Kind", "arrange"]

KINDS: tuple[Kind, ...] = (
    *selling.KINDS,
    *fulfilment.KINDS,
    *notices.KINDS,
    *repairs.KINDS,
    *accounts.KINDS,
    *business.KINDS,
    *services.KINDS,
    *stays.KINDS,
)


def arrange(instance: Instance, wanted: dict[str, Any]) -> dict[str, Any]:
    """Carry out one arrangement. Raises ValueError that lists the kinds or fields where something is unknown."""
    kind = next((one for one in KINDS if one.name == wanted.get("kind")), None)
    if kind is None:
        raise ValueError(unknown("arrangement", str(wanted.get("kind", "")), [one.name for one in KINDS]))
    given = {name: value for name, value in wanted.items() if name != "kind"}
    known = {name.rstrip("?"): name for name in kind.fields}
    for name in given:
        if name not in known:
            raise ValueError(unknown(f"field of {kind.name!r}", name, list(kind.fields)))
    missing = [name for name in kind.fields if not name.endswith("?") and name not in given]
    if missing:
        message = (
            f"{kind.name!r} needs {', '.join(missing)}; its fields are {', '.join(kind.fields)} (those with ? may be left out)"
        )
        raise ValueError(message)
    done: dict[str, Any] = kind.do(instance, given)
    return done
