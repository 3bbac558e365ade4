/*
 * A copy of each object, made when it is loaded and compared when all
 * is saved. A second argument is a number of rows, and has the time
 * told as well.
 */
#include <cormorant.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_text    email;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .not_null = true),
    ORM_COLUMN(user, email),
    ORM_COLUMN(user, karma),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

/* What a user was when it was loaded. */
struct copy {
    int64_t id, karma;
    char *username, *email;
};

static size_t kept;

static char *copy_text(const char *text)
{
    size_t size = text ? strlen(text) + 1 : 0;
    kept += size;
    return text ? memcpy(malloc(size), text, size) : NULL;
}

static struct copy copy_of(const struct user *user)
{
    kept += sizeof(struct copy);
    return (struct copy){ user->id, user->karma,
        copy_text(user->username), copy_text(user->email) };
}

static bool is_same(const struct copy *copy, const struct user *user)
{
    return copy->id == user->id && copy->karma == user->karma
        && strcmp(copy->username, user->username) == 0
        && strcmp(copy->email, user->email) == 0;
}

/* How many are to be written? */
static int compare_all(const struct copy *copies, struct user **users,
                       int rows)
{
    int changed = 0;
    for (int i = 0; i < rows; i++)
        changed += !is_same(&copies[i], users[i]);
    return changed;
}

static size_t in_use;

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
    if (!made)
        return NULL;
    *(size_t *)(void *)made = size;
    return made + HEAD;
}

static void fill(const char *path, int rows)
{
    sqlite3 *connection;
    char sql[300];
    snprintf(sql, sizeof sql, "WITH RECURSIVE n(i) AS (VALUES (1) UNION"
             " ALL SELECT i + 1 FROM n WHERE i < %d) INSERT INTO users"
             " SELECT i, 'user number ' || i, 'number-' || i ||"
             " '@example.org', 0 FROM n", rows);
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, sql, NULL, NULL, NULL);
    sqlite3_close(connection);
}

static void tell(const char *what, clock_t start, bool timed)
{
    if (timed)
        printf("%s: %.3f ms\n", what, (double)(clock() - start) * 1e3
                                      / CLOCKS_PER_SEC);
}

/* One of the users is changed: what has to be looked at? */
static void compare(struct orm_session *session, struct user **users,
                    int rows, bool timed)
{
    struct copy *copies = malloc((size_t)rows * sizeof *copies);
    clock_t start = clock();
    for (int i = 0; i < rows; i++)
        copies[i] = copy_of(users[i]);
    tell("copied", start, timed);
    printf("%zu bytes for each copy\n", kept / (size_t)rows);

    orm_set(users[rows / 2], karma, 10);
    start = clock();
    printf("%d of %d changed\n", compare_all(copies, users, rows),
           rows);
    tell("compared", start, timed);
    orm_flush(session);
    for (int i = 0; i < rows; i++) {
        free(copies[i].username);
        free(copies[i].email);
    }
    free(copies);
}

static void flush(struct orm_session *session, struct user *user,
                  bool timed)
{
    orm_set(user, karma, 20);
    clock_t start = clock();
    orm_flush(session);
    tell("flushed", start, timed);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "copies.db";
    int rows = argc > 2 ? atoi(argv[2]) : 10;
    orm_use_allocator(&(struct orm_allocator){ counted, NULL });
    struct orm_database *blog = orm_open(path, ORM_MODELS(user), NULL);
    orm_create_all(blog);
    fill(path, rows);
    struct orm_session *session = orm_session(blog);
    struct user **users = calloc((size_t)rows, sizeof *users);
    size_t before = in_use;
    for (int i = 0; i < rows; i++)
        users[i] = orm_find(session, user, .id = i + 1);
    if (argc > 2)
        printf("%zu bytes for each object\n",
               (in_use - before) / (size_t)rows);
    compare(session, users, rows, argc > 2);
    flush(session, users[rows / 2], argc > 2);
    free(users);
    orm_close(blog);
    return 0;
}
