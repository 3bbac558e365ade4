/* What a flush sends, and in which order. */
#include "blog.h"

struct tag {
    struct orm_object orm;
    orm_integer post_id;
    orm_text name;
    orm_integer weight;
};
static const struct orm_column tag_columns[] = {
    ORM_COLUMN(tag, post_id, .primary_key = true,
               .references = ORM_REFERENCES(post, id)),
    ORM_COLUMN(tag, name, .primary_key = true),
    ORM_COLUMN(tag, weight,
               .default_value = ORM_DEFAULT(tag, weight, 1)),
    ORM_END,
};
static ORM_MODEL(tag, .table = "tags", .columns = tag_columns);

static void open_three(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(tag, post, user),
                    &(struct orm_options){ .trace = SENT });
    orm_create_all(blog);
    peek(path, "INSERT INTO users VALUES (1, 'Ada', 7, NULL),"
         " (2, 'Brian', 8, 40), (3, 'Carol', 9, 9);"
         "INSERT INTO posts VALUES (1, 'Notes', 1), (2, 'Old', 2);"
         "INSERT INTO tags VALUES (1, 'a', 1), (1, 'b', 1), (2, 'a', 1)");
    session = orm_session(blog);
    sent();
}

#define find_post(key) orm_find(session, post, .id = (key))
#define find_tag(post, tag_name) \
    orm_find(session, tag, .post_id = (post), .name = (tag_name))

static void tables(void)
{
    open_three();
    struct user *ada = find_user(1), *brian = find_user(2);
    struct post *notes = find_post(1), *old = find_post(2);
    struct tag *a = find_tag(1, "a"), *b = find_tag(1, "b"),
        *c = find_tag(2, "a");
    orm_delete(session, brian);
    orm_delete(session, old);
    orm_add(session, orm_new(session, tag, .post_id = 3, .name = "new"));
    orm_add(session, orm_new(session, post, .id = 3, .title = "New",
                             .user_id = A_NUMBER(4)));
    orm_add(session, orm_new(session, user, .id = 4, .name = "Dan"));
    orm_set(b, weight, 2);
    orm_set(a, weight, 3);
    orm_delete(session, c);
    orm_set(notes, title, "Notes on the Engine");
    orm_set(ada, karma, 1);
    sends(orm_commit(session),
        "UPDATE \"users\" SET \"karma\" = ? WHERE \"id\" = ? -- 1, 1\n"
        "INSERT INTO \"users\" (\"id\", \"name\", \"karma\") VALUES"
        " (?, ?, ?) -- 4, 'Dan', 0\n"
        "UPDATE \"posts\" SET \"title\" = ? WHERE \"id\" = ? --"
        " 'Notes on the Engine', 1\n"
        "INSERT INTO \"posts\" (\"id\", \"title\", \"user_id\") VALUES"
        " (?, ?, ?) -- 3, 'New', 4\n"
        "UPDATE \"tags\" SET \"weight\" = ? WHERE \"post_id\" = ? AND"
        " \"name\" = ? -- 3, 1, 'a'\n"
        "UPDATE \"tags\" SET \"weight\" = ? WHERE \"post_id\" = ? AND"
        " \"name\" = ? -- 2, 1, 'b'\n"
        "INSERT INTO \"tags\" (\"post_id\", \"name\", \"weight\") VALUES"
        " (?, ?, ?) -- 3, 'new', 1\n"
        "DELETE FROM \"tags\" WHERE \"post_id\" = ? AND \"name\" = ? --"
        " 2, 'a'\n"
        "DELETE FROM \"posts\" WHERE \"id\" = ? -- 2\n"
        "DELETE FROM \"users\" WHERE \"id\" = ? -- 2\n"
        "COMMIT");
    is_text(peek(path, "SELECT id, name FROM users; SELECT ' '; SELECT id,"
                 " title FROM posts; SELECT ' '; SELECT * FROM tags"),
            "1|'Ada'\n3|'Carol'\n4|'Dan'" "' '" "1|'Notes on the Engine'\n"
            "3|'New'" "' '" "1|'a'|3\n1|'b'|2\n3|'new'|1", "all of it");
    close_blog();
}

