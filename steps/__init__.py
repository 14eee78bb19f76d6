"""The sentences of this company: a line or two each, which call a task or ask the ledger."""
