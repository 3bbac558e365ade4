SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "age" INTEGER NOT NULL
);
RELEASE orm_schema;
WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO users SELECT i, 'user ' || i, 20 + i % 50 FROM n;
BEGIN;
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
BEGIN;
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 1, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 2, 17, 'bob', 1
SELECT "id", "name", "age" FROM "users" WHERE "id" = ? AND ("age" > ? OR "name" = ?) LIMIT ?;
  -- 3, 17, 'bob', 1
ROLLBACK;
