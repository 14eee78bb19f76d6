# make shop   walk all journeys as the customer, write the report, and let the release gate decide
# make test   lint, types, import contracts, tests
# make prove  switch every failing of the company on, and see whether the journeys find it (for every night)
# All set up what is missing; a second run is quick.

PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
READY   = $(VENV)/.ready
BROWSER = $(VENV)/.browser
ALLURE  = $(VENV)/.allure
WORKERS ?= 2

.PHONY: shop test prove lint bench lock clean help

shop: $(READY) $(BROWSER)
	@$(BIN)/mystery-shopper run -n $(WORKERS) --gate

test: $(READY) $(BROWSER) $(ALLURE) lint
	@$(BIN)/pytest tests -q -n $(WORKERS)

# Every failing of the company, switched on and to be found: for every night. COMPANY: words for its start command.
prove: $(READY) $(BROWSER)
	@$(BIN)/mystery-shopper prove -n $(WORKERS) --company "$(COMPANY)"

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(READY) $(BROWSER)
	@$(BIN)/python -m bench

# The locks hold versions and hashes, and no address: any index serves.
$(READY): requirements-dev.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) (about a minute, once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $(READY)

# Finds a browser that is there already; else installs Playwright's own, else Debian's.
$(BROWSER): $(READY)
	@$(BIN)/mystery-shopper doctor --install-browser
	@touch $(BROWSER)

# For one test that renders Allure's results. Without npm it checks the files alone.
$(ALLURE): tests/allure/package-lock.json
	@mkdir -p $(VENV)/allure
	@cp tests/allure/package.json tests/allure/package-lock.json $(VENV)/allure/
	@if command -v npm >/dev/null; then \
		npm ci --prefix $(VENV)/allure --ignore-scripts --omit=optional --no-audit --no-fund --silent --fetch-retries=0 --fetch-timeout=20000 \
			|| echo "npm could not install Allure; its test checks the result files alone."; \
	else echo "There is no npm; the test of Allure's results checks the files alone."; fi
	@touch $(ALLURE)

lock: $(READY)
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet -o requirements-dev.lock
	@$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet -c requirements-dev.lock -o requirements.lock

clean:
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

help:
	@sed -n '1,4p' Makefile
