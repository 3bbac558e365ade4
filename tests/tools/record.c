/* record: what is written down of a program, and what is refused. */
#define _POSIX_C_SOURCE 200809L
#include "fixture.h"

static char base[128];

/* Options of the next recordings. */
static const char *options = "";

/* Compiles the body of a main() with a database `sqlite`, and records it. */
static void record(const char *body)
{
    char source[4096];
    snprintf(source, sizeof source,
             "#include <sqlite3.h>\n#include <stdio.h>\n#include <stdlib.h>\n"
             "#include <string.h>\n#include <unistd.h>\n"
             "static sqlite3 *sqlite;\n"
             "#define SEND(sql) sqlite3_exec(sqlite, sql, 0, 0, 0)\n"
             "int main(int argc, char **argv)\n{\n"
             "    sqlite3_open(argv[argc - 1], &sqlite);\n"
             "    %s\n    sqlite3_close(sqlite);\n    return 0;\n}\n", body);
    put("program.c", source);
    run("cc %s/program.c build/bin/recorder.o -lsqlite3 -o %s/program", root,
        root);
    ok_output(status == 0, "a program compiles");
    run("build/bin/record %s %s/program %s", options, root, base);
}

static const char *recorded(const char *suffix)
{
    char path[32];
    snprintf(path, sizeof path, "out/x.%s", suffix);
    return get(path);
}

static bool left_nothing_behind(void)
{
    run("ls -a %s/out | grep -v '^x[.][a-z]*$'", root);
    return strcmp(output, ".\n..\n") == 0;
}

static void statements(void)
{
    record("puts(\"hello\");\n"
           "SEND(\"PRAGMA foreign_keys = on;\"\n"
           "     \"CREATE TABLE birds (\\n    id INTEGER PRIMARY KEY,\\n\"\n"
           "     \"    name DEFAULT 'a?b'\\n);\\n \"\n"
           "     \"CREATE TABLE log (id);\"\n"
           "     \"CREATE TRIGGER t AFTER INSERT ON birds BEGIN\"\n"
           "     \" INSERT INTO log VALUES (new.id); END;\"\n"
           "     \"INSERT INTO birds (name) VALUES ('who?')\");\n");
    is(status, 0, "a program is recorded");
    is_text(recorded("out"), "hello\n", "what it printed");
    is_text(recorded("sql"),
            "CREATE TABLE birds (\n    id INTEGER PRIMARY KEY,\n"
            "    name DEFAULT 'a?b'\n);\n"
            "CREATE TABLE log (id);\n"
            "CREATE TRIGGER t AFTER INSERT ON birds BEGIN"
            " INSERT INTO log VALUES (new.id); END;\n"
            "INSERT INTO birds (name) VALUES ('who?');\n",
            "its statements, without PRAGMA and what a trigger did");
    is_text(recorded("rows"),
            "table birds\nid | name\n1 | 'who?'\n\ntable log\nid\n1\n",
            "the rows it left, table by table");
    ok(left_nothing_behind(), "and no other file");
    record("");
    is(status, 0, "a program that sends nothing");
    is_text(recorded("sql"), "", "has an empty recording");
    is_text(recorded("rows"), "", "of no tables");
}

/* What foreign keys do bears the text of the statement that caused it. */
static void actions(void)
{
    record("SEND(\"PRAGMA foreign_keys = on;\"\n"
           "     \"CREATE TABLE t (id INTEGER PRIMARY KEY,\"\n"
           "     \" up REFERENCES t ON DELETE CASCADE ON UPDATE CASCADE);\"\n"
           "     \"INSERT INTO t VALUES (1, NULL), (2, 1), (3, 2);\"\n"
           "     \"UPDATE t SET id = id + 4 WHERE id = 1;\"\n"
           "     \"DELETE FROM t WHERE id = 5 RETURNING id\");\n"
           "sqlite3_stmt *s, *r;\n"
           "sqlite3_prepare_v2(sqlite, \"SELECT 1 UNION SELECT 2\", -1, &s,"
           " 0);\n"
           "sqlite3_step(s);\n"
           "sqlite3_prepare_v2(sqlite, \"DELETE FROM t\", -1, &r, 0);\n"
           "sqlite3_step(r); sqlite3_step(r); sqlite3_finalize(r);\n"
           "sqlite3_step(s); sqlite3_reset(s);\n"
           "sqlite3_step(s); sqlite3_finalize(s);\n");
    is_text(recorded("sql"),
            "CREATE TABLE t (id INTEGER PRIMARY KEY,"
            " up REFERENCES t ON DELETE CASCADE ON UPDATE CASCADE);\n"
            "INSERT INTO t VALUES (1, NULL), (2, 1), (3, 2);\n"
            "UPDATE t SET id = id + 4 WHERE id = 1;\n"
            "DELETE FROM t WHERE id = 5 RETURNING id;\n"
            "SELECT 1 UNION SELECT 2;\n"
            "DELETE FROM t;\nDELETE FROM t;\n"
            "SELECT 1 UNION SELECT 2;\n",
            "a statement once a run, without the actions of foreign keys");
    is_text(recorded("rows"), "table t\nid | up\n", "which did happen");
}

