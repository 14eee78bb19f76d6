"""What is said and written about repairs."""

from __future__ import annotations

import msgspec


class Repair(msgspec.Struct, frozen=True, kw_only=True):
    """Said at the desks, written by the owner or by the departments, and what a customer finds at a counter."""

    # at the desks
    taken: str  # number
    taken_owner: str  # number owner
    what_tried: str
    noted: str
    plan: str  # owner number item store day
    stands_plan: str  # number item store day
    goodwill: str
    reopened: str
    own_part: str  # to
    stands_ready: str  # item store
    last_note: str  # day text
    # written
    subject: str  # number item
    dear: str  # customer
    agreed: str  # owner number matter item store day
    nothing_to_do: str
    agreed_goodwill: str  # number matter
    you_wrote: str  # day text
    ready: str  # item store number
    ready_open: str  # number
    signed: str  # owner
    part_begun: str  # department item number day
    part_done: str  # department number item
    part_closed: str  # number item store
    part_signed: str  # department
    reply_or_close: str  # number
    closed_in_silence: str  # number
    # next steps, as a case keeps them
    step_ready: str  # item store
    step_customer: str
    # at the counter of a store
    not_here: str  # item
    works: str  # item
    still_broken: str  # item trouble
    whose: str
    thanks: str  # number
    on_it: str  # number


