SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("name", "karma") VALUES (?, ?);
  -- 'ada', 15
INSERT INTO "users" ("name", "karma") VALUES (?, ?);
  -- 'bob', 7
INSERT INTO "users" ("name", "karma") VALUES (?, ?);
  -- 'cy', -3
COMMIT;
BEGIN;
SELECT "id", "name", "karma" FROM "users";
SELECT "name", "karma" FROM "users" WHERE "id" = ?;
  -- 3
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 0, 3
COMMIT;
