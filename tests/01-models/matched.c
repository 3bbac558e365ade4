/* Columns by which a row is matched, as the version of a row is. */
#include "pantry.h"
#include "support/fault.h"
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

struct page {
    struct orm_object orm;
    orm_integer id;
    orm_text title;
    orm_integer version;
    orm_text editor;
    orm_maybe_date seen;
};

static enum orm_status after_update;

static enum orm_status next_version(void *object, const void *member)
{
    const struct page *page = object;
    enum orm_status status =
        orm_set_integer(object, member, page->version + 1000);
    return status == ORM_OK
        ? orm_set_integer(object, member, page->version - 999) : status;
}

/* Names too long to share a chunk with others in the tests' build. */
static enum orm_status next_editor(void *object, const void *member)
{
    const struct page *page = object;
    char name[200];
    snprintf(name, sizeof name, "%.60s, and then somebody else, whose name"
             " is longer than a chunk is", page->editor);
    enum orm_status status = orm_set_text(object, member, name);
    return status == ORM_OK ? after_update : status;
}

/* Writes a row of its own, after which old texts are given back. */
static enum orm_status log_is;

static enum orm_status log_it(void *object, const void *member)
{
    if (log_is != ORM_OK)
        return log_is;
    struct orm_database *database = orm_database_of(object);
    (void)member;
    return orm_insert(database, orm_new(database, product, .name =
                      ((const struct page *)object)->title));
}

static const struct orm_column page_columns[] = {
    ORM_COLUMN(page, id, .primary_key = true),
    ORM_COLUMN(page, version, .matched = true, .onupdate = next_version,
               .default_value = ORM_DEFAULT(page, version, 1)),
    ORM_COLUMN(page, editor, .matched = true, .onupdate = next_editor),
    ORM_COLUMN(page, seen, .matched = true),
    ORM_COLUMN(page, title, .unique = true),
    ORM_END,
};
static ORM_MODEL(page, .table = "pages", .columns = page_columns);

static struct orm_database *wiki;
static const char *path;

#define WHERE " WHERE \"id\" = ? AND \"version\" = ? AND \"editor\" IS ?" \
    " AND \"seen\" IS ?"
#define ANN "Ann, who writes under more names than a chunk of it has room for"

static const char *versions(void)
{
    return peek(path, "SELECT id, title, version, editor LIKE '%else%'"
                      " FROM pages");
}

static void in_where(void)
{
    struct page *one = orm_new(wiki, page, .title = "Cormorants",
                               .editor = NULL, .seen = NULL);
    is(orm_insert(wiki, one), ORM_OK, "a page");
    is(one->version, 1, "has a version");
    sent();
    ok(orm_find(wiki, page, .id = 1), "found");
    ok(!strstr(sent(), "IS"), "by its key alone");
    orm_set(one, title, "Shags");
    is(orm_update(wiki, one), ORM_OK, "updated");
    is_text(sent(), "UPDATE \"pages\" SET \"version\" = ?, \"editor\" = ?,"
            " \"title\" = ?" WHERE " -- 2, '(null), and then somebody else,"
            " whose name is longer than a chunk is', 'Shags', 1, 1, NULL,"
            " NULL", "if it is what was read, NULL included");
    is(orm_delete(wiki, one), ORM_OK, "deleted");
    is_text(sent(), "DELETE FROM \"pages\"" WHERE " -- 1, 2, '(null), and"
            " then somebody else, whose name is longer than a chunk is',"
            " NULL", "in the same way");
}

static void stale(void)
{
    struct page *one = orm_new(wiki, page, .title = "Gannets",
        .editor = ANN, .seen = A_DATE(2026, 3, 1));
    is(orm_insert(wiki, one), ORM_OK, "another");
    struct page *same = orm_find(wiki, page, .id = one->id);
    orm_set(same, title, "Boobies");
    is(orm_update(wiki, same), ORM_OK, "one of two changes it");
    orm_set(one, title, "Solan geese");
    for (int n = 0; n < 2; n++) {
        is(orm_update(wiki, one), ORM_STALE_DATA, "the other comes late");
        is_text(orm_message(wiki), "updating page: its row is gone, or was"
                " changed by somebody else", "and hears of it");
        is(one->version, 1, "its version is the one that it read");
        is_text(one->editor, ANN, "the editor as well");
    }
    is(orm_delete(wiki, one), ORM_STALE_DATA, "nor may it be deleted");
    is_text(versions(), "1|'Boobies'|2|1", "all is as the first left it");
    is(orm_update(wiki, same), ORM_OK, "nothing to write");
    orm_set(same, title, "Gannets");
    is(orm_update(wiki, same), ORM_OK, "who has the version may go on");
    is(orm_delete(wiki, same), ORM_OK, "up to the end");
}

