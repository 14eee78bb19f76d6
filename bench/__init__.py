"""Side-by-side measurements: the flagship journey by the harness, and the same journey written by hand."""
