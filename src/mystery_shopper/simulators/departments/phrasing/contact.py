"""How the company words its menus' ways to a person, its waits, its chat and its notices."""

from __future__ import annotations

import msgspec


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """Slots are noted behind each sentence."""

    by_chat: str
    by_sms: str

    # menus and queues
    for_an_employee: str
    further: str
    further_still: str
    further_at_last: str
    nobody_here: str
    wait: str  # minutes
    excuse: str
    hold_on: str
    declaration: str

    # the chat
    assistant_opens: str
    assistant_again: str
    assistant_hands_over: str
    assistant_anything_else: str
    prospects_opens: str
    prospects_only: str  # phone
    joins: str  # employee
    has_read: str  # employee
    promise_email: str

    # questions to others
    asks_others: str  # owner number matter until
    asks_meanwhile: str
    from_others: str  # item day
    answer_text: str  # number item day
    answer_subject: str  # number

    # notices
    guarantee: str
    guarantee_page: str
    suspended: str  # what since reason
    suspended_page: str  # what


PLAIN = Contact(
    by_chat="in the chat",
    by_sms="by text message",
    for_an_employee="For an employee, press 0 or say employee.",
    further="About tents and sleeping, press 1. About the camp kitchen, press 2. About clothing, press 3.",
    further_still="For something bought in a store, press 1. For something bought on the web, press 2. For neither, press 3.",
    further_at_last="For this week, press 1. For last week, press 2. For an earlier time, press 3.",
    nobody_here="We did not understand your choice. Goodbye.",
    wait="You will wait about {minutes}.",
    excuse="Because of higher call volume, wait times are longer than usual, about 15 minutes. We apologize for that.",
    hold_on="One moment, I look that up. Stay on the line.",
    declaration=(
        "Before we go on, I read out our declaration. This call is recorded to train our staff and to keep the quality of our "
        "service. The recording is kept in a safe place and deleted after the time that the law names. Fernridge Outfitters is "
        "proud of its long history in the mountains of Colorado, and of the values on which it was built: honesty, "
        "friendliness and care. Our terms of service apply to all that is said in this call. They are printed on the back of "
        "every receipt, and hang in every store beside the entrance. We value your time. We value your loyalty. Every customer "
        "is a part of the Fernridge family, and the family grows every day. Our staff follows the guide for good "
        "conversations in its seventh edition. This concludes the declaration."
    ),
    assistant_opens="Hello, this is the Fernridge assistant. How can I help you?",
    assistant_again="Sorry, I did not understand that. Could you put it in other words?",
    assistant_hands_over="I am connecting you to the chat desk, who can help with that. They see everything that you wrote here.",
    assistant_anything_else="Is there anything else?",
    prospects_opens="Hello, this is the Fernridge assistant for new customers. How can I help you choose?",
    prospects_only="This chat is for new customers only. About a purchase that you have made, please call us at {phone}.",
    joins="{employee} joins the conversation.",
    has_read="Hello, this is {employee}. I have read what you wrote.",
    promise_email="Under which email address shall I note that for you?",
    asks_others=(
        "Only the maker knows that, so I ask there. Your number is {number}, about {matter}. {owner} sees to it and "
        "writes to you by {until}, in a text message or a mail."
    ),
    asks_meanwhile="Only the maker knows that. Stay on the line while I ask there.",
    from_others="The maker says: the {item} comes back on {day}.",
    answer_text="Fernridge Outfitters, about {number}: the maker says that the {item} comes back on {day}.",
    answer_subject="{number}: the answer to your question",
    guarantee="The delivery guarantee holds.",
    guarantee_page="Our delivery guarantee holds: what we send is with you by the day that we name, or its shipping is free.",
    suspended="Since {since}, our {what} is suspended, because of {reason}.",
    suspended_page="Our {what} is suspended at the moment.",
)

