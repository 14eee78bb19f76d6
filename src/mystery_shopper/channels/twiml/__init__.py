"""The calling side of voice webhooks: documents, verbs, signatures, requests, and the flow that they make."""
