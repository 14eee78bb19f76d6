"""The general phrases: references, promises, effort, people, time. They work at any company."""

PHRASE_MODULES = (
    "mystery_shopper.vocabulary.references",
    "mystery_shopper.vocabulary.promises",
    "mystery_shopper.vocabulary.effort",
    "mystery_shopper.vocabulary.people",
    "mystery_shopper.vocabulary.time",
)
