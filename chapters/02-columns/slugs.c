/* Four ways in which a column gets a value that nobody gave. */
#include <cormorant.h>
#include <ctype.h>
#include <inttypes.h>

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_text    title;
    orm_text    slug;
    orm_text    licence;                 /* NULL: all rights reserved */
    orm_integer views;
};

/* "Notes on the Engine" is found under notes-on-the-engine. */
static enum orm_status slug_of_title(void *object, const void *member)
{
    const struct post *post = object;
    char slug[80];
    size_t n = 0;
    for (const char *at = post->title; at && *at && n < sizeof slug - 1;
         at++)
        slug[n++] = isalnum((unsigned char)*at)
            ? (char)tolower((unsigned char)*at) : '-';
    slug[n] = '\0';
    return orm_set_text(object, member, slug);
}

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, title, .not_null = true),
    ORM_COLUMN(post, slug, .not_null = true, .unique = true,
               .default_function = slug_of_title),
    ORM_COLUMN(post, licence,
               .default_value = ORM_DEFAULT(post, licence, "CC BY")),
    ORM_COLUMN(post, views, .server_default = "0"),
    ORM_END,
};
ORM_MODEL(post, .table = "posts", .columns = post_columns);

static void show(const struct post *post)
{
    printf("%" PRId64 "  %-20s%-8s%" PRId64 " views\n", post->id,
           post->slug, post->licence ? post->licence : "NULL",
           post->views);
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(post), NULL);
    orm_create_all(blog);
    struct post *posts[] = {
        orm_new(blog, post, .title = "Notes on the Engine"),
        orm_new(blog, post, .title = "A Letter", .licence = NULL),
        orm_new(blog, post, .title = "Imported", .slug = "old/12",
                .views = 3100),
    };
    for (int i = 0; i < 3; i++) {
        if (orm_insert(blog, posts[i]) == ORM_OK)
            show(posts[i]);
    }
    orm_close(blog);
    return 0;
}