PLAIN = Repair(
    taken="I have written it down as {number}.",
    taken_owner="I have written it down as {number}, and {owner} looks after it.",
    what_tried="What have you tried so far?",
    noted="Thank you, that is noted.",
    plan=(
        "{owner} owns {number} from start to end. A courier fetches the {item} tomorrow, and it will be ready in our "
        "{store} store by {day}."
    ),
    stands_plan="Under {number} the {item} will be ready in our {store} store by {day}.",
    goodwill="We will get your problem solved.",
    reopened="I am sorry. It is open again.",
    own_part="My part of it is done; the rest is for {to}.",
    stands_ready="The {item} waits for you in our {store} store.",
    last_note='The last note, {day}: "{text}".',
    subject="{number}: your {item}",
    dear="Dear {customer},",
    agreed=(
        "This is what we agreed on. {owner} owns {number} from start to end, {matter}. The {item} will be ready in our {store} "
        "store by {day}."
    ),
    nothing_to_do="You need do nothing until then.",
    agreed_goodwill="Thank you for your patience with {number}, {matter}. We will get your problem solved.",
    you_wrote='What you wrote to us {day} ("{text}") was taken into account.',
    ready="The {item} has been repaired and waits for you in our {store} store. Give {number} at the counter and try it there.",
    ready_open="{number} stays open until you tell us that all is well.",
    signed="{owner}\nFernridge Repairs",
    part_begun="{department} has your {item} under {number}. It will be ready by {day}.",
    part_done="{department} has finished with the {item} under {number}, and knows of nothing else.",
    part_closed=(
        "Good news: your problem is solved, and we have closed {number}. The {item} waits for you in our {store} store. "
        "We are glad we could help."
    ),
    part_signed="{department}\nFernridge",
    reply_or_close="Please reply within two days to say whether you still need us, or {number} will be closed.",
    closed_in_silence="We have not heard from you, so we take it that your problem is solved. We have closed {number}.",
    step_ready="the {item} is ready in our {store} store",
    step_customer="you tell us whether all is well",
    not_here="The {item} is not here yet.",
    works="You switch the {item} on. It works.",
    still_broken="You switch the {item} on. It still {trouble}.",
    whose="Nothing under that number and name is here for you.",
    thanks="Thank you for telling us: {number} is closed, since you say so.",
    on_it="We are sorry. {number} is open, and we go on with it.",
)
WARM = Repair(
    taken="It is in our books as {number}.",
    taken_owner="It is in our books as {number}, and {owner} takes care of it.",
    what_tried="So that we need not do it twice: which things have you tried yourself?",
    noted="Good to know, I have put that on file.",
    plan=(
        "From here to the end {number} is owned by {owner}. Tomorrow somebody comes round for the {item}, and no later "
        "than {day} it will be ready at our shop in {store}."
    ),
    stands_plan="No later than {day} the {item} will be ready at our shop in {store}, as {number}.",
    goodwill="No worries, we will get that fixed for you.",
    reopened="How annoying, and how sorry we are. We have taken it up again.",
    own_part="That was all that I can do; somebody at {to} does the rest.",
    stands_ready="At our shop in {store} the {item} waits for you.",
    last_note='What we noted last, {day}, was "{text}".',
    subject="News of your {item} ({number})",
    dear="Hi {customer},",
    agreed=(
        "Just so that you have it in writing, {matter}: from here to the end {number} is owned by {owner}. No later than "
        "{day} the {item} will be ready at our shop in {store}."
    ),
    nothing_to_do="Until then you can lean back.",
    agreed_goodwill="How kind of you to bear with us, {matter}, {number}. We will get that fixed for you.",
    you_wrote='We have read what you told us {day} ("{text}") and kept it in mind.',
    ready="Hooray: the {item} has been fixed and waits for you at our shop in {store}. Say {number} there and give it a go.",
    ready_open="We put {number} to rest when you say that you are happy, not before.",
    signed="All the best\n{owner}, Fernridge Repairs",
    part_begun="Hello from {department}! Your {item} has landed here as {number}. We shall have it ready by {day}.",
    part_done="All done at {department}, as far as we are concerned: {number}, the {item}.",
    part_closed=(
        "Hooray: your problem has been solved, so {number} is closed now. At our shop in {store} the {item} waits for you. Glad "
        "we could solve it!"
    ),
    part_signed="Cheers from {department}",
    reply_or_close="Do answer by the day after tomorrow, otherwise {number} will be closed.",
    closed_in_silence="It has been quiet, so your problem is surely solved by now. We have closed {number} for you.",
    step_ready="you find the {item} at our shop in {store}",
    step_customer="we hear from you whether you are happy",
    not_here="No {item} here so far, alas.",
    works="You give the {item} a go, and it works.",
    still_broken="You give the {item} a go: alas, it still {trouble}.",
    whose="With that number and that name we have nothing for you here.",
    thanks="Wonderful! Because you say so, {number} is closed now.",
    on_it="Oh no. {number} remains open, and we keep at it.",
)
FORMAL = Repair(
    taken="Your report has been entered under the number {number}.",
    taken_owner="Your report has been entered under the number {number}, and has been entrusted to {owner}.",
    what_tried="May we ask which remedies you have tried thus far?",
    noted="We are obliged to you, and have made a note of it.",
    plan=(
        "The whole of {number} rests in the hands of {owner}. We shall send a courier for the {item} tomorrow, and by {day} at "
        "the latest it will be ready in our store at {store}."
    ),
    stands_plan="By {day} at the latest, the {item} will be ready in our store at {store}, under the number {number}.",
    goodwill="You may rest assured that your difficulty will be resolved.",
    reopened="We sincerely beg your pardon. The matter has been opened once more.",
    own_part="Herewith my share of the work is done; what remains is in the care of {to}.",
    stands_ready="In our store at {store}, the {item} is held ready for you.",
    last_note='We find the following as the most recent note, made {day}: "{text}".',
    subject="Concerning your {item}, {number}",
    dear="Esteemed {customer},",
    agreed=(
        "We beg to confirm in writing what has been agreed upon concerning {matter}. By {day} at the latest, the {item} will be "
        "ready in our store at {store}. The whole of {number} rests in the hands of {owner}."
    ),
    nothing_to_do="Until that day, no action on your part is required.",
    agreed_goodwill=(
        "We are indebted to you for your patience concerning {matter}, entered as {number}. You may rest assured that your "
        "difficulty will be resolved."
    ),
    you_wrote='We have duly considered what you wrote to us {day}, namely "{text}".',
    ready=(
        "It is our pleasure to inform you that the {item} has been repaired, and is held ready for you in our store at {store}. "
        "Kindly state {number} at the counter, where you may try it."
    ),
    ready_open="We shall keep {number} open until you yourself inform us that all is well.",
    signed="Respectfully yours,\n{owner}\nThe Repair Department of Fernridge",
    part_begun=(
        "We beg to inform you that {department} has received your {item} under the number {number}, and will have it ready by "
        "{day}."
    ),
    part_done=(
        "The work of {department} upon the {item} is completed. Of anything further concerning {number} we have no knowledge."
    ),
    part_closed=(
        "It is our pleasure to inform you that your problem has been solved, and that {number} has accordingly been closed. In "
        "our store at {store}, the {item} is held ready for you. To have been of help is an honor to us."
    ),
    part_signed="Respectfully yours,\n{department} of Fernridge",
    reply_or_close=(
        "Kindly inform us within two days whether you are still in need of our services, failing which {number} will be closed."
    ),
    closed_in_silence=(
        "As no word from you has reached us, we presume that your problem has been solved. Accordingly, {number} has been closed."
    ),
    step_ready="the {item} will be ready in our store at {store}",
    step_customer="we await word from you whether all is well",
    not_here="We regret that the {item} has not yet arrived here.",
    works="Upon your switching it on, the {item} works.",
    still_broken="Upon your switching it on, the {item} still {trouble}.",
    whose="We regret that nothing is held here under that number and name.",
    thanks="We are obliged to you for this word, in accordance with which {number} has been closed.",
    on_it="We sincerely beg your pardon. Our work on {number} continues, and it remains open.",
)
BRISK = Repair(
    taken="Logged it as {number}.",
    taken_owner="Logged it as {number}. It's {owner}'s now.",
    what_tried="What have you tried already?",
    noted="Got it, wrote that down.",
    plan=(
        "{number} is {owner}'s, start to finish. We'll grab the {item} tomorrow by courier. You can pick it up, ready, at our "
        "{store} store by {day}."
    ),
    stands_plan="{number}: the {item} is ready at our {store} store by {day}.",
    goodwill="We'll sort it out.",
    reopened="Sorry about that. Reopened.",
    own_part="My bit's done. The rest is on {to}.",
    stands_ready="Your {item} is at our {store} store, ready to go.",
    last_note='Last note, from {day}: "{text}".',
    subject="{item} repair: {number}",
    dear="Hey {customer},",
    agreed=(
        "Here's the deal on {number}, {matter}. {owner} has it, start to finish. The {item}: ready at our {store} store by {day}."
    ),
    nothing_to_do="Nothing to do on your end till then.",
    agreed_goodwill="Thanks for hanging in there on {number}, {matter}. We'll sort it out.",
    you_wrote='We saw what you wrote us {day}, "{text}", and worked it in.',
    ready="It's fixed. Grab your {item} at our {store} store: say {number} at the counter, and try it right there.",
    ready_open="We won't close {number} till you say it's all good.",
    signed="Thanks,\n{owner}, Repairs @ Fernridge",
    part_begun="Your {item} made it to {department}. It's {number}, and it'll be ready by {day}.",
    part_done="{number}: {department} is through with the {item}. That's all they know.",
    part_closed=(
        "All fixed, so {number} is closed. Your {item} is at our {store} store, ready to go. Happy we sorted out your problem."
    ),
    part_signed="Thanks,\n{department} @ Fernridge",
    reply_or_close="Still need us? Reply within two days, or we'll close {number}.",
    closed_in_silence="Didn't hear back, so we figure your problem's fixed. {number} is closed.",
    step_ready="you pick up the {item}, ready, at our {store} store",
    step_customer="you say if it's all good",
    not_here="Your {item} isn't here yet.",
    works="You turn the {item} on, and it works.",
    still_broken="You turn the {item} on, and it still {trouble}.",
    whose="Got nothing here under that name and number.",
    thanks="Thanks. You say it's good, so {number} is closed.",
    on_it="Sorry about that. {number} stays open; we're still on it.",
)