WARM = Contact(
    by_chat="while we were chatting",
    by_sms="in a text",
    for_an_employee="Rather talk to somebody? Take 0, or say employee.",
    further="Tents and sleeping bags? That is 1. Pots and pans? That is 2. Something to wear? That is 3.",
    further_still="Found it in a store? That is 1. Found it on the web? That is 2. Somewhere else? That is 3.",
    further_at_last="Has it been on your mind this week? That is 1. Since last week? That is 2. For longer? That is 3.",
    nobody_here="Sorry, we could not quite follow. Bye for now!",
    wait="Somebody is with you in about {minutes}.",
    excuse="So many of you are calling these days! The line is busier than usual, so your wait is some 15 minutes. We are sorry.",
    hold_on="Let me see what I have here. Back with you in a bit.",
    declaration=(
        "First there is something that I read to everybody who rings. We record what we talk about, because that is how we "
        "learn to do better, and we look after the recordings well until the law has us delete them. We have been around "
        "since 1978, up here in Colorado, and whoever rings belongs to the family. What counts for us is to be honest, to be "
        "kind and to take care of one another, outdoors and indoors. Whatever is said in this call falls under our terms of "
        "service, which hang beside the door of each store and stand in small print under every receipt. Thank you for "
        "spending time with us; we know how precious it is. The lines that I read come from our own little book on how to "
        "talk, which is now in its seventh printing. That was all of it."
    ),
    assistant_opens="Hi! I am the little helper of Fernridge. What can I do for you?",
    assistant_again="Hm, that went over my head. Would you try to say it another way?",
    assistant_hands_over="Let me pass you to the chat desk, because they know more than I do. Everything you wrote goes along.",
    assistant_anything_else="What else may I do?",
    prospects_opens="Hi, new here? I am the little helper of Fernridge. What can I do for you?",
    prospects_only="Here we only chat with new customers. You bought from us already, so please ring us on {phone}.",
    joins="{employee} is here now.",
    has_read="Hi, {employee} here. I saw what you told our helper.",
    promise_email="What is the email address under which I may write that down?",
    asks_others=(
        "That one only the maker can tell, and I am going to find out. Keep {number} for it, {matter}; {owner} takes care "
        "of it and lets you know by {until}, by text or by mail."
    ),
    asks_meanwhile="That one only the maker can tell. I get them on the other line, so bear with me.",
    from_others="Here is what the maker tells me: on {day} the {item} is back.",
    answer_text="Hi from Fernridge! You asked about the {item} ({number}): it is back on {day}, says the maker.",
    answer_subject="We asked around for you: {number}",
    guarantee="You can count on our delivery guarantee.",
    guarantee_page="Count on our delivery guarantee: it reaches you by the day we named, or its shipping is on us.",
    suspended="Our {what} has been suspended since {since}. The reason: {reason}.",
    suspended_page="For the time being there is no {what}.",
)

FORMAL = Contact(
    by_chat="in the course of our chat",
    by_sms="in a text message",
    for_an_employee="If you would rather speak with an employee, kindly press 0 or say employee.",
    further=(
        "If it concerns tents and sleeping, kindly press 1. If it concerns the camp kitchen, kindly press 2. If it concerns "
        "clothing, kindly press 3."
    ),
    further_still=(
        "If the purchase was made in a store, kindly press 1. If it was made on the web, kindly press 2. If it was made in "
        "neither way, kindly press 3."
    ),
    further_at_last=(
        "If it came about this week, kindly press 1. If it came about last week, kindly press 2. If it came about earlier, "
        "kindly press 3."
    ),
    nobody_here="We regret that your choice was not understood, and bid you goodbye.",
    wait="We must ask you to wait for about {minutes}.",
    excuse=(
        "Owing to an unusually high number of calls, the wait is longer than it ordinarily is, and amounts to about 15 minutes. "
        "We beg your pardon for this."
    ),
    hold_on="I shall consult our books. Kindly remain on the line for a moment.",
    declaration=(
        "Before your call can proceed, it is my duty to read to you the declaration of this house. Be advised that every call is "
        "recorded, in order that our staff may be instructed and the quality of our service upheld. Each recording is kept under "
        "lock and key, and is destroyed upon expiry of the period prescribed by law. Fernridge Outfitters looks back with pride "
        "upon its long history in the mountains of Colorado, and upon the principles of its founders, which are honesty, "
        "courtesy and diligence. All that is said in the course of this call is subject to our terms of service, which are "
        "displayed beside the entrance of every store and reproduced upon the reverse of every receipt. We hold your time in "
        "high regard, and your loyalty in higher regard still. Each customer is counted among the family of this house, which "
        "increases from day to day. Our employees observe the manual of good conversation, of which the seventh edition is at "
        "present in use. Herewith the declaration is at an end."
    ),
    assistant_opens="A very good day to you from the assistant of Fernridge. In what manner may I be of service to you?",
    assistant_again="I regret that your meaning was not understood. Would you be so good as to express it differently?",
    assistant_hands_over=(
        "Permit me to connect you to the chat desk, for there you can be assisted with this. All that you have written is passed "
        "on to them."
    ),
    assistant_anything_else="Is there any further matter in which I may be of service?",
    prospects_opens=(
        "A very good day to you from the assistant of Fernridge for new customers. With what may I help you in your choice?"
    ),
    prospects_only=(
        "We regret that this chat is reserved to new customers. With regard to a purchase already made, kindly telephone us at "
        "{phone}."
    ),
    joins="{employee} has entered the conversation.",
    has_read="A very good day to you, my name is {employee}. All that you have written here has been read by me.",
    promise_email="At which email address shall this be noted for you?",
    asks_others=(
        "As this is known to the maker alone, I shall inquire there. Your question, namely {matter}, bears the number {number}, "
        "and has been entrusted to {owner}, who will write to you by {until}, be it in a text message or by mail."
    ),
    asks_meanwhile="As this is known to the maker alone, I shall inquire there. Kindly remain on the line in the meantime.",
    from_others="According to the maker, {day} is the day on which the {item} will be available again.",
    answer_text=(
        "Fernridge Outfitters begs to answer your question {number}: according to the maker, the {item} will be available again "
        "on {day}."
    ),
    answer_subject="In answer to your question, {number}",
    guarantee="Our delivery guarantee is in force.",
    guarantee_page=(
        "Our delivery guarantee is in force: whatever we dispatch will reach you by the day that was named, failing which we "
        "charge nothing for its shipping."
    ),
    suspended="Owing to {reason}, our {what} has been suspended since {since}.",
    suspended_page="We regret that our {what} is suspended for the present.",
)

