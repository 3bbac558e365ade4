/*
 * What a table is made of, as constants that a program writes down:
 * columns with their clauses, constraints, indexes.
 */
#ifndef ORM_TABLE_H
#define ORM_TABLE_H

#include "type.h"

#ifdef __cplusplus
extern "C" {
#endif

struct orm_model;

/* What happens to a row when the row it refers to goes or changes. */
enum orm_action {
    ORM_NO_ACTION,
    ORM_RESTRICT,
    ORM_SET_NULL,
    ORM_SET_DEFAULT,
    ORM_CASCADE
};

/*
 * The key that a column refers to: a member of a model, or a column of
 * a table by name. Written with ORM_REFERENCES or, for a table without
 * a struct, `.references = { .table = "t", .column = "id" }`.
 */
struct orm_reference {
    const struct orm_model *model;
    size_t offset;
    const char *table, *column;
    enum orm_action on_delete, on_update;
};

/*
 * A function that gives a member of an object its value, by orm_set()
 * or what is under it. It may read the other members. What it returns
 * other than OK keeps the row from being written.
 */
typedef enum orm_status orm_fill(void *object, const void *member);

/* A value for the member at an offset; ORM_DEFAULT writes it. */
struct orm_default {
    size_t offset;
    const void *value;
};

/*
 * One column. ORM_COLUMN fills in the first three fields; the others
 * are options, and leaving one out means what its comment says.
 */
struct orm_column {
    const char *member;            /* the path from the struct */
    size_t offset;
    const struct orm_type *inferred;

    const char *name;              /* the member's name */
    const struct orm_type *type;   /* the type the member implies */
    bool primary_key;              /* no part of the key */
    bool autoincrement;            /* a key may be used again */
    bool not_null;                 /* NULL allowed if C can say it */
    bool unique;                   /* rows may share a value */
    bool index;                    /* none. ix_<table>_<column> is the
                                      name, and .unique is its too */
    struct orm_default default_value;  /* none */
    orm_fill *default_function;    /* none */
    orm_fill *onupdate;            /* none */
    bool matched;                  /* UPDATE and DELETE look for the
                                      key alone, not for the value too
                                      that was read (chapter 4) */
    const char *server_default;    /* none; SQL */
    const char *check;             /* none; SQL */
    const char *collate;           /* BINARY */
    const char *comment;           /* none */
    bool hidden;                   /* shown in JSON */
    struct orm_reference references;   /* none */
};

/* As many columns as an index or a constraint may list. */
#define ORM_LISTED 8

/*
 * A constraint over several columns, or with a name: give one of
 * `check`, `unique` and `foreign_key`. Columns are listed by their
 * names in the database. A foreign key of several columns refers to
 * the whole key of `references.model` or `.table`, in the order in
 * which that lists its columns.
 */
struct orm_constraint {
    const char *name;              /* unnamed */
    const char *check;             /* SQL */
    const char *unique[ORM_LISTED + 1];
    const char *foreign_key[ORM_LISTED + 1];
    struct orm_reference references;
};

/* An index over several columns; its name is not optional. */
struct orm_index {
    const char *name;
    bool unique;
    const char *columns[ORM_LISTED + 1];
};

/*
 * A table. Models make theirs from their descriptor; a table that
 * needs no struct can be written down as it is.
 */
struct orm_table {
    const char *name;
    const char *schema;                        /* NULL: the main one */
    const char *comment;
    const struct orm_column *columns;          /* up to ORM_END */
    const struct orm_constraint *constraints;  /* NULL: none */
    const struct orm_index *indexes;           /* NULL: none */
};

/* Ends a list of columns, constraints or indexes. */
#define ORM_END { .name = NULL }

/*
 * A compile-time condition with a sentence of ours, as a number that
 * is 0 and can be added to any constant.
 */
#define ORM_REQUIRE(condition, sentence) \
    (0 * sizeof(struct { _Static_assert(condition, sentence); \
                         char unused; }))

#define ORM_MEMBER(model, member) (((struct model *)0)->member)

/* Is it a type of the list, and not orm_no_type? */
#define ORM_HAS_TYPE(member) \
    _Generic(ORM_TYPE(member), const struct orm_type *: 1, default: 0)

/* Between a pointer to a const and a `void *`, the conditional is a
   `const void *`; the member itself is not read. */
#define ORM_IS_CONST(member) \
    _Generic(1 ? &(member) : (void *)1, const void *: 1, default: 0)

/*
 * One column of a model: `ORM_COLUMN(product, name, .not_null = true)`.
 * Does not compile when the struct has no such member, when no column
 * can hold the member's type, or when the member could be assigned to.
 *
 * The trailing comma lets a column have no options.
 */
#define ORM_COLUMN(...) ORM_COLUMN_(__VA_ARGS__, )
#define ORM_COLUMN_(model, path, ...) { \
    .member = #path, \
    .offset = offsetof(struct model, path) \
        + ORM_REQUIRE(ORM_HAS_TYPE(ORM_MEMBER(model, path)), \
            "struct " #model ": no column can hold " #path) \
        + ORM_REQUIRE(ORM_IS_CONST(ORM_MEMBER(model, path)), \
            "struct " #model ": " #path " can be assigned to;" \
            " declare it orm_integer, orm_text, ..."), \
    .inferred = (const struct orm_type *) \
        ORM_TYPE(ORM_MEMBER(model, path)), \
    __VA_ARGS__ }

/*
 * A value for rows that are not given one:
 *
 *     ORM_COLUMN(product, quantity,
 *                .default_value = ORM_DEFAULT(product, quantity, 1))
 */
#define ORM_DEFAULT(model, path, ...) { \
    .offset = offsetof(struct model, path), \
    .value = &((const struct model){ .path = __VA_ARGS__ }).path }

/*
 * The key a column refers to, as a member of a model:
 * `.references = ORM_REFERENCES(category, id, .on_delete =
 * ORM_CASCADE)`. The model is declared before it is named.
 */
#define ORM_REFERENCES(...) ORM_REFERENCES_(__VA_ARGS__, )
#define ORM_REFERENCES_(target, path, ...) { \
    .model = &target##_model, \
    .offset = offsetof(struct target, path), \
    __VA_ARGS__ }

#ifdef __cplusplus
}
#endif
#endif
