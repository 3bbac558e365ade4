/* Which lines an address names: the rules for regions, each on code. */
#define _XOPEN_SOURCE 700
#include "fixture.h"

static void blocks(void)
{
    const struct sources *s = source_of(
        "/* What this file is. */\n"                          /*  1 */
        "#include <stdio.h>\n"
        "\n"
        "#define GUARD\n"
        "\n"
        "/* Counts. */\n"
        "static int count;\n"
        "\n"
        "/* Adds, after a\n"
        "\n"
        "   blank line. */\n"                                 /* 11 */
        "int add(int a, int b)\n"
        "{\n"
        "    const char *brace = \"{\"; /* { */\n"
        "\n"
        "    return a + b + '{' + *brace;\n"
        "}\n"
        "\n"
        "struct pair {\n"
        "    int left;\n"
        "\n"                                                  /* 21 */
        "    int right;\n"
        "};\n"
        "\n"
        "#define SUM(a, b) \\\n"
        "    ((a) + (b))\n"
        "\n"
        "enum colour { RED, GREEN };\n"
        "\n"
        "typedef int number,\n"
        "    digit;\n");                                      /* 31 */

    is_text(lines_of(s, "head"), "1-4",
            "the head: comment, includes, bare defines");
    is_text(lines_of(s, "count"), "6-7", "a variable and its comment");
    is_text(lines_of(s, "add"), "9-17",
            "blank lines in comments and braces end no block");
    is_text(lines_of(s, "pair"), "19-23", "a struct");
    is_text(lines_of(s, "SUM"), "25-26", "a macro of two lines");
    is_text(lines_of(s, "colour"), "28-28", "an enum");
    is_text(lines_of(s, "digit"), "30-31", "a typedef");
    is_text(lines_of(s, "left"),
            "page.md:3: src/01-a/a.c: no region left\n",
            "a member names no region");
    is_text(lines_of(s, "RED"), "28-28", "but a constant does");
    is_text(lines_of(s, "brace"),
            "page.md:3: src/01-a/a.c: no region brace\n",
            "nor does a local variable");
    is_text(lines_of(s, "ad"),
            "page.md:3: src/01-a/a.c: no region ad "
            "(did you mean head or add?)\n",
            "the nearest names are told");
}

static void comments(void)
{
    const struct sources *s = source_of(
        "int a; /* Blank\n"                                   /*  1 */
        "\n"
        "          inside. */\n"
        "int b;\n"
        "\n"
        "typedef struct pair {\n"
        "    int left;\n"
        "} pair;\n"
        "\n"
        "int f(void)\n"
        "{\n"                                                 /* 11 */
        "    /* One,\n"
        "\n"
        "       still one. */\n"
        "    int n = 0;\n"
        "\n"
        "    n++; /* Two,\n"
        "\n"
        "            still two. */\n"
        "    return n;\n"
        "}\n");                                               /* 21 */

    is_text(lines_of(s, "a"), "1-4",
            "a blank line in a comment ends no block");
    is_text(lines_of(s, "pair"), "6-8",
            "one block that defines a name twice is one");
    is_text(lines_of(s, "f / \"One\""), "12-20",
            "nor does it begin a paragraph");
    is_text(lines_of(s, "f / \"n++\""), "17-20", "or end one");

    s = source_of("/* A. */\n#include <a.h>\n\n#define B\n\n"
                  "#define MAX(a, b) ((a) > (b))\n\nint c;\n");
    is_text(lines_of(s, "head"), "1-4",
            "a macro with arguments ends the head");
    is_text(lines_of(s, "MAX"), "6-6", "and has a name");
}

