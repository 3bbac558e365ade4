/* Code as HTML: colours, links, and pieces that stand elsewhere. */
#define _XOPEN_SOURCE 700
#include "fixture.h"

static const char *code(const char *language, const char *content)
{
    struct text out = { 0 };

    highlight_code(&out, language_of(language), content, strlen(content));
    return text_string(&out);
}

static void languages(void)
{
    is_text(code("c", "#include <a.h>\nif (a->b < 0x1Fu) /* & */\n"),
            "<span class=\"p\">#include</span> "
            "<span class=\"s\">&lt;a.h&gt;</span>\n"
            "<span class=\"k\">if</span> (a-&gt;b &lt; "
            "<span class=\"n\">0x1Fu</span>) "
            "<span class=\"c\">/* &amp; */</span>\n", "C");
    is_text(code("c", "char c = '\\'', *s = \"\\\"//\";\n"),
            "<span class=\"t\">char</span> c = "
            "<span class=\"s\">'\\''</span>, *s = "
            "<span class=\"s\">&quot;\\&quot;//&quot;</span>;\n",
            "strings with quotes and comments in them");
    is_text(code("c", "#define A 1 \\\n    + 2 // end\nint a;\n"),
            "<span class=\"p\">#define</span> A "
            "<span class=\"n\">1</span> \\\n    + "
            "<span class=\"n\">2</span> "
            "<span class=\"c\">// end</span>\n"
            "<span class=\"t\">int</span> a;\n", "a macro of two lines");
    is_text(code("c", "/* one\n   two */ a\n"),
            "<span class=\"c\">/* one</span>\n"
            "<span class=\"c\">   two */</span> a\n",
            "no span crosses a line");
    is_text(code("sql", "Select 'it''s' FROM t -- all\n"),
            "<span class=\"k\">Select</span> "
            "<span class=\"s\">'it'</span><span class=\"s\">'s'</span> "
            "<span class=\"k\">FROM</span> t "
            "<span class=\"c\">-- all</span>\n", "SQL");
    is_text(code("sh", "cd x # there\n"),
            "<span class=\"k\">cd</span> x "
            "<span class=\"c\"># there</span>\n", "sh");
    is_text(code("text", "if 1 < 2 'a\n"), "if 1 &lt; 2 'a\n",
            "anything else is plain");
    is_text(code("c", "a"), "a\n", "a last line without its end");
}

static const char *const pool
    = "struct pool {\n    int size;\n};\n"                    /*  1 */
      "\n"
      "static int grow(struct pool *grown)\n"
      "{\n"
      "    int size = grown->size;\n"
      "\n"
      "    /* Twice. */\n"
      "    size *= 2;\n"
      "\n"                                                    /* 11 */
      "    return size;\n"
      "}\n"
      "\n"
      "int orm_take(struct pool *pool, int size)\n"
      "{\n"
      "    return grow(pool) + pool->grow + size;\n"
      "}\n";

static const char *listed(const struct sources *sources,
                          const struct listing *listing)
{
    struct text out = { 0 };

    highlight_listing(&out, sources, listing, "../");
    return text_string(&out);
}

static const struct listing *print(struct ledger *ledger,
                                   const struct sources *sources,
                                   const char *name, bool again)
{
    struct listing is = { .path = "page.md", .line = 1, .chapter = 1,
                          .page = "01-a/more.html", .again = again };

    if (!region_find(sources, keep_format("src/01-a/a.c: %s", name),
                     is.path, is.line, &is.region))
        return NULL;
    return ledger_add(ledger, &is);
}

#define POOL \
    "<a class=\"ref\" href=\"../source/src/01-a/a.c.html#L1\">pool</a>"
#define GROW \
    "<a class=\"ref\" href=\"../source/src/01-a/a.c.html#L5\">grow</a>"

static void links(void)
{
    const struct sources *s = source_of(pool);
    struct ledger ledger = { 0 };
    const struct listing *take = print(&ledger, s, "orm_take", false);

    is_text(listed(s, take),
            "<span class=\"t\">int</span> <span class=\"f\">orm_take"
            "</span>(<span class=\"k\">struct</span> " POOL " *pool, "
            "<span class=\"t\">int</span> size)\n"
            "{\n"
            "    <span class=\"k\">return</span> " GROW "(pool) + "
            "pool-&gt;grow + size;\n"
            "}\n",
            "links to functions and structs, not from members or locals");
}

static const char *seen_from(const struct sources *sources,
                             const char *path, const char *name)
{
    const struct definition *is
        = definition_seen(sources, source_find(sources, path), name,
                          strlen(name), false);

    return is ? keep_format("%s:%u", is->source->path, is->line) : "none";
}

static void scopes(void)
{
    const struct sources *s;

    fixture();
    put("src/01-a/a.c", "int own;\n\nint orm_all;\n");
    put("src/01-a/b.c", "extern int orm_all;\n\nstatic int own;\n\n"
                        "static int alone;\n");
    put("chapters/01-a/x.c", "int orm_all;\n");
    s = sources_read();
    is_text(seen_from(s, "src/01-a/b.c", "own"), "src/01-a/b.c:3",
            "a static name is the one of the same file");
    is_text(seen_from(s, "src/01-a/b.c", "orm_all"), "src/01-a/a.c:3",
            "any other leads to its definition");
    is_text(seen_from(s, "src/01-a/a.c", "alone"), "none",
            "and is not seen from another");
    is_text(seen_from(s, "chapters/01-a/x.c", "orm_all"), "none",
            "an example's own name is no link");
}

static void elsewhere(void)
{
    const struct sources *s = source_of(pool);
    struct ledger ledger = { 0 };
    const struct listing *grow = print(&ledger, s, "grow", false);
    const struct listing *again = print(&ledger, s, "grow", true);
    struct text page = { 0 };

    print(&ledger, s, "grow / \"Twice\"", false);
    ledger_close(&ledger, s);
    is_text(strstr(listed(s, grow), "    <a class=\"e"),
            "    <a class=\"elsewhere\" href=\"../01-a/more.html#"
            "a.c-grow-Twice\">\u27e8Twice \u00b7 3 lines\u27e9</a>\n"
            "}\n", "a piece with a listing of its own stands there");
    ok(strstr(listed(s, again), "return"),
       "a repetition shows the whole");

    highlight_page(&page, s, s->at[0], "../../../");
    ok(strstr(page.at, "<span class=\"line\" id=\"L12\"><a class=\"from\" "
                       "href=\"../../../01-a/more.html#a.c-grow-Twice\" "
                       "title=\"Chapter 1\">12</a>    <span"),
       "a line of the source page leads to what prints it");
    ok(strstr(page.at, "id=\"L1\"><a class=\"from\" href=\"#L1\">1</a>"),
       "or to itself");
}

int main(void)
{
    languages();
    links();
    scopes();
    elsewhere();
    fixture_end();
    return done();
}
