# Everything runs in .venv, which is made on first use; needs Python 3.11+, git and make.
PYTHON ?= python3
BIN := .venv/bin
CONFIG ?= site_config.yml

.DEFAULT_GOAL := help
.PHONY: help site serve test soak fuzz check format bench clean

help: ## Print these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Northline needs Python 3.11 or newer; this is $$($(PYTHON) --version). Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.runtime: .venv/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.tools: .venv/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,dev]'
	@touch $@ .venv/.runtime

site: .venv/.runtime ## Build content/ into site/
	$(BIN)/northline build -f $(CONFIG) --fail-on never

serve: .venv/.runtime ## Show the site and follow every edit
	$(BIN)/northline serve -f $(CONFIG)

test: .venv/.tools ## Run every test, those in a browser included
	@sh tests/browser/chromium.sh
	$(BIN)/python -m pytest -n 2

soak: .venv/.tools ## Kill a hundred builds, compare dozens of sites, hold 500 edits against clean builds
	SOAK=40 $(BIN)/python -m pytest -m soak tests/safety
	NORTHLINE_EDITS=500 $(BIN)/python -m pytest tests/site/test_incremental.py
	SOAK=40 $(BIN)/python -m pytest tests/safety/test_same_bytes.py tests/safety/test_attacks.py

SECONDS ?= 1200
fuzz: .venv/.tools ## Fuzz every reader for SECONDS each, or one: make fuzz TARGET=sheet
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'atheris>=3'
	for target in $(or $(TARGET),front_matter sheet sections links body secret svg profile); do $(BIN)/python -m tests.fuzz.run $$target $(SECONDS) || exit 1; done

check: .venv/.tools ## Lint, formatting, types, and the walls of the house
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/.tools ## Put code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: .venv/.tools ## Measure, and compare with the recorded baseline
	$(BIN)/python -m tests.benchmarks.run

clean: ## Remove what can be made again
	rm -rf .venv site releases build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .fuzz
