"""Who serves the customers: departments, what they see and may do, and how their employees talk."""

from __future__ import annotations

from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context, Turn

__all__ = ["Context", "Turn", "talk"]
