"""Mail as a customer meets it: sending, fetching, reading what is new in a letter and what is her own given back."""
