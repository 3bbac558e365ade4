/* A book of one chapter in a directory of its own, to drive the tools with.
 *
 * The tools are those in build/bin; the exercises are written here, in plain
 * sqlite3, so that nothing is tested of the library but that it is linked. */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "../tap.h"

#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char root[64], tools[4096];

/* The output of the last command, and its exit status. */
static char output[65536];
static int status;

TAP_PRINTF(1, 2) static inline void run(const char *format, ...)
{
    char command[8192];
    va_list values;
    va_start(values, format);
    vsnprintf(command, sizeof command - 6, format, values);
    va_end(values);
    strcat(command, " 2>&1");
    FILE *pipe = popen(command, "r");
    size_t length = pipe ? fread(output, 1, sizeof output - 1, pipe) : 0;
    output[length] = '\0';
    status = pipe ? WEXITSTATUS(pclose(pipe)) : -1;
}

/* exercise("check 01-1"): in the root, as make would call it. */
TAP_PRINTF(1, 2) static inline void exercise(const char *format, ...)
{
    char arguments[4096];
    va_list values;
    va_start(values, format);
    vsnprintf(arguments, sizeof arguments, format, values);
    va_end(values);
    run("%s/build/bin/exercise --root %s %s", tools, root, arguments);
}

static inline bool says(const char *words)
{
    return strstr(output, words) != NULL;
}

/* ok(), with the output below it when it fails. */
#define ok_output(condition, ...) \
    (ok(condition, __VA_ARGS__) || (tap_quote("it said", output), 0))

/* Writes a file of the root, making its directories. */
static inline void put(const char *path, const char *text)
{
    char full[512];
    snprintf(full, sizeof full, "%s/%s", root, path);
    for (char *slash = full + strlen(root) + 1;
         (slash = strchr(slash, '/')) != NULL; *slash++ = '/') {
        *slash = '\0';
        mkdir(full, 0777);
    }
    FILE *file = fopen(full, "w");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0)
        tell("cannot write %s", full);
}

