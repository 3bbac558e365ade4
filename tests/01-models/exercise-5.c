/* Exercise 01-5, any model from CSV. */
#include "exercise.h"
#include "exercise_test.h"

#include <stdio.h>
#include <string.h>

/* --- a type that the reader has not met --------------------------- */

/* A colour is #rrggbb in a row; a number is taken as well. */
struct colour {
    unsigned char red, green, blue;
};

static enum orm_status colour_to_value(const struct orm_type *type,
                                       const void *member,
                                       struct orm_value *value,
                                       struct orm_pool *scratch)
{
    (void)type;
    const struct colour *colour = member;
    char *text = orm_pool_take(scratch, 8);
    if (!text)
        return ORM_NO_MEMORY;
    snprintf(text, 8, "#%02x%02x%02x", colour->red, colour->green,
             colour->blue);
    value->kind = ORM_TEXT;
    value->as.text = text;
    value->size = 7;
    return ORM_OK;
}

static enum orm_status colour_from_value(const struct orm_type *type,
                                         const struct orm_value *value,
                                         void *member,
                                         struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    struct colour *colour = member;
    unsigned rgb = 0;
    bool known = value->kind == ORM_INTEGER;
    if (known)
        rgb = (unsigned)value->as.integer;
    else if (value->kind == ORM_TEXT && value->size == 7)
        known = sscanf(value->as.text, "#%6x", &rgb) == 1;
    *colour = (struct colour){ rgb >> 16 & 255, rgb >> 8 & 255,
                               rgb & 255 };
    return known ? ORM_OK : ORM_VALUE_ERROR;
}

static const struct orm_type colour_type = {
    .sql = "TEXT", .expects = "a colour as #rrggbb",
    .size = sizeof(struct colour),
    .to_value = colour_to_value, .from_value = colour_from_value,
    .copy = orm_plain_copy, .same = orm_plain_same,
    .discard = orm_plain_discard,
};

#undef ORM_TYPE
#define ORM_TYPE(member) _Generic((member), \
    struct colour: &colour_type, default: ORM_TYPE_1(member))

/* --- the models --------------------------------------------------- */

struct book {
    struct orm_object orm;
    orm_integer    book_id;
    orm_text       title;
    orm_maybe_integer pages;
    orm_maybe_date published;
    orm_integer    copies;
};

static const struct orm_column book_columns[] = {
    ORM_COLUMN(book, book_id, .primary_key = true),
    ORM_COLUMN(book, title, .not_null = true, .unique = true),
    ORM_COLUMN(book, pages),
    ORM_COLUMN(book, published),
    ORM_COLUMN(book, copies, .name = "number_of_copies",
               .server_default = "1", .check = "number_of_copies >= 0"),
    ORM_END,
};
static ORM_MODEL(book, .table = "books", .columns = book_columns);

/* A pot of paint. Its code is a text that looks like a number. */
struct pot {
    struct orm_object orm;
    orm_text            code;
    const struct colour colour;
    orm_maybe_integer   litres;
    orm_maybe_integer   left;
};

/* Six characters at most. */
static enum orm_status code_from_value(const struct orm_type *type,
                                       const struct orm_value *value,
                                       void *member,
                                       struct orm_pool *pool)
{
    return value->kind == ORM_TEXT && value->size <= 6
        ? orm_text_type.from_value(type, value, member, pool)
        : ORM_VALUE_ERROR;
}

/* Tenths of a litre: 2.5 is the integer 25, in a row and in C. */
static enum orm_status tenths_from_value(const struct orm_type *type,
                                         const struct orm_value *value,
                                         void *member,
                                         struct orm_pool *pool)
{
    int whole, tenths;
    if (value->kind != ORM_TEXT)
        return orm_integer_type.from_value(type, value, member, pool);
    if (sscanf(value->as.text, "%d.%1d", &whole, &tenths) != 2)
        return ORM_VALUE_ERROR;
    *(int64_t *)member = whole * 10 + tenths;
    return ORM_OK;
}

static struct orm_type code_type, tenths_type;
static const struct orm_type maybe_tenths_type = ORM_MAYBE(tenths_type);

/* Types that are like the library's, but for one function. */
static void define_types(void)
{
    code_type = orm_text_type;
    code_type.like = &orm_text_type;
    code_type.expects = "a code of six characters at most";
    code_type.from_value = code_from_value;
    tenths_type = orm_integer_type;
    tenths_type.like = &orm_integer_type;
    tenths_type.expects = "litres";
    tenths_type.from_value = tenths_from_value;
}

