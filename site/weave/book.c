/* Reads the list of chapters and the pages that exist. */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "markdown.h"

static const char list_path[] = "site/chapters.list";

const struct chapter *book_chapter(const struct book *book,
                                   unsigned number)
{
    for (size_t i = 0; i < book->chapter_count; i++)
        if (book->chapters[i].number == number)
            return &book->chapters[i];
    return NULL;
}

const struct chapter *book_chapter_at(const struct book *book,
                                      const char *address, char mark)
{
    char *end;
    unsigned number = (unsigned)strtoul(address, &end, 10);

    return end == address + 2 && *end == mark ? book_chapter(book, number)
                                              : NULL;
}

const struct page *book_page(const struct book *book, const char *path)
{
    for (size_t i = 0; i < book->page_count; i++)
        if (strcmp(book->pages[i]->path, path) == 0)
            return book->pages[i];
    return NULL;
}

unsigned page_chapter(const struct page *page)
{
    return page->chapter ? page->chapter->number : ANY_CHAPTER;
}

const char *page_root(const struct page *page)
{
    return page->chapter ? "../" : "";
}

bool page_has_id(const struct page *page, const char *id)
{
    for (size_t i = 0; i < page->id_count; i++)
        if (strcmp(page->ids[i], id) == 0)
            return true;
    return false;
}

void page_id(struct page *page, const char *id, const char *path,
             unsigned line)
{
    if (page_has_id(page, id))
        report(path, line, "the anchor #%s is on this page twice: "
               "change the wording of one", id);
    page->ids = keep_grow(page->ids, page->id_count, sizeof *page->ids);
    page->ids[page->id_count++] = id;
}

static struct page *add_page(struct book *book, struct chapter *chapter,
                             const char *path, const char *address)
{
    struct page *page = keep(sizeof *page);

    page->path = path;
    page->address = address;
    page->chapter = chapter;
    page->title = "";
    page->root = parse_markdown(path);
    if (!page->root)
        report(path, 0, "the page is missing: write it");
    book->pages = keep_grow(book->pages, book->page_count,
                            sizeof *book->pages);
    book->pages[book->page_count++] = page;
    return page;
}

static void add_chapter_page(struct book *book, struct chapter *chapter,
                             const char *name)
{
    const char *path = keep_format("chapters/%s/%s.md",
                                   chapter->folder, name);
    const char *address = keep_format("%s/%s.html",
                                      chapter->folder, name);
    struct page *page = add_page(book, chapter, path, address);

    chapter->pages = keep_grow(chapter->pages, chapter->page_count,
                               sizeof *chapter->pages);
    chapter->pages[chapter->page_count++] = page;
    page->number = (unsigned)chapter->page_count;
}

/* "01-models|Models|the want|pages", into its fields. */
static void read_chapter(struct book *book, const char *text,
                         unsigned line)
{
    const char *field[4] = { "", "", "", "" };
    struct chapter chapter = { 0 };

    for (size_t i = 0; i < 4 && *text; i++) {
        size_t length = strcspn(text, "|");
        field[i] = keep_text(text, length);
        text += length + (text[length] == '|');
    }
    if (field[0][strspn(field[0], "0123456789")] != '-' || !*field[2]) {
        report(list_path, line,
               "a chapter is NN-name|title|its want: write it so");
        return;
    }
    chapter.number = (unsigned)strtoul(field[0], NULL, 10);
    chapter.folder = field[0];
    chapter.title = field[1];
    chapter.want = field[2];
    chapter.order = field[3];
    book->chapters = keep_grow(book->chapters, book->chapter_count,
                               sizeof *book->chapters);
    book->chapters[book->chapter_count++] = chapter;
}

static void read_list(struct book *book)
{
    size_t length;
    const char *rest = read_file(list_path, &length);
    unsigned line = 0;

    if (!rest) {
        report(list_path, 0, "the list of chapters is missing");
        return;
    }
    for (const char *text; (text = next_line(&rest, &line)); )
        if (*text != '#')
            read_chapter(book, text, line);
}

/* The further pages: those of the list first, then the rest by name. */
static void read_further(struct book *book, struct chapter *chapter,
                         const char *folder)
{
    char **files = NULL;
    size_t count = 0, prefix = strlen(folder) + 1;
    const char *order = chapter->order;

    for (const char *name; (name = next_word(&order)); )
        add_chapter_page(book, chapter, name);
    files = find_files(files, &count, folder, ".md");
    for (size_t i = 0; i < count; i++) {
        const char *name = keep_text(files[i] + prefix,
                                     strlen(files[i]) - prefix - 3);
        if (!strchr(name, '/') && strcmp(name, "index") != 0 &&
            !has_word(chapter->order, name))
            add_chapter_page(book, chapter, name);
    }
}

static bool is_folder(const char *path)
{
    DIR *folder = opendir(path);

    if (folder)
        closedir(folder);
    return folder != NULL;
}

/* A folder that the list does not have would be left out in silence. */
static void check_folders(const struct book *book)
{
    DIR *folder = opendir("chapters");
    bool known;

    for (struct dirent *entry; folder && (entry = readdir(folder)); ) {
        known = entry->d_name[0] == '.';
        for (size_t i = 0; i < book->chapter_count; i++)
            if (strcmp(book->chapters[i].folder, entry->d_name) == 0)
                known = true;
        if (!known)
            report(keep_format("chapters/%s", entry->d_name), 0,
                   "it is not in %s: add it", list_path);
    }
    if (folder)
        closedir(folder);
}

void book_read(struct book *book)
{
    read_list(book);
    check_folders(book);
    book->front = add_page(book, NULL, "site/front.md", "index.html");
    for (size_t i = 0; i < book->chapter_count; i++) {
        struct chapter *chapter = &book->chapters[i];
        const char *folder = keep_format("chapters/%s", chapter->folder);
        if (!is_folder(folder))
            continue;
        chapter->module =
            is_folder(keep_format("src/%s", chapter->folder));
        add_chapter_page(book, chapter, "index");
        read_further(book, chapter, folder);
    }
}
