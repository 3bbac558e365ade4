SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "age" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO users VALUES (1, 'ada', 36), (2, 'bob', 17), (3, 'cy', 40);
BEGIN;
SELECT "id", "name", "age" FROM "users" WHERE "age" > ?;
  -- 16
SELECT "id", "name", "age" FROM "users" WHERE "age" > ?;
  -- 28
SELECT "users"."id", "users"."name", "users"."age" FROM "users" WHERE "users"."id" NOT IN (SELECT "users"."id" FROM "users" WHERE "users"."age" < ?);
  -- 18
ROLLBACK;
