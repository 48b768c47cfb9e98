# Every routine task of the project. `make run` and `make test` are the two commands of the README.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PAPERS ?= examples/papers
# Papers of one's own get a register of their own, named after their folder, so that they do not mix with the invented ones.
REGISTER ?= $(if $(filter examples/papers examples/papers/,$(PAPERS)),kamerspoor,$(shell basename "$(PAPERS)")).sqlite3
PORT ?= 8000
ADDRESS ?= 127.0.0.1:$(PORT)
STAMP := $(VENV)/.installed

.PHONY: run test lint bench docs gate learn examples clean

run: $(STAMP) ## set up, load the examples (or PAPERS=DIR), open the register on $(ADDRESS)
	@echo "Register: $(REGISTER). For other commands: $(BIN)/kamerspoor --register '$(REGISTER)' --help"
	$(BIN)/kamerspoor --register "$(REGISTER)" ingest "$(PAPERS)" || echo "Some papers were not added; the lines above say which and why."
	$(BIN)/kamerspoor --register "$(REGISTER)" serve --address $(ADDRESS)

test: $(STAMP) ## all tests; those that need the shared corpus or Chromium skip where it is absent
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

lint: $(STAMP) ## style, types and import contracts
	$(BIN)/ruff check src tests benchmarks examples
	$(BIN)/ruff format --check src tests benchmarks examples
	$(BIN)/mypy
	$(BIN)/lint-imports

gate: $(STAMP) ## scores on the development gold, against the floors in tests/gold/floors.toml
	$(BIN)/python -m pytest tests/gold

bench: $(STAMP) ## speed beside peers, on the same text in the same run
	$(BIN)/pip install --quiet --group bench
	$(BIN)/python -m benchmarks

learn: $(STAMP) ## learn the weights of signs anew from the made-up sentences and papers; the same bytes each time
	$(BIN)/pip install --quiet --group learn
	$(BIN)/python -m benchmarks.learn
	$(BIN)/python -m benchmarks.learn_instruments

docs: $(STAMP) ## write the generated parts of docs/ anew
	$(BIN)/python docs/generate.py

examples: $(STAMP) ## render the invented papers anew from their sources
	$(BIN)/pip install --quiet --group examples
	$(BIN)/python examples/make_examples.py

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --editable ".[register,export,postgres]" --group test --group lint
	touch $@

clean: ## remove what was built; the register stays
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
