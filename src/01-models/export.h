/* Objects as people and other programs read them. */
#ifndef ORM_EXPORT_H
#define ORM_EXPORT_H

#include "model.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Writes what an object is called in a log: `<product 1>` with its key,
 * `<product (transient)>` before it has one, `<product 1 (detached)>`
 * when its row was deleted, `<NULL>`, or `<no object>` for a struct
 * that orm_new() did not make. A model's `.repr` replaces the
 * part between the brackets. What does not fit `size`, which must be 8
 * or more, is cut. Returns `text`, to be used in a printf at once.
 * Nothing is sent; nothing can fail.
 */
char *orm_repr(const void *object, char *text, size_t size);

/*
 * Writes an object as JSON: a name and a value for each column that is
 * not `.hidden`, then what its properties add. Dates are ISO 8601
 * texts; NULL, and what was never given or loaded, is `null`. `depth`
 * says how many objects away relationships are followed; 0 is this
 * object alone.
 *
 * The text is the caller's, to be freed by orm_free(). NULL: there was
 * no memory, or `object` is NULL. A member that holds what its column
 * would refuse is shown as it is. Nothing is sent.
 */
char *orm_to_json(const void *object, int depth);

/* JSON being written, by orm_to_json() or one of those it asks. */
struct orm_json;

/* Adds the name of a member; its value has to follow. */
void orm_json_name(struct orm_json *json, const char *name);

/* Adds a text between quotes. What is not UTF-8 becomes U+FFFD. */
void orm_json_text(struct orm_json *json, const char *text,
                   size_t size);

/* Adds JSON as it is: a number, `true`, or an object in braces. */
void orm_json_raw(struct orm_json *json, const char *text);

/* Adds an object in braces, as deep as is asked for; NULL as null. */
void orm_json_object(struct orm_json *json, const void *object,
                     int depth);

/*
 * The facet of a property that adds to an object's JSON: names and
 * values, by the functions above.
 */
struct orm_exporting {
    void (*write)(const struct orm_property *property,
                  const void *object, struct orm_json *json, int depth);
};
extern const char orm_exporting;

#ifdef __cplusplus
}
#endif
#endif
