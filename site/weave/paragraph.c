/* Paragraphs: the parts of a function that a reader takes in at once. */
#include "structure.h"

bool is_paragraph(const struct source *source, unsigned n)
{
    const struct line *line = &source->lines[n];
    const struct token *before = &source->tokens.at[line->first];

    if (n == 1 || line->blank || line->inside)
        return false;
    if (line[-1].blank)
        return true;
    while (before > source->tokens.at && before[-1].line == n - 1
           && before[-1].kind == TOKEN_COMMENT)
        before--;
    return before > source->tokens.at && before[-1].line == n - 1
           && token_is(source, before - 1, "{");
}

static bool is_headed(const struct source *source, unsigned n)
{
    return source->tokens.at[source->lines[n].first].kind
           == TOKEN_COMMENT;
}

unsigned paragraph_end(const struct source *source, unsigned first,
                       unsigned last)
{
    const struct line *lines = source->lines;
    unsigned depth = lines[first].depth, n = first + 1;
    bool headed = is_headed(source, first);

    for (; n <= last && lines[n].low >= depth; n++) {
        bool level = lines[n].depth == depth && !lines[n].inside;
        if (headed ? level && is_paragraph(source, n)
                         && is_headed(source, n)
                   : level && lines[n].blank)
            break;
    }
    while (lines[n - 1].blank)
        n--;
    return n - 1;
}
