/* Enumerations by name: holes, numbers and names that are none. */
#include "sample.h"

static void names(void)
{
    static const enum role roles[] = { MEMBER, ORGANIZER, GUEST };
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        struct sample *one = reread(orm_new(store, sample,
            .role = roles[i], .maybe_role = &(enum role){ roles[i] }));
        char wanted[40];
        snprintf(wanted, sizeof wanted, "'%s'|'%s'", role_names[roles[i]],
                 role_names[roles[i]]);
        is_text(row("role, maybe_role"), wanted, "the name is stored");
        is(one->role, roles[i], "and read as the number");
        is(*one->maybe_role, roles[i], "behind a pointer, too");
    }
    struct sample *one = reread(orm_new(store, sample, .role = GUEST));
    ok(!one->maybe_role, "NULL is no role");
}

static void sets(void)
{
    struct sample *one = reread(orm_new(store, sample, .role = GUEST));
    enum role role = ORGANIZER;
    is(orm_set(one, role, ORGANIZER), ORM_OK, "setting a role");
    is(orm_set(one, maybe_role, &role), ORM_OK, "and one that may be NULL");
    role = MEMBER;
    is(*one->maybe_role, ORGANIZER, "copies it");
    sent();
    is(orm_update(store, one), ORM_OK, "updated");
    ok(strstr(sent(), " -- 'ORGANIZER', 'ORGANIZER', "), "with both names");
    orm_set(one, role, ORGANIZER);
    orm_set(one, maybe_role, &(enum role){ ORGANIZER });
    orm_update(store, one);
    is_text(sent(), "", "the same role is no change");
    orm_set(one, maybe_role, NULL);
    orm_update(store, one);
    is_text(row("role, maybe_role"), "'ORGANIZER'|NULL", "and none");
}

static void no_numbers(void)
{
    refused(orm_new(store, sample, .role = (enum role)1),
            "sample.role: 1 is not a member of its enumeration, by name");
    refused(orm_new(store, sample, .role = (enum role)4),
            "sample.role: 4 is not a member of its enumeration, by name");
    refused(orm_new(store, sample, .maybe_role = &(enum role){
                        (enum role)1000 }),
            "sample.maybe_role: 1000 is not a member of its enumeration, by"
            " name");
    struct sample *one = orm_new(store, sample, .role = (enum role)-1);
    is(orm_insert(store, one), ORM_VALUE_ERROR, "%s", orm_message(store));
}

/* The names are compared whole, and with case. */
static void no_names(void)
{
    static const char *const stored[][2] = {
        { "'MEMBE'", "'MEMBE'" }, { "'MEMBERS'", "'MEMBERS'" },
        { "'member'", "'member'" }, { "''", "''" },
        { "' MEMBER'", "' MEMBER'" }, { "0", "'0'" }, { "2", "'2'" },
        { "x'4d454d424552'", "x'4d454d424552'" },
        { "'MEMBER' || char(0)", "'MEMBER\\0'" },
    };
    struct sample *one = reread(orm_new(store, sample, .role = MEMBER));
    for (size_t i = 0; i < sizeof stored / sizeof *stored; i++) {
        char sql[100], sentence[200];
        snprintf(sql, sizeof sql, "UPDATE samples SET role = %s",
                 stored[i][0]);
        peek(path, sql);
        ok(!orm_find(store, sample, .id = one->id), "%s", stored[i][0]);
        is(orm_status(store), ORM_VALUE_ERROR, "is a value error");
        snprintf(sentence, sizeof sentence, "sample.role: the row holds %s,"
                 " which is not a member of its enumeration, by name",
                 stored[i][1]);
        is_text(orm_message(store), sentence, "it says what it is");
    }
    peek(path, "UPDATE samples SET role = 'MEMBER', maybe_role = 'NOBODY'");
    ok(!orm_find(store, sample, .id = one->id)
       && orm_status(store) == ORM_VALUE_ERROR, "behind a pointer, too");
    peek(path, "DELETE FROM samples");
}

/* The column is as wide as the longest name. */
static void declared(void)
{
    is_text(peek(path, "SELECT type, \"notnull\" FROM"
                 " pragma_table_info('samples') WHERE name LIKE '%role'"
                 " ORDER BY cid"), "'VARCHAR(9)'|1\n'VARCHAR(9)'|0",
            "a VARCHAR");
    static const char *const first[] = { "LONGEST", "B", NULL, "C" };
    char sql[ORM_TYPE_NAME];
    is_text(orm_type_sql(ORM_ENUM(first), sql), "VARCHAR(7)", "the first");
    is(orm_compare(store, NULL, NULL), ORM_OK, "no difference: %s",
       orm_message(store));
}

int main(void)
{
    open_store();
    names();
    sets();
    no_numbers();
    no_names();
    declared();
    orm_close(store);
    return done();
}