static void joined(void)
{
    const struct sources *s = source_of(
        "#ifndef A_H\n"                                       /*  1 */
        "#define A_H\n"
        "\n"
        "#include <stdio.h>\n"
        "\n"
        "#ifdef __cplusplus\n"
        "extern \"C\" {\n"
        "#endif\n"
        "\n"
        "/* Part one. */\n"
        "\n"                                                  /* 11 */
        "int one(void);\n"
        "\n"
        "#if BIG\n"
        "\n"
        "/* Two, large. */\n"
        "int two(long);\n"
        "\n"
        "#else\n"
        "\n"
        "int three(int);\n"                                   /* 21 */
        "\n"
        "#endif\n"
        "\n"
        "int four(void);\n"
        "\n"
        "/* The end. */\n");

    is_text(lines_of(s, "head"), "1-10",
            "the head goes on to the first declaration");
    is_text(lines_of(s, "one"), "12-12", "which begins what follows");
    is_text(lines_of(s, "two"), "14-19", "#if joins the next block");
    is_text(lines_of(s, "three"), "21-23", "#endif joins the last");
    is_text(lines_of(s, "four"), "25-27",
            "and so do comments at the end");
}

static void names(void)
{
    const struct sources *s = source_of(
        "struct user;\n"                                      /*  1 */
        "int twice(int);\n"
        "\n"
        "struct user { int id; };\n"
        "\n"
        "extern int limit;\n"
        "\n"
        "#if WIDE\n"
        "long twice(long a)\n"
        "{\n"
        "    return 2 * a;\n"                                 /* 11 */
        "}\n"
        "#endif\n"
        "\n"
        "#if NARROW\n"
        "int twice(int a)\n"
        "{\n"
        "    return 2 * a;\n"
        "}\n"
        "#endif\n"
        "\n"                                                  /* 21 */
        "ORM_MODEL(user, .table = \"users\",\n"
        "    .columns = user_columns);\n"
        "\n"
        "_Static_assert(sizeof(int) == 4, \"int\");\n"
        "\n"
        "_Static_assert(sizeof(long) == 8, \"long\");\n"
        "\n"
        "static int save(int), load(int);\n");

    is_text(lines_of(s, "user"), "4-4",
            "a definition goes before a forward declaration");
    is_text(lines_of(s, "limit"), "6-6",
            "what is only declared is named so");
    is_text(lines_of(s, "twice"),
            "page.md:3: src/01-a/a.c:8: twice names 2 regions: write "
            "twice#1 or twice#2\n",
            "a name that is defined twice is refused");
    is_text(lines_of(s, "twice#1"), "8-13", "unless one is chosen");
    is_text(lines_of(s, "twice#2"), "15-20", "or the other");
    is_text(lines_of(s, "twice#3"),
            "page.md:3: src/01-a/a.c: no region twice#3 "
            "(did you mean twice#1 or twice#2?)\n",
            "and there is no third");
    is_text(lines_of(s, "ORM_MODEL(user)"), "22-23", "a macro's call");
    is_text(lines_of(s, "\"_Static_assert(sizeof(long\""), "27-27",
            "what has no name is called by its text");
    is_text(lines_of(s, "\"_Static_assert(\""),
            "page.md:3: src/01-a/a.c:25: \"_Static_assert(\" names 2 "
            "regions: write \"_Static_assert(\"#1 or "
            "\"_Static_assert(\"#2\n", "which has to be unique");
    is_text(lines_of(s, "\"_Static_assert(\"#2"), "27-27",
            "unless one is chosen");
    is_text(lines_of(s, "\"static int save(\""), "29-29",
            "a group of declarations, too");
}

static const char *const flush
    = "/* Writes everything. */\n"                            /*  1 */
      "int flush(struct session *session)\n"
      "{\n"
      "    int status = 0, n;\n"
      "\n"
      "    /* Parents first: a child\n"
      "       needs its key. */\n"
      "    for (n = 0; n < 9; n++) {\n"
      "        if (n)\n"
      "            status++;\n"
      "\n"                                                    /* 11 */
      "        /* Inner. */\n"
      "        status--;\n"
      "    }\n"
      "\n"
      "    status *= 2;\n"
      "\n"
      "    /* Then the children. */\n"
      "    while (n--) {\n"
      "        /* First thing. */\n"
      "        status++;\n"                                   /* 21 */
      "    }\n"
      "\n"
      "    return status;\n"
      "}\n"
      "\n"
      "/* A table. */\n"
      "const int table[] = {\n"
      "    /* Small ones. */\n"
      "    1, 2, 3,\n"
      "\n"                                                    /* 31 */
      "    /* Large ones. */\n"
      "    100, 200,\n"
      "};\n";

