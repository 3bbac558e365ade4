/* Mistakes planted in a book that was in order: each fails the build,
 * and is called by its place. */
#define _XOPEN_SOURCE 700
#include "book.h"

#include <sys/wait.h>

static const char page[] = "chapters/01-models/index.md";
static const char task[] = "exercises/01-models/1-guess/task.md";

static const struct mistake {
    const char *what;
    const char *path, *old, *text;   /* see change() */
    const char *said;                /* part of what weave has to say */
} mistakes[] = {
    /* Book and code out of step. */
    { "a missing region", page, "pool.c: orm_take", "pool.c: orm_tale",
      "chapters/01-models/index.md:22: src/01-models/pool.c" },
    { "a line that no page prints", page,
      "src/01-models/pool.c: orm_take\n", "",
      "src/01-models/pool.c:4: " },
    { "a region shown twice", page, "src/01-models/pool.h: head",
      "src/01-models/pool.c: head",
      "chapters/01-models/index.md:23: " },
    { "and where it was first", page, "src/01-models/pool.h: head",
      "src/01-models/pool.c: head",
      "chapters/01-models/index.md:21" },
    { "a region before its chapter", page, "src/01-models/pool.h: head",
      "src/01-models/pool.h: head\nsrc/02-columns/date.c: head",
      "chapters/01-models/index.md:24: " },
    { "a stale output", "build/recorded/01/shelf.out", "three", "four",
      "chapters/01-models/index.md:12: chapters/01-models/shelf.out:2 is "
      "stale, the recording has \"three\" and the program \"four\": look "
      "at it, then make record\n" },
    { "stale SQL", "build/recorded/01/shelf.sql", "INSERT", "REPLACE",
      "index.md:12: chapters/01-models/shelf.sql:4 is stale" },
    { "stale rows", "build/recorded/01/shelf.rows", "2.5\n", "",
      "shelf.rows:9 is stale, the recording has \"2.5\" and the program "
      "the end" },
    { "a recording without its program", "chapters/01-models/lone.out",
      NULL, "one\n", "chapters/01-models/lone.out:1: the program that "
      "printed this is gone" },
    { "a recording that was not made", "chapters/01-models/shelf.out",
      NULL, NULL, "chapters/01-models/index.md:12: the recording "
      "chapters/01-models/shelf.out is missing: make record writes it" },
    { "an example that was not run", "build/recorded/01/shelf.sql",
      NULL, NULL, "chapters/01-models/index.md:12: "
      "chapters/01-models/shelf was not run" },
    { "an example that does not exist", page, "01/shelf", "01/shelves",
      "chapters/01-models/index.md:13: there is no example "
      "chapters/01-models/shelves.c" },
    { "an example without its chapter", page, "01/shelf", "shelf",
      "chapters/01-models/index.md:13: \"shelf\" is no example" },

    /* Names. */
    { "a function that does not exist", page, "orm_take()", "orm_tale()",
      "chapters/01-models/index.md:3: `orm_tale` does not exist (did you "
      "mean orm_take?)" },
    { "a function of a later chapter", page, "orm_take()", "orm_today()",
      "chapters/01-models/index.md:3: `orm_today` does not exist yet, it "
      "comes at src/02-columns/date.c:3" },
    { "a struct that does not exist", page, "orm_take()", "struct pond",
      "chapters/01-models/index.md:3: `struct pond` does not exist" },
    { "an enum that does not exist", page, "orm_take()", "enum pond",
      "chapters/01-models/index.md:3: `enum pond` does not exist" },
    { "a struct without the word", page, "orm_take()", "orm_shelf",
      "index.md:3: `orm_shelf` alone does not exist: write `struct "
      "orm_shelf`" },
    { "a call of nothing", page, "malloc()", "mallow()",
      "chapters/01-models/index.md:3: `mallow()` does not exist" },
    { "a name within other code", page, "orm_take()", "x = ORM_NONE + 1",
      "chapters/01-models/index.md:3: `ORM_NONE` does not exist" },
    { "our names in the wild, too", page, "## Want\n",
      "## In the wild\n\n`session()` is not `orm_session()`.\n",
      "chapters/01-models/index.md:12: `orm_session` does not exist" },

    /* Links. */
    { "a dead link", page, "../03-sessions/index.md", "lost.md",
      "chapters/01-models/index.md:4: dead link: there is no "
      "\"lost.md\"" },
    { "a dead anchor", "chapters/02-columns/index.md", "#the-pool",
      "#the-pond", "chapters/02-columns/index.md:3: dead link: "
      "chapters/01-models/index.md has no anchor #the-pond (did you mean "
      "the-pool?)" },
    { "a dead anchor of the page itself", page, "../03-sessions/index.md",
      "#lost", "chapters/01-models/index.md:4: dead link: " },
    { "a link to a page that a chapter does not have", page,
      "../03-sessions/index.md", "../02-columns/lost.md",
      "chapters/01-models/index.md:4: dead link: " },

    /* Fences. */
    { "a listing typed by hand", page, "### The pool",
      "```c\nint x;\n```\n",
      "chapters/01-models/index.md:18: a listing typed by hand, \"c\"" },
    { "a listing without a word", page, "### The pool",
      "```\nint x;\n```\n", "index.md:18: a listing typed by hand" },
    { "a listing by indenting", page, "### The pool", "    int x;\n",
      "index.md:18: a listing typed by hand" },
    { "SQL that is not run", page, "### The pool",
      "```sql\nSELECT 1\n```\n", "index.md:18: a listing typed by hand" },
    { "an unknown fence", page, "### The pool",
      "```python x\npass\n```\n",
      "index.md:18: an unknown fence, \"python x\"" },
    { "an unknown option of a fence", page, "run code", "run codes",
      "index.md:12: an unknown fence, \"run codes sql rows\"" },
    { "an empty fence", page, "### The pool", "```source\n```\n",
      "index.md:18: an empty fence" },
    { "SQL by hand that SQLite refuses", page, "### The pool",
      "```sql by-hand\nSELECT 1;\nSELECT x;\n```\n",
      "chapters/01-models/index.md:20: SQLite refuses this: no such "
      "column: x" },
    { "a target that the Makefile lacks", page, "### The pool",
      "```sh\nmake run P=01/x\nmake tset\n```\n",
      "chapters/01-models/index.md:20: the Makefile has no target "
      "\"tset\"" },
    { "data that nobody wrote", page, "### The pool",
      "```data\nbuild/lost.data\n```\n",
      "index.md:19: there is no file \"build/lost.data\"" },
    { "a program that fails and is not there", page, "### The pool",
      "```fails\nchapters/01-models/fails/x.c\n```\n",
      "index.md:19: there is no \"chapters/01-models/fails/x.c\"" },
    { "a program that fails and does not say how",
      "chapters/01-models/fails/double.c", "/* gcc", "int x; /* gcc",
      "chapters/01-models/more.md:8: "
      "\"chapters/01-models/fails/double.c\" has no head comment" },

    /* Markdown. */
    { "raw HTML", page, "### The pool", "<div>\n", "chapters/01-models/"
      "index.md:18: raw HTML \"<div>" },
    { "raw HTML inside a line", page, "is a plan", "is\n<b>a</b> plan",
      "chapters/01-models/index.md:4: raw HTML \"<b>\"" },
    { "a footnote", page, "is a plan", "is a plan[^1]",
      "chapters/01-models/index.md:3: [^ begins a footnote" },
    { "a term that is bold again", page, "### The pool",
      "The **mapper**.", "chapters/01-models/index.md:18: the term "
      "\"mapper\" is bold already at chapters/01-models/index.md:3" },
    { "a bold heading", page, "### The pool", "### The **pool**",
      "chapters/01-models/index.md:18: \"pool\" is bold outside running "
      "prose" },
    { "a second invariant", "chapters/01-models/more.md",
      "The second page.",
      "> **Invariant.** One.\n\nx\n\n> **Invariant.** Two.",
      "chapters/01-models/more.md:7: the chapter's invariant stands "
      "already at chapters/01-models/more.md:3" },
    { "a question without an answer", page, "   > **Answer.** Since.\n",
      "", "chapters/01-models/index.md:32: a question without its "
      "answer" },
    { "two headings alike", page, "## Exercises", "## Build",
      "chapters/01-models/index.md:36: the anchor #build is on this page "
      "twice" },
    { "a heading too deep", page, "### The pool", "#### The pool",
      "chapters/01-models/index.md:18: a heading of level 4" },
    { "a section that the frame lacks", page, "## Check yourself",
      "## Check Yourself", "chapters/01-models/index.md:30: \"## Check "
      "Yourself\" is not in the frame of a chapter (did you mean Check "
      "yourself?)" },
    { "a second title", page, "## Exercises", "# Exercises",
      "chapters/01-models/index.md:36: a title inside the page" },
    { "a page without a title", page, "# Models\n\n", "",
      "chapters/01-models/index.md:1: no title" },
    { "another title than the chapter's", page, "# Models", "# Model",
      "chapters/01-models/index.md:1: the chapter's title is "
      "\"Models\"" },
    { "a table row that is too short", page, "### The pool",
      "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |\n",
      "chapters/01-models/index.md:21: this row has 1 cells and the "
      "table 2 columns" },
    { "a table column without a name", page, "### The pool",
      "|   | b |\n|---|---|\n| 1 | 2 |\n",
      "chapters/01-models/index.md:18: a column of this table has no "
      "name" },

    /* Figures. */
    { "a figure without alt text", page, "![A box]", "![]",
      "index.md:8: the figure figures/box.svg has no alt text" },
    { "a figure without a caption", page, " \"The box's.\"", "",
      "index.md:8: the figure figures/box.svg has no caption" },
    { "a figure that is missing", page, "box.svg", "bow.svg",
      "index.md:8: the figure chapters/01-models/figures/bow.svg is "
      "missing" },
    { "a picture inside a paragraph", page, "![A box]", "See ![A box]",
      "index.md:8: a picture inside a paragraph" },
    { "a figure with styles of its own",
      "chapters/01-models/figures/box.svg", "class=", "style=",
      "chapters/01-models/figures/box.svg:3: a figure may not have" },
    { "a figure that is no SVG", "chapters/01-models/figures/box.svg",
      NULL, "a box\n", "figures/box.svg:1: it has no <svg>" },

    /* Exercises. */
    { "an exercise that does not exist", page, "01-1\n", "01-2\n",
      "chapters/01-models/index.md:39: there is no exercise \"01-2\"" },
    { "an exercise without a task", task, NULL, NULL,
      "index.md:39: exercises/01-models/1-guess/task.md is missing" },
    { "an exercise without a solution",
      "solutions/01-models/1-guess/solution.c", NULL, NULL,
      "solutions/01-models/1-guess/solution.c is missing" },
    { "an exercise without a discussion",
      "solutions/01-models/1-guess/discussion.md", NULL, NULL,
      "solutions/01-models/1-guess/discussion.md is missing" },
    { "an exercise of no kind", task, "fill in", "fill up",
      "exercises/01-models/1-guess/task.md:2: no kind and section" },
    { "an exercise without a title", task, "# Guess `it`\n", "",
      "exercises/01-models/1-guess/task.md:1: no title" },
    { "an exercise on a section that is not there", task, "#the-pool",
      "#the-pond", "exercises/01-models/1-guess/task.md:2: there is no "
      "section 01#the-pond" },
    { "two hints", task, "## Hint 3\n\nC.\n", "",
      "exercises/01-models/1-guess/task.md: 2 hints: write three" },
    { "a name in a task that does not exist", task, "Which SQL?",
      "Which `orm_sql()`?",
      "exercises/01-models/1-guess/task.md:5: `orm_sql` does not" },

    /* The book as a whole. */
    { "a chapter that the list lacks", "chapters/09-lost/index.md", NULL,
      "# Lost\n", "chapters/09-lost: it is not in site/chapters.list" },
    { "a chapter without its first page", page, NULL, NULL,
      "chapters/01-models/index.md: the page is missing" },
    { "a list that is not one", "site/chapters.list", NULL, "models\n",
      "site/chapters.list:1: a chapter is NN-name|title|its want" },
    { "no list of chapters", "site/chapters.list", NULL, NULL,
      "site/chapters.list: the list of chapters is missing" },
    { "no front page", "site/front.md", NULL, NULL,
      "site/front.md: the page is missing" },
    { "a style that is missing", "site/style.css", NULL, NULL,
      "site/style.css: the file is missing" },
};

