/* Hearing each statement that this program sends to SQLite. */
#ifndef RECORDER_H
#define RECORDER_H

/* Told of each statement as it starts: its text with `?`, without the last
 * semicolon, and its parameters as SQL literals ("1, 'Milk', NULL"), NULL
 * where it has none. Both are gone when the function returns. */
typedef void recorder_listener(void *context, const char *sql,
                               const char *values);

/* Tells `listener` of every connection opened from now on. */
void recorder_listen(recorder_listener *listener, void *context);

#endif
