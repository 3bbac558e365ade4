SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "email" TEXT,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("id", "username", "email", "karma") VALUES (?, ?, ?, ?);
  -- 1, 'ada', 'ada@old.org', 15
INSERT INTO "users" ("id", "username", "email", "karma") VALUES (?, ?, ?, ?);
  -- 2, 'bob', 'bob@here.org', 3
COMMIT;
BEGIN;
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 2
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 3
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 4
SELECT "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 2
UPDATE "users" SET "email" = ? WHERE "id" = ?;
  -- 'ada@new.org', 1
INSERT INTO "users" ("id", "username", "email", "karma") VALUES (?, ?, ?, ?);
  -- 4, 'dee', 'dee@here.org', 0
COMMIT;
