"""The company's doors: what customers (and, at the desk, employees) meet. Each draws on records and policies only."""
