/*
 * What a session and its database should look like: plain arrays of rows
 * and of objects, and what each call makes of them. Nothing here knows how
 * the library does it, save the order in which a flush writes.
 */
#ifndef WORLD_H
#define WORLD_H

#include <cormorant.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ITEM, TAG, KINDS };               /* in the order of the models */
enum { KEY, FIRST, SECOND, MADE, MEMBERS };
enum { ROWS = 40, OBJECTS = 28, DEPTH = 6 };

/* A member's value: a number, or one of a few texts. */
struct cell {
    bool null;
    int64_t number;
    const char *text;                    /* NULL: it is the number */
};

struct line {
    struct cell at[MEMBERS];
};

struct table {
    struct line rows[ROWS];
    int count;
};

/* An object as it should be. */
struct thing {
    void *object;
    int kind;
    enum orm_state state;
    struct cell at[MEMBERS];             /* in memory */
    unsigned set;                        /* members to be written */
    struct cell old[MEMBERS];            /* of those: before */
    unsigned known;                      /* and whether the row had it */
    struct cell key;                     /* the session knows it by this */
    bool doomed, displaced, lost;
    int crossed;                         /* how often it went or came */
    bool vague;                          /* then its values are not sure */
    bool loaded, inserted;               /* where it came from */
    struct cell first[MEMBERS];          /* as it was loaded or given */
    unsigned given;
    long order;                          /* of its adding */
};

/* All there is at one moment. */
struct world {
    struct table tables[KINDS];
    struct thing things[OBJECTS];
    int count;
};

static inline bool same_cell(struct cell one, struct cell other)
{
    if (one.null || other.null)
        return one.null == other.null;
    return one.text || other.text
        ? one.text && other.text && !strcmp(one.text, other.text)
        : one.number == other.number;
}

static inline int compare_keys(struct cell one, struct cell other)
{
    return one.text ? strcmp(one.text, other.text)
        : (one.number > other.number) - (one.number < other.number);
}

static inline struct line *row_of(struct table *table, struct cell key)
{
    for (int i = 0; i < table->count; i++)
        if (same_cell(table->rows[i].at[KEY], key))
            return &table->rows[i];
    return NULL;
}

/* Members that a kind has, and what each is when nobody gave it. */
static inline int members_of(int kind)
{
    return kind == ITEM ? 4 : 3;
}

enum { VERSION = SECOND };               /* of a tag */

static inline struct cell zero_of(int kind, int member)
{
    bool text = kind == ITEM ? member == FIRST : member == KEY;
    bool null = text || (kind == TAG && member == FIRST);
    return (struct cell){ .null = null };
}

static inline struct cell number(int64_t n)
{
    return (struct cell){ .number = n };
}

static inline struct cell default_of(int kind, int member)
{
    return kind == ITEM && member == SECOND ? number(7)
        : kind == ITEM && member == MADE ? number(5)
        : kind == TAG && member == VERSION ? number(1)
        : zero_of(kind, member);
}

/* What the table does not take. */
static inline bool violates(int kind, struct cell *at)
{
    return kind == ITEM && at[SECOND].number > 8;
}

static inline struct thing *known_by(struct world *world, int kind,
                                     struct cell key)
{
    for (int i = 0; i < world->count; i++) {
        struct thing *thing = &world->things[i];
        if (thing->kind == kind && thing->state == ORM_PERSISTENT
            && same_cell(thing->key, key))
            return thing;
    }
    return NULL;
}

static inline void displace(struct world *world, const struct thing *by,
                            struct cell key)
{
    struct thing *other = known_by(world, by->kind, key);
    if (!other || other == by)
        return;
    other->state = ORM_DETACHED;
    other->displaced = other->vague = true;
    other->doomed = false;
}

/* --- a flush --------------------------------------------------------- */

/* Members that were changed back are not written. */
static inline void weigh(struct thing *thing)
{
    for (int i = 0; i < members_of(thing->kind); i++)
        if (thing->known & 1u << i && same_cell(thing->old[i], thing->at[i]))
            thing->set &= ~(1u << i);
}

static inline struct cell stored(const struct thing *thing, int member)
{
    return thing->set & 1u << member ? thing->old[member]
                                     : thing->at[member];
}

/* The row that an UPDATE or DELETE would find. */
static inline struct line *matched(struct world *world,
                                   const struct thing *thing)
{
    struct line *row = row_of(&world->tables[thing->kind], thing->key);
    return row && (thing->kind != TAG
                   || same_cell(row->at[VERSION], stored(thing, VERSION)))
        ? row : NULL;
}

static inline enum orm_status update_thing(struct world *world,
                                           struct thing *thing)
{
    struct table *table = &world->tables[thing->kind];
    struct line *row = matched(world, thing), changed;
    if (thing->kind == TAG) {
        thing->at[VERSION].number++;
        thing->set |= 1u << VERSION;
    }
    if (!row)
        return ORM_STALE_DATA;
    changed = *row;
    for (int i = 0; i < members_of(thing->kind); i++)
        if (thing->set & 1u << i)
            changed.at[i] = thing->at[i];
    struct line *there = row_of(table, changed.at[KEY]);
    if ((there && there != row) || violates(thing->kind, changed.at))
        return ORM_INTEGRITY_ERROR;
    *row = changed;
    if (thing->set & 1u << KEY)
        displace(world, thing, thing->at[KEY]);
    thing->key = thing->at[KEY];
    thing->set = thing->known = 0;
    return ORM_OK;
}

