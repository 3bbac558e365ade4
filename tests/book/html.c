/* What weave writes for each convention, and what it never writes. */
#define _XOPEN_SOURCE 700
#include "book.h"

#include <ctype.h>

static const char first[] = "01-models/index.html";
static const char second[] = "01-models/more.html";

/* A fragment that a page of the sound book has. */
static const struct golden {
    const char *what, *page, *html;
} golden[] = {
    { "a title", first, "<title>Models · Cormorant</title>" },
    { "the want as a description", "02-columns/index.html",
      "<meta name=\"description\" content=\"Dates &amp; the shop’s.\">" },
    { "where one is", first,
      "<p class=\"where\">Chapter 1 · page 1 of 2</p>\n<h1>Models</h1>" },
    { "a chapter of one page", "02-columns/index.html",
      "<p class=\"where\">Chapter 2</p>" },
    { "a skip link", first, "<a class=\"skip\" href=\"#main\">" },
    { "a link to style and script", first,
      "<link rel=\"stylesheet\" href=\"../assets/style.css\">" },
    { "contents: here", first,
      "<li class=\"here\"><a href=\"../01-models/index.html\"><span "
      "class=\"number\">01</span> Models</a><ol>\n<li "
      "aria-current=\"page\"><a href=\"../01-models/index.html\">Models"
      "</a></li>\n<li><a href=\"../01-models/more.html\">More</a></li>\n"
      "</ol>\n</li>" },
    { "contents: here, in a chapter of one page", "02-columns/index.html",
      "<li class=\"here\" aria-current=\"page\"><a href=\"../02-columns/"
      "index.html\">" },
    { "contents: to come", first,
      "<li class=\"coming\"><span class=\"number\">03</span> Sessions "
      "<span class=\"soon\">to come</span></li>" },
    { "contents of the page", first,
      "<li><a href=\"#build\">Build</a>\n<ol>\n<li><a href=\"#the-pool\">"
      "The pool</a></li>\n</ol>\n</li>\n<li><a href=\"#check-yourself\">" },
    { "previous, up and next", second,
      "<a rel=\"prev\" href=\"../01-models/index.html\"><span class=\""
      "label\">Previous</span> Models</a>\n<a rel=\"up\" "
      "href=\"../01-models/index.html\"><span class=\"label\">Up</span> "
      "Models</a>\n<a rel=\"next\" href=\"../02-columns/index.html\">"
      "<span class=\"label\">Next</span> Columns</a>" },
    { "relations", second,
      "<link rel=\"prev\" href=\"../01-models/index.html\">\n"
      "<link rel=\"next\" href=\"../02-columns/index.html\">" },

    { "a heading with its anchor", first,
      "<h3 id=\"the-pool\">The pool<a class=\"anchor\" href=\"#the-pool\""
      " aria-label=\"Link to this section: The pool\">§</a></h3>" },
    { "a term", first, "<p>A <dfn id=\"term-mapper\">mapper</dfn> is" },
    { "a name that leads to its listing", first,
      "<code><a class=\"ref\" href=\"../01-models/index.html#"
      "pool.c-orm_take\">orm_take()</a></code>" },
    { "a name of the C library", first, "<code>malloc()</code>" },
    { "a chapter to come", first,
      "<span class=\"coming\">sessions <span class=\"soon\">Sessions, to "
      "come</span></span>" },
    { "a link to another page's heading", "02-columns/index.html",
      "<a href=\"../01-models/index.html#the-pool\">the pool</a>" },
    { "a margin note", first, "<aside class=\"note\">\n<p><strong "
      "class=\"lead\">Note.</strong> Skip it.</p>\n</aside>" },
    { "a figure", first, "<figure class=\"figure\" id=\"figure-1-1\">\n"
      "<svg role=\"img\" aria-label=\"A box\" viewBox=\"0 0 1 1\">\n"
      "<g id=\"box\" class=\"object\"/>\n</svg>\n<figcaption><a "
      "class=\"self\" href=\"#figure-1-1\">Figure 1.1.</a> The box’s."
      "</figcaption>\n</figure>" },

    { "a run", first, "<figure class=\"run\">\n<figcaption><strong "
      "class=\"name\">shelf</strong> <code class=\"command\">make run "
      "P=01/shelf</code></figcaption>\n<div class=\"panes\">\n<div "
      "class=\"pane code\">\n<p class=\"label\">Code</p>" },
    { "what it prints", first, "<p class=\"label\">It prints</p>\n<pre "
      "tabindex=\"0\" role=\"group\" aria-label=\"What shelf prints\">"
      "<samp>one &amp; two\nthree\n</samp></pre>" },
    { "a statement", first, "<ol class=\"statements\">\n<li><pre "
      "tabindex=\"0\" role=\"group\" aria-label=\"Statement\"><code>"
      "<span class=\"k\">CREATE</span> <span class=\"k\">TABLE</span>" },
    { "its values", first, "<p class=\"values\"><span "
      "class=\"visually-hidden\">with </span><code>'Milk | ''x''', NULL"
      "</code></p>" },
    { "rows", first, "<table class=\"rows\">\n<caption>t</caption>\n"
      "<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>"
      "\n</thead>\n<tbody>\n<tr><td>Milk</td><td class=\"num\">1</td>"
      "</tr>\n<tr><td>a | b</td><td class=\"null\">NULL</td></tr>\n"
      "</tbody>\n</table>\n</div>\n<p class=\"more\">90 more rows</p>" },
    { "rows of a second table", first,
      "<caption>u</caption>\n<thead>\n<tr><th scope=\"col\">c</th></tr>\n"
      "</thead>\n<tbody>\n<tr><td class=\"num\">2.5</td></tr>" },

    { "a listing and its place", first,
      "<figure class=\"listing\" id=\"pool.c-head\">\n<figcaption "
      "class=\"from\"><a href=\"../source/src/01-models/pool.c.html#L1\">"
      "src/01-models/pool.c, lines 1-2</a></figcaption>\n<pre "
      "tabindex=\"0\" role=\"group\" aria-label=\"src/01-models/pool.c, "
      "lines 1-2\"><code><span class=\"c\">/* A pool is a list. */" },
    { "a fold", first, "<details class=\"fold\">\n<summary><code><span "
      "class=\"t\">void</span> *" },
    { "a fold's sentence", first,
      "<span class=\"first\">Zeroed memory of <code>size</code>’s length."
      "</span></summary>\n<figure "
      "class=\"listing\" id=\"pool.h-orm_take\">" },
    { "a listing again", second, "<figure class=\"listing again\">\n"
      "<figcaption class=\"from\"><a href=\"../source/src/01-models/"
      "pool.c.html#L1\">src/01-models/pool.c, lines 1-2</a> <span "
      "class=\"label\">again</span></figcaption>" },
    { "a sketch", second, "<figure class=\"listing sketch\">\n<figcaption"
      " class=\"from\"><span class=\"label\">Sketch</span></figcaption>\n"
      "<pre tabindex=\"0\" role=\"group\" aria-label=\"Sketch\"><code>"
      "<span class=\"k\">if</span> (a &lt; b)" },
    { "a program that must not compile", second,
      "<figure class=\"listing fails\">\n<figcaption class=\"from\"><a "
      "href=\"../source/chapters/01-models/fails/double.c.html#L4\">"
      "chapters/01-models/fails/double.c</a> <span class=\"label\">does "
      "not compile</span></figcaption>" },
    { "what each compiler says", second,
      "<p class=\"says\"><span class=\"label\">gcc says</span> <samp>a "
      "double for an integer</samp></p>\n<p class=\"says\"><span "
      "class=\"label\">clang says</span> <samp>no double, please</samp>"
      "</p>\n</figure>" },
    { "commands", second, "<pre class=\"command\" tabindex=\"0\" "
      "role=\"group\" aria-label=\"Commands\"><code>" },
    { "SQL by hand and its result", second,
      "<tr><th scope=\"col\">a</th><th scope=\"col\">b</th><th "
      "scope=\"col\">two</th></tr>\n</thead>\n<tbody>\n<tr><td>&lt;x&gt;"
      "</td><td class=\"null\">NULL</td><td class=\"num\">2</td></tr>" },
    { "data", second, "<figure class=\"data\">\n<figcaption>insert.data"
      "</figcaption>" },
    { "the outline", second, "<ul class=\"outline\">\n<li><a class=\"ref\""
      " href=\"../01-models/index.html#pool.h-orm_take\"><code>orm_take()"
      "</code></a> <span class=\"first\">Zeroed memory of <code>size"
      "</code>’s length.</span></li>\n"
      "</ul>" },
    { "questions and folded answers", first,
      "<ol class=\"check\">\n<li>\n<p>Why?</p>\n<details class=\"answer\">"
      "\n<summary>Answer</summary>\n<p>Since.</p>\n</details>\n</li>" },
    { "an exercise", first, "<section class=\"exercise\" id=\"exercise-"
      "01-1\" aria-labelledby=\"exercise-01-1-title\">\n<h3 "
      "id=\"exercise-01-1-title\">01-1. Guess <code>it</code>" },
    { "its kind and section", first, "<p class=\"kind\">Fill in. <a "
      "href=\"../01-models/index.html#the-pool\">Section: The pool</a>"
      "</p>\n<p>Which SQL?</p>" },
    { "its hints", first, "<details class=\"hint\">\n<summary>Hint 3"
      "</summary>\n<p>C.</p>\n</details>" },
    { "names that are its own", first, "<p>A: <code>guess()</code>, "
      "<code>struct hint</code>.</p>\n<figure class=\"listing sketch\">" },
    { "its solution", first, "<details class=\"solution\">\n<summary>"
      "Solution</summary>\n<figure class=\"listing\">\n<figcaption "
      "class=\"from\">solutions/01-models/1-guess/solution.c" },
    { "its discussion", first, "<p>Because.</p>\n</details>\n"
      "</section>" },
    { "the ledger, below the last page", second,
      "<footer class=\"ledger\">\n<p>This chapter prints all 12 lines of "
      "its module: 10 in the text, 2 folded.</p>" },

    { "the cover", "index.html", "<header class=\"cover\">\n<h1>Cormorant"
      "</h1>\n<p>Objects and rows.</p>\n<svg class=\"cormorant\" "
      "aria-hidden=\"true\"" },
    { "the number of lines", "index.html", "<p>All 17 lines.</p>" },
    { "two doors", "index.html", "<p class=\"doors\"><a "
      "href=\"01-models/index.html\">Begin</a>" },
    { "the wants", "index.html", "<li><span class=\"number\">02</span> "
      "<a class=\"chapter\" href=\"02-columns/index.html\">Columns</a> "
      "<span class=\"want\">Dates &amp; the shop’s.</span></li>" },
    { "a page of a source", "source/src/01-models/pool.c.html",
      "<h1><code>src/01-models/pool.c</code></h1>" },
    { "that leads back to the text", "source/src/01-models/pool.c.html",
      "href=\"../../../01-models/index.html#pool.c-orm_take\"" },
};

