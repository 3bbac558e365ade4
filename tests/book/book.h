/* A small book that is in order, for tests that break it in one place
 * and look at what weave says, or at what it wrote. */
#ifndef BOOK_H
#define BOOK_H

#include "fixture.h"

#include <limits.h>

static char repository[PATH_MAX];

static inline void put_site(void)
{
    static const char *const parts[] = {
        "templates", "assets", "style.css", "script.js",
    };

    put("site/chapters.list",
        "# NN-name|title|want\n"
        "01-models|Models|A struct in a table.\n"
        "02-columns|Columns|Dates & the shop's.\n"
        "03-sessions|Sessions|Save what changed.\n");
    put("site/front.md",
        "# Cormorant\n\n"
        "Objects and rows.\n\n"
        "All {{lines}} lines.\n\n"
        "[Begin](../chapters/01-models/index.md)\n"
        "[Later](../chapters/03-sessions/index.md)\n\n"
        "## Contents\n");
    put("Makefile", ".PHONY: test \\\n  all\nrun: all\nchapter-%: all\n");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (symlink(keep_format("%s/site/%s", repository, parts[i]),
                    keep_format("site/%s", parts[i])) != 0)
            perror(parts[i]);
}

static inline void put_sources(void)
{
    put("src/01-models/pool.h",
        "/* Memory for objects. */\n"
        "#define ORM_CHUNK_ 64\n"
        "\n"
        "/* Zeroed memory of `size`'s length. NULL when there is none. */\n"
        "void *orm_take(int size);\n");
    put("src/01-models/pool.c",
        "/* A pool is a list. */\n"
        "#include \"pool.h\"\n"
        "\n"
        "void *orm_take(int size)\n"
        "{\n"
        "    int used = 0;\n"
        "\n"
        "    /* Parents first. */\n"
        "    used += size;\n"
        "}\n");
    put("src/02-columns/date.c",
        "/* Dates. */\n"
        "\n"
        "int orm_today(void)\n"
        "{\n"
        "    return 1 < 2;\n"
        "}\n");
}

static inline void put_example(void)
{
    static const char out[] = "one & two\nthree\n";
    static const char sql[] = "CREATE TABLE t (\n  a\n);\n"
                              "INSERT INTO t VALUES (?, ?);\n"
                              "  -- 'Milk | ''x''', NULL\n";
    static const char rows[] = "table t\na | b\n'Milk' | 1\n"
                               "'a | b' | NULL\n... 90 more\n\n"
                               "table u\nc\n2.5\n";

    put("chapters/01-models/shelf.c",
        "/* A shelf. */\n\nstruct orm_shelf {\n    int tins;\n};\n\n"
        "int main(void)\n{\n    return 0;\n}\n");
    put("chapters/01-models/shelf.out", out);
    put("chapters/01-models/shelf.sql", sql);
    put("chapters/01-models/shelf.rows", rows);
    put("build/recorded/01/shelf.out", out);
    put("build/recorded/01/shelf.sql", sql);
    put("build/recorded/01/shelf.rows", rows);
    put("chapters/01-models/fails/double.c",
        "/* gcc: a double for an integer\n"
        " * clang: no double, please */\n"
        "\n"
        "int price = bad;\n");
    put("chapters/01-models/figures/box.svg",
        "<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 1 1\">\n"
        "<g id=\"box\" class=\"object\"/>\n</svg>\n");
}

static inline void put_exercise(void)
{
    put("exercises/01-models/1-guess/task.md",
        "# Guess `it`\n\n"
        "Kind: fill in. Section: 01#the-pool.\n\n"
        "Which SQL?\n\n"
        "## Hint 1\n\nA: `guess()`, `struct hint`.\n\n"
        "    guess(1);\n\n## Hint 2\n\nB.\n\n## Hint 3\n\nC.\n");
    put("exercises/01-models/1-guess/exercise.h",
        "struct hint { int hint; };\n");
    put("exercises/01-models/1-guess/starter.c",
        "int guess(int hint)\n{\n    return 1;\n}\n");
    put("solutions/01-models/1-guess/solution.c", "int answer = 42;\n");
    put("solutions/01-models/1-guess/discussion.md", "Because.\n");
}

