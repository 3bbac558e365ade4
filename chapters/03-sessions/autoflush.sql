SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "email" TEXT,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 5
INSERT INTO "users" ("id", "username", "karma") VALUES (?, ?, ?);
  -- 5, 'eve', 0
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 5
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'eve', 0
ROLLBACK;
