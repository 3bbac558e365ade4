/* Expect: 2 "inserting product: database is locked" */

#include "exercise.h"

struct orm_driver patient(const struct orm_driver *engine,
                          const struct patience *patience)
{
    struct orm_driver driver = *engine;
    driver.name = "patient";
    /* Put functions of your own in some places. */
    return driver;
}