/* The object and its values, before the database and defaults add. */
static inline void note_given(struct thing *thing)
{
    memcpy(thing->first, thing->at, sizeof thing->at);
    thing->given = thing->set;
    thing->inserted = true;
}

static inline void settle(struct thing *thing)
{
    thing->key = thing->at[KEY];
    thing->state = ORM_PERSISTENT;
    thing->set = thing->known = 0;
}

static inline enum orm_status insert_thing(struct world *world,
                                           struct thing *thing)
{
    struct table *table = &world->tables[thing->kind];
    struct line row;
    note_given(thing);
    for (int i = 0; i < MEMBERS; i++)
        row.at[i] = thing->set & 1u << i ? thing->at[i]
                                         : default_of(thing->kind, i);
    if (!(thing->set & 1u << KEY)) {
        row.at[KEY] = number(1);
        for (int i = 0; i < table->count; i++)
            if (table->rows[i].at[KEY].number >= row.at[KEY].number)
                row.at[KEY].number = table->rows[i].at[KEY].number + 1;
    }
    if (row_of(table, row.at[KEY]) || violates(thing->kind, row.at))
        return ORM_INTEGRITY_ERROR;
    if (table->count == ROWS)
        abort();
    table->rows[table->count++] = row;
    memcpy(thing->at, row.at, sizeof row.at);
    displace(world, thing, row.at[KEY]);
    settle(thing);
    return ORM_OK;
}

/* A new object for the row of one that is to be deleted. */
static inline enum orm_status switch_thing(struct world *world,
                                           struct thing *thing,
                                           struct thing *old)
{
    struct line *row = matched(world, old);
    note_given(thing);
    if (!row)
        return ORM_STALE_DATA;
    struct line changed = *row;
    if (thing->kind == TAG) {
        thing->at[VERSION] = number(row->at[VERSION].number + 1);
        thing->set |= 1u << VERSION;
    }
    for (int i = 0; i < members_of(thing->kind); i++)
        if (thing->set & 1u << i)
            changed.at[i] = thing->at[i];
    if (violates(thing->kind, changed.at))
        return ORM_INTEGRITY_ERROR;
    *row = changed;
    old->state = ORM_DELETED;
    settle(thing);
    return ORM_OK;
}

static inline enum orm_status save_thing(struct world *world,
                                         struct thing *thing)
{
    struct thing *old = thing->set & 1u << KEY
        ? known_by(world, thing->kind, thing->at[KEY]) : NULL;
    return old && old->doomed ? switch_thing(world, thing, old)
                              : insert_thing(world, thing);
}

static inline enum orm_status delete_thing(struct world *world,
                                           struct thing *thing)
{
    struct table *table = &world->tables[thing->kind];
    struct line *row = matched(world, thing);
    if (!row && thing->kind == TAG)
        return ORM_STALE_DATA;
    if (row)
        *row = table->rows[--table->count];
    thing->state = ORM_DELETED;
    return ORM_OK;
}

enum part { UPDATES, INSERTS, DELETES };

static inline bool takes_part(struct thing *thing, int kind, enum part part)
{
    if (thing->kind != kind)
        return false;
    if (part == INSERTS)
        return thing->state == ORM_PENDING;
    return thing->state == ORM_PERSISTENT
        && (part == DELETES ? thing->doomed
                            : !thing->doomed && thing->set);
}

/* Inserts go in the order of adding, the others by the keys of rows. */
static inline bool goes_before(const struct thing *one,
                               const struct thing *other, enum part part)
{
    return part == INSERTS ? one->order < other->order
                           : compare_keys(one->key, other->key) < 0;
}

static inline enum orm_status do_part(struct world *world, int kind,
                                      enum part part)
{
    struct thing *list[OBJECTS];
    int n = 0;
    for (int i = 0; i < world->count; i++) {
        struct thing *thing = &world->things[i];
        if (!takes_part(thing, kind, part))
            continue;
        int at = n++;
        for (; at > 0 && goes_before(thing, list[at - 1], part); at--)
            list[at] = list[at - 1];
        list[at] = thing;
    }
    enum orm_status status = ORM_OK;
    for (int i = 0; i < n && status == ORM_OK; i++)
        if (takes_part(list[i], kind, part))
            status = part == UPDATES ? update_thing(world, list[i])
                : part == INSERTS ? save_thing(world, list[i])
                                  : delete_thing(world, list[i]);
    return status;
}

