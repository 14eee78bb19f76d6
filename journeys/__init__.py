"""How a customer walks this company's paths: one plain function per capability. Selectors and menu routes live here."""
