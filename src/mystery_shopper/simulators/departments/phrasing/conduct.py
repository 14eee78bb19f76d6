"""What employees say of credits, cancellations, returns, trials, questions and complaints, and what they offer for sale."""

from __future__ import annotations

import msgspec


class Conduct(msgspec.Struct, frozen=True, kw_only=True):
    """Slots are noted behind each sentence. `hotel`, `lead`: what is said before the customer is put on hold, round by round;
    `hotel_back`, `lead_back`: what is said afterwards. `causes`: why something could happen.
    """

    pitch: str

    question_forwarded: str
    paid_with: str  # payment
    shipping_was: str  # amount
    shipping_was_free: str

    credit_granted: str  # amount number day
    subject_credit: str  # number
    credit_before: str  # amount number day
    credit_too_high: str  # limit number owner day
    lead: dict[str, str]
    lead_back: dict[str, str]
    lead_agrees: str
    subject_repayment: str  # number
    repaid: str  # number amount
    flat: str

    stay_is: str  # number lodge day nights
    stay_cancelled: str  # lodge number amount due
    stay_cancelled_before: str  # lodge number amount due
    stay_late: str  # number first_night
    road_closed: str  # lodge cause
    hotel: dict[str, str]
    hotel_back: dict[str, str]
    hotel_agrees: str
    ask_stay: str
    lodge_asked: str  # lodge number time day
    lodge_answers: str  # number matter lodge
    lodge_on_hold: str
    lodge_says: str  # lodge
    subject_lodge: str  # number

    trial_written: str  # item day number
    trial_said: str  # item day
    matter_trial: str  # item day how when
    subject_trial: str  # number
    trial_mail: str  # item day number
    trial_over: str  # number

    remedy: str  # amount
    label: str  # number amount day
    label_before: str  # number amount day
    subject_label: str  # number
    label_mail: str  # number item order
    return_too_late: str
    return_instead: str
    return_dropped: str

    subject_complaint: str  # number
    complaint_outcome: str  # number matter outcome
    complaint_cause: str  # cause
    complaint_stays: str  # number owner
    outcome_credit: str  # amount credit due
    outcome_change: str
    causes: dict[str, str]

    page_credit: str  # limit
    page_weather: str
    page_complaint: str
    page_return: str
