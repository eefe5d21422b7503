# Everything one does with this project. `make help` lists it.
SHELL := bash
.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8000
DEMO ?= 1
BIN := .venv/bin
# An argument of make reaches the programs it starts.
export PORT DEMO REQUIRE_ALL
unexport PYTHONHOME

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"

.PHONY: help
help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | \
		while IFS=$$'\t' read -r name what; do printf '  make %-10s %s\n' "$$name" "$$what"; done

# --- What the commands below need -----------------------------------------------------------

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Gröna tråden needs Python 3.11 or newer. Point at one: make PYTHON=/path/to/python"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv is missing. Install it: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/base: requirements/base.txt | $(BIN)/pip
	@echo "Installing the locked dependencies (once, about a minute) …"
	@$(PIP) -r requirements/base.txt
	@touch $@

.venv/dev: requirements/dev.txt | $(BIN)/pip
	@echo "Installing the locked dependencies for development (once, about two minutes) …"
	@$(PIP) -r requirements/dev.txt
	@touch $@

.PHONY: debian
debian:
	@.ci/debian

# --- Running --------------------------------------------------------------------------------

.PHONY: run
run: .venv/base ## The site with demo content on http://127.0.0.1:8000 (PORT=…, DEMO=0)
	@exec $(BIN)/python -m config.run

# --- Checking -------------------------------------------------------------------------------

.PHONY: check
check: lint ## The quick part: lint, imports, migrations, translations, fast tests (minutes)
	$(BIN)/pytest -q -n 2 -m "not browser and not servers and not slow"

.PHONY: lint
lint: .venv/dev ## Only the linters
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	DATABASE_URL=sqlite://:memory: $(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/djlint --quiet --lint templates

.PHONY: test
test: .venv/dev debian ## The whole suite: browser, PostgreSQL and Redis too (REQUIRE_ALL=1: no skips)
	$(BIN)/pytest -n 2

.PHONY: format
format: .venv/dev ## Format the Python code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: bench
bench: .venv/base ## The benchmarks, each beside a yardstick of the same run
	$(BIN)/python -m benchmarks

# --- Keeping --------------------------------------------------------------------------------

.PHONY: messages
messages: .venv/base ## Extract the texts to locale/, and compile them (needs gettext)
	$(BIN)/python manage.py makemessages -l sv --no-location --no-wrap --no-obsolete \
		--ignore='.venv/*' --ignore='var/*' --ignore='tests/*'
	$(BIN)/python -m config.translations

.PHONY: lock
lock: .venv/dev ## Resolve the dependencies anew, with hashes
	$(LOCK) --output-file requirements/base.txt
	$(LOCK) --extra s3 --output-file requirements/production.txt
	$(LOCK) --extra dev --output-file requirements/dev.txt

.PHONY: gallery
gallery: .venv/dev ## Take the pictures of docs/gallery anew
	$(BIN)/python -m tests.browser.gallery
