/* weave makes the site out of chapters/, src/ and the recordings, and
 * refuses to when book and code are out of step.
 *
 *     weave [--root DIR] [--out DIR] [--recorded DIR] */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "frame.h"
#include "markdown.h"
#include "report.h"

static int usage(void)
{
    fputs("usage: weave [--root DIR] [--out DIR] [--recorded DIR]\n",
          stderr);
    return 2;
}

/* Gives false for an option that there is not. */
static bool read_options(struct book *book, const char **root,
                         char **arguments)
{
    for (; *arguments; arguments += 2) {
        if (!arguments[1])
            return false;
        if (strcmp(arguments[0], "--root") == 0)
            *root = arguments[1];
        else if (strcmp(arguments[0], "--out") == 0)
            book->out = arguments[1];
        else if (strcmp(arguments[0], "--recorded") == 0)
            book->recorded = arguments[1];
        else
            return false;
    }
    return true;
}

static void write_text(const struct book *book, const char *address,
                       const char *text)
{
    output_write(book, address, text, strlen(text));
}

static void weave(struct book *book)
{
    book->sources = sources_read();
    book_read(book);
    for (size_t i = 0; i < book->page_count; i++)
        gather_page(book, book->pages[i]);
    ledger_close(&book->ledger, book->sources);
    for (size_t i = 0; i < book->page_count; i++)
        if (book->pages[i]->root)
            write_text(book, book->pages[i]->address,
                       render_page(book, book->pages[i]));
    for (size_t i = 0; i < book->sources->count; i++)
        write_text(book, source_address(book->sources->at[i], 0),
                   render_source(book, book->sources->at[i]));
    recordings_check(book);
    output_assets(book);
}

int main(int argc, char **argv)
{
    struct book book = { .out = "build/site",
                         .recorded = "build/recorded" };
    const char *root = ".";

    if (argc < 1 || !read_options(&book, &root, argv + 1))
        return usage();
    if (chdir(root) != 0) {
        perror(root);
        return 1;
    }
    weave(&book);
    return report_end();
}
