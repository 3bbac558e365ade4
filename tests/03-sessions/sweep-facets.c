/* Objects that reach and need each other, while everything fails. */
#include "support/sweep.h"

#include <cormorant.h>
#include <stdlib.h>

struct node {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_integer parent;
    struct node *up;
};
static const struct orm_column node_columns[] = {
    ORM_COLUMN(node, id, .primary_key = true),
    ORM_COLUMN(node, parent),
    ORM_END,
};

static enum orm_status each(const struct orm_property *property,
                            struct orm_session *of, void *object,
                            enum orm_reach reach, orm_visit *visit,
                            void *context)
{
    const struct node *node = object;
    (void)property;
    (void)of;
    (void)reach;
    return node->up ? visit(context, node->up) : ORM_OK;
}

static enum orm_status merge(const struct orm_property *property,
                             struct orm_session *of, const void *from,
                             void *to)
{
    const struct node *node = from;
    (void)property;
    if (node->up)
        ((struct node *)to)->up = orm_merge(of, node->up);
    return orm_status(of);
}

static enum orm_status needs(const struct orm_property *property,
                             void *object, bool deleting,
                             orm_visit *visit, void *context)
{
    const struct node *node = object;
    (void)property;
    (void)deleting;
    return node->up ? visit(context, node->up) : ORM_OK;
}

static enum orm_status before_save(const struct orm_property *property,
                                   struct orm_session *of, void *object)
{
    struct node *node = object;
    (void)property;
    (void)of;
    return node->up ? orm_set(node, parent, &node->up->id) : ORM_OK;
}

static const struct orm_reaching reaching = { each };
static const struct orm_merging merging = { merge };
static const struct orm_saving saving = {
    .needs = needs, .before_save = before_save,
};
static const struct orm_property up = { .name = "up", .facets =
    (const struct orm_facet[]){
        { &orm_reaching, &reaching }, { &orm_merging, &merging },
        { &orm_saving, &saving }, { NULL, NULL } } };
static ORM_MODEL(node, .table = "nodes", .columns = node_columns,
    .properties = (const struct orm_property *const[]){ &up, NULL });

enum { LENGTH = 20 };
static struct orm_database *forest;
static struct orm_session *session;
static struct node *nodes[LENGTH];

static void make(void)
{
    session = orm_session(forest);
    for (int i = 0; i < LENGTH; i++) {
        nodes[i] = orm_new_empty(session, node);
        nodes[i]->up = i ? nodes[i - 1] : NULL;
    }
}

static void add(void)
{
    make();
    if (orm_add(session, nodes[LENGTH - 1]) != ORM_OK)
        abort();
}

static void (*prepare)(void);

static void mend(void)
{
    if (orm_flush(session) == ORM_OK)
        return;
    orm_session_close(session);
    prepare();
}

#define attempt_anew(trial, call) \
    do { \
        (trial)->status = (call); \
    } while (again(trial, session) && (mend(), true))

static void begin(struct trial *trial, void (*preparing)(void))
{
    forest = open_tables(trial, ORM_MODELS(node));
    prepare = preparing;
    prepare();
    arm(trial);
}

static void end(void)
{
    orm_session_close(session);
    orm_close(forest);
}

static void adding(struct trial *trial)
{
    begin(trial, make);
    attempt(trial, session, orm_add(session, nodes[LENGTH - 1]));
    fault_disarm();
    attempt(trial, session, orm_commit(session));
    end();
}

static void storing(struct trial *trial)
{
    begin(trial, add);
    attempt_anew(trial, orm_commit(session));
    end();
}

static void doom(void)
{
    session = orm_session(forest);
    for (int i = 0; i < LENGTH; i++) {
        nodes[i] = orm_find(session, node, .id = i + 1);
        nodes[i]->up = i ? nodes[i - 1] : NULL;
    }
    orm_commit(session);
}

static void deleting(struct trial *trial)
{
    forest = open_tables(trial, ORM_MODELS(node));
    add();
    orm_commit(session);
    orm_session_close(session);
    prepare = doom;
    prepare();
    arm(trial);
    attempt(trial, session, orm_touch(session, nodes[1]));
    attempt(trial, session, orm_delete(session, nodes[LENGTH - 1]));
    fault_disarm();
    attempt(trial, session, orm_commit(session));
    end();
}

static void merging_all(struct trial *trial)
{
    forest = open_tables(trial, ORM_MODELS(node));
    make();
    struct orm_session *other = session;
    nodes[0]->up = nodes[LENGTH - 1];
    session = orm_session(forest);
    arm(trial);
    struct node *to;
    attempt_object(trial, session, to, orm_merge(session,
                                                 nodes[LENGTH - 1]));
    if (!to || !to->up)
        abort();
    orm_session_close(other);
    end();
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "adding (S22)", adding },
        { "storing", storing },
        { "deleting (S22)", deleting },
        { "merging a circle", merging_all },
        { NULL, NULL },
    });
}