static inline enum orm_status flush_world(struct world *world)
{
    enum orm_status status = ORM_OK;
    for (int i = 0; i < world->count; i++)
        if (world->things[i].state == ORM_PERSISTENT)
            weigh(&world->things[i]);
    for (int kind = 0; kind < KINDS && status == ORM_OK; kind++) {
        status = do_part(world, kind, UPDATES);
        if (status == ORM_OK)
            status = do_part(world, kind, INSERTS);
    }
    for (int kind = KINDS; kind-- && status == ORM_OK; )
        status = do_part(world, kind, DELETES);
    return status;
}

static inline bool has_changes(const struct world *world)
{
    for (int i = 0; i < world->count; i++) {
        const struct thing *thing = &world->things[i];
        if (thing->state == ORM_PENDING
            || (thing->state == ORM_PERSISTENT
                && (thing->set || thing->doomed)))
            return true;
    }
    return false;
}

/* --- calls on one object --------------------------------------------- */

static inline void set_thing(struct thing *thing, int member,
                             struct cell value, bool known)
{
    if (known && same_cell(thing->at[member], value))
        return;
    if (thing->state == ORM_PERSISTENT && !(thing->set & 1u << member)) {
        thing->old[member] = thing->at[member];
        thing->known = (thing->known & ~(1u << member))
            | (unsigned)(known || member == KEY) << member;
    }
    thing->at[member] = value;
    thing->set |= 1u << member;
}

static inline void drop_set(struct thing *thing, unsigned members)
{
    for (int i = 0; i < MEMBERS; i++)
        if (thing->set & members & 1u << i)
            thing->at[i] = thing->old[i];
    thing->set &= ~members;
}

static inline void expunge_thing(struct thing *thing)
{
    if (thing->state == ORM_PENDING) {
        thing->state = ORM_TRANSIENT;
        return;
    }
    drop_set(thing, 1u << KEY);
    thing->state = ORM_DETACHED;
    thing->doomed = false;
    thing->vague = true;
    thing->crossed++;
}

/* What it has set is written, whatever the row has. */
static inline void add_back(struct thing *thing)
{
    thing->state = ORM_PERSISTENT;
    thing->crossed++;
    thing->key = thing->at[KEY];
    memcpy(thing->first, thing->at, sizeof thing->at);
    thing->given = thing->set;
    memcpy(thing->old, thing->at, sizeof thing->at);
    thing->known = 0;
}

/* --- going back ------------------------------------------------------ */

/* It has the values that the program gave, and no row. */
static inline void unstore(struct thing *thing)
{
    thing->lost |= thing->state == ORM_DETACHED || thing->crossed;
    if (thing->inserted) {
        for (int i = 0; i < MEMBERS; i++)
            thing->at[i] = thing->given & 1u << i ? thing->first[i]
                : zero_of(thing->kind, i);
        thing->set = thing->given;
    }
    thing->state = ORM_TRANSIENT;
    thing->inserted = thing->doomed = false;
}

/* What went out of the session stays out, also if it came back. */
static inline void take_back(struct thing *thing, const struct thing *was)
{
    void *object = thing->object;
    if (was->state == ORM_TRANSIENT) {
        if (thing->state != ORM_TRANSIENT)
            unstore(thing);
    } else if (thing->crossed != was->crossed) {
        memcpy(thing->at, thing->first, sizeof thing->at);
        thing->set = thing->given;
        thing->lost |= was->state != ORM_DETACHED
            || thing->crossed != was->crossed + 1;
        thing->state = ORM_DETACHED;
        if (!thing->lost)
            thing->crossed = was->crossed;
        thing->doomed = false;
    } else if (was->state != ORM_DETACHED || was->displaced) {
        *thing = *was;
        thing->object = object;
    }
}

/* Who was loaded in the meantime, from a row whose key is another's again,
   goes. Where there is no row any more, it may go. */
static inline void oust(struct world *world, struct thing *thing)
{
    if (thing->state != ORM_PERSISTENT)
        return;
    const struct thing *other = known_by(world, thing->kind, thing->key);
    if (!row_of(&world->tables[thing->kind], thing->key)) {
        thing->state = orm_state(thing->object);
        thing->lost = true;
    }
    if (other && other != thing) {
        thing->state = ORM_DETACHED;
        thing->lost = true;
    }
}

/* The world is what it was, but for what lives on in memory. */
static inline void go_back(struct world *world, const struct world *was)
{
    memcpy(world->tables, was->tables, sizeof was->tables);
    for (int i = 0; i < world->count; i++) {
        struct thing *thing = &world->things[i];
        if (i < was->count) {
            take_back(thing, &was->things[i]);
        } else if (!thing->loaded) {
            if (thing->state != ORM_TRANSIENT)
                unstore(thing);
        } else if (thing->crossed) {
            thing->state = ORM_DETACHED;
            thing->lost = true;
        } else {
            memcpy(thing->at, thing->first, sizeof thing->at);
            thing->key = thing->at[KEY];
            thing->state = ORM_PERSISTENT;
            thing->set = 0;
            thing->doomed = thing->displaced = false;
        }
    }
    for (int i = was->count; i < world->count; i++)
        oust(world, &world->things[i]);
}

#endif
