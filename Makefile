# Cormorant: an object-relational mapper in C, and the book that builds it.
#
#   make setup site     what is needed, the library, the examples, the book
#   make setup test     the tests
#   make all            the library alone: cc, make and sqlite3 are enough
#   make install        PREFIX=/usr/local, DESTDIR=
#   make chapter-03     the library of chapters 1 to 3 alone, and its tests
#   make run P=01/x     an example: what it prints, sends and leaves
#   make start EX=01-1  an exercise; then check, watch, hint, solution,
#                       progress, reset, diff
#   make record         accept what the examples print as the book's output
#   make audit          the slow checks: analyzers, valgrind, coverage
#
# Everything that is made goes to build/, the reader's own work to work/.

VERSION = 0.1.0
PREFIX  = /usr/local
B       = build
LAST    = 99

CFLAGS   = -O2 -g
STANDARD = -std=c11
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
  -Wmissing-prototypes -Wcast-qual -Wwrite-strings -Wvla
STRICT   = -Werror=int-conversion -Werror=incompatible-pointer-types
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=undefined
COMPILE  = $(CC) $(STANDARD) $(WARNINGS) $(STRICT) -MMD -MP

# The chapters that are built: all of them, or those up to LAST.
upto     = $(shell ls $(1) | awk -v last=$(LAST) \
             '/^[0-9][0-9]-/ && substr($$0, 1, 2) <= last')
MODULES  = $(addprefix src/,$(call upto,src))
CHAPTERS = $(call upto,chapters)
SOURCES  = $(sort $(wildcard $(addsuffix /*.c,$(MODULES))))
HEADERS  = $(filter-out %_private.h,$(sort \
             $(wildcard $(addsuffix /*.h,$(MODULES)))))
NUMBER   = $(firstword $(subst -, ,$(1)))

.PHONY: FORCE all setup setup-browser site test test-browser install clean run \
  record audit start check watch hint solution progress reset diff library

all: library
library: $(B)/libcormorant.a $(B)/libcormorant.so $(B)/cormorant.pc \
  $(B)/include/cormorant.h

setup:
	sh site/setup.sh book
setup-browser:
	sh site/setup.sh browser
	@[ -d $(B)/browser/node_modules/axe-core ] || npm install \
	  --prefix $(B)/browser --no-save --no-audit --no-fund axe-core@4.14.1

# --- the library ----------------------------------------------------------
# A module sees its own headers and those of earlier chapters, no others.

seen :=
$(foreach m,$(MODULES),$(eval seen += -I$(m))$(eval see-$(m) := $(seen)))

define variant
$(1)/obj/%.o: src/%.c
	@mkdir -p $$(@D)
	$$(COMPILE) $(2) $$(see-src/$$(patsubst %/,%,$$(dir $$*))) -c $$< -o $$@
$(1)/libcormorant.a: $$(SOURCES:src/%.c=$(1)/obj/%.o)
	@rm -f $$@
	ar rcs $$@ $$^
-include $$(SOURCES:src/%.c=$(1)/obj/%.d)
endef
$(eval $(call variant,$(B),$(CFLAGS) -fPIC -DNDEBUG))
$(eval $(call variant,$(B)/test,-O1 -g $(SANITIZE) -DORM_CHUNK=64))
$(eval $(call variant,$(B)/lto,-O2 -flto))

SHARED = $(if $(filter Darwin,$(shell uname)),-dynamiclib,-shared \
  -Wl$(comma)-soname$(comma)libcormorant.so.0)
comma := ,
$(B)/libcormorant.so: $(SOURCES:src/%.c=$(B)/obj/%.o)
	$(CC) $(SHARED) $^ -lsqlite3 -o $@

$(B)/include/cormorant.h: $(HEADERS)
	@rm -rf $(@D)/cormorant && mkdir -p $(@D)/cormorant
	cp $(HEADERS) $(@D)/cormorant/
	@{ echo '/* The public headers of Cormorant, chapter by chapter. */'; \
	  echo '#ifndef CORMORANT_H'; echo '#define CORMORANT_H'; \
	  for h in $(notdir $(HEADERS)); do \
	    echo "#include \"cormorant/$$h\""; done; echo '#endif'; } > $@

# Written anew each time, since PREFIX may be another.
$(B)/cormorant.pc: FORCE
	@mkdir -p $(@D)
	@{ echo 'Name: Cormorant'; \
	  echo 'Description: Object-relational mapper for C over SQLite'; \
	  echo 'Version: $(VERSION)'; echo 'Requires.private: sqlite3'; \
	  echo 'Cflags: -I$(PREFIX)/include $(STRICT)'; \
	  echo 'Libs: -L$(PREFIX)/lib -lcormorant'; \
	  echo 'Libs.private: -lsqlite3'; } > $@

install: library
	install -d $(DESTDIR)$(PREFIX)/include/cormorant \
	  $(DESTDIR)$(PREFIX)/lib/pkgconfig
	install -m 644 $(B)/include/cormorant.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 $(B)/include/cormorant/*.h \
	  $(DESTDIR)$(PREFIX)/include/cormorant/
	install -m 644 $(B)/libcormorant.a $(DESTDIR)$(PREFIX)/lib/
	install -m 755 $(B)/libcormorant.so \
	  $(DESTDIR)$(PREFIX)/lib/libcormorant.so.0
	ln -sf libcormorant.so.0 $(DESTDIR)$(PREFIX)/lib/libcormorant.so
	install -m 644 $(B)/cormorant.pc $(DESTDIR)$(PREFIX)/lib/pkgconfig/

# --- tools ------------------------------------------------------------------

POSIX  = $(CC) $(STANDARD) $(WARNINGS) $(STRICT) $(CFLAGS)
CMARK  = $$(pkg-config --cflags --libs libcmark)

$(B)/bin/weave: $(wildcard site/weave/*.c site/weave/*.h) site/process.c
	@mkdir -p $(@D)
	$(POSIX) -Isite $(filter %.c,$^) $(CMARK) -lsqlite3 -o $@
$(B)/bin/record: site/record.c site/process.c
	@mkdir -p $(@D)
	$(POSIX) $^ -lsqlite3 -o $@
$(B)/bin/exercise: $(wildcard exercises/*.c exercises/*.h) site/process.c
	@mkdir -p $(@D)
	$(POSIX) -Isite $(filter %.c,$^) -o $@
$(B)/bin/recorder.o: site/recorder.c site/recorder.h
	@mkdir -p $(@D)
	$(POSIX) -c $< -o $@

# --- examples ---------------------------------------------------------------
# 01/x is chapters/01-models/x.c, or all the files of chapters/01-models/x/;
# 01/naive/x is a version that is wrong on purpose.

EXAMPLES = $(foreach c,$(CHAPTERS),$(sort $(patsubst chapters/$(c)/%, \
  $(call NUMBER,$(c))/%,$(basename $(wildcard chapters/$(c)/*.c \
    chapters/$(c)/naive/*.c)) $(patsubst %/,%,$(dir $(filter-out \
    chapters/$(c)/naive/% chapters/$(c)/fails/%, \
    $(wildcard chapters/$(c)/*/*.c)))))))
