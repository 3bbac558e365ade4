SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'ada', 0
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'bob', 1, 'cy', 2, 'dee', 3, 'bob', 4, 'flo', 5
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'bob', 1
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'cy', 2
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'dee', 3
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'bob', 4
ROLLBACK;
