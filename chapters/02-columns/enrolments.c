/* A key of two columns, and a day that each row asks for. */
#include <cormorant.h>
#include <inttypes.h>

struct enrolment {
    struct orm_object orm;
    orm_integer student_id;
    orm_integer course_id;
    orm_date    enrolled_on;
    orm_text    grade;
};

static const struct orm_column enrolment_columns[] = {
    ORM_COLUMN(enrolment, student_id, .primary_key = true),
    ORM_COLUMN(enrolment, course_id, .primary_key = true),
    ORM_COLUMN(enrolment, enrolled_on,
               .default_function = orm_utctoday),
    ORM_COLUMN(enrolment, grade, .type = ORM_STRING(2)),
    ORM_END,
};
ORM_MODEL(enrolment, .table = "enrolments",
          .columns = enrolment_columns);

static int64_t now(void *context)
{
    return *(int64_t *)context;
}

int main(int argc, char **argv)
{
    int64_t time = orm_datetime_to_microseconds(
        orm_moment(orm_ymd(2026, 11, 30), orm_hms(23, 59, 59)));
    struct orm_database *school = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(enrolment),
        &(const struct orm_options){ .clock = { now, &time } });
    orm_create_all(school);

    orm_insert(school, orm_new(school, enrolment,
        .student_id = 1, .course_id = 7));
    time += 2 * INT64_C(1000000);              /* past midnight */
    orm_insert(school, orm_new(school, enrolment,
        .student_id = 1, .course_id = 8));
    struct enrolment *found = orm_find(school, enrolment,
        .course_id = 8, .student_id = 1);
    orm_set(found, grade, "B+");
    orm_update(school, found);

    if (!orm_find(school, enrolment, .student_id = 1))
        printf("%s\n", orm_message(school));
    if (orm_insert(school, orm_new(school, enrolment,
            .student_id = 2)) != ORM_OK)
        printf("%s\n", orm_message(school));
    orm_close(school);
    return 0;
}
