/* Foreign keys of several columns: written, enforced, ordered, refused. */
#include <cormorant.h>
#include <sqlite3.h>

#include "tap.h"

struct enrolment {
    struct orm_object orm;
    orm_integer student_id, course_id;
    orm_text    grade;
};

struct note {
    struct orm_object orm;
    orm_integer id, student, course;
    orm_text    text;
};

static const struct orm_column enrolment_columns[] = {
    ORM_COLUMN(enrolment, student_id, .primary_key = true),
    ORM_COLUMN(enrolment, course_id, .primary_key = true),
    ORM_COLUMN(enrolment, grade),
    ORM_END,
};
ORM_MODEL(enrolment, .columns = enrolment_columns);

static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true),
    ORM_COLUMN(note, student),
    ORM_COLUMN(note, course),
    ORM_COLUMN(note, text),
    ORM_END,
};

static const struct orm_constraint
    whole[] = {
        { .name = "of_enrolment", .foreign_key = { "student", "course" },
          .references = { .model = &enrolment_model,
                          .on_delete = ORM_CASCADE } },
        ORM_END,
    },
    by_name[] = {
        { .foreign_key = { "student", "course" },
          .references = { .table = "enrolment" } },
        ORM_END,
    },
    shorter[] = {
        { .foreign_key = { "student" },
          .references = { .model = &enrolment_model } },
        ORM_END,
    },
    longer[] = {
        { .foreign_key = { "student", "course", "id" },
          .references = { .model = &enrolment_model } },
        ORM_END,
    },
    mistyped[] = {
        { .foreign_key = { "student", "text" },
          .references = { .model = &enrolment_model } },
        ORM_END,
    },
    nowhere[] = {
        { .foreign_key = { "student", "course" } },
        ORM_END,
    },
    missing[] = {
        { .foreign_key = { "student", "course" },
          .references = { .table = "enrollment" } },
        ORM_END,
    };

static struct orm_database *opened(
    const struct orm_constraint *constraints, struct orm_model *model)
{
    *model = (struct orm_model){ .name = "note", .columns = note_columns,
                                 .size = sizeof(struct note),
                                 .constraints = constraints };
    return orm_open(":memory:", (const struct orm_model *const[]){
        model, &enrolment_model, NULL }, NULL);
}

static void refused(const struct orm_constraint *constraints,
                    const char *sentence)
{
    struct orm_model model;
    struct orm_database *database = opened(constraints, &model);
    is(orm_status(database), ORM_MAPPING_ERROR, "refused");
    is_text(orm_message(database), sentence, "with its sentence");
    orm_close(database);
}

static struct note *note_of(struct orm_database *database,
                            const struct orm_model *model, int64_t course)
{
    return orm_make(orm_database_scope(database), model,
        &(const struct note){ .student = 1, .course = course },
        ".student = 1, .course = course");
}

static void enforced(const struct orm_constraint *constraints)
{
    struct orm_model model;
    struct orm_database *database = opened(constraints, &model);
    is(orm_create_all(database), ORM_OK, "the tables are made");
    struct enrolment *enrolment = orm_new(database, enrolment,
        .student_id = 1, .course_id = 2);
    is(orm_insert(database, enrolment), ORM_OK, "1 is enrolled in 2");
    struct note *note = note_of(database, &model, 2);
    is(orm_insert(database, note), ORM_OK, "a note of 1 in 2");
    is(orm_insert(database, note_of(database, &model, 1)),
       ORM_INTEGRITY_ERROR, "no note of 1 in 1, though both exist");
    is(orm_delete(database, enrolment),
       constraints == whole ? ORM_OK : ORM_INTEGRITY_ERROR,
       "on_delete is obeyed");
    is(orm_delete(database, note),
       constraints == whole ? ORM_STALE_DATA : ORM_OK,
       "which takes the note along, or leaves it");
    is(orm_drop_all(database), ORM_OK, "the tables are dropped");
    orm_close(database);
}

static void name_first(void *context, const char *sql,
                       const struct orm_value *values, size_t n)
{
    const char **first = context;
    (void)values;
    (void)n;
    if (!*first && !strncmp(sql, "CREATE TABLE", 12))
        *first = strstr(sql, "\"enrolment\" (") ? "enrolment" : "note";
}

static void ordered(void)
{
    const char *first = NULL;
    const struct orm_model model = {
        .name = "note", .columns = note_columns, .constraints = whole,
        .size = sizeof(struct note),
    };
    struct orm_database *database = orm_open(":memory:",
        (const struct orm_model *const[]){ &model, &enrolment_model,
                                           NULL },
        &(const struct orm_options){ .trace = { name_first, &first } });
    is(orm_create_all(database), ORM_OK, "made");
    is_text(first, "enrolment", "the table referred to comes first");
    orm_close(database);
}

int main(void)
{
    enforced(whole);
    enforced(by_name);
    ordered();
    refused(shorter, "struct note: a foreign key lists fewer columns than"
            " the key it refers to has");
    refused(longer, "struct note: a foreign key lists more columns than"
            " the key it refers to has");
    refused(mistyped, "struct note: text refers to a column of another"
            " type");
    refused(nowhere, "struct note: a foreign key wants .references");
    refused(missing, "struct note: student refers to the table enrollment,"
            " and no model given to orm_open has it");
    return done();
}
