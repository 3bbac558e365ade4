/*
 * Queries whose shapes have one hash. Nobody meets them by chance, so they
 * are made: the hash is known, and the alias of a query can be any text.
 */
#include "blog.h"
#include "support/sent.h"
#include "tap.h"

static struct orm_session *session;

/* As in shape.c. */
#define FACTOR UINT64_C(0x9E3779B97F4A7C15)

static uint64_t mix(const uint64_t words[3])
{
    return words[0] + (words[1] + words[2] * FACTOR) * FACTOR;
}

static uint64_t follow(uint64_t hash, const uint64_t words[3])
{
    return (hash ^ mix(words)) * FACTOR;
}

static bool is_text_word(uint64_t word)
{
    for (int i = 0; i < 64; i += 8)
        if (!(word >> i & 0xFF) || (word >> i & 0xFF) == '"')
            return false;
    return true;
}

static bool is_text_of(const uint64_t *words, int n)
{
    bool is = true;
    for (int i = 0; i < n; i++)
        is = is && is_text_word(words[i]);
    return is;
}

/* Aliases of three words or six, one of which makes the hashes the
   same. */
static void make_aliases(char one[25], char same_size[25], char longer[49])
{
    const uint64_t query[3] = { (uintptr_t)&user_model, 1 << 6, 0 };
    const uint64_t start = follow(0, query);
    const uint64_t text = follow(start, (const uint64_t[3]){ 24, 0, 0 });
    const uint64_t long_text =
        follow(start, (const uint64_t[3]){ 48, 0, 0 });
    uint64_t words[3], other[3], six[6];
    memcpy(words, "the alias of some users", 24);
    memcpy(six, "a text that is longer by as much as there is in it", 48);
    words[2] |= (uint64_t)'!' << 56;
    do {
        words[1]++;
        memcpy(other, words, sizeof other);
        other[1]++;
        other[0] -= FACTOR;
        six[3] = (text ^ mix(words) ^ follow(long_text, six))
            - (six[4] + six[5] * FACTOR) * FACTOR;
    } while (!is_text_of(words, 3) || !is_text_of(other, 3)
             || !is_text_of(six, 6));
    memcpy(one, words, 24);
    memcpy(same_size, other, 24);
    memcpy(longer, six, 48);
    one[24] = same_size[24] = longer[48] = '\0';
}

static void asked(const char *alias, const char *what)
{
    const struct orm_query query = orm_query(user, .alias = alias);
    char expected[120];
    sent();
    is(orm_count(session, &query), 3, "%s", what);
    snprintf(expected, sizeof expected, "SELECT count(*) FROM \"users\" AS"
             " \"%s\"", alias);
    is_text(sent(), expected, "has its own statement");
}

int main(void)
{
    char one[25], same_size[25], longer[49];
    struct orm_database *database = orm_open(":memory:",
        ORM_MODELS(user, post, tag),
        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    fill(session);
    orm_find(session, user, .id = 1);       /* the transaction begins */
    make_aliases(one, same_size, longer);
    for (int i = 0; i < 2; i++) {
        asked(one, "a query");
        asked(same_size, "another of the same hash");
        asked(longer, "a longer one");
    }
    orm_session_close(session);
    orm_close(database);
    return done();
}
