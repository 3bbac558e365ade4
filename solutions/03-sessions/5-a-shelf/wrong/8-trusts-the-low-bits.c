/* Expect: 14 "did not end in 5 seconds" */

#include "exercise.h"

#include <stdlib.h>

struct place {
    struct user user;                   /* first: see put_back() */
    size_t uses;
    bool filled, changed;
    struct place *next;                 /* in its chain */
    struct place *older, *newer;        /* who is not in use */
};

struct shelf {
    struct store store;
    size_t room;
    struct place *places;
    struct place **chains;              /* as many as places */
    struct place ends;                  /* between newest and oldest */
};

/* --- who is not in use -------------------------------------------- */

static void leave_list(struct place *place)
{
    place->older->newer = place->newer;
    place->newer->older = place->older;
}

static void become_newest(struct shelf *shelf, struct place *place)
{
    place->newer = &shelf->ends;
    place->older = shelf->ends.older;
    place->older->newer = place;
    place->newer->older = place;
}

/* --- who has which key -------------------------------------------- */

static struct place **chain_of(struct shelf *shelf, int64_t id)
{
    return &shelf->chains[(uint64_t)id % shelf->room];
}

static struct place *find(struct shelf *shelf, int64_t id)
{
    struct place *place = *chain_of(shelf, id);
    while (place && place->user.id != id)
        place = place->next;
    return place;
}

static void enter_chain(struct shelf *shelf, struct place *place)
{
    struct place **chain = chain_of(shelf, place->user.id);
    place->next = *chain;
    *chain = place;
}

static void leave_chain(struct shelf *shelf, struct place *place)
{
    struct place **at = chain_of(shelf, place->user.id);
    while (*at != place)
        at = &(*at)->next;
    *at = place->next;
}

/* --- a shelf ------------------------------------------------------ */

struct shelf *shelf_open(struct store store, size_t room)
{
    struct shelf *shelf = calloc(1, sizeof *shelf);
    if (!shelf)
        return NULL;
    *shelf = (struct shelf){
        .store = store,
        .room = room,
        .places = calloc(room, sizeof *shelf->places),
        .chains = calloc(room, sizeof *shelf->chains),
        .ends = { .older = &shelf->ends, .newer = &shelf->ends },
    };
    if (!shelf->places || !shelf->chains) {
        shelf_close(shelf);
        return NULL;
    }
    for (size_t i = 0; i < room; i++)
        become_newest(shelf, &shelf->places[i]);
    return shelf;
}

void shelf_close(struct shelf *shelf)
{
    free(shelf->places);
    free(shelf->chains);
    free(shelf);
}

static bool is_written(struct shelf *shelf, struct place *place)
{
    if (place->changed && shelf->store.write(shelf->store.context,
                                             &place->user))
        place->changed = false;
    return !place->changed;
}

/* Nothing is put out before it is known who comes in. */
static struct place *bring_in(struct shelf *shelf, int64_t id)
{
    struct place *oldest = shelf->ends.newer;
    struct user user;
    if (oldest == &shelf->ends
        || !shelf->store.read(shelf->store.context, id, &user)
        || !is_written(shelf, oldest))
        return NULL;
    if (oldest->filled)
        leave_chain(shelf, oldest);
    oldest->user = user;
    oldest->filled = true;
    enter_chain(shelf, oldest);
    return oldest;
}

struct user *take(struct shelf *shelf, int64_t id)
{
    struct place *place = find(shelf, id);
    if (!place)
        place = bring_in(shelf, id);
    if (!place)
        return NULL;
    if (place->uses++ == 0)
        leave_list(place);
    return &place->user;
}

void put_back(struct shelf *shelf, struct user *user, bool changed)
{
    struct place *place = (struct place *)user;
    place->changed |= changed;
    if (--place->uses == 0)
        become_newest(shelf, place);
}

bool write_back(struct shelf *shelf)
{
    bool all = true;
    for (size_t i = 0; i < shelf->room; i++)
        all &= is_written(shelf, &shelf->places[i]);
    return all;
}
