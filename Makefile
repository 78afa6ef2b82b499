# make demo     the whole job on invented music; results in demo-output/
# make test     style, types, layers, tests
# make window   the window            make lint        without the tests
# make serve-demo the service over HTTP, shown end to end
# make translations  the window's texts from its source into resources/translations, and compiled
# make screenshots  every page and state into screenshots/, and docs/screens.jpg of them
# make screenshot  docs/window.png    make clean       all that was made, but for the environment
#
# Everything is set up on the first run (system packages where we may, .venv, dependencies); later runs need no network.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/.descant
OUT ?= demo-output
JOBS ?= auto

export PYTHON
# hnswlib is compiled here; without this it would be tuned to this very processor and break on an older one
export HNSWLIB_NO_NATIVE := 1
# what is imported is compiled then, once, and not all of what is installed: else each process would compile it again
unexport PYTHONDONTWRITEBYTECODE
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.PHONY: help demo serve-demo test window screenshot screenshots translations lint style types clean setup

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | sed -n '1,8p'

demo: setup
	@$(BIN)/descant demo --out $(OUT)

# Types and layers take a minute of one core: they are checked beside the tests, and what they say comes after them
test: style
	@said=$$(mktemp); trap 'rm -f "$$said"' EXIT; \
	$(MAKE) --no-print-directory types >"$$said" 2>&1 & types=$$!; \
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(JOBS) --dist worksteal && tests=0 || tests=$$?; \
	wait $$types && typed=0 || typed=$$?; \
	cat "$$said"; exit $$((tests ? tests : typed))

lint: style types

style: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .

types: setup
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

window: setup
	@$(BIN)/descant

$(OUT)/track.report.json: | setup
	@$(BIN)/descant demo --out $(OUT)

serve-demo: $(OUT)/track.report.json
	@$(BIN)/python packaging/serve-demo $(OUT)

screenshot: $(OUT)/track.report.json
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m descant.gui.screenshot $(OUT)/track.report.json docs/window.png

$(OUT)/audit/index/index.json: $(OUT)/track.report.json
	@$(BIN)/python packaging/picture-model $(OUT)

# Every page and state: light and dark, once and twice as sharp, German and Japanese; each into a folder of screenshots/
screenshots: $(OUT)/track.report.json $(OUT)/audit/index/index.json
	@export QT_QPA_PLATFORM=offscreen; shoot() { echo "$$1"; $(BIN)/python -m descant.gui.screenshots $(OUT) screenshots/"$$@"; }; \
		shoot light; shoot dark --dark; shoot deutsch --language de --size 1040x640; shoot 日本語 --language ja; \
		export QT_SCALE_FACTOR=2; shoot light-2x; shoot dark-2x --dark
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m descant.gui.screenshots --sheet docs/screens.jpg \
		screenshots/light screenshots/dark screenshots/deutsch screenshots/日本語

# English needs texts for plurals alone; whatever a .ts still lacks is found by tests/gui/test_gui_languages.py
translations: setup
	@said=$$(mktemp --suffix .py); trap 'rm -f '$$said EXIT; \
	$(BIN)/python packaging/engine-sentences resources/translations/engine.json $$said; \
	cd app/descant/gui && for one in en de ja; do \
		../../../$(BIN)/pyside6-lupdate $$(find . -name '*.py' | sort) $$said -locations none -no-obsolete \
			$$([ $$one = en ] && echo -pluralonly) -target-language $$one \
			-ts ../../../resources/translations/descant_$$one.ts || exit 1; \
	done
	@for one in en de ja; do $(BIN)/pyside6-lrelease -silent resources/translations/descant_$$one.ts; done

clean:
	rm -rf $(OUT) screenshots build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find app tests -name __pycache__ -type d -prune -exec rm -rf {} +

ifeq ($(shell uname -s),Linux)

setup: $(STAMPS)/dependencies

$(STAMPS)/system: packaging/debian-packages.txt packaging/install-debian-packages
	@packaging/install-debian-packages
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/environment: | $(STAMPS)/system
	@if ! $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
		python=$$(packaging/find-python); \
		echo "Making $(VENV) with $$($$python --version)"; \
		$$python -m venv $(VENV); \
	fi
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/dependencies: pyproject.toml packaging/constraints.txt packaging/install-python-packages $(STAMPS)/system $(STAMPS)/environment
	@echo "Installing dependencies into $(VENV); the first time this takes some minutes"
	@packaging/install-python-packages $(abspath $(BIN)/python)
	@touch $@

else

setup:
	@echo 'On macOS and Windows, set Descant up with these lines (Python 3.11 or newer; a C++ compiler for hnswlib):'
	@echo
	@echo '    python3 -m venv .venv'
	@echo '    . .venv/bin/activate               (Windows: .venv\Scripts\activate)'
	@echo "    HNSWLIB_NO_NATIVE=1 pip install --constraint packaging/constraints.txt --editable '.[dev,training,service,cluster]'"
	@echo
	@echo 'and then:   descant demo   or   pytest   or   descant'
	@exit 1

endif
