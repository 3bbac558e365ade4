/* Given: the struct, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>
#include <stdbool.h>

struct supplier {
    struct orm_object orm;
    orm_integer supplier_id;
    orm_text    name;
    orm_text    phone;                  /* NULL: unknown */
    orm_integer rating;
};

extern const struct orm_model supplier_model;

enum { PHONE_SIZE = 32 };

/* Gives the key of the new supplier; 0: the database refused it. */
int64_t store_supplier(const char *path, const char *name,
                       const char *phone);

/* Gives false if there is no such supplier. */
bool read_phone(const char *path, int64_t supplier_id,
                char phone[PHONE_SIZE]);

#endif