/* Markdown put into the page of chapter 2, and what becomes of it. */
static const struct small {
    const char *what, *markdown, *html;
} small[] = {
    { "a trap", "> **Trap.** Mind.", "<aside class=\"trap\">\n<p><strong "
      "class=\"lead\">Trap.</strong> Mind.</p>" },
    { "an invariant", "> **Invariant.** So.", "<aside "
      "class=\"invariant\">" },
    { "a thing to try", "> **Try it.** Go.", "<aside class=\"try\">" },
    { "another lead word", "> **Ada.** So.", "<blockquote>\n<p><strong "
      "class=\"lead\">Ada.</strong> So.</p>\n</blockquote>" },
    { "a quotation", "> So.", "<blockquote>\n<p>So.</p>" },
    { "a table", "| a | b |\n|---|--:|\n| `x|y` | *2* |",
      "<table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" "
      "class=\"num\">b</th></tr>\n</thead>\n<tbody>\n<tr><td><code>x|y"
      "</code></td><td class=\"num\"><em>2</em></td></tr>\n</tbody>" },
    { "a tight list", "- a\n- `b`", "<ul>\n<li>a</li>\n<li><code>b</code>"
      "</li>\n</ul>" },
    { "a loose list", "3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n"
      "</li>" },
    { "a lead word in a list", "- **One.** a", "<li><strong "
      "class=\"lead\">One.</strong> a</li>" },
    { "a link outside", "[x](https://example.org/?a&b)", "<a "
      "class=\"outside\" href=\"https://example.org/?a&amp;b\">x</a>" },
    { "a link to a source", "[x](../../src/01-models/pool.h)",
      "<a href=\"../source/src/01-models/pool.h.html\">x</a>" },
    { "a link to a folder", "[x](../01-models/)",
      "<a href=\"../01-models/index.html\">x</a>" },
    { "a link to a listing", "[x](../01-models/index.md#pool.c-orm_take)",
      "<a href=\"../01-models/index.html#pool.c-orm_take\">x</a>" },
    { "a name in a link", "[`orm_take()`](../01-models/)",
      "<a href=\"../01-models/index.html\"><code>orm_take()</code></a>" },
    { "a term that begins its paragraph", "**Row** is.",
      "<p><dfn id=\"term-row\">Row</dfn> is.</p>" },
    { "an anchor", "## Build\n\n### What's `orm_take` do?", "<h3 id="
      "\"whats-orm_take-do\">What’s <code>orm_take</code> do?<a class="
      "\"anchor\" href=\"#whats-orm_take-do\" aria-label=\"Link to this "
      "section: What’s orm_take do?\"" },
    { "its line in the contents of the page", "## Build\n\n### A's `'b'`",
      "<a href=\"#as-b\">A’s 'b'</a>" },
    { "a later name in a link to its chapter",
      "[`orm_flush()`](../03-sessions/index.md)",
      "<code>orm_flush()</code> <span class=\"soon\">" },
    { "free code", "`sizeof x` `a.b` `orm_maybe_*` `SQLITE_OK`",
      "<code>sizeof x</code> <code>a.b</code> <code>orm_maybe_*</code> "
      "<code>SQLITE_OK</code>" },
    { "names of SQLite and C", "`sqlite3_step()` `struct tm` `sizeof()`",
      "<code>sqlite3_step()</code>" },
    { "a call with arguments", "`orm_take(7)`",
      "<code>orm_take(7)</code>" },
    { "foreign names in the wild", "## In the wild\n\n`session()` `struct s`",
      "<code>session()</code> <code>struct s</code>" },
    { "a target by pattern, one that is included, and none",
      "```sh\nmake chapter-02\nmake test; make run P=1 # and\nls x\n```",
      "<pre class=\"command\"" },
    { "boxes told apart", "```sh\nls\n```\n\n```sh\nls\n```",
      "aria-label=\"Commands (2)\"" },
    { "special characters", "a < b & c > `\"d\"`",
      "<p>a &lt; b &amp; c &gt; <code>&quot;d&quot;</code></p>" },
    { "curly marks", "\"It's\" 'a' (\"b\")—\"c\" \"'d'\".",
      "<p>“It’s” ‘a’ (“b”)—“c” “‘d’”.</p>" },
    { "words without their beginning",
      "('Tis the '90s)—'twas 'em, not '99'.",
      "<p>(’Tis the ’90s)—’twas ’em, not ‘99’.</p>" },
    { "marks around code", "`a`'s \"`b'`\" (\"*c* d\") *'e'* \"f\n`g`\"",
      "<p><code>a</code>’s “<code>b'</code>” (“<em>c</em> d”) "
      "<em>‘e’</em> “f\n<code>g</code>”</p>" },
    { "an empty text", "A name or \"\".", "<p>A name or &quot;&quot;.</p>" },
    { "dashes stay", "a -- b --- `--c`...",
      "<p>a -- b --- <code>--c</code>...</p>" },
    { "marks in a table", "| \"a\" |\n|---|\n| b's |",
      "“a”</th></tr>\n</thead>\n<tbody>\n<tr><td>b’s</td>" },
    { "marks in addresses", "[it's](https://example.org/it's)",
      "href=\"https://example.org/it's\">it’s</a>" },
    { "a line break", "a\\\nb", "<p>a<br>\nb</p>" },
    { "a rule", "a\n\n***", "<hr>" },
    { "an answer with code",
      "## Check yourself\n\n1. How?\n\n   > **Answer.** By `b`.",
      "<summary>Answer</summary>\n<p>By <code>b</code>.</p>" },
};

