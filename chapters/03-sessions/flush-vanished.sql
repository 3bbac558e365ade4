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
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'bob', 0
COMMIT;
DELETE FROM users;
BEGIN;
DELETE FROM "users" WHERE "id" = ?;
  -- 2
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 10, 1
ROLLBACK;
