/* Expect: 1 "should be 2, but is 0" */

#include "exercise.h"

size_t import_csv(struct orm_database *database,
                  const struct orm_model *model, const char *csv,
                  char complaint[COMPLAINT_SIZE])
{
    *complaint = '\0';
    return 0;
}
