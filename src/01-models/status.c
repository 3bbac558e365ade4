/* The words for each kind of outcome. */
#include "status.h"

#include <stddef.h>

static const char *const names[] = {
    [ORM_OK] = "ok",
    [ORM_MAPPING_ERROR] = "mapping error",
    [ORM_VALUE_ERROR] = "value error",
    [ORM_INTEGRITY_ERROR] = "integrity error",
    [ORM_STALE_DATA] = "stale data",
    [ORM_DETACHED_ERROR] = "detached",
    [ORM_PENDING_ROLLBACK] = "pending rollback",
    [ORM_NO_RESULT] = "no result",
    [ORM_SEVERAL_RESULTS] = "several results",
    [ORM_CYCLE] = "cycle",
    [ORM_MISUSE] = "misuse",
    [ORM_QUERY_REFUSED] = "query refused",
    [ORM_LIMIT] = "limit",
    [ORM_ABORTED] = "aborted",
    [ORM_BUSY] = "busy",
    [ORM_BUSY_AFTER_READS] = "busy after reads",
    [ORM_CONNECTION_LOST] = "connection lost",
    [ORM_READ_ONLY] = "read-only",
    [ORM_FULL] = "full",
    [ORM_IO_ERROR] = "input/output error",
    [ORM_CORRUPT] = "corrupt",
    [ORM_INTERRUPTED] = "interrupted",
    [ORM_NO_MEMORY] = "no memory",
    [ORM_OTHER_ERROR] = "other error",
};

const char *orm_status_name(enum orm_status status)
{
    size_t at = (size_t)status;
    return at < sizeof names / sizeof *names ? names[at] : "unknown";
}
