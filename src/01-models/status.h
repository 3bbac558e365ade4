/*
 * How a call went. A function that can fail returns a status, or it
 * returns NULL and leaves the status with the handle it was given.
 * The kinds are those a program can act on; the sentence that goes
 * with one, and that names what to change, is orm_message().
 */
#ifndef ORM_STATUS_H
#define ORM_STATUS_H

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The kinds of outcome. The order means nothing and new kinds are
 * added at the end; 0 is the only success.
 */
enum orm_status {
    ORM_OK,
    ORM_MAPPING_ERROR,    /* a model contradicts itself or another */
    ORM_VALUE_ERROR,      /* a value that its column cannot hold */
    ORM_INTEGRITY_ERROR,  /* a constraint of the database refused */
    ORM_STALE_DATA,       /* the row is gone, or not as it was */
    ORM_DETACHED_ERROR,   /* the object has no session any more */
    ORM_PENDING_ROLLBACK, /* an earlier failure wants a rollback */
    ORM_NO_RESULT,        /* one row was asked for, none came */
    ORM_SEVERAL_RESULTS,  /* one row was asked for, more came */
    ORM_CYCLE,            /* rows that need each other first */
    ORM_MISUSE,           /* a call that is wrong in any database */
    ORM_QUERY_REFUSED,    /* a query that could never be sent */
    ORM_LIMIT,            /* more than there is room for */
    ORM_ABORTED,          /* a listener or property said no */
    ORM_BUSY,             /* another connection holds the lock */
    ORM_BUSY_AFTER_READS, /* the same, and waiting cannot help */
    ORM_CONNECTION_LOST,  /* the database went away */
    ORM_READ_ONLY,        /* the file may not be written */
    ORM_FULL,             /* no space is left */
    ORM_IO_ERROR,         /* reading or writing the file failed */
    ORM_CORRUPT,          /* the file is not a sound database */
    ORM_INTERRUPTED,      /* somebody asked the statement to stop */
    ORM_NO_MEMORY,        /* an allocation failed */
    ORM_OTHER_ERROR       /* none of these; the message tells */
};

/*
 * Gives the name of a status as words, `"integrity error"`, for logs.
 * The text is static. A number that is no status gives `"unknown"`.
 */
const char *orm_status_name(enum orm_status status);

#ifdef __cplusplus
}
#endif
#endif