/* Updates and deletes by key, inserts as they came. */
static void inside_a_table(void)
{
    open_blog();
    peek(path, "INSERT INTO users VALUES (4, 'd', 0, 0), (1, 'a', 0, 0),"
         " (3, 'c', 0, 0), (-2, 'm', 0, 0)");
    struct user *d = find_user(4), *a = find_user(1), *c = find_user(3),
        *m = find_user(-2);
    struct user *z = orm_new(session, user, .name = "z", .id = 9),
        *y = orm_new(session, user, .name = "y", .id = 8);
    orm_add(session, z);
    orm_add(session, y);
    orm_set(d, karma, 1);
    orm_set(a, karma, 1);
    orm_set(c, karma, 1);
    orm_set(m, karma, 1);
    orm_set(d, age, NULL);
    sends(orm_flush(session), "UPDATE \"users\" SET \"karma\" = ? WHERE"
          " \"id\" = ? -- 1, -2\nUPDATE \"users\" SET \"karma\" = ? WHERE"
          " \"id\" = ? -- 1, 1\nUPDATE \"users\" SET \"karma\" = ? WHERE"
          " \"id\" = ? -- 1, 3\nUPDATE \"users\" SET \"karma\" = ?,"
          " \"age\" = ? WHERE \"id\" = ? -- 1, NULL, 4\n"
          "INSERT INTO \"users\" (\"id\", \"name\", \"karma\") VALUES"
          " (?, ?, ?) -- 9, 'z', 0\n"
          "INSERT INTO \"users\" (\"id\", \"name\", \"karma\") VALUES"
          " (?, ?, ?) -- 8, 'y', 0");
    orm_delete(session, d);
    orm_delete(session, a);
    orm_delete(session, m);
    orm_delete(session, c);
    sends(orm_flush(session), "DELETE FROM \"users\" WHERE \"id\" = ? -- -2"
          "\nDELETE FROM \"users\" WHERE \"id\" = ? -- 1"
          "\nDELETE FROM \"users\" WHERE \"id\" = ? -- 3"
          "\nDELETE FROM \"users\" WHERE \"id\" = ? -- 4");
    struct user *first = orm_new(session, user, .id = 20, .name = "t"),
        *second = orm_new(session, user, .id = 21, .name = "u");
    orm_add(session, first);
    orm_add(session, second);
    orm_expunge(session, first);
    orm_add(session, first);
    orm_set(second, karma, 5);
    sends(orm_flush(session),
          "INSERT INTO \"users\" (\"id\", \"name\", \"karma\") VALUES"
          " (?, ?, ?) -- 21, 'u', 5\n"
          "INSERT INTO \"users\" (\"id\", \"name\", \"karma\") VALUES"
          " (?, ?, ?) -- 20, 't', 0");
    close_blog();
}

/* The order of texts is that of their bytes. */
static void text_keys(void)
{
    open_three();
    peek(path, "INSERT INTO tags VALUES (1, '', 0), (1, 'B', 0),"
         " (1, 'ab', 0), (1, 'é', 0)");
    const char *const names[] = { "é", "b", "ab", "", "B", "a" };
    orm_without_autoflush(session) {
        for (int i = 0; i < 6; i++)
            orm_delete(session, find_tag(1, names[i]));
        orm_delete(session, find_tag(2, "a"));
    }
#define GONE "DELETE FROM \"tags\" WHERE \"post_id\" = ? AND \"name\" = ? -- "
    sends(orm_flush(session), GONE "1, ''\n" GONE "1, 'B'\n" GONE "1, 'a'\n"
          GONE "1, 'ab'\n" GONE "1, 'b'\n" GONE "1, 'é'\n" GONE "2, 'a'");
    close_blog();
}

