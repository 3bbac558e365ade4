#!/bin/sh
# Every exercise of the book is proven: see exercises/prove.c.
exec "${B:-build}/bin/exercise" prove
