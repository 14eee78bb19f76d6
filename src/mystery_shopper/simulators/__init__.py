"""Fernridge Outfitters, the embedded company: a small, proper outdoor retailer to be shopped at.

A process of its own (`python -m mystery_shopper.simulators`), met through its doors only. The harness never imports it, and
it never imports the harness: judge and judged must not share a bug.
"""