static void conventions(void)
{
    for (size_t i = 0; i < sizeof golden / sizeof *golden; i++)
        ok(strstr(woven(golden[i].page), golden[i].html), "%s",
           golden[i].what);
}

static void small_things(void)
{
    for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
        book();
        change("chapters/02-columns/index.md", "See [the pool]",
               keep_format("%s\n\nSee [the pool]", small[i].markdown));
        is_text(weave(), "0\n", "%s is no mistake", small[i].what);
        ok(strstr(woven("02-columns/index.html"), small[i].html), "%s",
           small[i].what);
    }
}

static const char *const pages[] = {
    "index.html", "01-models/index.html", "01-models/more.html",
    "02-columns/index.html", "source/src/01-models/pool.c.html",
    "source/chapters/01-models/shelf.c.html",
};

/* What the policy forbids, or would ask another host. */
static void strict(const char *html, const char *page)
{
    static const char *const never[] = {
        " style=", "<style", "<script>", "src=\"http", "src=\"//",
        "<iframe", "<object", "@import", "javascript:", " onclick=",
        "{{", "(null)",
    };
    const char *found = NULL;

    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        if (strstr(html, never[i]))
            found = never[i];
    is_text(found, NULL, "%s keeps to the policy", page);
    ok(strstr(html, "content=\"default-src 'none'; style-src 'self'; "
                    "script-src 'self'; font-src 'self'; img-src 'self' "
                    "data:\""), "%s states it", page);
}

