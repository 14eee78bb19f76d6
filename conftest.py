"""Which phrases this suite speaks; nothing else."""

import pytest

pytest.register_assert_rewrite("journeys")

pytest_plugins = ["steps.world", "steps.buying", "steps.price_matching", "steps.incidents"]
