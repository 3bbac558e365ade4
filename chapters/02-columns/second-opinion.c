/* Texts made by chance, judged by the library and by SQLite. */
#include <cormorant.h>
#include <sqlite3.h>

static unsigned chance(unsigned n)
{
    static uint32_t state = 2026;
    state = state * 1664525 + 1013904223;
    return (state >> 16) % n;
}

int main(void)
{
    static const char letters[] = "\"\"\"\\{}[],,::01-.eEtrufalsn /\t";
    sqlite3 *engine;
    sqlite3_stmt *judge;
    sqlite3_open(":memory:", &engine);
    sqlite3_prepare_v2(engine, "SELECT json_valid(?)", -1, &judge,
                       NULL);
    sqlite3_trace_v2(engine, 0, NULL, NULL);  /* too many to record */

    int valid = 0, differ = 0, total = 1000000;
    for (int i = 0; i < total; i++) {
        char text[9];
        int size = (int)chance(sizeof text);
        for (int k = 0; k < size; k++)
            text[k] = letters[chance(sizeof letters - 1)];
        bool ours = orm_json_is_valid(text, (size_t)size);
        sqlite3_bind_text(judge, 1, text, size, SQLITE_STATIC);
        sqlite3_step(judge);
        valid += ours;
        differ += ours != sqlite3_column_int(judge, 0);
        sqlite3_reset(judge);
    }
    printf("%d texts, %d are JSON, %d judged differently\n", total,
           valid, differ);
    sqlite3_finalize(judge);
    sqlite3_close(engine);
    return 0;
}
