/* What a session keeps, counted by an allocator of our own. */
#include <cormorant.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct note {
    struct orm_object orm;
    orm_integer id;
    orm_text    body;
};

static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true),
    ORM_COLUMN(note, body),
    ORM_END,
};
ORM_MODEL(note, .table = "notes", .columns = note_columns);

static size_t in_use, most;

/* Each block has its size in front. */
static void *counted(void *context, void *block, size_t size)
{
    enum { HEAD = 16 };
    char *old = block ? (char *)block - HEAD : NULL;
    size_t before = old ? *(size_t *)(void *)old : 0;
    (void)context;
    char *made = size ? realloc(old, HEAD + size) : NULL;
    if (size && !made)
        return NULL;
    if (!size)
        free(old);
    in_use += size - before;
    most = in_use > most ? in_use : most;
    if (!made)
        return NULL;
    *(size_t *)(void *)made = size;
    return made + HEAD;
}

/* Forty notes of 8,000 characters, in one statement. */
static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "WITH RECURSIVE n(i) AS (VALUES (1)"
        " UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO"
        " notes SELECT i, hex(zeroblob(4000)) FROM n", NULL, NULL,
        NULL);
    sqlite3_close(connection);
}

/* In full hundreds of KB, since the small ones vary. */
static size_t hundreds(size_t bytes)
{
    return (bytes + 102399) / 102400 * 100;
}

static void read_all(struct orm_database *diary, int step)
{
    struct orm_session *session = orm_session(diary);
    const size_t before = most = in_use;
    for (int64_t id = 1; id <= 40; id++) {
        orm_find(session, note, .id = id);
        if (id % step)
            continue;
        orm_commit(session);
        orm_clear(session);
    }
    printf("cleared after %2d: at most %zu KB\n", step,
           hundreds(most - before));
    orm_session_close(session);
}

/* A text of this size has a block of its own. */
static void change_often(struct orm_database *diary)
{
    size_t after_ten = 0;
    const size_t before = in_use;
    struct orm_session *session = orm_session(diary);
    struct note *note = orm_find(session, note, .id = 1);
    for (int i = 1; i <= 20; i++) {
        char body[601] = "";
        memset(body, 'a' + i, sizeof body - 1);
        orm_set(note, body, body);
        orm_commit(session);
        if (i == 10)
            after_ten = in_use;
    }
    printf("committed 10 times: at most %zu KB\n",
           hundreds(after_ten - before));
    printf("committed 20 times: %zu bytes more\n", in_use - after_ten);
    orm_session_close(session);
}

int main(int argc, char **argv)
{
    orm_use_allocator(&(struct orm_allocator){ counted, NULL });
    const char *path = argc > 1 ? argv[1] : "memory.db";
    struct orm_database *diary = orm_open(path, ORM_MODELS(note), NULL);
    orm_create_all(diary);
    fill(path);
    read_all(diary, 40);
    read_all(diary, 10);
    change_often(diary);
    orm_drop_all(diary);
    orm_close(diary);
    printf("closed: %zu\n", in_use);
    return 0;
}
