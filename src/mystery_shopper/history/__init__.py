"""What earlier runs found, kept from run to run."""

from mystery_shopper.history.model import PastJourney, PastRun
from mystery_shopper.history.remember import past_run
from mystery_shopper.history.store import FILE_NAME, History, HistoryError

__all__ = ["FILE_NAME", "History", "HistoryError", "PastJourney", "PastRun", "past_run"]