static void net_changes(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    char name[] = "Ada";
    orm_set(ada, name, name);
    orm_set(ada, age, A_NUMBER(3));
    orm_set(ada, age, NULL);
    silent(orm_flush(session));
    orm_set(ada, name, "A");
    orm_set(ada, name, "B");
    orm_set(ada, karma, 8);
    orm_set(ada, karma, 7);
    sends(orm_flush(session), "UPDATE \"users\" SET \"name\" = ? WHERE"
          " \"id\" = ? -- 'B', 1");
    orm_set(ada, name, "Ada");
    sends(orm_flush(session), "UPDATE \"users\" SET \"name\" = ? WHERE"
          " \"id\" = ? -- 'Ada', 1");
    orm_set(ada, karma, 8);
    orm_expire_member(session, ada, karma);
    orm_set(ada, karma, 9);
    orm_set(ada, karma, 7);
    sends(orm_flush(session), "UPDATE \"users\" SET \"karma\" = ? WHERE"
          " \"id\" = ? -- 7, 1");
    orm_set(ada, karma, 1);
    silent(orm_expire_member(session, ada, age));
    orm_set(ada, karma, 7);
    silent(orm_flush(session));
    close_blog();
}

static void changed_key(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_set(brian, id, 9);
    ok(find_user(2) == brian, "until the flush, the old key leads to it");
    sends(find_user(9) == brian ? orm_status(session) : ORM_MISUSE,
          "UPDATE \"users\" SET \"id\" = ? WHERE \"id\" = ? -- 9, 2\n"
          SELECT_USER "9");
    sends(find_user(2) ? ORM_MISUSE : orm_status(session), SELECT_USER "2");
    orm_set(ada, id, 2);
    orm_set(ada, karma, 1);
    orm_set(brian, id, 1);
    sends(orm_flush(session), "UPDATE \"users\" SET \"id\" = ?,"
          " \"karma\" = ? WHERE \"id\" = ? -- 2, 1, 1\n"
          "UPDATE \"users\" SET \"id\" = ? WHERE \"id\" = ? -- 1, 9");
    silent(find_user(2) == ada && find_user(1) == brian ? ORM_OK
                                                        : ORM_MISUSE);
    orm_set(ada, id, 1);
    orm_set(brian, id, 2);
    is(orm_flush(session), ORM_INTEGRITY_ERROR, "keys are not exchanged");
    ok(orm_failed_object(session) == brian, "the lower key comes first");
    close_blog();
}

/* A key becomes free before the next update takes it. */
static void chain_of_keys(void)
{
    open_blog();
    peek(path, "INSERT INTO users VALUES (1, 'a', 0, 0), (2, 'b', 0, 0),"
         " (3, 'c', 0, 0)");
    struct user *all[4] = { NULL, find_user(1), find_user(2), find_user(3) };
    for (int i = 3; i >= 1; i--)
        orm_set(all[i], id, i - 1);
    struct user *new = orm_new(session, user, .id = 3, .name = "n");
    orm_add(session, new);
    sends(orm_flush(session), "UPDATE \"users\" SET \"id\" = ? WHERE \"id\""
          " = ? -- 0, 1\nUPDATE \"users\" SET \"id\" = ? WHERE \"id\" = ?"
          " -- 1, 2\nUPDATE \"users\" SET \"id\" = ? WHERE \"id\" = ? -- 2,"
          " 3\nINSERT INTO \"users\" (\"id\", \"name\", \"karma\") VALUES"
          " (?, ?, ?) -- 3, 'n', 0");
    for (int i = 1; i <= 3; i++)
        silent(find_user(i - 1) == all[i] ? ORM_OK : ORM_MISUSE);
    ok(find_user(3) == new, "and the new one is at 3");
    orm_set(all[1], id, 50);
    orm_set(all[1], id, 0);
    silent(orm_flush(session));
    orm_set(all[1], id, 60);
    orm_set(all[1], name, "A");
    orm_expire_member(session, all[1], id);
    is(all[1]->id, 0, "an expired key is the row's");
    sends(orm_commit(session), "UPDATE \"users\" SET \"name\" = ? WHERE"
          " \"id\" = ? -- 'A', 0\nCOMMIT");
    orm_set(all[1], id, 70);
    sends(orm_commit(session), "BEGIN\nUPDATE \"users\" SET \"id\" = ?"
          " WHERE \"id\" = ? -- 70, 0\nCOMMIT");
    sends(find_user(70) == all[1] ? ORM_OK : ORM_MISUSE,
          "BEGIN\n" RELOAD_USER "70");
    close_blog();
}

