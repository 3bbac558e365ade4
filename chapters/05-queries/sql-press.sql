SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "writers" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "articles" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "author_id" INTEGER NOT NULL REFERENCES "writers" ("id"),
    "editor_id" INTEGER NOT NULL REFERENCES "writers" ("id"),
    "title" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "tags" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "word" TEXT
);
RELEASE orm_schema;
INSERT INTO writers VALUES (1, 'ada'), (2, 'bob');
INSERT INTO articles VALUES (1, 1, 2, 'Engines'), (2, 2, 1, 'Tides'), (3, 2, 2, 'Kelp');
BEGIN;
SELECT "articles"."id", "articles"."author_id", "articles"."editor_id", "articles"."title" FROM "articles" JOIN "writers" ON "articles"."editor_id" = "writers"."id" WHERE "writers"."name" = ?;
  -- 'ada'
ROLLBACK;
