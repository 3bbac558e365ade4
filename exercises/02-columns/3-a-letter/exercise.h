/* Given: what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

enum { LETTER_SIZE = 80 };

/*
 * A guest has ordered, or pays. The amount is what was typed: up to
 * six digits, and perhaps a point with one or two more behind it.
 * False: it is none, or could not be stored, and nothing has changed.
 */
bool order(const char *path, const char *guest, const char *amount);
bool pay(const char *path, const char *guest, const char *amount);

/* Writes a letter, "Ada owes 3.30", to a guest who owes something.
   False: there is nothing to write. */
bool remind(const char *path, const char *guest,
            char letter[LETTER_SIZE]);

#endif
