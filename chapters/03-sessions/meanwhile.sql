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
  -- 'ada', 'ada@old.org', 0
COMMIT;
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
UPDATE "users" SET "email" = ?, "karma" = ? WHERE "id" = ?;
  -- 'ada@new.org', 10, 1
BEGIN;
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 7, 1
SELECT "username", "email" FROM "users" WHERE "id" = ?;
  -- 1
COMMIT;
