"""Which phrases this suite speaks; nothing else."""

pytest_plugins = ["steps.repairs"]
