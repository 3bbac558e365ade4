/* The same with plain sqlite3: a cache, a flag, a loop that saves. */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct user {
    sqlite3_int64 id, karma;
    char username[32];
    bool changed;
};

enum { CACHE = 100 };
static struct user *cache[CACHE];
static int cached;

static struct user *load(sqlite3_stmt *select, sqlite3_int64 id)
{
    struct user *user = calloc(1, sizeof *user);
    if (!user)
        return NULL;
    user->id = id;
    snprintf(user->username, sizeof user->username, "%s",
             (const char *)sqlite3_column_text(select, 0));
    user->karma = sqlite3_column_int64(select, 1);
    cache[cached++] = user;
    return user;
}

static struct user *find(sqlite3 *blog, sqlite3_int64 id)
{
    sqlite3_stmt *select = NULL;
    struct user *user = NULL;
    for (int i = 0; i < cached; i++)
        if (cache[i]->id == id)
            return cache[i];
    sqlite3_prepare_v2(blog, "SELECT username, karma FROM users"
                       " WHERE id = ?", -1, &select, NULL);
    sqlite3_bind_int64(select, 1, id);
    if (cached < CACHE && sqlite3_step(select) == SQLITE_ROW)
        user = load(select, id);
    sqlite3_finalize(select);
    return user;
}

static int save_all(sqlite3 *blog)
{
    sqlite3_stmt *update = NULL;
    int result = sqlite3_exec(blog, "BEGIN", NULL, NULL, NULL);
    sqlite3_prepare_v2(blog, "UPDATE users SET karma = ? WHERE id = ?",
                       -1, &update, NULL);
    for (int i = 0; i < cached && result == SQLITE_OK; i++) {
        if (!cache[i]->changed)
            continue;
        sqlite3_bind_int64(update, 1, cache[i]->karma);
        sqlite3_bind_int64(update, 2, cache[i]->id);
        sqlite3_step(update);
        result = sqlite3_reset(update);
        cache[i]->changed = false;
    }
    sqlite3_finalize(update);
    return sqlite3_exec(blog, result == SQLITE_OK ? "COMMIT"
                        : "ROLLBACK", NULL, NULL, NULL);
}

static void reward(sqlite3 *blog, sqlite3_int64 id, int points)
{
    struct user *user = find(blog, id);
    if (user) {
        user->karma += points;
        user->changed = true;
    }
}

int main(int argc, char **argv)
{
    sqlite3 *blog;
    if (sqlite3_open(argc > 1 ? argv[1] : ":memory:", &blog))
        return 1;
    sqlite3_exec(blog, "CREATE TABLE users (id INTEGER PRIMARY KEY,"
                 " username TEXT NOT NULL UNIQUE, karma INTEGER);"
                 " INSERT INTO users VALUES (1, 'ada', 0),"
                 " (2, 'bob', 0), (3, 'cy', 0)", NULL, NULL, NULL);
    struct user *ada = find(blog, 1);
    reward(blog, 1, 10);
    ada->karma += 5;
    ada->changed = true;
    reward(blog, 3, 1);
    save_all(blog);
    printf("ada has %lld\n", ada->karma);
    while (cached)
        free(cache[--cached]);
    sqlite3_close(blog);
    return 0;
}
