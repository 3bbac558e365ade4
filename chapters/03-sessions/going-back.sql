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
COMMIT;
BEGIN;
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 20, 1
COMMIT;
BEGIN;
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
ROLLBACK;