/* The text of a file of the root, or NULL; valid until the next call. */
static inline const char *get(const char *path)
{
    static char text[65536];
    char full[512];
    snprintf(full, sizeof full, "%s/%s", root, path);
    FILE *file = fopen(full, "r");
    if (!file)
        return NULL;
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

/* `text` with the first `from` in it replaced; a `from` that is not there
 * would test nothing, so it fails. Valid until the next call but one. */
static inline const char *with(const char *text, const char *from,
                               const char *to)
{
    static char changes[2][8192];
    static int turn;
    char *changed = changes[turn ^= 1];
    const char *at = strstr(text, from);
    if (!at)
        ok(false, "the fixture contains \"%s\"", from);
    snprintf(changed, sizeof changes[0], "%.*s%s%s",
             (int)(at ? at - text : 0), text, to,
             at ? at + strlen(from) : "");
    return changed;
}

/* --- one exercise ------------------------------------------------------- */

static const char task[] =
    "# Counting birds\n"
    "\n"
    "Kind: fill in. Section: 01#counting.\n"
    "\n"
    "Count the birds of a name.\n"
    "\n"
    "## Hint 1\n\nCount in SQL.\n"
    "\n"
    "## Hint 2\n\nBind the name.\n"
    "\n"
    "## Hint 3\n\nFinalize the statement.\n";

static const char header[] =
    "#include <sqlite3.h>\n"
    "int count_birds(sqlite3 *sqlite, const char *name);\n";

static const char answer[] =
    "#include \"exercise.h\"\n"
    "#include <stdio.h>\n"
    "#include <stdlib.h>\n"
    "\n"
    "int count_birds(sqlite3 *sqlite, const char *name)\n"
    "{\n"
    "    sqlite3_stmt *count = NULL;\n"
    "    sqlite3_prepare_v2(sqlite,\n"
    "        \"SELECT count(*) FROM birds WHERE name = ?\",\n"
    "        -1, &count, NULL);\n"
    "    sqlite3_bind_text(count, 1, name, -1, SQLITE_STATIC);\n"
    "    int n = 0;\n"
    "    if (sqlite3_step(count) == SQLITE_ROW)\n"
    "        n = sqlite3_column_int(count, 0);\n"
    "    sqlite3_finalize(count);\n"
    "    return n;\n"
    "}\n";

static const char starter[] =
    "/* Expect: 2 \"gulls should be 2, but is 0\" */\n"
    "\n"
    "#include \"exercise.h\"\n"
    "\n"
    "int count_birds(sqlite3 *sqlite, const char *name)\n"
    "{\n"
    "    return 0;\n"
    "}\n";

static const char test[] =
    "#include \"exercise.h\"\n"
    "#include \"exercise_test.h\"\n"
    "static sqlite3 *open_birds(const char *path)\n"
    "{\n"
    "    sqlite3 *sqlite;\n"
    "    sqlite3_open(path, &sqlite);\n"
    "    sqlite3_exec(sqlite, \"CREATE TABLE birds (name);\", 0, 0, 0);\n"
    "    return sqlite;\n"
    "}\n"
    "static void counts_none(const char *path)\n"
    "{\n"
    "    sqlite3 *sqlite = open_birds(path);\n"
    "    expect_integer(\"the number of gulls\", 0,\n"
    "                   count_birds(sqlite, \"gull\"));\n"
    "    sqlite3_close(sqlite);\n"
    "}\n"
    "static void counts_gulls(const char *path)\n"
    "{\n"
    "    sqlite3 *sqlite = open_birds(path);\n"
    "    sqlite3_exec(sqlite, \"INSERT INTO birds VALUES\"\n"
    "                 \" ('gull'), ('tern'), ('gull')\", 0, 0, 0);\n"
    "    expect_integer(\"the number of gulls\", 2,\n"
    "                   count_birds(sqlite, \"gull\"));\n"
    "    sqlite3_close(sqlite);\n"
    "}\n"
    "static void sends_one_select(const char *path)\n"
    "{\n"
    "    sqlite3 *sqlite = open_birds(path);\n"
    "    forget_sql();\n"
    "    count_birds(sqlite, \"O'Gull\");\n"
    "    expect_sql(NULL, LIST(\"select COUNT( * ) from \\\"birds\\\"\"\n"
    "               \" where name=?;\\n-- 'O''Gull'\"));\n"
    "    sqlite3_close(sqlite);\n"
    "}\n"
    "static void leaves_the_rows(const char *path)\n"
    "{\n"
    "    sqlite3 *sqlite = open_birds(path);\n"
    "    sqlite3_exec(sqlite, \"INSERT INTO birds VALUES\"\n"
    "                 \" ('tern'), (NULL)\", 0, 0, 0);\n"
    "    count_birds(sqlite, \"tern\");\n"
    "    expect_rows(path, \"SELECT rowid, * FROM birds\",\n"
    "                LIST(\"1 | 'tern'\", \"2 | NULL\"));\n"
    "    sqlite3_close(sqlite);\n"
    "}\n"
    "const struct exercise_test exercise_tests[] = {\n"
    "    { \"no gull is counted\", counts_none, NULL },\n"
    "    { \"two gulls are counted\", counts_gulls, \"01#counting\" },\n"
    "    { \"one SELECT is sent\", sends_one_select, \"01#asking\" },\n"
    "    { \"the rows stay\", leaves_the_rows, NULL },\n"
    "    { 0 },\n"
    "};\n";

static const char page[] =
    "# Birds\n\n## Counting\n\n```sh\n## Asking\n```\n\n"
    "### Asking\n\nText.\n";

static const char makefile[] =
    "B = build\n"
    "$(B)/test/libcormorant.a:\n"
    "\tmkdir -p $(@D)\n"
    "\techo 'int fixture;' > $(B)/fixture.c\n"
    "\t$(CC) -c $(B)/fixture.c -o $(B)/fixture.o\n"
    "\tar rcs $@ $(B)/fixture.o\n"
    "$(B)/include/cormorant.h:\n"
    "\tmkdir -p $(@D)\n"
    "\ttouch $@\n"
    "HARNESS = compare exercise_test memory recorder\n"
    "VPATH = exercises/harness site\n"
    "$(B)/%.o: %.c\n"
    "\t$(CC) -std=c11 -g -fsanitize=address,undefined -Isite -c $< -o $@\n"
    "$(B)/libexercise.a: $(HARNESS:%=$(B)/%.o)\n"
    "\tar rcs $@ $^\n";

/* Writes exercise 01-N whole, with an answer for its solution. */
static inline void put_exercise(int n)
{
    static const char *const folders[] = { "exercises", "solutions" };
    const struct {
        int folder;
        const char *name, *text;
    } files[] = {
        { 0, "task.md", task }, { 0, "exercise.h", header },
        { 0, "starter.c", starter }, { 1, "solution.c", answer },
        { 1, "discussion.md", "Count in SQL, not in C.\n" },
    };
    char path[256];
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        snprintf(path, sizeof path, "%s/01-birds/%d-count/%s",
                 folders[files[i].folder], n, files[i].name);
        put(path, files[i].text);
    }
    snprintf(path, sizeof path, "tests/01-birds/exercise-%d.c", n);
    put(path, test);
}

/* Writes a wrong answer of exercise 01-N: its Expect line, and the change
 * that makes it wrong. */
static inline void put_wrong(int n, const char *name, const char *expect,
                             const char *from, const char *to)
{
    char path[256], text[8192];
    snprintf(path, sizeof path, "solutions/01-birds/%d-count/wrong/%s.c", n,
             name);
    snprintf(text, sizeof text, "%s\n%s", expect, with(answer, from, to));
    put(path, text);
}

static inline void begin(void)
{
    if (!getcwd(tools, sizeof tools))
        exit(1);
    strcpy(root, "/tmp/cormorant-XXXXXX");
    if (!mkdtemp(root))
        exit(1);
    put("Makefile", makefile);
    put("chapters/01-birds/index.md", page);
    put("exercises/README", "");
    run("ln -s %s/exercises/harness %s/exercises/harness", tools, root);
    run("ln -s %s/site %s/site", tools, root);
    put_exercise(1);
}

static inline int end(void)
{
    run("rm -r %s", root);
    return done();
}

#endif
