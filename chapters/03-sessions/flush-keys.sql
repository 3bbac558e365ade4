SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("id", "username", "karma") VALUES (?, ?, ?);
  -- 3, 'ada', 0
INSERT INTO "users" ("id", "username", "karma") VALUES (?, ?, ?);
  -- 8, 'bob', 0
UPDATE "users" SET "id" = ? WHERE "id" = ?;
  -- 9, 3
UPDATE "users" SET "id" = ? WHERE "id" = ?;
  -- 3, 8
COMMIT;
