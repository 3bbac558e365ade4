/*
 * JSON, against SQLite's json_valid(). It agrees but for this, which it
 * takes and RFC 8259, or the depth that we allow, does not:
 *
 * - bytes that are not UTF-8 inside of a string;
 * - what follows a zero byte, which it never sees;
 * - more than 100 brackets inside of each other (its limit is 2,000).
 */
#include "fuzz.h"

#include <sqlite3.h>

static bool valid_by_sqlite(const char *text, size_t size)
{
    static sqlite3_stmt *statement;
    static sqlite3 *connection;
    if (!statement) {
        sqlite3_open(":memory:", &connection);
        sqlite3_prepare_v2(connection, "SELECT json_valid(?)", -1,
                           &statement, NULL);
    }
    sqlite3_bind_text(statement, 1, text, (int)size, SQLITE_STATIC);
    sqlite3_step(statement);
    bool valid = sqlite3_column_int(statement, 0);
    sqlite3_reset(statement);
    return valid;
}

static bool is_utf8(const char *text, size_t size)
{
    for (size_t n; size; text += n, size -= n)
        if (!(n = orm_utf8(text, size)))
            return false;
    return true;
}

/* The most brackets that are open at once; those in strings are counted
   too, which only makes the judge milder. */
static int depth_of(const char *text, size_t size)
{
    int depth = 0, most = 0;
    for (size_t i = 0; i < size; i++) {
        depth += text[i] == '[' || text[i] == '{';
        depth -= text[i] == ']' || text[i] == '}';
        most = depth > most ? depth : most;
    }
    return most;
}

TARGET(json, "null", "[1, -2.5e+10, \"a\\n\\u00e9\"]",
       "{\"a\": {\"b\": [true, false, {}]}, \"\": []}", "\"\\\\\\\"\"",
       "\"\xC3\xA9\xF0\x9F\x90\xA6\"", "\"\xFF\"", "[[[[[[[[]]]]]]]]",
       " \t\r\n0 ", "-0.0E-0", "01", "1.", "[1,]", "{\"a\":1,}", "NaN",
       "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
       "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
       "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
       "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")
{
    bool valid = orm_json_is_valid(text, size);
    if (memchr(text, '\0', size))
        return valid ? "a zero byte in JSON" : NULL;
    bool theirs = valid_by_sqlite(text, size);
    if (valid && !theirs)
        return "no JSON, and taken for it";
    if (valid && !is_utf8(text, size))
        return "no UTF-8, and taken for JSON";
    if (valid && depth_of(text, size) > 100
        && !memchr(text, '"', size))
        return "deeper than it says";
    if (!valid && theirs && is_utf8(text, size)
        && depth_of(text, size) <= 100)
        return "JSON, refused";
    return NULL;
}
