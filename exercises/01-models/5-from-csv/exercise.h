/* Given: what the test calls. It has models of its own. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

enum { COMPLAINT_SIZE = 500 };

/*
 * Stores a row for each line of a CSV text, save the first, which names
 * columns. Stops at a line that cannot be stored, and then the
 * complaint tells which and why; otherwise it is empty. Returns how
 * many rows were stored.
 */
size_t import_csv(struct orm_database *database,
                  const struct orm_model *model, const char *csv,
                  char complaint[COMPLAINT_SIZE]);

#endif
