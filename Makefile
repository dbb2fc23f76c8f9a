# minhbach: `make site` builds the program and the site, `make test` checks both. `make help` lists all.
MODE ?= release
BUILD ?= build
OUT := $(BUILD)/$(MODE)
CC = gcc
PREFIX ?= /usr/local
TIME ?= 60
VERSION := $(shell cat src/VERSION)
# what goes on all cores unless -j says otherwise
PARALLEL = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc))

PACKAGES := libcmark libcrypto yaml-0.1 icu-uc icu-i18n jansson libevent_core libevent_extra libdeflate \
            libbrotlienc
# without the folder's name in the debug information a build of another folder gives the same program
FLAGS_release := -O2 -g -ffile-prefix-map=$(CURDIR)=.
FLAGS_debug := -O0 -g
FLAGS_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
FLAGS_tsan := -O1 -g -fsanitize=thread
FLAGS_coverage := -O0 -g --coverage
WARN := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wvla -Werror
CPPFLAGS += -Isrc -D_GNU_SOURCE -DMINHBACH_VERSION='"$(VERSION)"'
CFLAGS += -std=gnu11 $(FLAGS_$(MODE)) $(WARN) -MMD -MP -pthread
PKG_CFLAGS = $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
LDLIBS = $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) -lcsv -pthread -lm

SRC := $(filter-out src/main.c,$(wildcard src/*/*.c))
OBJ := $(SRC:%.c=$(OUT)/%.o)
TESTS := $(wildcard tests/unit/*/*_test.c)
TEST_BINS := $(TESTS:%.c=$(OUT)/%)
TOOLS := $(patsubst %.c,$(OUT)/%,$(wildcard tests/tools/*.c))

.PHONY: test-browser test-lighthouse all deb build site test unit lint deps help clean reference tools bless serve install bench fuzz test-fault coverage analyze valgrind tsan
.DELETE_ON_ERROR:
all: ## build the program only, on all cores
	@$(MAKE) --no-print-directory $(PARALLEL) build

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sort | sed 's/:.*##/\t/' | expand -t16

deps: ## install the packages that the build needs, where they are missing
	@tests/deps.sh build

site: deps ## build minhbach and write the site from the real plans into site/
	@$(MAKE) --no-print-directory $(PARALLEL) build
	$(OUT)/minhbach build .

build: $(OUT)/minhbach ## build the program (MODE=debug, asan, tsan: for looking into it)

$(OUT)/minhbach: $(OUT)/src/main.o $(OBJ)
	@$(CC) $(CFLAGS) $^ -o $@ $(LDLIBS)

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	@$(CC) $(CPPFLAGS) $(CFLAGS) $(PKG_CFLAGS) -c $< -o $@

$(OUT)/libminhbach.a: $(OBJ)
	@rm -f $@ && ar rcs $@ $^

$(OUT)/tests/tools/%: $(OUT)/tests/tools/%.o $(OUT)/libminhbach.a
	@$(CC) $(CFLAGS) $^ -o $@ $(LDLIBS)

$(OUT)/tests/bench/engine/engine: $(OUT)/tests/bench/engine/engine.o $(OUT)/libminhbach.a
	@$(CC) $(CFLAGS) $^ -o $@ $(LDLIBS)

$(OUT)/tests/unit/%: $(OUT)/tests/unit/%.o $(OUT)/libminhbach.a
	@$(CC) $(CFLAGS) $^ -o $@ $(LDLIBS) -lcmocka

test: ## install what the tests need and run the whole suite
	@tests/deps.sh test
	@BUILD=$(BUILD) tests/run.sh

reference: $(TOOLS) ## put what is generated from tables into the documents
	@tests/tools/reference.sh write $(OUT)

tools: $(TOOLS)

bless: build ## rewrite what the golden tests expect; read the difference before you commit
	@MINHBACH=$(abspath $(OUT)/minhbach) tests/golden/run.sh bless

serve: build ## preview the project's own site
	$(OUT)/minhbach serve .

unit: $(TEST_BINS) ## run the unit tests (MODE=asan: under the sanitizers)
	@tests/run_unit.sh $(TEST_BINS)

test-fault: build $(OUT)/libminhbach.a ## faults of the system while publishing, every one of them (hours)
	@$(MAKE) --no-print-directory MODE=asan build
	@tests/fault/run.sh $(OUT) full

bench: build $(OUT)/tests/bench/engine/engine ## compare the speed with the floor, Hugo and Node (SIZE=S: quick; else S M N)
	@tests/bench/bench.py $(OUT)/minhbach $(BUILD) $(SIZE)
	@tests/bench/callgrind.sh $(OUT)/minhbach

fuzz: ## run every fuzzer TIME seconds on its corpus (TIME=60)
	@tests/fuzz/run.sh $(BUILD) $(TIME)

coverage: ## what the suite runs of the source: lines and branches (plain gcov)
	@$(MAKE) --no-print-directory MODE=coverage build unit tools $(BUILD)/coverage/libminhbach.a
	@tests/coverage.sh $(BUILD)

analyze: ## gcc -fanalyzer and clang-tidy over the whole source: no finding
	@tests/analyze.sh $(BUILD)

valgrind: build $(TEST_BINS) ## every unit test and a build under valgrind (many minutes)
	@tests/memory.sh $(BUILD) valgrind

tsan: ## builds with many workers under the thread sanitizer
	@$(MAKE) --no-print-directory MODE=tsan build $(TESTS:%.c=$(BUILD)/tsan/%)
	@tests/memory.sh $(BUILD) tsan

test-browser: ## look at the built site in Chromium: axe, keyboard, links, PDF
	@tests/deps.sh test
	@SHOTS=1 BUILD=$(BUILD) tests/run.sh browser

test-lighthouse: ## 99 and over in all categories of Lighthouse: home, a plan, a period, a unit
	@tests/deps.sh test
	@BUILD=$(BUILD) tests/run.sh lighthouse

lint: ## look for the faults that creep into a codebase
	@tests/lint/lint.sh

install: build ## install under PREFIX (default /usr/local), DESTDIR for packagers
	install -D -m 755 $(OUT)/minhbach $(DESTDIR)$(PREFIX)/bin/minhbach
	install -D -m 644 src/minhbach.1 $(DESTDIR)$(PREFIX)/share/man/man1/minhbach.1
	install -D -m 644 src/minhbach.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/minhbach
	cd templates && find . -type f -exec install -D -m 644 '{}' '$(abspath $(DESTDIR)$(PREFIX))/share/minhbach/templates/{}' ';'

deb: build ## make a Debian package in build/
	@rm -rf $(BUILD)/deb && umask 022 && mkdir -p $(BUILD)/deb
	@$(MAKE) --no-print-directory DESTDIR=$(BUILD)/deb PREFIX=/usr install > /dev/null
	@src/package/deb.sh $(BUILD)/deb $(BUILD)

clean: ## remove what was built
	rm -rf build

-include $(OBJ:.o=.d) $(OUT)/src/main.d $(TEST_BINS:=.d)
