SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'ada', 0
BEGIN;
SELECT "id", "username", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "username", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "username", "karma" FROM "users" WHERE "id" = ?;
  -- 1
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 10, 1
COMMIT;
