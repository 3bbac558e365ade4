SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "author" TEXT NOT NULL
);
RELEASE orm_schema;
INSERT INTO posts VALUES (1, 'ada'), (2, 'bob'), (3, 'ada'), (4, 'ada'), (5, 'cy');
BEGIN;
SELECT count(*) FROM "posts";
SELECT count(*) FROM (SELECT "id", "author" FROM "posts" ORDER BY "id" DESC LIMIT ?);
  -- 3
SELECT count(*) FROM (SELECT "id", "author" FROM "posts" ORDER BY "id" DESC LIMIT ? OFFSET ?);
  -- 3, 3
SELECT count(*) FROM (SELECT "id", "author" FROM "posts" GROUP BY "author");
SELECT count(*) FROM (SELECT * FROM (SELECT "id", "author" FROM "posts" ORDER BY "id" DESC) UNION ALL SELECT * FROM (SELECT "id", "author" FROM "posts" WHERE "author" = ? ORDER BY "id" DESC)) AS "posts";
  -- 'ada'
SELECT count(*) FROM (SELECT * FROM (SELECT "id", "author" FROM "posts" ORDER BY "id" DESC) UNION SELECT * FROM (SELECT "id", "author" FROM "posts" WHERE "author" = ? ORDER BY "id" DESC)) AS "posts";
  -- 'ada'
ROLLBACK;
