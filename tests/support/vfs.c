/*
 * A file system that fails, in front of the real one. SQLite's methods for
 * a database and for its journal differ, so each file forwards to its own.
 * Nothing is synced: the tests need the order of things, not the disk.
 */
#include "fault.h"

#include <sqlite3.h>
#include <stdlib.h>

struct shim {
    sqlite3_file base;
    sqlite3_file *real;
};

static sqlite3_vfs *system_vfs;

static sqlite3_file *real(sqlite3_file *file)
{
    return ((struct shim *)(void *)file)->real;
}

static int shim_close(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

static int shim_read(sqlite3_file *file, void *to, int n, sqlite3_int64 at)
{
    return strikes(FAULT_READ) ? SQLITE_IOERR_READ
        : real(file)->pMethods->xRead(real(file), to, n, at);
}

static int shim_write(sqlite3_file *file, const void *from, int n,
                      sqlite3_int64 at)
{
    return strikes(FAULT_WRITE) ? SQLITE_IOERR_WRITE
        : strikes(FAULT_FULL) ? SQLITE_FULL
        : real(file)->pMethods->xWrite(real(file), from, n, at);
}

static int shim_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return strikes(FAULT_TRUNCATE) ? SQLITE_IOERR_TRUNCATE
        : real(file)->pMethods->xTruncate(real(file), size);
}

static int shim_sync(sqlite3_file *file, int flags)
{
    (void)file;
    (void)flags;
    return strikes(FAULT_SYNC) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int shim_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return strikes(FAULT_SIZE) ? SQLITE_IOERR_FSTAT
        : real(file)->pMethods->xFileSize(real(file), size);
}

static int shim_lock(sqlite3_file *file, int level)
{
    return strikes(FAULT_LOCK) ? SQLITE_IOERR_LOCK
        : real(file)->pMethods->xLock(real(file), level);
}

static int shim_unlock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

static int shim_reserved(sqlite3_file *file, int *reserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
}

static int shim_control(sqlite3_file *file, int what, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}

static int shim_sector(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

static int shim_device(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = shim_close,
    .xRead = shim_read,
    .xWrite = shim_write,
    .xTruncate = shim_truncate,
    .xSync = shim_sync,
    .xFileSize = shim_size,
    .xLock = shim_lock,
    .xUnlock = shim_unlock,
    .xCheckReservedLock = shim_reserved,
    .xFileControl = shim_control,
    .xSectorSize = shim_sector,
    .xDeviceCharacteristics = shim_device,
};

static int shim_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file,
                     int flags, int *flags_out)
{
    struct shim *shim = (struct shim *)(void *)file;
    (void)vfs;
    file->pMethods = NULL;
    if (strikes(FAULT_FILE_OPEN))
        return SQLITE_CANTOPEN;
    shim->real = (sqlite3_file *)(void *)(shim + 1);
    int code = system_vfs->xOpen(system_vfs, name, shim->real, flags,
                                 flags_out);
    if (code == SQLITE_OK)
        file->pMethods = &methods;
    return code;
}

static int shim_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    (void)vfs;
    (void)sync;
    return strikes(FAULT_DELETE) ? SQLITE_IOERR_DELETE
        : system_vfs->xDelete(system_vfs, name, 0);
}

static int shim_access(sqlite3_vfs *vfs, const char *name, int flags,
                       int *answer)
{
    (void)vfs;
    return strikes(FAULT_ACCESS) ? SQLITE_IOERR_ACCESS
        : system_vfs->xAccess(system_vfs, name, flags, answer);
}

void install_vfs(void)
{
    static sqlite3_vfs failing;
    system_vfs = sqlite3_vfs_find(NULL);
    failing = *system_vfs;
    failing.zName = "failing";
    failing.szOsFile += (int)sizeof(struct shim);
    failing.xOpen = shim_open;
    failing.xDelete = shim_delete;
    failing.xAccess = shim_access;
    if (sqlite3_vfs_register(&failing, 1) != SQLITE_OK)
        abort();
}
