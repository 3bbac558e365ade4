SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "author" TEXT NOT NULL
);
RELEASE orm_schema;
INSERT INTO posts VALUES (1, 'ada'), (2, 'bob'), (3, 'ada'), (4, 'ada'), (5, 'cy');
BEGIN;
SELECT count(*) FROM (SELECT "id", "author" FROM "posts" ORDER BY "id" DESC LIMIT ?);
  -- 3
SELECT "id", "author" FROM (SELECT "id", "author" FROM "posts" ORDER BY "id" DESC LIMIT ?) AS "posts" WHERE "author" = ?;
  -- 3, 'ada'
SELECT "id", "author" FROM (SELECT * FROM (SELECT "id", "author" FROM "posts" ORDER BY "id" DESC LIMIT ?) UNION SELECT "id", "author" FROM "posts" WHERE "id" = ?) AS "posts" ORDER BY "id";
  -- 3, 1
ROLLBACK;