static const struct orm_column pot_columns[] = {
    ORM_COLUMN(pot, code, .primary_key = true, .type = &code_type),
    ORM_COLUMN(pot, colour),
    ORM_COLUMN(pot, litres, .type = &tenths_type),
    ORM_COLUMN(pot, left, .type = &maybe_tenths_type),
    ORM_END,
};
static ORM_MODEL(pot, .table = "pots", .columns = pot_columns);

static struct orm_database *open_shop(const char *path)
{
    define_types();
    struct orm_database *shop =
        orm_open(path, ORM_MODELS(book, pot), NULL);
    orm_create_all(shop);
    expect(orm_status(shop) == ORM_OK, "the shop cannot be opened: %s",
           orm_message(shop));
    return shop;
}

/* --- what is stored ----------------------------------------------- */

static void import(const char *database, const struct orm_model *model,
                   const char *csv, int stored)
{
    char complaint[COMPLAINT_SIZE] = "not written";
    struct orm_database *shop = open_shop(database);
    size_t n = import_csv(shop, model, csv, complaint);
    orm_close(shop);
    expect_text("the complaint", "", complaint);
    expect_integer("what import_csv() returns", stored, (long long)n);
}

static void expect_books(const char *database,
                         const char *const expected[])
{
    expect_rows(database, "SELECT title, pages, published,"
                " number_of_copies FROM books ORDER BY book_id",
                expected);
}

static void stores_titles(const char *database)
{
    import(database, &book_model, "title\nThe Waves\nMiddlemarch\n", 2);
    expect_books(database, LIST("'The Waves' | NULL | NULL | 1",
                                "'Middlemarch' | NULL | NULL | 1"));
}

static void stores_values(const char *database)
{
    import(database, &book_model,
           "published,book_id,title,pages,number_of_copies\n"
           "1931-10-08,7,The Waves,324,2\n"
           "1949-06-08,4,1984,-10,0\n"
           ",9,Kim,9,9", 3);
    expect_rows(database, "SELECT * FROM books",
        LIST("4 | '1984' | -10 | '1949-06-08' | 0",
             "7 | 'The Waves' | 324 | '1931-10-08' | 2",
             "9 | 'Kim' | 9 | NULL | 9"));
}

static void leaves_out_what_is_empty(const char *database)
{
    import(database, &book_model,
           "pages,title,number_of_copies,published\n"
           ",The Waves,,\n"
           ",Kim,3,\n", 2);
    expect_sql("INSERT", LIST(
        "INSERT INTO books (title) VALUES (?) RETURNING"
        " number_of_copies\n-- 'The Waves'",
        "INSERT INTO books (title, number_of_copies) VALUES (?, ?)\n"
        "-- 'Kim', 3"));
}

static void reads_quotes(const char *database)
{
    import(database, &book_model,
           "\"title\",pages\n"
           "\"Oats, Peas and Barley\",\n"
           "\"The \"\"Good\"\" Soldier\",\"298\"\n"
           "\"\"\"\",3\n"
           "\"\",4\n"
           "6\" of rain,5\n", 5);
    expect_books(database,
        LIST("'Oats, Peas and Barley' | NULL | NULL | 1",
             "'The \"Good\" Soldier' | 298 | NULL | 1",
             "'\"' | 3 | NULL | 1",
             "'' | 4 | NULL | 1",
             "'6\" of rain' | 5 | NULL | 1"));
}

static void stores_any_model(const char *database)
{
    import(database, &pot_model, "colour,code\n#ff8000,0042\n255,b\n",
           2);
    expect_rows(database, "SELECT code, colour FROM pots",
                LIST("'0042' | '#ff8000'", "'b' | '#0000ff'"));
}

static void knows_whose_type_it_is(const char *database)
{
    import(database, &pot_model,
           "code,colour,litres,left\na,0,2.5,1.5\nb,0,,\nc,0,7,6\n",
           3);
    expect_rows(database, "SELECT code, litres, left FROM pots",
                LIST("'a' | 25 | 15", "'b' | NULL | NULL",
                     "'c' | 7 | 6"));
}

