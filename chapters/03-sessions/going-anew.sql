SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "email" TEXT,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "email", "karma") VALUES (?, ?, ?);
  -- 'ada', 'ada@here.org', 15
INSERT INTO "users" ("username", "email", "karma") VALUES (?, ?, ?);
  -- 'bob', 'bob@here.org', 3
COMMIT;
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 40, 1
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 2
DELETE FROM "users" WHERE "id" = ?;
  -- 2
BEGIN;
UPDATE "users" SET "email" = ? WHERE "id" = ?;
  -- 'ada@nowhere', 1
SELECT "username", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 2
ROLLBACK;
