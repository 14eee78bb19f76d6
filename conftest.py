"""Which phrases this suite speaks; nothing else."""

import pytest

pytest.register_assert_rewrite("journeys")

pytest_plugins = [
    "steps.world",
    "steps.buying",
    "steps.price_matching",
    "steps.incidents",
    "steps.receiving",
    "steps.lodge",
    "steps.service",
    "steps.repair",
    "steps.getting_help",
    "steps.money",
    "steps.business",
    "steps.cabin",
    "steps.complaints",
    "steps.returning",
]
