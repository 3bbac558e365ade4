SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "mentor_id" INTEGER REFERENCES "users" ("id")
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "mentor_id") VALUES (?, ?);
  -- 'ada', NULL
INSERT INTO "users" ("username", "mentor_id") VALUES (?, ?);
  -- 'bob', 1
INSERT INTO "users" ("username", "mentor_id") VALUES (?, ?);
  -- 'cy', 2
COMMIT;
BEGIN;
SELECT "username", "mentor_id" FROM "users" WHERE "id" = ?;
  -- 3
COMMIT;
BEGIN;
SELECT "username", "mentor_id" FROM "users" WHERE "id" = ?;
  -- 3
UPDATE "users" SET "mentor_id" = ? WHERE "id" = ?;
  -- 1, 3
COMMIT;
BEGIN;
SELECT "username", "mentor_id" FROM "users" WHERE "id" = ?;
  -- 3
DELETE FROM "users" WHERE "id" = ?;
  -- 2
DELETE FROM "users" WHERE "id" = ?;
  -- 3
DELETE FROM "users" WHERE "id" = ?;
  -- 1
COMMIT;