/* A failed UPDATE has not made the row any newer. */
static void again(void)
{
    struct page *one = orm_new(wiki, page, .title = "Auks", .editor = ANN);
    struct page *two = orm_new(wiki, page, .title = "Puffins");
    orm_insert(wiki, one);
    orm_insert(wiki, two);
    orm_set(one, title, "Puffins");
    is(orm_update(wiki, one), ORM_INTEGRITY_ERROR, "refused");
    is(one->version, 1, "the version is that of the row");
    orm_set(one, title, "Guillemots");
    after_update = ORM_VALUE_ERROR;
    is(orm_update(wiki, one), ORM_VALUE_ERROR, "a function fails");
    after_update = ORM_OK;
    is(one->version, 1, "the version is that of the row");
    is_text(one->editor, ANN, "and so is the editor");
    is(orm_update(wiki, one), ORM_OK, "mended");
    is(one->version, 2, "and one on");
    is_text(versions(), "1|'Guillemots'|2|1\n2|'Puffins'|1|NULL", "stored");
    long before = 0;
    for (int n = 0; n < 100; n++) {
        if (n == 10)
            before = live_blocks();
        orm_set(one, title, "Puffins");
        orm_update(wiki, one);
        orm_set(one, title, n % 2 ? "Razorbills" : "Guillemots");
        orm_update(wiki, one);
    }
    is(one->version, 102, "a hundred versions later, and as many refused");
    is(live_blocks(), before, "none has been kept");
    fault_arm(FAULT_MEMORY, 1, true);
    orm_set(two, seen, NULL);
    fault_disarm();
    is(orm_status(wiki), ORM_MISUSE, "what is matched cannot be set");
}

static void stands_still(void)
{
    struct page *one = orm_new(wiki, page, .title = "Divers", .version = 5);
    orm_set(one, version, 6);
    is(orm_status(wiki), ORM_OK, "a version can be set before there is a row");
    orm_insert(wiki, one);
    is(orm_set(one, version, 7), ORM_MISUSE, "and not afterwards");
    is_text(orm_message(wiki), "page.version: a stored row is matched by it,"
            " so nothing but the column's .onupdate may change it", "says it");
    is(one->version, 6, "it stands");
    is(orm_set(one, version, 6), ORM_OK, "to the same value it may");
    is(orm_set(one, id, 7), ORM_MISUSE, "nor may the key");
    is_text(orm_message(wiki), "page.id: the key of a stored row cannot be"
            " changed here; delete the row and insert another", "says it");
}

/* What is looked for outlives what the functions do, and the memory that
   was kept for it is given back. */
static const struct orm_column logged_columns[] = {
    ORM_COLUMN(page, id, .primary_key = true),
    ORM_COLUMN(page, editor, .matched = true, .onupdate = next_editor),
    ORM_COLUMN(page, title),
    ORM_COLUMN(page, version, .onupdate = log_it),
    ORM_END,
};
static const struct orm_model logged_model = {
    .name = "page", .size = sizeof(struct page), .table = "logged",
    .columns = logged_columns,
};

static void logged(void)
{
    char title[20];
    struct orm_database *log = orm_open(":memory:",
        ORM_MODELS(logged, product), NULL);
    orm_create_all(log);
    struct page *one = orm_make(ORM_SCOPE(log), &logged_model,
        &(const struct page){ .editor = ANN, .title = "a", .version = 1 },
        ".editor = 1, .title = 2, .version = 3");
    is(orm_insert(log, one), ORM_OK, "a page with a log");
    bool good = true;
    for (int n = 0; n < 4; n++) {
        snprintf(title, sizeof title, "number %d", n);
        orm_set(one, title, title);
        good = good && orm_update(log, one) == ORM_OK;
    }
    ok(good, "found by its old text while another row is written");
    log_is = ORM_INTEGRITY_ERROR;
    orm_set(one, title, "number 4");
    is(orm_update(log, one), ORM_INTEGRITY_ERROR, "a log that refuses");
    log_is = ORM_OK;
    is(orm_update(log, one), ORM_OK, "and takes it then");
    orm_close(log);
}

int main(void)
{
    fault_install();
    path = fresh_path();
    wiki = orm_open(path, ORM_MODELS(page, product),
                    &(struct orm_options){ .trace = SENT });
    is(orm_create_all(wiki), ORM_OK, "a wiki");
    in_where();
    stale();
    again();
    stands_still();
    logged();
    orm_close(wiki);
    is(live_blocks(), 0, "all memory is given back");
    return done();
}