static void values(void)
{
    record(
        "SEND(\"CREATE TABLE t (a, b, c, d, e)\");\n"
        "sqlite3_stmt *s;\n"
        "sqlite3_prepare_v2(sqlite, \"INSERT INTO t VALUES\"\n"
        "    \" (?, :b, 'is ? or :b', ?4, $e) -- ?\\n\", -1, &s, 0);\n"
        "sqlite3_bind_int64(s, 1, -9223372036854775807 - 1);\n"
        "sqlite3_bind_text(s, 2, \"o'clock?\\n|\", -1, 0);\n"
        "sqlite3_bind_blob(s, 4, \"\\0x'\", 3, 0);\n"
        "sqlite3_bind_zeroblob(s, 5, 2);\n"
        "sqlite3_step(s); sqlite3_finalize(s);\n"
        "sqlite3_prepare_v2(sqlite, \"INSERT INTO t (b, a, c, d, e)\"\n"
        "    \" VALUES (?2, ?1, ?1 || [?2], /* ? */ @d, \\\"?\\\")\"\n"
        "    , -1, &s, 0);\n"
        "sqlite3_finalize(s);\n"
        "sqlite3_prepare_v2(sqlite, \"INSERT INTO t (b, a, c, d)\"\n"
        "    \" VALUES (?2, ?1, ?1+?2, @d)\", -1, &s, 0);\n"
        "sqlite3_bind_double(s, 1, -2.5e-10);\n"
        "sqlite3_bind_double(s, 2, 3);\n"
        "sqlite3_step(s); sqlite3_reset(s);\n"
        "sqlite3_bind_int(s, 1, 7);\n"
        "sqlite3_step(s); sqlite3_finalize(s);\n");
    is_text(recorded("sql"),
            "CREATE TABLE t (a, b, c, d, e);\n"
            "INSERT INTO t VALUES (?, :b, 'is ? or :b', ?4, $e) -- ?;\n"
            "  -- -9223372036854775808, 'o''clock?' || char(10) || '|',"
            " x'007827', zeroblob(2)\n"
            "INSERT INTO t (b, a, c, d) VALUES (?2, ?1, ?1+?2, @d);\n"
            "  -- -2.5e-10, 3.0, NULL\n"
            "INSERT INTO t (b, a, c, d) VALUES (?2, ?1, ?1+?2, @d);\n"
            "  -- 7, 3.0, NULL\n",
            "values by number, as literals, one line a statement");
    is_text(recorded("rows"),
            "table t\na | b | c | d | e\n"
            "-9223372036854775808 | 'o''clock?' || char(10) || '|'"
            " | 'is ? or :b' | X'007827' | X'0000'\n"
            "-2.5e-10 | 3.0 | 2.99999999975 | NULL | NULL\n"
            "7 | 3.0 | 10.0 | NULL | NULL\n", "rows as literals as well");
}

static void many_rows(void)
{
    record("SEND(\"CREATE TABLE \\\"a \\\"\\\"b\\\" (n);\"\n"
           "     \"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1\"\n"
           "     \" FROM c LIMIT 100) INSERT INTO \\\"a \\\"\\\"b\\\"\"\n"
           "     \" SELECT i FROM c\");\n");
    is_text(recorded("rows"), "table a \"b\nn\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"
            "... 90 more\n", "ten rows of a table, and how many more");
    record("SEND(\"CREATE TABLE t (n, m);\");\n");
    is_text(recorded("rows"), "table t\nn | m\n", "an empty table");
    record("SEND(\"PRAGMA journal_mode = wal; CREATE TABLE t (n);\"\n"
           "     \"INSERT INTO t VALUES (1)\"); _exit(0);\n");
    is_text(recorded("rows"), "table t\nn\n1\n", "rows still in a WAL");
}

static void refused(void)
{
    char expected[512];
    record("SEND(\"CREATE TABLE before (n)\");\n");
    record("SEND(\"CREATE TABLE after (n)\"); return 3;\n");
    snprintf(expected, sizeof expected, "%s/program: exited with 3: an"
             " example must exit with 0\n", root);
    is(status, 1, "a program that fails is refused");
    is_text(output, expected, "with its status");
    is_text(recorded("sql"), "CREATE TABLE before (n);\n",
            "the last recording stays");
    ok(left_nothing_behind(), "and no other file is left");
    record("fputs(\"oh\\n\", stderr);\n");
    snprintf(expected, sizeof expected, "oh\n%s/program: printed on stderr:"
             " an example prints on stdout only\n", root);
    is_text(output, expected, "so is one that prints on stderr");
    record("abort();\n");
    ok_output(status == 1 && says("was ended by signal 6"),
              "one that crashes");
    record("if (getchar() == EOF) puts(\"nobody is there\");\n");
    is_text(recorded("out"), "nobody is there\n", "nothing can be read");
    run("build/bin/record %s/none %s", root, base);
    ok_output(status == 1 && says("none: cannot be run: No such file"),
              "a program that is not there");
    run("build/bin/record %s/program %s/no/x", root, root);
    ok_output(status == 1 && says("/no/x: No such file or directory\n"),
              "a folder that is not there");
    run("build/bin/record x");
    is(status, 2, "a call without arguments");
    run("build/bin/record --seconds none %s/program %s", root, base);
    is(status, 2, "and one with a time that is none");
}

static void endless(void)
{
    options = "--seconds 0.2";
    record("for (;;) sleep(1);\n");
    ok_output(status == 1 && says("did not end in 0.2 seconds"),
              "a program that does not end is ended");
    ok(left_nothing_behind(), "and leaves nothing");
}

int main(void)
{
    begin();
    put("out/x.out", "");
    snprintf(base, sizeof base, "%s/out/x", root);
    statements();
    actions();
    values();
    many_rows();
    refused();
    endless();
    return end();
}