static void stores_a_long_title(const char *database)
{
    char csv[5050] = "title,pages\n";
    memset(csv + 12, 'x', 5000);
    strcpy(csv + 5012, ",3\n");
    import(database, &book_model, csv, 1);
    expect_rows(database,
                "SELECT length(title) || ' characters' FROM books",
                LIST("'5000 characters'"));
}

static void finds_nothing_to_store(const char *database)
{
    import(database, &book_model, "title,pages", 0);
    import(database, &book_model, "title,pages\n", 0);
    expect_books(database, LIST(NULL));
}

/* --- what is refused ---------------------------------------------- */

/* The complaint has to begin with the line, and to contain words. */
static void import_refused(const char *database,
                           const struct orm_model *model,
                           const char *csv, int line,
                           const char *const words[])
{
    char complaint[COMPLAINT_SIZE] = "", begin[20];
    int length = snprintf(begin, sizeof begin, "line %d: ", line);
    struct orm_database *shop = open_shop(database);
    size_t n = import_csv(shop, model, csv, complaint);
    orm_close(shop);
    expect(*complaint, "line %d is wrong, and nobody complained, in:"
           "\n%s", line, csv);
    expect(strncmp(complaint, begin, (size_t)length) == 0,
           "the complaint should begin with %s, but is\n%s\nin:\n%s",
           begin, complaint, csv);
    for (; *words; words++)
        expect(strstr(complaint + length, *words), "the complaint"
               " should tell of %s, but is\n%s\nin:\n%s", *words,
               complaint, csv);
    expect_integer("what import_csv() returns", line > 1 ? line - 2 : 0,
                   (long long)n);
}

static void refuses_unknown_columns(const char *database)
{
    import_refused(database, &book_model,
                   "title,author\nThe Waves,Woolf\n", 1,
                   LIST("author"));
    import_refused(database, &book_model,
                   "title,copies\nThe Waves,2\n", 1, LIST("copies"));
    import_refused(database, &book_model,
                   "title,pages,title\nKim,3,Emma\n", 1,
                   LIST("title"));
    expect_books(database, LIST(NULL));
}

static void refuses_what_is_no_integer(const char *database)
{
    static const char *const pages[] = {
        "three", "3 kg", "1e3", " 3", "+3", "-", "3-",
        "99999999999999999999",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        char csv[80];
        snprintf(csv, sizeof csv, "title,pages\nKim,%s\nEmma,4\n",
                 pages[i]);
        import_refused(database, &book_model, csv, 2,
                       LIST("pages", pages[i], "an integer"));
    }
    expect_books(database, LIST(NULL));
}

static void tells_what_is_expected(const char *database)
{
    import_refused(database, &book_model,
                   "title,published\nEmma,1815-12-23\nKim,1901-10-32\n",
                   3, LIST("published", "1901-10-32",
                           "a date as YYYY-MM-DD"));
    import_refused(database, &book_model,
                   "title,number_of_copies\nKim,\"\"\n", 2,
                   LIST("number_of_copies", "an integer"));
    import_refused(database, &pot_model, "code,colour\na,red\n", 2,
                   LIST("colour", "red", "a colour as #rrggbb"));
    import_refused(database, &pot_model, "code,colour\n7654321,0\n", 2,
                   LIST("code", "7654321", "a code of six characters"));
    import_refused(database, &pot_model, "code,litres\na,much\n", 2,
                   LIST("litres", "much"));
}

static void stops_where_the_database_refuses(const char *database)
{
    import_refused(database, &book_model,
                   "title,number_of_copies\nEmma,1\nKim,2\nEmma,3\n"
                   "Ivanhoe,4\n", 4, LIST("UNIQUE", "title"));
    expect_books(database, LIST("'Emma' | NULL | NULL | 1",
                                "'Kim' | NULL | NULL | 2"));
    import_refused(database, &book_model,
                   "title,number_of_copies\nIvanhoe,-1\n", 2,
                   LIST("CHECK"));
}

static void refuses_broken_lines(const char *database)
{
    static const char *const lines[] = {
        "Kim", "Kim,", "Kim,300", "Kim,300,2,", "Kim,300,2,4", "",
        "\"Kim,300,2", "\"Kim\"\",300,2", "\"Kim\" x,300,2",
        "\"Kim\"\"x,300,2",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char csv[120];
        snprintf(csv, sizeof csv, "title,pages,number_of_copies\n"
                 "%s\nEmma,4,1\n", lines[i]);
        import_refused(database, &book_model, csv, 2, LIST(NULL));
    }
    import_refused(database, &book_model, "title\n\"Kim\"\"\nEmma\n", 2,
                   LIST(NULL));
    import_refused(database, &book_model, "title,\"pages\nKim,3\n", 1,
                   LIST(NULL));
    expect_books(database, LIST(NULL));
}