static size_t name_length(const char *tag)
{
    size_t length = 0;

    while (isalnum((unsigned char)tag[length]))
        length++;
    return length;
}

static bool is_void(const char *tag, size_t length)
{
    static const char *const empty[] = { "meta", "link", "br", "hr" };

    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        if (strlen(empty[i]) == length &&
            strncmp(empty[i], tag, length) == 0)
            return true;
    return false;
}

/* The tag that is closed wrongly, or "" when all of them match. */
static const char *unbalanced(const char *html)
{
    const char *open[256];
    size_t depth = 0;

    for (const char *at = html; (at = strchr(at, '<')); at++) {
        const char *tag = at + 1 + (at[1] == '/');
        const char *end = strchr(at, '>');
        size_t length = name_length(tag);
        if (at[1] == '!' || is_void(tag, length) || end[-1] == '/')
            continue;
        if (at[1] != '/')
            open[depth++] = tag;
        else if (depth == 0 || strncmp(open[--depth], tag, length) != 0)
            return keep_text(at, 60);
    }
    return depth == 0 ? "" : keep_text(open[depth - 1], 40);
}

/* An id or label that stands on the page twice, or "". */
static const char *twice(const char *html, const char *attribute)
{
    for (const char *at = html; (at = strstr(at, attribute)); at++) {
        size_t length = strlen(attribute);
        length += strcspn(at + length, "\"") + 1;
        if (strstr(at + 1, keep_text(at, length)))
            return keep_text(at, length);
    }
    return "";
}

