"""The release gate: rules on customer numbers, a baseline, known failures, one decision that CI can trust."""

from mystery_shopper.gate.asking import ask, settings
from mystery_shopper.reporting.decision import Decision

__all__ = ["Decision", "ask", "settings"]