/* --- memory ------------------------------------------------------- */

static const struct orm_allocator counting = { counting_allocator,
                                               NULL };

/* What is in use when the last line is read, and afterwards is not,
   was for reading. */
static size_t in_use_at_the_end;

static void note_use(void *context, const char *sql,
                     const struct orm_value *values, size_t n)
{
    (void)context;
    (void)sql;
    (void)values;
    (void)n;
    in_use_at_the_end = memory_in_use();
}

static void gives_back_each_line(const char *database)
{
    static char csv[300000] = "title,pages\n";
    size_t length = strlen(csv);
    for (int i = 0; i < 100; i++)
        length += (size_t)sprintf(csv + length, "\"%-1000d\",3\n", i);
    orm_use_allocator(&counting);
    define_types();
    const struct orm_options options = { .trace = { note_use, NULL } };
    struct orm_database *shop =
        orm_open(database, ORM_MODELS(book, pot), &options);
    orm_create_all(shop);
    char complaint[COMPLAINT_SIZE];
    database_accepts(database, "PRAGMA journal_mode = WAL");
    import_csv(shop, &book_model, csv, complaint);
    expect_text("the complaint", "", complaint);
    size_t in_use = memory_in_use();
    expect(in_use_at_the_end < in_use + 20000, "of a text of %d bytes,"
           " %d were kept until the end: give back what a line needed"
           " before the next", (int)length,
           (int)(in_use_at_the_end - in_use));
    orm_close(shop);
}

static void tells_of_memory(const char *database)
{
    static const char csv[] =
        "title,pages,published,number_of_copies\n"
        "\"The Waves, by Virginia Woolf\",324,1931-10-08,\n"
        "Middlemarch: A Study of Provincial Life,,1871-12-01,2\n";
    orm_use_allocator(&counting);
    for (int n = 1; n == 1 || request_refused(); n++) {
        char complaint[COMPLAINT_SIZE] = "", rows[4];
        struct orm_database *shop = open_shop(database);
        database_accepts(database, "DELETE FROM books");
        refuse_request(n);
        size_t stored = import_csv(shop, &book_model, csv, complaint);
        refuse_request(0);
        orm_close(shop);
        bool refused = request_refused();
        snprintf(rows, sizeof rows, "%d", (int)stored);
        expect_when("request %d for memory is refused", n);
        expect_rows(database, "SELECT count(*) FROM books",
                    LIST(rows));
        expect(!refused || strstr(complaint, "memory"), "the complaint"
               " should tell of memory, but is \"%s\"", complaint);
        expect_when(NULL);
        expect(refused || stored == 2, "no request for memory was"
               " refused, and %d of 2 rows were stored: %s",
               (int)stored, complaint);
    }
}

const struct exercise_test exercise_tests[] = {
    { "titles are stored", stores_titles, NULL },
    { "values are stored, in any order", stores_values,
      "01#values-there-and-back" },
    { "what is empty is not given", leaves_out_what_is_empty,
      "01#given-and-not-given" },
    { "quotes are read", reads_quotes, NULL },
    { "any model will do", stores_any_model, NULL },
    { "a type may be for what a pointer leads to",
      knows_whose_type_it_is, "01#the-mapper-what-runs" },
    { "a field may be long", stores_a_long_title, NULL },
    { "without lines there are no rows", finds_nothing_to_store, NULL },
    { "an unknown column is refused", refuses_unknown_columns, NULL },
    { "what is no integer is refused", refuses_what_is_no_integer,
      NULL },
    { "a complaint tells what is expected", tells_what_is_expected,
      NULL },
    { "it stops where the database refuses",
      stops_where_the_database_refuses, "01#ownership-and-errors" },
    { "broken lines are refused", refuses_broken_lines, NULL },
    { "a line is forgotten before the next", gives_back_each_line,
      "01#a-pool-that-gives-back" },
    { "a lack of memory is told", tells_of_memory,
      "01#one-door-to-the-heap" },
    { 0 },
};
