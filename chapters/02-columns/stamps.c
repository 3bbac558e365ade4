/* created_at and updated_at, by a clock that never stands still. */
#include <cormorant.h>

struct project {
    struct orm_object orm;
    orm_integer  id;
    orm_text     name;
    orm_datetime created_at;
    orm_datetime looked_at;              /* asks the clock again */
    orm_datetime updated_at;             /* asks created_at */
};

static enum orm_status as_created(void *object, const void *member)
{
    const struct project *project = object;
    return orm_set_datetime(object, member, project->created_at);
}

static const struct orm_column project_columns[] = {
    ORM_COLUMN(project, id, .primary_key = true),
    ORM_COLUMN(project, name, .not_null = true),
    ORM_COLUMN(project, created_at, .default_function = orm_utcnow),
    ORM_COLUMN(project, looked_at, .default_function = orm_utcnow),
    ORM_COLUMN(project, updated_at, .default_function = as_created,
               .onupdate = orm_utcnow),
    ORM_END,
};
ORM_MODEL(project, .table = "projects", .columns = project_columns);

/* Every look at this clock takes a microsecond. */
static int64_t now(void *context)
{
    int64_t *time = context;
    return (*time)++;
}

static void show(const char *after, const struct project *project)
{
    char created[ORM_TIME_ROOM], looked[ORM_TIME_ROOM],
        updated[ORM_TIME_ROOM];
    orm_time_text(project->created_at.time, created);
    orm_time_text(project->looked_at.time, looked);
    orm_time_text(project->updated_at.time, updated);
    printf("%-10s%s  %s  %s\n", after, created, looked, updated);
}

int main(int argc, char **argv)
{
    int64_t time = orm_datetime_to_microseconds(
        orm_moment(orm_ymd(2026, 11, 20), orm_hms(9, 0, 0)));
    struct orm_database *plan = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(project),
        &(const struct orm_options){ .clock = { now, &time } });
    orm_create_all(plan);

    struct project *site = orm_new(plan, project, .name = "Site");
    orm_insert(plan, site);
    show("insert", site);
    orm_set(site, name, "Site");         /* what it is already */
    orm_update(plan, site);
    show("no change", site);
    orm_set(site, name, "Web site");
    orm_update(plan, site);
    show("change", site);
    orm_set(site, name, "Home page");
    orm_set(site, updated_at,
            orm_moment(orm_ymd(2026, 11, 20), orm_hms(8, 0, 0)));
    orm_update(plan, site);
    show("given", site);
    orm_close(plan);
    return 0;
}
