/* The ledger finds what is printed twice, too early or nowhere. */
#define _XOPEN_SOURCE 700
#include "fixture.h"

static const char *const pool
    = "/* Pools. */\n"                                        /*  1 */
      "#include <stdlib.h>\n"
      "\n"
      "int take(void)\n"
      "{\n"
      "    int n = 0;\n"
      "\n"
      "    /* First. */\n"
      "    n++;\n"
      "\n"
      "    /* Second. */\n"                                   /* 11 */
      "    n++;\n"
      "\n"
      "    return n;\n"
      "}\n"
      "\n"
      "/* Gives back. */\n"
      "void give(void)\n"
      "{\n"
      "}\n";

static const struct sources *sources;
static struct ledger ledger;
static unsigned line;

/* Chapters 1 and 2, with pool.c in the first and b.c in the second. */
static void begin(void)
{
    fixture();
    put("src/01-a/pool.c", pool);
    put("src/02-b/b.c", "int b;\n\nint c;\n\nint d;\n");
    put("chapters/01-a/x.c", "int x;\n");
    sources = sources_read();
    ledger = (struct ledger){ 0 };
    line = 0;
}

static const struct listing *print(unsigned chapter, const char *address,
                                   bool again, bool fold)
{
    struct listing is = { .path = "page.md", .line = ++line,
                          .page = chapter == 1 ? "01-a/index.html"
                                               : "02-b/index.html",
                          .chapter = chapter, .again = again,
                          .fold = fold };

    if (!region_find(sources, address, is.path, is.line, &is.region))
        return NULL;
    return ledger_add(&ledger, &is);
}

static const struct listing *show(unsigned chapter, const char *address)
{
    return print(chapter, address, false, false);
}

static void rest(void)
{
    show(1, "src/01-a/pool.c: head");
    print(1, "src/01-a/pool.c: give", false, true);
    show(2, "src/02-b/b.c: b");
    show(2, "src/02-b/b.c: c");
    show(2, "src/02-b/b.c: d");
}

static const char *closed(void)
{
    ledger_close(&ledger, sources);
    return report_take();
}

static void balanced(void)
{
    const struct listing *whole, *piece, *example;
    struct ledger_count count;

    begin();
    example = show(1, "chapters/01-a/x.c");
    whole = show(1, "src/01-a/pool.c: take");
    piece = show(1, "src/01-a/pool.c: take / \"Second\"");
    print(2, "src/01-a/pool.c: take", true, false);
    show(1, "chapters/01-a/x.c: x");
    show(1, "chapters/01-a/x.c: x");
    rest();
    is_text(closed(), "", "a book that prints each line once");
    ok(!example->anchor && !ledger_piece(example, 1),
       "a whole example is shown whole");

    count = ledger_count(sources, 1);
    is(count.files, 1, "files of chapter 1");
    is(count.lines, 15, "its lines");
    is(count.text, 11, "in the text");
    is(count.folded, 4, "folded");
    count = ledger_count(sources, ANY_CHAPTER);
    is(count.lines, 18, "lines of all chapters");

    is_text(piece->anchor, "pool.c-take-Second", "each has an anchor");
    ok(ledger_piece(whole, 11) == piece, "a piece is found");
    ok(!ledger_piece(whole, 8), "what is no listing is not");
    ok(sources_read() && whole->region.source->lines[12].listing == piece,
       "a line knows the innermost listing");
    ok(whole->region.source->lines[6].listing == whole,
       "or the whole one");
}

static void missing(void)
{
    begin();
    show(1, "src/01-a/pool.c: take / \"Second\"");
    show(1, "src/01-a/pool.c: give");
    show(2, "src/02-b/b.c: b");
    is_text(closed(),
            "src/01-a/pool.c:1: lines 1-2 are printed nowhere: add "
            "'src/01-a/pool.c: head' to chapters/01-a\n"
            "src/01-a/pool.c:4: lines 4-15 are printed nowhere: add "
            "'src/01-a/pool.c: take' to chapters/01-a\n"
            "src/02-b/b.c:3: lines 3-3 are printed nowhere: add "
            "'src/02-b/b.c: c' to chapters/02-b\n"
            "src/02-b/b.c:5: lines 5-5 are printed nowhere: add "
            "'src/02-b/b.c: d' to chapters/02-b\n",
            "lines that no chapter prints, by region");

    begin();
    rest();
    print(1, "src/01-a/pool.c: take", true, false);
    is_text(closed(),
            "src/01-a/pool.c:4: lines 4-15 are printed nowhere: add "
            "'src/01-a/pool.c: take' to chapters/01-a\n",
            "a repetition does not count");

    begin();
    rest();
    show(1, "src/01-a/pool.c: take");
    put("src/01-a/z.c", "/* Z. */\n\nint z;\n");
    sources = sources_read();
    ledger = (struct ledger){ 0 };
    rest();
    show(1, "src/01-a/pool.c: take");
    is_text(closed(),
            "src/01-a/z.c:1: none of its 2 lines is printed: add "
            "'src/01-a/z.c: head' and what follows to chapters/01-a\n",
            "a file that is printed nowhere");
}

static void twice(void)
{
    begin();
    rest();
    show(1, "src/01-a/pool.c: take");
    show(1, "src/01-a/pool.c: take");
    is_text(closed(),
            "page.md:7: src/01-a/pool.c:4: take is printed at page.md:6: "
            "say 'source again' here\n", "a region that is shown twice");
}

static void misplaced(void)
{
    begin();
    rest();
    show(1, "src/01-a/pool.c: take");
    print(1, "src/02-b/b.c: b", true, false);
    is_text(closed(),
            "page.md:7: src/02-b/b.c:1: b belongs to chapter 02: print it "
            "there\n", "a region that is shown too early");

    begin();
    rest();
    show(2, "src/01-a/pool.c: take");
    is_text(closed(),
            "page.md:6: src/01-a/pool.c:4: take belongs to chapter 01: "
            "print it there, and say 'source again' here\n",
            "or too late");
}

int main(void)
{
    balanced();
    missing();
    twice();
    misplaced();
    fixture_end();
    return done();
}
