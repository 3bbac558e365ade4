/* The statements that a database has sent, for is_text(). */
#ifndef SENT_H
#define SENT_H

#include <cormorant.h>

/* For the options: `.trace = SENT`. */
#define SENT { note_sent, NULL }
void note_sent(void *context, const char *sql,
               const struct orm_value *values, size_t n);

/*
 * What was sent since the last call, a line each, values behind two dashes:
 * `DELETE FROM "t" WHERE "id" = ? -- 1`. Valid until the next call.
 */
const char *sent(void);

#endif
