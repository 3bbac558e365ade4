/* Long texts, keys that are texts, and results that grow, while
   everything under them fails. */
#include "support/sweep.h"
#include "blog.h"

#include <stdlib.h>
#include <string.h>

#define LONG "a text that is longer than a chunk of the pools of the" \
    " tests, so that it has a block of its own"

struct word {
    struct orm_object orm;
    orm_text word;
    orm_text note;
    orm_maybe_decimal price;
};
static const struct orm_column word_columns[] = {
    ORM_COLUMN(word, word, .primary_key = true),
    ORM_COLUMN(word, note),
    ORM_COLUMN(word, price, .type = ORM_NUMERIC(8, 2)),
    ORM_END,
};
static ORM_MODEL(word, .table = "words", .columns = word_columns);

static struct orm_database *database;
static struct orm_session *session;
static struct word *word;

static void load(void)
{
    session = orm_session(database);
    word = orm_find(session, word, .word = LONG);
    if (!word)
        abort();
}

static enum orm_status compare(void)
{
    struct orm_query query = orm_query(word, .where = orm_and(
        orm_eq(word, word, LONG), orm_like(word, word, LONG),
        orm_contains(word, note, LONG)));
    return orm_count(session, &query) == 1 ? ORM_OK : orm_status(session);
}

/* Which objects are meant is found out in memory, or not. */
static enum orm_status join_texts(void)
{
    int64_t n = orm_update_where(session, word, orm_equal(
        orm_concat(orm_col(word, word), orm_col(word, note)),
        orm_literal(LONG LONG)), orm_to(word, note, "new"));
    if (n >= 0 && (n != 1 || (strcmp(orm_get(word, note), "new")
                              && orm_status(session) == ORM_OK)))
        abort();
    return n < 0 ? orm_status(session) : orm_commit(session);
}

static enum orm_status change_prices(void)
{
    int64_t n = orm_update_where(session, word, orm_nothing(),
                                 orm_to(word, note, LONG "!"));
    if (n >= 0 && strcmp(orm_get(word, note), LONG "!")
        && orm_status(session) == ORM_OK)
        abort();
    return n < 0 ? orm_status(session) : orm_commit(session);
}

/* Objects that are there are read anew. */
static enum orm_status repopulate(void)
{
    const struct orm_query query = orm_query(word,
        .where = orm_eq(word, word, LONG), .populate_existing = true);
    const struct word *found = orm_first(session, &query, word);
    if (found ? found != word : orm_status(session) == ORM_OK)
        abort();
    return orm_status(session);
}

static enum orm_status delete_all(void)
{
    int64_t n = orm_delete_where(session, word, orm_nothing());
    if (n >= 0 && (n != 8 || orm_state(word) != ORM_DELETED))
        abort();
    return n < 0 ? orm_status(session) : orm_commit(session);
}

/* Eight items, and the NULL behind them. */
static enum orm_status read_eight(void)
{
    struct orm_query query = orm_query(word);
    struct orm_result *result = orm_run(session, &query);
    struct word **all = orm_all(result, word);
    if (orm_status(session) == ORM_OK && (!all || orm_size(result) != 8))
        abort();
    return orm_status(session);
}

static enum orm_status read_expired(void)
{
    orm_expire(session, word);
    return read_eight();
}

struct most { const struct orm_decimal_value *price; const char *word; };

static enum orm_status read_prices(void)
{
    const struct orm_decimal_value *most;
    struct orm_query query = orm_query(post, .columns = orm_list(
        orm_into(most, price, orm_max(orm_col(post, price))),
        orm_into(most, word, orm_literal(LONG))));
    struct orm_result *result = orm_run(session, &query);
    struct most *row = orm_row(result, most);
    if (orm_status(session) != ORM_OK)
        return orm_status(session);
    if (!row || row->price || strcmp(row->word, LONG))
        abort();
    orm_finish(result);
    query.columns = orm_max(orm_col(post, price));
    return orm_scalar(session, &query, most);
}

static void try(struct trial *trial, enum orm_status (*work)(void))
{
    char key[200] = LONG;
    database = open_tables(trial, ORM_MODELS(user, post, tag, word));
    session = orm_session(database);
    for (char last = '0'; last < '8'; last++) {
        orm_add(session, orm_new(session, word, .word = key,
                    .note = last == '0' ? LONG : "other"));
        snprintf(key, sizeof key, LONG "%c", last);
    }
    if (orm_commit(session) != ORM_OK)
        abort();
    orm_session_close(session);
    load();
    arm(trial);
    do {
        trial->status = work();
    } while (again(trial, session)
             && (orm_session_close(session), load(), true));
    orm_session_close(session);
    orm_close(database);
}

#define SCENARIO(name) \
    static void name##_anew(struct trial *trial) { try(trial, name); }
SCENARIO(compare)
SCENARIO(join_texts)
SCENARIO(change_prices)
SCENARIO(repopulate)
SCENARIO(delete_all)
SCENARIO(read_eight)
SCENARIO(read_expired)
SCENARIO(read_prices)

int main(void)
{
    return sweep((const struct scenario[]){
        { "long texts", compare_anew },
        { "texts joined in memory", join_texts_anew },
        { "long keys, changed", change_prices_anew },
        { "long keys, read anew", repopulate_anew },
        { "long keys, deleted", delete_all_anew },
        { "eight items", read_eight_anew },
        { "an expired object", read_expired_anew },
        { "a decimal or NULL", read_prices_anew },
        { NULL, NULL },
    });
}