/* Line numbers of this page stand in what the tests expect. */
static inline void put_pages(void)
{
    put("chapters/01-models/index.md",
        "# Models\n"                                          /*  1 */
        "\n"
        "A **mapper** is a plan; see `orm_take()`, `malloc()`\n"
        "and [sessions](../03-sessions/index.md).\n"
        "\n"
        "> **Note.** Skip it.\n"                              /*  6 */
        "\n"
        "![A box](figures/box.svg \"The box's.\")\n"
        "\n"
        "## Want\n"
        "\n"                                                  /* 11 */
        "```run code sql rows\n"
        "01/shelf\n"
        "```\n"
        "\n"
        "## Build\n"                                          /* 16 */
        "\n"
        "### The pool\n"
        "\n"
        "```source\n"
        "src/01-models/pool.c: head\n"                        /* 21 */
        "src/01-models/pool.c: orm_take\n"
        "src/01-models/pool.h: head\n"
        "```\n"
        "\n"
        "```source fold\n"                                    /* 26 */
        "src/01-models/pool.h: orm_take\n"
        "```\n"
        "\n"
        "## Check yourself\n"
        "\n"                                                  /* 31 */
        "1. Why?\n"
        "\n"
        "   > **Answer.** Since.\n"
        "\n"
        "## Exercises\n"                                      /* 36 */
        "\n"
        "```exercise\n"
        "01-1\n"
        "```\n");
    put("chapters/01-models/more.md",
        "# More\n"                                            /*  1 */
        "\n"
        "The second page.\n"
        "\n"
        "## By hand first\n"
        "\n"                                                  /*  6 */
        "```fails\n"
        "chapters/01-models/fails/double.c\n"
        "```\n"
        "\n"
        "```c sketch\n"                                       /* 11 */
        "if (a < b) return;\n"
        "```\n"
        "\n"
        "```sh\n"
        "$ make run P=01/shelf\n"                             /* 16 */
        "```\n"
        "\n"
        "```sql by-hand\n"
        "CREATE TABLE t (a, b);\n"
        "INSERT INTO t VALUES ('<x>', NULL);\n"               /* 21 */
        "```\n"
        "\n"
        "```sql by-hand\n"
        "SELECT a, b, 2 AS two FROM t;\n"
        "```\n"                                               /* 26 */
        "\n"
        "```source again\n"
        "src/01-models/pool.c: head\n"
        "src/01-models/pool.h: orm_take\n"
        "```\n"                                               /* 31 */
        "\n"
        "```data\n"
        "insert.data\n"
        "```\n"
        "\n"                                                  /* 36 */
        "## Outline\n");
    put("insert.data", "work | raw\nW1 | 0.5\n");
    put("chapters/02-columns/index.md",
        "# Columns\n\n"
        "See [the pool](../01-models/index.md#the-pool).\n\n"
        "```source\n"
        "src/02-columns/date.c: head\n"
        "src/02-columns/date.c: orm_today\n"
        "```\n");
}

static inline void book(void)
{
    if (!*repository && !getcwd(repository, sizeof repository)) {
        perror("getcwd");
        exit(1);
    }
    fixture();
    put_site();
    put_sources();
    put_example();
    put_exercise();
    put_pages();
}

/* Text in place of all of a file (where `old` is NULL) or of its first
 * `old`; a file without text is removed. */
static inline void change(const char *path, const char *old,
                          const char *text)
{
    size_t length;
    const char *content = read_file(path, &length);
    const char *at = content && old ? strstr(content, old) : content;

    if (!text)
        remove(path);
    else if (!old)
        put(path, text);
    else if (at)
        put(path, keep_format("%.*s%s%s", (int)(at - content), content,
                              text, at + strlen(old)));
    else
        tell("%s has no \"%s\" to change", path, old);
}

/* Runs weave on the book; what it said, after its exit status. */
static inline const char *weave(void)
{
    int status = system(keep_format("%s/build/bin/weave 2>said",
                                    repository));
    size_t length;
    const char *said = read_file("said", &length);

    return keep_format("%d\n%s", WIFEXITED(status) ? WEXITSTATUS(status)
                                                   : -1, said);
}

static inline const char *woven(const char *address)
{
    size_t length;
    const char *html = read_file(keep_format("build/site/%s", address),
                                 &length);

    return html ? html : "";
}

#endif
