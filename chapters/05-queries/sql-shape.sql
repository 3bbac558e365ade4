SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "age" INTEGER
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("name", "age") VALUES (?, ?);
  -- 'ada', 36
SELECT count(*) FROM "users" WHERE "age" = ?;
  -- 35
SELECT count(*) FROM "users" WHERE "age" = ?;
  -- 36
SELECT count(*) FROM "users" WHERE "age" = ?;
  -- 37
SELECT count(*) FROM "users" WHERE "age" IS NULL;
SELECT count(*) FROM "users" WHERE "age" IN (?, ?);
  -- 35, 36
SELECT count(*) FROM "users" WHERE "age" IN (?, ?);
  -- 36, 37
SELECT count(*) FROM "users" WHERE "age" IN (?, ?, ?);
  -- 35, 36, 37
ROLLBACK;
