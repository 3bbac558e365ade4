/* Objects from elsewhere: other sessions, other databases, no database
   row, a row that has changed. */
#include "blog.h"

static struct orm_database *far;
static struct orm_session *elsewhere;

static void open_both(void)
{
    open_with_users();
    far = orm_open(":memory:", ORM_MODELS(user, post), NULL);
    orm_create_all(far);
    elsewhere = orm_session(far);
    sent();
}

static void close_both(void)
{
    orm_session_close(elsewhere);
    orm_close(far);
    close_blog();
}

static void new_objects(void)
{
    open_both();
    struct user *from = orm_new(elsewhere, user, .name = "New", .karma = 3),
        *to;
    silent((to = orm_merge(session, from)) && to != from ? ORM_OK
                                                         : ORM_MISUSE);
    is(orm_state(to), ORM_PENDING, "without a key, a new pending one");
    is(orm_state(from), ORM_TRANSIENT, "the other stays what it is");
    ok(to->name != from->name && !strcmp(to->name, "New"), "a copy");
    ok(orm_merge(session, from) != to, "twice is two");
    orm_expunge(session, to);
    from = orm_new(elsewhere, user, .id = 9, .name = "Nine");
    sends((to = orm_merge(session, from), orm_status(session)),
          "BEGIN\n" INSERT_USER " (?, ?) -- 'New', 3\n" SELECT_USER "9");
    is(orm_state(to), ORM_PENDING, "without a row, too");
    sends(orm_flush(session), "INSERT INTO \"users\" (\"id\", \"name\","
          " \"karma\") VALUES (?, ?, ?) -- 9, 'Nine', 0");
    ok(orm_merge(session, from) == to, "now it is the row's");
    silent(orm_flush(session));
    close_both();
}

static void onto_rows(void)
{
    open_both();
    struct user *from = orm_new(elsewhere, user, .id = 2, .name = "Bo",
                                .age = NULL), *to;
    sends((to = orm_merge(session, from), orm_status(session)),
          "BEGIN\n" SELECT_USER "2");
    is_text(to->name, "Bo", "what was given is copied");
    ok(!to->age, "a NULL that was given, too");
    is(to->karma, 8, "what was not is the row's");
    is(orm_state(to), ORM_PERSISTENT, "it is the row's object");
    ok(find_user(2) == to, "and the only one");
    sends(orm_flush(session), "UPDATE \"users\" SET \"name\" = ?, \"age\" ="
          " ? WHERE \"id\" = ? -- 'Bo', NULL, 2");
    silent(orm_merge(session, from) == to ? orm_flush(session) : ORM_MISUSE);
    orm_set(to, karma, 80);
    from = orm_new(elsewhere, user, .id = 2, .name = "Brian");
    silent(orm_merge(session, from) == to ? orm_status(session)
                                          : ORM_MISUSE);
    sends(orm_flush(session), "UPDATE \"users\" SET \"name\" = ?, \"karma\""
          " = ? WHERE \"id\" = ? -- 'Brian', 80, 2");
    silent(orm_merge(session, to) == to ? ORM_OK : ORM_MISUSE);
    struct user *pending = orm_new(session, user, .name = "Pending");
    orm_add(session, pending);
    silent(orm_merge(session, pending) == pending ? ORM_OK : ORM_MISUSE);
    orm_commit(session);
    from = orm_new(elsewhere, user, .id = 2, .karma = 80);
    sends(orm_merge(session, from) == to ? orm_status(session) : ORM_MISUSE,
          "BEGIN\n" RELOAD_USER "2");
    silent(orm_flush(session));
    close_both();
}

/* What a persistent object of another session knows, and no more. */
static void from_sessions(void)
{
    open_both();
    struct user *ada = orm_new(elsewhere, user, .id = 1, .name = "Ada II",
                               .karma = 9, .age = A_NUMBER(4)), *to;
    orm_add(elsewhere, ada);
    orm_commit(elsewhere);
    ok(orm_is_expired(ada), "a source that is expired");
    sends((to = orm_merge(session, ada), orm_status(session)),
          "BEGIN\n" SELECT_USER "1");
    ok(to && orm_state(to) == ORM_PERSISTENT && !orm_is_modified(to),
       "leads to the row of its key, and gives nothing");
    (void)orm_get(ada, name);
    silent((to = orm_merge(session, ada), orm_status(session)));
    is_text(to->name, "Ada II", "one that is loaded");
    is(*to->age, 4, "is copied");
    orm_expire_member(elsewhere, ada, karma);
    orm_set(to, karma, 1);
    silent(orm_merge(session, ada) == to ? ORM_OK : ORM_MISUSE);
    is(to->karma, 1, "what is expired is not");
    orm_expunge(elsewhere, ada);
    silent(orm_merge(session, ada) == to ? ORM_OK : ORM_MISUSE);
    orm_session_close(elsewhere);
    elsewhere = NULL;
    is_text(to->name, "Ada II", "nothing is borrowed");
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is_text(users(), "1|'Ada II'|1|4\n2|'Brian'|8|40", "the row");
    close_both();
}

