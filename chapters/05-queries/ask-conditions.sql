SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "age" INTEGER
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "age") VALUES (?, ?);
  -- 'ada', NULL
INSERT INTO "users" ("username", "age") VALUES (?, ?);
  -- 'bob', 60
INSERT INTO "users" ("username", "age") VALUES (?, ?);
  -- '50%', 30
INSERT INTO "users" ("username", "age") VALUES (?, ?);
  -- 'cy_9', 20
COMMIT;
BEGIN;
SELECT "id", "username", "age" FROM "users" WHERE "age" < ? AND ("username" IN (?, ?) OR "id" > ?);
  -- 40, 'ada', 'bob', 3
SELECT "id", "username", "age" FROM "users" WHERE "username" NOT IN (?, ?);
  -- 'ada', 'bob'
SELECT "id", "username", "age" FROM "users" WHERE "age" NOT BETWEEN ? AND ?;
  -- 20, 40
SELECT "id", "username", "age" FROM "users" WHERE NOT ("age" < ? AND "username" IN (?, ?));
  -- 40, 'ada', 'bob'
SELECT "id", "username", "age" FROM "users" WHERE "username" LIKE ? ESCAPE '\';
  -- '%\%'
SELECT "id", "username", "age" FROM "users" WHERE "username" LIKE ? ESCAPE '\';
  -- '%\%'
SELECT "id", "username", "age" FROM "users" WHERE "age" IS NOT NULL;
SELECT "id", "username", "age" FROM "users" WHERE 0 = 1;
SELECT "id", "username", "age" FROM "users" WHERE "username" IS NULL;
ROLLBACK;
