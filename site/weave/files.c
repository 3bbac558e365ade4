/* Files of the finished site. */
#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "frame.h"
#include "report.h"

/* Makes the folders that lead to a file. */
static void make_folders(const char *path)
{
    char *folder = keep_text(path, strlen(path));

    for (char *at = folder + 1; (at = strchr(at, '/')); *at++ = '/') {
        *at = '\0';
        if (mkdir(folder, 0777) != 0 && errno != EEXIST)
            report(folder, 0, "%s: let it be written", strerror(errno));
    }
}

void output_write(const struct book *book, const char *address,
                  const char *content, size_t length)
{
    const char *path = keep_format("%s/%s", book->out, address);
    FILE *file = fopen(path, "wb");

    if (!file && errno == ENOENT) {
        make_folders(path);
        file = fopen(path, "wb");
    }
    bool fine = file && fwrite(content, 1, length, file) == length;
    if (file && fclose(file) != 0)
        fine = false;
    if (!fine)
        report(path, 0, "%s: let it be written", strerror(errno));
}

static void copy(const struct book *book, const char *path,
                 const char *address)
{
    size_t length;
    const char *content = read_file(path, &length);

    if (content)
        output_write(book, address, content, length);
    else
        report(path, 0, "the file is missing");
}

void output_assets(const struct book *book)
{
    char **files = NULL;
    size_t count = 0;

    files = find_files(files, &count, "site/assets",
                       ".svg .png .ico .woff2 .txt .md .css .js");
    for (size_t i = 0; i < count; i++)
        copy(book, files[i], files[i] + strlen("site/"));
    copy(book, "site/style.css", "assets/style.css");
    copy(book, "site/script.js", "assets/script.js");
}
