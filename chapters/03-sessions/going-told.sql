SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "email" TEXT,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("id", "username", "karma") VALUES (?, ?, ?);
  -- 1, 'ada', 0
INSERT INTO "users" ("id", "username", "karma") VALUES (?, ?, ?);
  -- 2, 'bob', 0
COMMIT;
BEGIN;
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 2
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 15, 1
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'cy', 0
DELETE FROM "users" WHERE "id" = ?;
  -- 2
COMMIT;
