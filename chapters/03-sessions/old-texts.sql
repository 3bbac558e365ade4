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
BEGIN;
SELECT "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
UPDATE "users" SET "email" = ? WHERE "id" = ?;
  -- 'ada@new.org', 1
COMMIT;
