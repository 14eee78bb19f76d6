"""The ways to reach a company, one module each: technology only, no company, no verdicts."""
