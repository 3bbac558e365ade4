/* Hearing each statement that this program sends to SQLite. */
#ifndef RECORDER_H
#define RECORDER_H

struct sqlite3;

/* Functions to be told; any may be NULL. */
struct recorder_listener {
    /* A statement starts: its text with `?`, without the last semicolon,
     * and its parameters as SQL literals ("1, 'Milk', NULL"), NULL where it
     * has none. Both are gone when the function returns. */
    void (*sent)(const char *sql, const char *values);
    void (*opened)(struct sqlite3 *connection);
    /* sqlite3_close() begins; it may still refuse. */
    void (*closing)(struct sqlite3 *connection);
};

/* Tells the listener, which is borrowed, of every connection that is opened
 * from now on. */
void recorder_listen(const struct recorder_listener *listener);

#endif