/* h1 once, and no level left out. */
static bool in_order(const char *html)
{
    char level = '0';

    for (const char *at = html; (at = strstr(at, "<h")); at++) {
        if (!isdigit((unsigned char)at[2]))
            continue;
        if (at[2] > level + 1 || (at[2] == '1' && level != '0'))
            return false;
        level = at[2];
    }
    return level != '0';
}

static void every_page(void)
{
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        const char *html = woven(pages[i]);
        ok(starts_with(html, "<!doctype html>\n<html lang=\"en\">"),
           "%s is there", pages[i]);
        strict(html, pages[i]);
        is_text(unbalanced(html), "", "%s: tags match", pages[i]);
        is_text(twice(html, " id=\""), "", "%s: ids", pages[i]);
        is_text(twice(html, "role=\"group\" aria-label=\""), "",
                "%s: labels of boxes", pages[i]);
        ok(in_order(html), "%s: headings are in order", pages[i]);
    }
}

static void twice_the_same(void)
{
    const char *before;

    book();
    weave();
    before = woven(first);
    ok(*before, "a first time");
    weave();
    is_text(woven(first), before, "the second time gives the same");
}

static void panes_asked_for(void)
{
    const char *html;

    book();
    change("chapters/01-models/index.md", "run code sql rows", "run sql");
    weave();
    html = woven(first);
    ok(strstr(html, "pane output") && strstr(html, "pane sql"),
       "the panes asked for");
    ok(!strstr(html, "pane code") && !strstr(html, "pane rows"),
       "and no others");
}

