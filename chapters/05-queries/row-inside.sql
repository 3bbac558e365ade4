SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("name") VALUES (?);
  -- 'ada'
INSERT INTO "users" ("name") VALUES (?);
  -- 'bob'
INSERT INTO "users" ("name") VALUES (?);
  -- 'cy'
COMMIT;
BEGIN;
SELECT "id", "name" FROM "users";
SELECT "id", "name" FROM "users";
SELECT "id", "name" FROM "users";
SELECT "id", "name" FROM "users";
SELECT "id", "name" FROM "users";
UPDATE "users" SET "name" = ? WHERE "id" = ?;
  -- 'someone', 1
COMMIT;
BEGIN;
SELECT "id", "name" FROM "users";
UPDATE "users" SET "name" = ? WHERE "id" = ?;
  -- 'anyone', 1
UPDATE "users" SET "name" = ? WHERE "id" = ?;
  -- 'anyone', 2
UPDATE "users" SET "name" = ? WHERE "id" = ?;
  -- 'anyone', 3
COMMIT;
