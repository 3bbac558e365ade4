/*
 * A system that is not as ours: SQLite too old or unwilling, a locale with a
 * comma. The functions here stand before the system's own.
 */
#define _GNU_SOURCE
#include "pantry.h"
#include "tap.h"

#include <dlfcn.h>
#include <sqlite3.h>
#include <stdarg.h>

static int version = 3040000, refused_setting, deaf, refuse_codes;

int sqlite3_libversion_number(void)
{
    return version;
}

int sqlite3_extended_result_codes(sqlite3 *connection, int on)
{
    int (*real)(sqlite3 *, int);
    *(void **)&real = dlsym(RTLD_NEXT, "sqlite3_extended_result_codes");
    return refuse_codes ? SQLITE_ERROR : real(connection, on);
}

int sqlite3_db_config(sqlite3 *connection, int setting, ...)
{
    int (*real)(sqlite3 *, int, ...);
    va_list list;
    va_start(list, setting);
    int on = va_arg(list, int), *answer = va_arg(list, int *);
    va_end(list);
    *(void **)&real = dlsym(RTLD_NEXT, "sqlite3_db_config");
    if (setting == refused_setting)
        return SQLITE_ERROR;
    int code = real(connection, setting, on, answer);
    if (answer && deaf)
        *answer = 0;
    return code;
}

static char point = '.';

int snprintf(char *text, size_t size, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int n = vsnprintf(text, size, format, list);
    va_end(list);
    char *dot = strcmp(format, "%.17g") && strcmp(format, "%.*g") ? NULL
        : strchr(text, '.');
    if (dot)
        *dot = point;
    return n;
}

static enum orm_status opens(void)
{
    struct orm_database *pantry =
        orm_open(":memory:", ORM_MODELS(product), NULL);
    enum orm_status status = orm_status(pantry);
    if (status != ORM_OK)
        ok(*orm_message(pantry), "it says: %s", orm_message(pantry));
    orm_close(pantry);
    return status;
}

int main(void)
{
    is(opens(), ORM_OK, "all is well");
    version = 3034001;
    is(opens(), ORM_OTHER_ERROR, "an SQLite that is too old");
    version = 3040000;
    refuse_codes = 1;
    is(opens(), ORM_OTHER_ERROR, "one without extended codes");
    refuse_codes = 0;
    deaf = 1;
    is(opens(), ORM_OTHER_ERROR, "one that enforces no foreign keys");
    deaf = 0;
    static const int settings[] = {
        SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_DQS_DML,
        SQLITE_DBCONFIG_DQS_DDL,
    };
    for (int i = 0; i < 3; i++) {
        refused_setting = settings[i];
        is(opens(), ORM_OTHER_ERROR, "one that refuses a setting");
    }

    char text[40];
    const struct orm_value half = { .kind = ORM_REAL, .as.real = 0.5 };
    point = ',';
    orm_value_text(&half, text, sizeof text);
    is_text(text, "0.5", "a comma of the locale is a point in SQL");
    return done();
}
