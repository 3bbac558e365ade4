/* Expect: 5 "inserting product: database is locked" */

#include "exercise.h"

/* The functions of a driver have no context; so there is one of it. */
static struct {
    const struct orm_driver *engine;
    const struct patience *patience;
} own;

/* Waits if that may help. */
static bool wait_again(enum orm_status status, int *waited)
{
    if (status != ORM_BUSY || *waited == own.patience->waits)
        return false;
    own.patience->wait(++*waited);
    return true;
}

static enum orm_status patient_prepare(void *connection,
                                       const char *sql,
                                       void **statement)
{
    enum orm_status status;
    static int waited = 0;
    do
        status = own.engine->prepare(connection, sql, statement);
    while (wait_again(status, &waited));
    return status;
}

static enum orm_status patient_row(void *statement,
                                   struct orm_value *values, size_t n,
                                   bool *got)
{
    enum orm_status status;
    static int waited = 0;
    do
        status = own.engine->row(statement, values, n, got);
    while (wait_again(status, &waited));
    return status;
}

struct orm_driver patient(const struct orm_driver *engine,
                          const struct patience *patience)
{
    struct orm_driver driver = *engine;
    own.engine = engine;
    own.patience = patience;
    driver.name = "patient";
    driver.prepare = patient_prepare;
    driver.row = patient_row;
    return driver;
}