base     = $(patsubst $(call first,$(1))/%, \
             $(wildcard chapters/$(call first,$(1))-*)/%,$(1))
first    = $(firstword $(subst /, ,$(1)))
sources  = $(sort $(wildcard $(call base,$(1)).c $(call base,$(1))/*.c))
included = $(wildcard $(call base,$(1))/*.h $(if $(findstring /naive/,$(1)), \
             chapters/$(call first,$(1))-*/*.c))

.SECONDARY:
.SECONDEXPANSION:
$(B)/examples/%: $$(call sources,$$*) $$(call included,$$*) \
  $(B)/bin/recorder.o $(B)/libcormorant.a $(B)/include/cormorant.h
	@mkdir -p $(@D)
	$(POSIX) -I$(B)/include $(call sources,$*) $(filter %.o %.a,$^) \
	  -lsqlite3 -o $@
$(B)/recorded/%.out: $(B)/examples/% $(B)/bin/record
	@mkdir -p $(@D)
	$(B)/bin/record $< $(@:.out=)

recorded: $(EXAMPLES:%=$(B)/recorded/%.out)
record: recorded
	@for e in $(EXAMPLES); do \
	  cp $(B)/recorded/$$e.* chapters/$${e%%/*}-*/$$(dirname $${e#*/}); done
run: $(B)/recorded/$(P).out
	@cat $<
	@printf '\n-- sent --\n'; cat $(<:.out=.sql)
	@printf '\n-- left --\n'; cat $(<:.out=.rows)

# --- the book ---------------------------------------------------------------

site: library recorded $(B)/bin/weave
	@rm -rf $(B)/site/[0-9]* $(B)/site/source
	$(B)/bin/weave --out $(B)/site --recorded $(B)/recorded
	sh site/fonts.sh $(B)/site/assets/fonts

# --- exercises --------------------------------------------------------------

start check watch hint solution progress reset diff: $(B)/bin/exercise
	@$(B)/bin/exercise $@ $(EX) $(if $(CH),--chapter $(CH)) \
	  $(if $(FILE),--file $(FILE))

# The half of a test program that all exercises share.
HARNESS = $(wildcard exercises/harness/*.c) site/recorder.c
$(B)/harness/%.o: %.c $(wildcard exercises/harness/*.h) site/recorder.h
	@mkdir -p $(@D)
	$(POSIX) $(SANITIZE) -Isite -c $< -o $@
$(B)/libexercise.a: $(HARNESS:%.c=$(B)/harness/%.o)
	@rm -f $@
	ar rcs $@ $^

# --- tests ------------------------------------------------------------------

-include tests/tests.mk

clean:
	rm -rf build