/* The key of a row that somebody else deleted is taken by another. */
static void dead_neighbour(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_commit(session);
    peek(path, "DELETE FROM users WHERE id = 2");
    orm_set(ada, id, 2);
    is(orm_flush(session), ORM_OK, "1 becomes 2");
    ok(find_user(2) == ada, "which leads to the one that has the row");
    is(orm_state(brian), ORM_DETACHED, "the dead one is out");
    orm_delete(session, ada);
    struct user *new = orm_new(session, user, .id = 7, .name = "New");
    orm_add(session, new);
    orm_commit(session);
    peek(path, "DELETE FROM users");
    struct user *newer = orm_new(session, user, .name = "Newer", .id = 7);
    orm_add(session, newer);
    is(orm_flush(session), ORM_OK, "an INSERT takes the key of a dead row");
    ok(find_user(7) == newer && orm_state(new) == ORM_DETACHED,
       "and the new object its place");
    close_blog();
}

static void row_switch(void)
{
    open_with_users();
    struct user *brian = find_user(2);
    struct user *new = orm_new(session, user, .id = 2, .name = "Bo");
    orm_delete(session, brian);
    orm_add(session, new);
    sends(orm_flush(session),
          "UPDATE \"users\" SET \"name\" = ? WHERE \"id\" = ? -- 'Bo', 2");
    is(orm_state(brian), ORM_DELETED, "the old one is deleted");
    is(orm_state(new), ORM_PERSISTENT, "the new one has the row");
    ok(!orm_is_loaded(new, age), "what nobody set is not known");
    ok(find_user(2) == new, "it is the one that is found");
    orm_expire(session, new);
    sends(orm_get(new, age) ? orm_status(session) : ORM_MISUSE,
          RELOAD_USER "2");
    is(*new->age, 40, "and is what the row had");
    is(new->karma, 8, "no default comes");
    orm_delete(session, new);
    struct user *third = orm_new(session, user, .id = 2, .karma = 1);
    orm_add(session, third);
    is(orm_commit(session), ORM_OK, "again");
    is_text(users(), "1|'Ada'|7|NULL\n2|'Bo'|1|40", "the row");
    is(orm_state(new), ORM_DETACHED, "the second goes as the first");
    orm_delete(session, third);
    struct user *bare = orm_new(session, user, .id = 2);
    orm_add(session, bare);
    sends(orm_commit(session), "BEGIN\n"
          "UPDATE \"users\" SET \"id\" = ? WHERE \"id\" = ? -- 2, 2\n"
          "COMMIT");
    is(orm_state(bare), ORM_PERSISTENT, "a key alone is looked for");
    orm_delete(session, bare);
    orm_flush(session);
    orm_add(session, orm_new(session, user, .id = 2, .name = "Last"));
    sends(orm_commit(session), "INSERT INTO \"users\" (\"id\", \"name\","
          " \"karma\") VALUES (?, ?, ?) -- 2, 'Last', 0\nCOMMIT");
    close_blog();
}

/* A row that was to be switched and is gone. */
static void switched_nothing(void)
{
    open_with_users();
    struct user *brian = find_user(2);
    orm_commit(session);
    peek(path, "DELETE FROM users WHERE id = 2");
    struct user *new = orm_new(session, user, .id = 2);
    orm_delete(session, brian);
    orm_add(session, new);
    refused(orm_flush(session), ORM_STALE_DATA, "updating user: its row is"
            " gone; somebody else deleted it");
    ok(orm_failed_object(session) == new, "the new one is named");
    close_blog();
}

