/*
 * What other programs may have left in a row: each type reads what it can
 * hold, and tells what it cannot. The table has no NOT NULL and no CHECK.
 */
#include "sample.h"

/* The member in JSON, or the refusal's end behind a `!`. */
static const struct {
    const char *column, *stored, *wanted;
} cases[] = {
    { "truth", "1", "true" }, { "truth", "0", "false" },
    { "truth", "1.0", "true" }, { "truth", "'1'", "true" },
    { "truth", "2", "!2, which is not true or false, stored as 1 or 0" },
    { "truth", "-1", "!-1, which is not" },
    { "truth", "0.5", "!0.5, which is not" },
    { "truth", "'true'", "!'true', which is not" },
    { "truth", "x'01'", "!x'01', which is not" },
    { "truth", "NULL", "!NULL, which is not true or false" },
    { "maybe_truth", "NULL", "null" }, { "maybe_truth", "0", "false" },
    { "maybe_truth", "7", "!7, which is not true or false" },

    { "small", "2147483647", "2147483647" },
    { "small", "-2147483648", "-2147483648" },
    { "small", "'12'", "12" }, { "small", "1e3", "1000" },
    { "small", "2147483648", "!2147483648, which is not an integer of 32"
      " bits" },
    { "small", "-2147483649", "!-2147483649, which is not" },
    { "small", "1.5", "!1.5, which is not" },
    { "small", "'twelve'", "!'twelve', which is not" },
    { "small", "NULL", "!NULL, which is not an integer of 32 bits" },
    { "maybe_small", "NULL", "null" },
    { "maybe_small", "4294967296", "!4294967296, which is not" },

    { "real", "12", "12.0" }, { "real", "'0.5'", "0.5" },
    { "real", "-0.0", "0.0" }, { "real", "9e999", "null" },
    { "real", "'many'", "!'many', which is not a number" },
    { "real", "x'00'", "!x'00', which is not a number" },
    { "real", "NULL", "!NULL, which is not a number" },
    { "maybe_real", "NULL", "null" },

    { "word", "'much longer than five'", "\"much longer than five\"" },
    { "word", "7", "\"7\"" }, { "word", "NULL", "null" },
    { "word", "x'61'", "!x'61', which is not" },
    { "word", "'a' || char(0) || 'b'", "!'a\\0b', which is not" },

    { "json", "'{\"a\": [1, 2]}'", "{\"a\": [1, 2]}" },
    { "json", "' null '", " null " }, { "json", "NULL", "null" },
    { "json", "12", "12" },
    { "json", "'NaN'", "!'NaN', which is not JSON" },
    { "json", "''", "!'', which is not JSON" },
    { "json", "x'5b5d'", "!x'5b5d', which is not JSON" },

    { "price", "12.99", "12.99" }, { "price", "'12.99'", "12.99" },
    { "price", "7", "7.00" }, { "price", "-0.005", "-0.01" },
    { "price", "0.004999", "0.00" }, { "price", "0.007", "0.01" },
    { "price", "-0.004999", "0.00" },
    { "price", "99999999.995", "!99999999.995" },
    { "price", "-99999999.995", "!-99999999.995" },
    { "price", "1e7", "10000000.00" },
    { "price", "99999999.99", "99999999.99" },
    { "price", "99999999.994", "99999999.99" },
    { "price", "99999999.996", "!99999999.996" },
    { "price", "100000000", "!100000000, which is not a decimal of"
      " 10 digits, 2 behind the point" },
    { "price", "-100000000", "!-100000000, which is not a decimal" },
    { "price", "9223372036854775807", "!9223372036854775807, which is not" },
    { "price", "9e999", "!inf, which is not" },
    { "price", "-9e999", "!-inf, which is not" },
    { "price", "'dear'", "!'dear', which is not" },
    { "price", "x'31'", "!x'31', which is not" },
    { "price", "NULL", "!NULL, which is not" },
    { "maybe_price", "NULL", "null" }, { "maybe_price", "0", "0.00" },

    { "day", "'2024-02-29'", "\"2024-02-29\"" },
    { "day", "'2023-02-29'", "!'2023-02-29', which is not a date" },
    { "day", "'2026-12-01 00:00:00'", "!'2026-12-01 00:00:00', which is" },
    { "hour", "'13:45:00'", "\"13:45:00\"" },
    { "hour", "'13:45:00.250'", "\"13:45:00.250000\"" },
    { "hour", "'23:59:60'", "!'23:59:60', which is not a time" },
    { "hour", "134500", "!134500, which is not a time" },
    { "hour", "NULL", "!NULL, which is not a time" },
    { "maybe_hour", "NULL", "null" },
    { "moment", "'2026-12-01T13:45:00'", "\"2026-12-01T13:45:00\"" },
    { "moment", "'2026-12-01 13:45:00.000000'", "\"2026-12-01T13:45:00\"" },
    { "moment", "'2026-12-01 13:45:00.5'",
      "\"2026-12-01T13:45:00.500000\"" },
    { "moment", "'2026-12-01'", "!'2026-12-01', which is not a moment" },
    { "moment", "1796132700", "!1796132700, which is not a moment" },
    { "moment", "'now'", "!'now', which is not a moment" },
    { "moment", "NULL", "!NULL, which is not a moment" },
    { "maybe_moment", "NULL", "null" },

    { "role", "'GUEST'", "\"GUEST\"" },
    { "role", "'Guest'", "!'Guest', which is not a member of its" },
    { "role", "NULL", "!NULL, which is not a member of its" },
    { "maybe_role", "NULL", "null" }, { "maybe_role", "'GUEST'",
                                        "\"GUEST\"" },

    { "blob", "x''", "\"\"" }, { "blob", "x'00ff'", "\"AP8=\"" },
    { "blob", "NULL", "null" },
    { "blob", "'text'", "!'text', which is not a blob" },
    { "blob", "7", "!7, which is not a blob" },

    { "uuid", "'123E4567-E89B-42D3-A456-426614174000'",
      "\"123e4567-e89b-42d3-a456-426614174000\"" },
    { "uuid", "'123e4567e89b42d3a456426614174000'",
      "\"123e4567-e89b-42d3-a456-426614174000\"" },
    { "uuid", "'123e4567'", "!'123e4567', which is not a UUID" },
    { "uuid", "x'123e4567e89b42d3a456426614174000'",
      "!x'123e4567e89b42d3a456426614174000', which is not a UUID" },
    { "uuid", "NULL", "!NULL, which is not a UUID" },
    { "maybe_uuid", "NULL", "null" },
};

