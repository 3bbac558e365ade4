SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'a', 0
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'b', 1, 'c', 2, 'd', 3, 'e', 4, 'f', 5, 'g', 6, 'h', 7, 'i', 8, 'j', 9, 'k', 10
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'l', 11, 'm', 12, 'n', 13, 'o', 14, 'p', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'q', 16
COMMIT;
BEGIN;
SELECT "username", "karma" FROM "users" WHERE "id" = ?;
  -- 17
ROLLBACK;