/* Two new ones for one old row; a doomed one whose key was changed. */
static void strange_switches(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_set(ada, id, 5);
    orm_delete(session, ada);
    struct user *new = orm_new(session, user, .id = 1, .name = "A");
    orm_add(session, new);
    sends(orm_flush(session),
          "UPDATE \"users\" SET \"name\" = ? WHERE \"id\" = ? -- 'A', 1");
    ok(find_user(1) == new, "it has the row");
    orm_delete(session, brian);
    struct user *one = orm_new(session, user, .id = 2, .name = "B1"),
        *two = orm_new(session, user, .id = 2, .name = "B2");
    orm_add(session, one);
    orm_add(session, two);
    is(orm_flush(session), ORM_INTEGRITY_ERROR, "one row for two");
    ok(orm_failed_object(session) == two, "the second is to blame");
    close_blog();
    open_with_users();
    ada = find_user(1);
    brian = find_user(2);
    orm_delete(session, ada);
    orm_set(brian, id, 1);
    is(orm_flush(session), ORM_INTEGRITY_ERROR, "a doomed key is not free"
       " for an UPDATE");
    ok(orm_failed_object(session) == brian, "which is named");
    close_blog();
    open_with_users();
    orm_delete(session, find_user(1));
    orm_add(session, orm_new(session, user, .name = "Ada"));
    is(orm_flush(session), ORM_INTEGRITY_ERROR, "nor a unique value");
    close_blog();
}

/* A key of a live object is taken. */
static void twins(void)
{
    open_with_users();
    struct user *ada = find_user(1),
        *twin = orm_new(session, user, .id = 1, .name = "Twin");
    silent(orm_add(session, twin));
    refused(orm_flush(session), ORM_INTEGRITY_ERROR,
            "inserting user: UNIQUE constraint failed: users.id");
    ok(orm_failed_object(session) == twin, "the twin is named");
    is_text(ada->name, "Ada", "nothing is overwritten");
    close_blog();
    is_text(peek(path, "SELECT count(*) FROM users"), "2", "rolled back");
}

static void failed(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_set(ada, karma, 1);
    orm_set(brian, name, "Ada");
    refused(orm_flush(session), ORM_INTEGRITY_ERROR,
            "updating user: UNIQUE constraint failed: users.name");
    ok(orm_failed_object(session) == brian, "the object is known");
    const char *quoted = "the session has to be rolled back, since this"
        " failed: updating user: UNIQUE constraint failed: users.name";
    refused(orm_flush(session), ORM_PENDING_ROLLBACK, quoted);
    refused(orm_commit(session), ORM_PENDING_ROLLBACK, quoted);
    ok(!find_user(9), "no find");
    refused(orm_status(session), ORM_PENDING_ROLLBACK, quoted);
    refused(orm_refresh(session, ada), ORM_PENDING_ROLLBACK, quoted);
    is(orm_expire(session, ada), ORM_OK, "an expiry needs no database");
    is(orm_get(ada, karma) >= 0 ? orm_status(session) : ORM_OK,
       ORM_PENDING_ROLLBACK, "reading does");
    refused(orm_clear(session), ORM_MISUSE, "clearing the session: a"
            " transaction is open; commit or roll back first");
    ok(orm_failed_object(session) == brian, "the first is still known");
    is(orm_set(ada, karma, 3), ORM_OK, "an object can be set");
    ok(!orm_merge(session, orm_new(session, user, .id = 1, .name = "x"))
       || 1, "and merged");
    close_blog();
    is_text(users(), "1|'Ada'|7|NULL\n2|'Brian'|8|40", "nothing is stored");
}

int main(void)
{
    tables();
    inside_a_table();
    text_keys();
    net_changes();
    changed_key();
    chain_of_keys();
    dead_neighbour();
    row_switch();
    switched_nothing();
    strange_switches();
    twins();
    failed();
    return done();
}
