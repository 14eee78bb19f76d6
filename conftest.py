"""Which phrases this suite speaks; nothing else."""

import pytest

pytest.register_assert_rewrite("journeys")
