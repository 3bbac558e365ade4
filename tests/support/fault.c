/* One counter decides which thing fails. */
#include "fault.h"

const struct fault_face fault_faces[FAULT_KINDS] = {
    [FAULT_MEMORY] = { "allocation", ORM_NO_MEMORY },
    [FAULT_FILE_OPEN] = { "opening of a file", ORM_IO_ERROR },
    [FAULT_READ] = { "read", ORM_IO_ERROR },
    [FAULT_WRITE] = { "write", ORM_IO_ERROR },
    [FAULT_FULL] = { "write to a full disk", ORM_FULL },
    [FAULT_TRUNCATE] = { "truncation", ORM_IO_ERROR },
    [FAULT_SYNC] = { "sync", ORM_IO_ERROR },
    [FAULT_SIZE] = { "question for a file's size", ORM_IO_ERROR },
    [FAULT_LOCK] = { "lock", ORM_IO_ERROR },
    [FAULT_DELETE] = { "deletion of a file", ORM_IO_ERROR },
    [FAULT_ACCESS] = { "search for a file", ORM_IO_ERROR },
    [FAULT_OPEN] = { "open of the driver", ORM_CONNECTION_LOST },
    [FAULT_PREPARE] = { "prepare of the driver", ORM_BUSY },
    [FAULT_BIND] = { "bind of the driver", ORM_LIMIT },
    [FAULT_ROW] = { "row of the driver", ORM_INTERRUPTED },
};

static struct {
    bool armed, onwards;
    enum fault_kind kind;
    long left, struck;
} fault;

void fault_arm(enum fault_kind kind, long n, bool onwards)
{
    fault.armed = n > 0;
    fault.onwards = onwards;
    fault.kind = kind;
    fault.left = n;
    fault.struck = 0;
}

void fault_disarm(void)
{
    fault.armed = false;
}

long fault_strikes(void)
{
    return fault.struck;
}

bool strikes(enum fault_kind kind)
{
    if (!fault.armed || kind != fault.kind)
        return false;
    if (fault.left > 0)
        fault.left--;
    bool now = !fault.left && (fault.onwards || !fault.struck);
    fault.struck += now;
    return now;
}

void fault_install(void)
{
    install_allocator();
    install_vfs();
}