/* The same columns, without what keeps them in order. */
static void open_legacy(void)
{
    open_store();
    peek(path, "CREATE TABLE legacy AS SELECT * FROM samples");
    const char *sql = peek(path, "SELECT 'CREATE TABLE legacy (' ||"
        " group_concat(name || ' ' || type || iif(pk, ' PRIMARY KEY', ''))"
        " || ')' FROM pragma_table_info('samples')");
    char create[2000];
    snprintf(create, sizeof create, "DROP TABLE legacy; %.*s",
             (int)strlen(sql) - 2, sql + 1);
    is_text(peek(path, create), "", "a table without constraints");
    peek(path, "INSERT INTO samples (id) VALUES (1);"
         "INSERT INTO legacy SELECT * FROM samples; DROP TABLE samples;"
         "ALTER TABLE legacy RENAME TO samples");
}

static void read(const char *column, const char *stored, const char *wanted)
{
    char sql[200], text[200];
    snprintf(sql, sizeof sql, "UPDATE samples SET %s = %s", column, stored);
    is_text(peek(path, sql), "", "%s", sql);
    struct sample *one = orm_find(store, sample, .id = 1);
    if (*wanted == '!') {
        snprintf(text, sizeof text, "sample.%s: the row holds %s", column,
                 wanted + 1);
        ok(!one, "%s cannot hold %s", column, stored);
        is(orm_status(store), ORM_VALUE_ERROR, "a value error");
        ok(!strncmp(orm_message(store), text, strlen(text)), "%s",
           orm_message(store));
    } else {
        snprintf(text, sizeof text, "\"%s\": %s%s", column, wanted,
                 strcmp(column, "maybe_uuid") ? ", " : "}");
        char *json = orm_to_json(one, 0);
        ok(json && strstr(json, text), "%s in %s", text,
           json ? json : orm_message(store));
        orm_free(json);
    }
    snprintf(sql, sizeof sql, "UPDATE samples SET %s = (SELECT %s FROM good)",
             column, column);
    peek(path, sql);
}

int main(void)
{
    open_legacy();
    peek(path, "CREATE TABLE good AS SELECT * FROM samples");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        read(cases[i].column, cases[i].stored, cases[i].wanted);
    orm_close(store);
    return done();
}
