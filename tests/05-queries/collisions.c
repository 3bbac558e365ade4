/*
 * Queries whose shapes have one hash. Nobody meets them by chance, so they
 * are made: the hash is known, and the alias of a query can be any text.
 */
#include "blog.h"
#include "support/sent.h"
#include "tap.h"

static struct orm_session *session;

/* As in shape.c. */
static uint64_t follow(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29;
}

static bool is_text_word(uint64_t word)
{
    for (int i = 0; i < 64; i += 8)
        if (!(word >> i & 0xFF) || (word >> i & 0xFF) == '"')
            return false;
    return true;
}

/* Aliases of two words or one, the later of which makes the hashes the
   same. */
static void make_aliases(char one[17], char same_size[17], char shorter[9])
{
    const uint64_t model = follow(0, (uintptr_t)&user_model);
    const uint64_t long_text = follow(model, 16), text = follow(model, 8);
    uint64_t words[2], other[2], word;
    memcpy(one, "an alias of user", 17);
    memcpy(words, one, 16);
    memcpy(&word, "an alias", 8);
    do {
        word++;
        words[1] = text ^ word ^ follow(long_text, words[0]);
        other[0] = word;
        other[1] = words[1] ^ follow(long_text, words[0])
            ^ follow(long_text, word);
    } while (!is_text_word(word) || !is_text_word(words[1])
             || !is_text_word(other[1]));
    memcpy(one, words, 16);
    memcpy(same_size, other, 16);
    memcpy(shorter, &word, 8);
    one[16] = same_size[16] = shorter[8] = '\0';
}

static void asked(const char *alias, const char *what)
{
    const struct orm_query query = orm_query(user, .alias = alias);
    char expected[100];
    sent();
    is(orm_count(session, &query), 3, "%s", what);
    snprintf(expected, sizeof expected, "SELECT count(*) FROM \"users\" AS"
             " \"%s\"", alias);
    is_text(sent(), expected, "has its own statement");
}

int main(void)
{
    char one[17], same_size[17], shorter[9];
    struct orm_database *database = orm_open(":memory:",
        ORM_MODELS(user, post, tag),
        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    fill(session);
    orm_find(session, user, .id = 1);       /* the transaction begins */
    make_aliases(one, same_size, shorter);
    for (int i = 0; i < 2; i++) {
        asked(one, "a query");
        asked(same_size, "another of the same hash");
        asked(shorter, "a shorter one");
    }
    orm_session_close(session);
    orm_close(database);
    return done();
}
