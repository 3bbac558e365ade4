SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "age" INTEGER
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "age") VALUES (?, ?);
  -- 'ada', 36
INSERT INTO "users" ("username", "age") VALUES (?, ?);
  -- 'bob', 17
INSERT INTO "users" ("username", "age") VALUES (?, ?);
  -- 'o''brien', 52
INSERT INTO "users" ("username", "age") VALUES (?, ?);
  -- 'cy', NULL
COMMIT;
BEGIN;
SELECT "id", "username", "age" FROM "users" WHERE "username" = ?;
  -- 'o''brien'
SELECT "id", "username", "age" FROM "users" WHERE "age" >= ? ORDER BY "age" DESC;
  -- 18
SELECT "id", "username", "age" FROM "users" WHERE "username" LIKE ? ESCAPE '\' OR "age" IS NULL ORDER BY "age", "id" LIMIT ?;
  -- '%b%', 2
ROLLBACK;
