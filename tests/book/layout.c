/* Sources whose layout would make regions unreliable are refused. */
#define _XOPEN_SOURCE 700
#include "fixture.h"

static const char *said_of(const char *content)
{
    source_of(content);
    return report_take();
}

static void accepted(void)
{
    is_text(said_of("/* Head. */\n"
                    "#include <stdio.h>\n"
                    "\n"
                    "int a;\n"
                    "int b = 3; /* a remark */\n"
                    "/* Another. */\n"
                    "int c[] = { 1, 2 };\n"
                    "\n"
                    "struct s {\n"
                    "    int a;\n"
                    "};  /* done */\n"
                    "ORM_MODEL(s);\n"
                    "extern struct s first;\n"
                    "\n"
                    "int *p = (int[]){ 1, 2 };\n"
                    "\n"
                    "int *q = (int[]){\n"
                    "    3\n"
                    "};\n"
                    "\n"
                    "#define OPEN \\\n"
                    "    {\n"
                    "\n"
                    "ORM_PRINTF(1, 2)\n"
                    "void say(const char *, ...);\n"
                    "\n"
                    "#ifdef A\n"
                    "int f(void)\n"
                    "{\n"
                    "}\n"
                    "#else\n"
                    "int f(void)\n"
                    "{\n"
                    "}\n"
                    "#endif\n"),
            "", "ordinary code is accepted");
    is_text(said_of("#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n"
                    "int f(void);\n\n"
                    "#ifdef __cplusplus\n}\n#endif\n"),
            "", "so is what a C++ compiler needs");
    is_text(said_of(""), "", "and an empty file");
}

static void gaps(void)
{
    is_text(said_of("int f(void)\n{\n}\nint g(void)\n{\n}\n"),
            "src/01-a/a.c:4: no blank line before this definition: put "
            "one\n", "two functions without a blank line between");
    is_text(said_of("int a;\n/* F. */\nint f(void)\n{\n}\n"),
            "src/01-a/a.c:2: no blank line before this definition: put "
            "one\n", "a function directly below a variable");
    is_text(said_of("int f(void)\n{\n}\nint b;\n"),
            "src/01-a/a.c:4: no blank line before this definition: put "
            "one\n", "a variable directly below a function");
}

static void types(void)
{
    is_text(said_of("static int\nf(int a)\n{\n    return a;\n}\n"),
            "src/01-a/a.c:2: the type of 'f' is not on the line of its "
            "name: join the two\n", "a type on a line of its own");
    is_text(said_of("int\nf(int a);\n"),
            "src/01-a/a.c:2: the type of 'f' is not on the line of its "
            "name: join the two\n", "of a prototype, too");
}

static void calls(void)
{
    is_text(said_of("ORM_MODEL(a, .b = 1)\n\nint f(void)\n{\n}\n"),
            "src/01-a/a.c:1: no semicolon after this call of a macro: "
            "put one\n", "a macro call without its semicolon");
    is_text(said_of("int a;\n\nORM_MODEL(a,\n    .b = 1)\n"),
            "src/01-a/a.c:4: no semicolon after this call of a macro: "
            "put one\n", "also at the end of a file");
}

static void braces(void)
{
    is_text(said_of("#if A\nint f(int a) {\n#else\nint f(long a) {\n"
                    "#endif\n    return a;\n}\n"),
            "src/01-a/a.c:3: braces do not balance since the directive "
            "on line 1: open and close them in the same branch\n"
            "src/01-a/a.c:5: braces do not balance since the directive "
            "on line 3: open and close them in the same branch\n"
            "src/01-a/a.c:7: '}' closes what nothing opened: remove it\n",
            "braces that do not balance in a branch");
    is_text(said_of("int a;\n\nint f(void)\n{\n    if (1) {\n}\n"),
            "src/01-a/a.c:4: the brace opened here is never closed: "
            "close it\n", "a brace that is never closed");
    is_text(said_of("int a;\n/* never\n"),
            "src/01-a/a.c:2: the comment or string that begins here does "
            "not end: close it\n", "a comment that does not end");
    is_text(said_of("const char *a = \"never;\n"),
            "src/01-a/a.c:1: the comment or string that begins here does "
            "not end: close it\n", "a string that does not end");
}

/* What the index knows of each definition. */
static void definitions(void)
{
    const struct definition *is;
    const struct sources *s;

    fixture();
    put("src/01-a/a.h", "/**\n * Takes a new object.  It belongs to\n"
                        " * the pool.\n */\n"
                        "void *orm_take(\n"
                        "    struct orm_pool *pool, size_t size);\n"
                        "\n"
                        "struct orm_pool;\n"
                        "\n"
                        "/* An outcome, e.g. busy. */\n"
                        "enum orm_status {\n    ORM_OK,\n};\n");
    put("src/02-b/b.c", "// Grows it.\n"
                        "static int grow(int n)\n{\n    return n;\n}\n"
                        "\n"
                        "void *orm_take(struct orm_pool *pool,\n"
                        "               size_t size)\n{\n}\n");
    put("chapters/01-a/x.c", "int mine;\n");
    s = sources_read();

    is = definition_find(s, "orm_take()", 1);
    is_text(is ? is->source->path : NULL, "src/01-a/a.h",
            "chapter 1 knows the prototype");
    is_text(is ? is->signature : NULL,
            "void *orm_take(struct orm_pool *pool, size_t size)",
            "with its signature on one line");
    is_text(is ? is->sentence : NULL, "Takes a new object.",
            "and the first sentence of its comment");
    is = definition_find(s, "orm_take", 2);
    is_text(is ? is->source->path : NULL, "src/02-b/b.c",
            "chapter 2 knows the definition");
    is = definition_find(s, "enum orm_status", 1);
    is_text(is ? is->sentence : NULL, "An outcome, e.g. busy.",
            "a lower-case letter begins no sentence");
    is = definition_find(s, "grow()", 1);
    ok(!is, "what chapter 2 defines is unknown in chapter 1");
    is = definition_find(s, "grow()", ANY_CHAPTER);
    is_text(is ? is->sentence : NULL, "Grows it.",
            "though not in the book");
    ok(definition_find(s, "ORM_OK", 1), "an enumerator is known");
    ok(definition_find(s, "struct orm_pool", 1), "so is a struct");
    ok(!definition_find(s, "orm_pool", 1), "by its full name");
    ok(definition_find(s, "mine", 1), "and what an example defines");
    ok(!definition_find(s, "mine", 2), "in its own chapter");
}

int main(void)
{
    accepted();
    gaps();
    types();
    calls();
    braces();
    definitions();
    fixture_end();
    return done();
}
