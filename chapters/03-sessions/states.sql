SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "email" TEXT,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'ada', 0
DELETE FROM "users" WHERE "id" = ?;
  -- 1
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
COMMIT;
