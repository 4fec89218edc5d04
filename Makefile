# Every target does its own set-up; one that is already done costs nothing.

GUIDE ?= guides/financial-certificate.md
SITE ?=
READER ?=
# Browser tests are bound by the processor: more workers than cores only slow each other down.
WORKERS ?= 2

BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help check test drift bench lock screenshots clean distclean

help:
	@echo 'make check [GUIDE=path SITE=url READER=path]   walk a guide; the report is in reports/latest/'
	@echo 'make test                                      linters, types, contracts, all tests'
	@echo 'make drift [ONLY=regex TIMES=n]                every planted drift: found, and no false alarm?'
	@echo 'make bench                                     benchmarks'
	@echo 'make screenshots                               the pictures of the documentation'
	@echo 'make lock                                      refresh requirements.lock from pyproject.toml'
	@echo 'make clean | distclean                         remove results and caches | and the set-up too'

# Make itself exits 2 whatever the status was; the line tells which one.
check: $(READY)
	@$(BIN)/guidewalk check "$(GUIDE)" $(if $(SITE),--site "$(SITE)") \
	  $(if $(READER),--reader "$(READER)") --out reports/latest \
	  || { status=$$?; echo "guidewalk check ended with status $$status"; exit $$status; }

# Cheapest first, so that a slip is told within seconds. The last line is pytest's.
test: $(READY)
	@echo 'ruff check' && $(BIN)/ruff check --quiet
	@echo 'ruff format --check' && $(BIN)/ruff format --check --quiet
	@echo 'mypy' && $(BIN)/mypy --no-error-summary
	@echo 'lint-imports' && $(BIN)/lint-imports --no-logo
	@echo 'pytest' && $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

# Every case of tests/drift/table_*.py; the figures are also in reports/drift.json. A walk waits for
# its pages a third of its time: twice as many workers as cores end a third earlier.
drift: WORKERS = 4
drift: $(READY)
	@$(BIN)/python -m tests.drift.run --workers $(WORKERS) $(if $(ONLY),--only '$(value ONLY)') \
	  $(if $(TIMES),--times $(TIMES))

# Alternating rounds; the figures are also in reports/bench.json and reports/bench-drifted.json.
bench: $(READY)
	@$(BIN)/python bench/measure.py
	@$(BIN)/python bench/drifted.py

screenshots: $(READY)
	@$(BIN)/python tools/screenshots.py

# Not on a finished set-up: that one fails while the lock is behind pyproject.toml.
lock: $(BIN)/python
	@sh tools/lock

clean:
	@find reports -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +
	@rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

distclean: clean
	@rm -rf .venv

# A dangling interpreter (Python was upgraded) counts as missing, so the set-up is made anew.
$(READY): $(BIN)/python requirements.lock pyproject.toml tools/set-up
	@sh tools/set-up packages
	@touch $@

$(BIN)/python:
	@sh tools/set-up environment