BRISK = Contact(
    by_chat="in chat",
    by_sms="over text",
    for_an_employee="Want a person? Hit 0 or say employee.",
    further="Hit 1 for tents and sleeping, 2 for the camp kitchen, 3 for clothes.",
    further_still="Hit 1 if you bought it in a store, 2 if you bought it online, 3 if neither.",
    further_at_last="Hit 1 if it's from this week, 2 if it's from last week, 3 if it's older.",
    nobody_here="Didn't get your pick. Bye.",
    wait="The wait's around {minutes}.",
    excuse="Phones are slammed, so you'll wait longer than normal: about 15 minutes. Sorry about that.",
    hold_on="Looking it up. Hang on.",
    declaration=(
        "Quick thing first: I have to read you this. We're recording. We use recordings to train people and to keep our service "
        "sharp, we lock them up, and we wipe them when the law says it's time. Fernridge Outfitters comes from the mountains of "
        "Colorado, and we're proud of that. We stand for three things: be straight with people, be nice to people, look out for "
        "people. Our terms of service cover anything either of us says on this call. You'll find them on the wall by the door of "
        "any store, and on the back of any receipt you've got. Your time matters to us. So does your coming back. If you shop "
        "here, you're family, and it's a big family that gets bigger daily. What I'm reading is from our handbook on talking to "
        "people, edition seven. OK, that's the end of it."
    ),
    assistant_opens="Hey, Fernridge bot here. What do you need?",
    assistant_again="Didn't get that. Can you say it another way?",
    assistant_hands_over="Sending you over to the chat desk. Reason: they can do this one. They'll see all you've typed.",
    assistant_anything_else="Anything else?",
    prospects_opens="Hey, Fernridge bot for new customers here. What are you shopping for?",
    prospects_only="Can't help with past orders: this chat's for new customers. Call {phone} for those.",
    joins="{employee}'s in the chat.",
    has_read="Hey, {employee} here. Read all you typed above.",
    promise_email="What email should I put that under?",
    asks_others=(
        "I don't know that one; the maker does. I'll ask. Logged as {number}: {matter}. That's with {owner}, who'll text or "
        "email you by {until}."
    ),
    asks_meanwhile="I don't know that one; the maker does. Asking right now, hang on.",
    from_others="Heard back from the maker: {day} is when the {item} is in again.",
    answer_text="Fernridge here with your answer, {number}. The {item} is in again on {day}, per the maker.",
    answer_subject="{number}: got your answer",
    guarantee="The delivery guarantee's on.",
    guarantee_page="The delivery guarantee's on: it gets to you by the day we said, or you don't pay for shipping.",
    suspended="Suspended since {since}: our {what}. Reason: {reason}.",
    suspended_page="Suspended right now: our {what}.",
)
