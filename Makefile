# kb: build, test, measure. `make help` lists the targets.
PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = -c release --static-swift-stdlib -Xlinker -s
APT = libsqlite3-dev libxml2-dev libyaml-dev zlib1g-dev pkg-config
PEER ?= python3
DEMO_DB ?= /tmp/kb-demo.db

.PHONY: all test lint format golden schema models eval bench reading parts demo install uninstall clean deps help

all: deps ## Build the program in release
	$(SWIFT) build $(RELEASE) --product kb

deps: ## Install the C libraries that are missing (Debian; needs root)
	@pkg-config --exists sqlite3 libxml-2.0 yaml-0.1 zlib 2>/dev/null || { \
	  echo "installing $(APT)"; apt-get update -qq && apt-get install -y -qq $(APT); }

test: deps ## Run every test (the command that CI runs)
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --quiet

lint: ## Check format, imports and that README knows every command
	$(SWIFT) format lint --strict -r Sources Tests Package.swift
	$(SWIFT) build --explicit-target-dependency-import-check error

format: ## Rewrite the sources in the project's format
	$(SWIFT) format -i -r Sources Tests Package.swift

golden: ## Rewrite the golden files of the tests; read their diff like code
	KB_GOLDEN=rewrite $(SWIFT) test --quiet

schema: ## Rewrite the golden schema after a migration
	KB_GOLDEN=rewrite $(SWIFT) test --quiet --filter SchemaTests

models: deps ## Train the models anew: make models DATA=folder-of-labelled-data
	$(SWIFT) build -c release --product kb-train
	.build/release/kb-train train --data "$(DATA)" --output Sources/CData/models

eval: all ## Score labelled data: make eval DATA=folder; fails under the floors of Tests/floors.json
	python3 Tests/eval.py .build/release/kb "$(DATA)"

bench: all ## Time the program: make bench DATA=folder-of-labelled-data
	python3 "$(DATA)/speed/bench.py" .build/release/kb "$(DATA)/figures/news-dev.jsonl"
	$(MAKE) parts CORPUS="$(DATA)/figures/news-dev.jsonl"

reading: all ## Time the reading of pages beside trafilatura: make reading PAGES=folder PEER=python-that-has-it
	python3 Tests/bench_reading.py .build/release/kb "$(PAGES)" --peer "$(PEER)"

parts: deps ## Time each part of the extraction on one core: make parts CORPUS=file-of-articles
	$(SWIFT) build -c release --product kb-bench
	.build/release/kb-bench "$(CORPUS)"

demo: all ## Build, read seeds/ and answer
	@rm -f $(DEMO_DB) $(DEMO_DB)-wal $(DEMO_DB)-shm
	@sh Tests/demo.sh .build/release/kb $(DEMO_DB)

install: all ## Install under PREFIX (default /usr/local)
	install -D -m 755 .build/release/kb $(DESTDIR)$(PREFIX)/bin/kb

uninstall: ## Remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/kb

clean: ## Remove what the build made
	rm -rf .build

help: ## List the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12
