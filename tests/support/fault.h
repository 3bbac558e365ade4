/*
 * Failures on demand. The allocator, the file system and the driver of the
 * tests ask strikes() before each thing they do; it answers yes to the n-th
 * thing of the kind that was armed.
 */
#ifndef FAULT_H
#define FAULT_H

#include <cormorant.h>
#include <stdbool.h>

enum fault_kind {
    FAULT_MEMORY,               /* malloc, of the library and of SQLite */
    FAULT_FILE_OPEN,            /* files, of the database and its journal */
    FAULT_READ, FAULT_WRITE, FAULT_FULL, FAULT_TRUNCATE, FAULT_SYNC,
    FAULT_SIZE, FAULT_LOCK, FAULT_DELETE, FAULT_ACCESS,
    FAULT_OPEN,                 /* functions of the driver */
    FAULT_PREPARE, FAULT_BIND, FAULT_ROW,
    FAULT_KINDS
};

/* What a kind is called, and the status that a call has to report. */
struct fault_face {
    const char *name;
    enum orm_status status;
};
extern const struct fault_face fault_faces[FAULT_KINDS];

/* Lets the n-th thing of a kind fail from now on, or all from the n-th. */
void fault_arm(enum fault_kind kind, long n, bool onwards);
void fault_disarm(void);

/* How often has it struck since it was armed? */
long fault_strikes(void);

/* For the rigs: does this one fail? */
bool strikes(enum fault_kind kind);

/* Puts the rigs in place: call it before anything else of SQLite's. */
void fault_install(void);

/* orm_sqlite with faults, to be given in the options. */
const struct orm_driver *fault_driver(void);

/* Blocks of memory, and compiled statements, that nobody has freed yet. */
long live_blocks(void);
long live_statements(void);

/* The parts of fault_install(). */
void install_allocator(void);
void install_vfs(void);

#endif
