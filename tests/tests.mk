# The tests are programs and scripts that print TAP, run by prove.
#
#   make test                   all of them, with sanitizers
#   make test T=tests/01-models/rows.c       one of them, in full
#   make chapter-01             library, tests, examples up to chapter 1
#   make test-browser           the built site in a browser
#   make bench                  its speed beside sqlite3 by hand; N=10000
#   make fuzz                   parsers and sessions fed by libFuzzer, FOR=60
#   make torture                kill -9 in commits, ROUNDS=1000
#   make audit                  analyzers, valgrind, branches not taken
#
# tests/NN-name  behaviour of a module     tests/build  structure of src/
# tests/book     the generator             tests/tools  the exercise runner
# tests/support  what makes things fail    tests/audit  the slow checks
# tests/bench    what the library costs    tests/fuzz   what fuzzers feed

TESTED      = $(wildcard $(patsubst %,tests/%/*.c,$(call upto,tests)))
PROGRAMS    = $(patsubst %.c,$(B)/%,$(filter-out \
                $(foreach t,$(TESTED),$(dir $(t))exercise-%),$(TESTED)))
OF_TOOLS    = $(patsubst %.c,$(B)/%,$(wildcard tests/book/*.c tests/tools/*.c))
SCRIPTS     = $(wildcard tests/build/*.sh tests/tools/*.sh)
TOOLS       = $(addprefix $(B)/bin/,weave record recorder.o exercise)
CHECKED     = $(COMPILE) -O1 -g $(SANITIZE) -I$(B)/include
PROVE       = B=$(B) MODULES="$(MODULES)" FLAGS="$(STANDARD) $(WARNINGS)" \
                STRICT="$(STRICT)" prove -j2 --exec ''

# --- what tests are linked with ----------------------------------------

$(B)/tests/support/%.o: tests/support/%.c $(B)/include/cormorant.h
	@mkdir -p $(@D)
	$(CHECKED) -c $< -o $@
$(B)/tests/support.a: $(patsubst %.c,$(B)/%.o,$(wildcard tests/support/*.c))
	@rm -f $@
	ar rcs $@ $^
$(B)/tests/weave/%.o: site/%.c
	@mkdir -p $(@D)
	$(CHECKED) -Isite $$(pkg-config --cflags libcmark) -c $< -o $@
$(B)/tests/weave.a: $(patsubst site/%.c,$(B)/tests/weave/%.o, \
  $(filter-out %/main.c,$(wildcard site/weave/*.c)) site/process.c)
	@rm -f $@
	ar rcs $@ $^

$(PROGRAMS): $(B)/%: %.c $(B)/tests/support.a $(B)/test/libcormorant.a \
  $(B)/include/cormorant.h
	@mkdir -p $(@D)
	$(CHECKED) -Itests $< $(filter %.a,$^) -lsqlite3 -o $@
$(OF_TOOLS): $(B)/%: %.c $(B)/tests/weave.a
	@mkdir -p $(@D)
	$(CHECKED) -Isite $< $(filter %.a,$^) $(CMARK) -lsqlite3 -o $@

-include $(PROGRAMS:%=%.d) $(OF_TOOLS:%=%.d) $(wildcard $(B)/tests/*/*.d)

# --- running them --------------------------------------------------------

ifdef T
test: $(TOOLS) $(filter $(B)/$(basename $(T)),$(PROGRAMS) $(OF_TOOLS))
	$(PROVE) -v $(or $(filter-out $(TOOLS),$^),$(T))
else
test: library recorded $(TOOLS) $(PROGRAMS) $(OF_TOOLS)
	$(PROVE) $(SCRIPTS) $(PROGRAMS) $(OF_TOOLS)
endif

test-browser: site
	prove --exec node tests/book/browser.mjs

audit: library
	$(PROVE) -v $(wildcard tests/audit/*.sh)

chapter-%:
	$(MAKE) B=build/$* LAST=$* library test-chapters
test-chapters: $(PROGRAMS) recorded
	$(PROVE) $(PROGRAMS) tests/build/order.sh

# --- how fast it is ------------------------------------------------------
# The tables that the book prints are of the whole run alone.

N      = 100000
PAIRS  = 10
TABLES = conditions speed cares growth memory front
$(B)/bench/bench: $(wildcard tests/bench/*.c tests/bench/*.h) \
  $(B)/libcormorant.a $(B)/include/cormorant.h
	@mkdir -p $(@D)
	$(POSIX) -DOPTIONS='"$(CFLAGS)"' -I$(B)/include $(filter %.c %.a,$^) \
	  -lsqlite3 -o $@
.PHONY: bench
bench: $(B)/bench/bench
	cd $(<D) && ./bench $(N) $(PAIRS)
	@[ $(N) != 100000 ] || cp $(TABLES:%=$(<D)/%.txt) tests/bench/

# --- torture -------------------------------------------------------------
# A process that commits is killed, again and again; `make test` does it a
# hundred times.

ROUNDS = 1000
.PHONY: torture
torture: $(B)/tests/04-transactions/torture
	ROUNDS=$(ROUNDS) $<

# --- fuzzing -----------------------------------------------------------------

FOR     = 60
FUZZERS = $(patsubst tests/%.c,$(B)/%,$(wildcard tests/fuzz/*.c))
$(FUZZERS): $(B)/%: tests/%.c $(wildcard tests/fuzz/*.h) $(SOURCES) \
  $(B)/include/cormorant.h
	@mkdir -p $(@D)
	clang $(STANDARD) $(WARNINGS) -O1 -g -DLIBFUZZER $(SANITIZE) \
	  -fsanitize=fuzzer $(seen) -I$(B)/include $(filter %.c,$^) \
	  -lsqlite3 -o $@
.PHONY: fuzz
fuzz: $(FUZZERS)
	set -e; for f in $^; do $$f -max_total_time=$(FOR) -max_len=250 \
	  -verbosity=0 -print_final_stats=1 -artifact_prefix=$$f-; done