static void pieces(void)
{
    const struct sources *s = source_of(flush);

    is_text(lines_of(s, "flush / \"Parents first\""), "6-16",
            "a headed piece runs to the next comment of its depth");
    is_text(lines_of(s, "flush / \"Then the children.\""), "18-24",
            "or to the end of its braces");
    is_text(lines_of(s, "flush / \"Inner\""), "12-13", "pieces nest");
    is_text(lines_of(s, "flush / \"Parents\" / \"Inner\""), "12-13",
            "and may be named so");
    is_text(lines_of(s, "flush / \"First thing\""), "20-21",
            "a piece may begin after a brace");
    is_text(lines_of(s, "flush / \"int status\""), "4-4",
            "one without a comment ends at a blank line");
    is_text(lines_of(s, "flush / \"if (n)\""), "9-10",
            "of whichever depth");
    is_text(lines_of(s, "table / \"Small\""), "29-30",
            "tables split likewise");
    is_text(lines_of(s, "table / \"Large\""), "32-33", "to their end");
    is_text(lines_of(s, "flush / \"Parent second\""),
            "page.md:3: src/01-a/a.c:1: no paragraph of flush begins "
            "with \"Parent second\"\n", "a missing piece is refused");
    is_text(lines_of(s, "flush / \"Then the child\" / \"Inner\""),
            "page.md:3: src/01-a/a.c:18: no paragraph of flush / \"Then "
            "the child\" begins with \"Inner\"\n",
            "also where it is in another piece");

    s = source_of("int f(void)\n{\n    /* Do it. */\n    a();\n\n"
                  "    /* Do it again. */\n    b();\n}\n");
    is_text(lines_of(s, "f / \"Do it\""),
            "page.md:3: src/01-a/a.c:3: line 6 begins with \"Do it\", "
            "too: quote more\n", "a piece has to be unique");
    is_text(lines_of(s, "f / \"Do it.\""), "3-4", "by its full text");
}

static void addresses(void)
{
    struct region region;
    const struct sources *s;

    fixture();
    put("src/01-a/pool.c", "int a;\n");
    put("chapters/01-a/first.c", "\n/* One. */\n\nint b;\n\n");
    s = sources_read();
    ok(region_find(s, "chapters/01-a/first.c", "p.md", 1, &region),
       "an example may be named whole");
    is(region.first, 2, "from its first line");
    is(region.last, 4, "to its last");
    ok(!region_find(s, "src/01-a/pool.c", "p.md", 1, &region),
       "a module may not");
    is_text(report_take(),
            "p.md:1: src/01-a/pool.c: a module is printed region by "
            "region: add a colon and a name\n", "as is told");
    ok(!region_find(s, "src/01-a/pol.c: a", "p.md", 1, &region),
       "a source has to be there");
    is_text(report_take(),
            "p.md:1: no source 'src/01-a/pol.c' "
            "(did you mean src/01-a/pool.c?)\n", "and near ones are told");
}

/* In the book's own sources: each line that says something is in one
 * block, and each block has a name that leads to it. */
static void real_code(void)
{
    const struct sources *s = sources_read();
    unsigned lost = 0, astray = 0;

    for (size_t i = 0; i < s->count; i++) {
        const struct source *source = s->at[i];
        const struct block *block = source->blocks;
        for (unsigned n = 1; n <= source->count; n++) {
            block += n > block->last;
            lost += !source->lines[n].blank && n < block->first;
        }
        for (size_t k = 0; k < source->block_count; k++) {
            struct region region;
            block = &source->blocks[k];
            const char *name = keep_format(
                "%s: %s", source->path, block_name(source, block));
            if (!region_find(s, name, "tests", 0, &region)
                || region.first != block->first
                || region.last != block->last) {
                tell("%s leads astray", name);
                astray++;
            }
        }
    }
    is(lost, 0, "no line of the book's sources is outside all blocks");
    is(astray, 0, "the name of each block leads to it");
}

int main(void)
{
    real_code();
    blocks();
    comments();
    joined();
    names();
    pieces();
    addresses();
    fixture_end();
    return done();
}
