SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "writers" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "articles" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "author_id" INTEGER NOT NULL REFERENCES "writers" ("id"),
    "editor_id" INTEGER REFERENCES "writers" ("id"),
    "title" TEXT NOT NULL
);
RELEASE orm_schema;
INSERT INTO writers VALUES (1, 'ada'), (2, 'bob');
INSERT INTO articles VALUES (1, 1, 2, 'Engines'), (2, 1, NULL, 'Tides'), (3, 1, 1, 'Kelp');
BEGIN;
SELECT "articles"."id", "articles"."author_id", "articles"."editor_id", "articles"."title" FROM "articles" JOIN "writers" AS "author" ON "author"."id" = "articles"."author_id" LEFT JOIN "writers" AS "editor" ON "editor"."id" = "articles"."editor_id" WHERE "author"."name" = ? AND "editor"."name" <> ?;
  -- 'ada', 'ada'
ROLLBACK;