/* Of one's own: detached and deleted objects. */
static void own(void)
{
    open_both();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_set(ada, karma, 70);
    orm_expunge(session, ada);
    struct user *twin = find_user(1);
    ok(orm_merge(session, ada) == twin, "onto the one that is there");
    is(twin->karma, 70, "with its change");
    sends(orm_flush(session), "UPDATE \"users\" SET \"karma\" = ? WHERE"
          " \"id\" = ? -- 70, 1");
    orm_delete(session, brian);
    orm_flush(session);
    struct user *again = orm_merge(session, brian);
    ok(again && again != brian, "a deleted one is made anew");
    is(orm_state(again), ORM_PENDING, "pending");
    sends(orm_commit(session), "INSERT INTO \"users\" (\"id\", \"name\","
          " \"karma\", \"age\") VALUES (?, ?, ?, ?) -- 2, 'Brian', 8, 40\n"
          "COMMIT");
    is(orm_state(brian), ORM_DETACHED, "the old one is out");
    orm_delete(session, again);
    sends((brian = orm_merge(session, brian), orm_status(session)),
          "BEGIN\nDELETE FROM \"users\" WHERE \"id\" = ? -- 2\n"
          SELECT_USER "2");
    ok(brian != again && orm_state(brian) == ORM_PENDING, "one that waits"
       " to be deleted is, by the flush before the SELECT");
    close_both();
}

struct counted {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_integer version;
};
static const struct orm_column counted_columns[] = {
    ORM_COLUMN(counted, id, .primary_key = true),
    ORM_COLUMN(counted, name),
    ORM_COLUMN(counted, version, .matched = true),
    ORM_END,
};
static ORM_MODEL(counted, .table = "counted", .columns = counted_columns);

static void versions(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(counted),
                    &(struct orm_options){ .trace = SENT });
    orm_create_all(blog);
    session = orm_session(blog);
    peek(path, "INSERT INTO counted VALUES (1, 'a', 2)");
    struct orm_session *other = orm_session(blog);
    struct counted *old = orm_new(other, counted, .id = 1, .name = "old",
                                  .version = 1);
    ok(!orm_merge(session, old), "an older version is refused");
    refused(orm_status(session), ORM_STALE_DATA, "merging counted: version"
            " is not what the row has; it was changed since the object was"
            " read");
    is(orm_commit(session), ORM_OK, "and");
    is_text(peek(path, "SELECT * FROM counted"), "1|'a'|2", "not copied");
    struct counted *same = orm_new(other, counted, .id = 1, .name = "new",
                                   .version = 2);
    ok(orm_merge(session, same), "the same is merged");
    sent();
    is(orm_commit(session), ORM_OK, "and written");
    is_text(sent(), "UPDATE \"counted\" SET \"name\" = ? WHERE \"id\" = ?"
            " AND \"version\" = ? -- 'new', 1, 2\nCOMMIT", "as that");
    same = orm_new(other, counted, .id = 1, .name = "none");
    ok(orm_merge(session, same), "without a version, too");
    struct counted *deleted = orm_find(session, counted, .id = 1);
    peek(path, "SELECT 1");
    orm_set(deleted, version, 3);
    sends(orm_flush(session), "UPDATE \"counted\" SET \"name\" = ?,"
          " \"version\" = ? WHERE \"id\" = ? AND \"version\" = ? --"
          " 'none', 3, 1, 2");
    orm_commit(session);
    peek(path, "UPDATE counted SET version = 4");
    orm_delete(session, deleted);
    refused(orm_flush(session), ORM_STALE_DATA, "deleting counted: its row"
            " is gone, or was changed by somebody else");
    orm_session_close(other);
    close_blog();
}

static void misused(void)
{
    open_both();
    ok(!orm_merge(session, NULL), "NULL");
    refused(orm_status(session), ORM_MISUSE, "merging: the object is NULL,"
            " or a struct that orm_new did not make");
    ok(!orm_merge(session, &(struct user){ .karma = 1 }), "a plain struct");
    is(orm_status(session), ORM_MISUSE, "likewise");
    ok(!orm_merge(NULL, find_user(1)), "no session");
    struct orm_database *third = orm_open(":memory:", ORM_MODELS(counted),
                                          NULL);
    ok(!orm_merge(session, orm_new(third, counted, .id = 1)), "a stranger");
    refused(orm_status(session), ORM_MISUSE, "struct counted is not among"
            " the models that orm_open was given");
    struct user *of_database = orm_new(far, user, .id = 1, .name = "Anna");
    orm_insert(far, of_database);
    struct user *to = orm_merge(session, of_database);
    ok(to == find_user(1) && !strcmp(to->name, "Anna"),
       "an object of a database itself");
    orm_close(third);
    close_both();
}

int main(void)
{
    new_objects();
    onto_rows();
    from_sessions();
    own();
    versions();
    misused();
    return done();
}