static void try(const struct mistake *mistake)
{
    const char *said;

    book();
    change(mistake->path, mistake->old, mistake->text);
    said = weave();
    ok(starts_with(said, "1\n") && strstr(said, mistake->said),
       "%s", mistake->what);
    if (!strstr(said, mistake->said))
        tell("expected %s\n# got %s", mistake->said, said);
}

/* Twenty mistakes can be mended at once, not one a run. */
static void all_at_once(void)
{
    const char *said;

    book();
    change(page, "orm_take()", "orm_tale()");
    change(page, "01/shelf", "01/shelves");
    change(page, "../03-sessions/index.md", "lost.md");
    said = weave();
    ok(strstr(said, "index.md:3:") && strstr(said, "index.md:4:") &&
       strstr(said, "index.md:13:"), "all mistakes of a run are told");
}

static void shown_nowhere(void)
{
    book();
    put("chapters/01-models/naive/slow.out", "one\ntwo\n");
    put("build/recorded/01/naive/slow.out", "one\nthree\n");
    ok(strstr(weave(), "\nchapters/01-models/naive/slow.out:2: stale, the "
       "recording has \"two\" and the program \"three\""),
       "a stale recording that no page shows");
}

static void template(void)
{
    book();
    remove("site/templates");
    put("site/templates/front.html", "{{body}}");
    put("site/templates/page.html", "{{body}}{{lost}}");
    ok(strstr(weave(), "site/templates/page.html: nothing is known of "
                       "{{lost}}"), "a slot that nothing fills");
    remove("site/templates/front.html");
    ok(strstr(weave(), "site/templates/front.html: the template is "
                       "missing"), "a template that is missing");
}

int main(void)
{
    book();
    is_text(weave(), "0\n", "a book in order");
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++)
        try(&mistakes[i]);
    all_at_once();
    shown_nowhere();
    template();
    fixture_end();
    return done();
}