/* Which files a reader of an exercise is shown, by its kind. */
static void given_files(void)
{
    static const char folder[] = "exercises/01-models/1-guess";
    static const char listing[] = "<p>Which SQL?</p>\n<figure "
        "class=\"listing\">\n<figcaption class=\"from\">exercises/"
        "01-models/1-guess/exercise.h</figcaption>";
    const char *task = keep_format("%s/task.md", folder);

    ok(!strstr(woven(first), "exercise.h"), "fill in: no files");
    book();
    change(task, "fill in", "predict");
    is_text(weave(), "0\n", "predict");
    ok(strstr(woven(first), listing), "shows exercise.h");
    ok(!strstr(woven(first), "starter.c"), "and no more");
    change(task, "predict", "find the bug");
    change(keep_format("%s/starter.c", folder), "int guess",
           "/* Expect: 1 \"x\" */\n\nint guess");
    is_text(weave(), "0\n", "find the bug");
    ok(strstr(woven(first), listing), "shows exercise.h");
    ok(strstr(woven(first), "1-guess/starter.c\"><code><span class=\"t\">"
                            "int</span> guess"),
       "and the starter, but not how it fails");
    remove(keep_format("%s/exercise.h", folder));
    ok(strstr(weave(), "chapters/01-models/index.md:39: exercises/"
                       "01-models/1-guess/exercise.h is missing: write it"),
       "which have to be there");
}

/* A link in the files of an exercise is one of the page it is on. */
static void links_of_exercises(void)
{
    book();
    change("exercises/01-models/1-guess/task.md", "Which SQL?",
           "Which [SQL](more.md#by-hand-first)?");
    change("solutions/01-models/1-guess/discussion.md", "Because.",
           "Because of [dates](../02-columns/index.md) in "
           "[code](../../src/02-columns/date.c).");
    is_text(weave(), "0\n", "links in a task and a discussion");
    ok(strstr(woven(first), "Which <a href=\"../01-models/more.html#"
                            "by-hand-first\">SQL</a>?"), "lead to pages");
    ok(strstr(woven(first), "<a href=\"../02-columns/index.html\">dates"),
       "of other chapters, too");
    ok(strstr(woven(first), "date.c.html\">code</a>"), "and to sources");
    change("solutions/01-models/1-guess/discussion.md", "index.md", "x.md");
    ok(strstr(weave(), "solutions/01-models/1-guess/discussion.md:1: dead "
                       "link: there is no \"../02-columns/x.md\": correct "
                       "its path, which is relative to the chapter's "
                       "folder\n"), "a dead one is called by its file");
}

/* The order of pages that the list may give. */
static void order_of_pages(void)
{
    book();
    put("chapters/01-models/last.md", "# Last\n\nIt is.\n");
    weave();
    ok(strstr(woven("01-models/last.html"), "page 2 of 3"), "by name");
    change("site/chapters.list", "in a table.", "in a table.|more last");
    is_text(weave(), "0\n", "an order in the list");
    ok(strstr(woven("01-models/last.html"), "page 3 of 3"), "as listed");
}

int main(void)
{
    book();
    is_text(weave(), "0\n", "a book in order");
    conventions();
    every_page();
    ok(*woven("assets/style.css") && *woven("assets/cormorant.svg"),
       "style and pictures are copied");
    small_things();
    twice_the_same();
    panes_asked_for();
    given_files();
    links_of_exercises();
    order_of_pages();
    fixture_end();
    return done();
}
