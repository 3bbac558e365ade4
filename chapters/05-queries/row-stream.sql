SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "events" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "seats" INTEGER NOT NULL
);
RELEASE orm_schema;
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO events SELECT i, 'Event ' || i, i % 100 FROM n;
BEGIN;
SELECT "id", "title", "seats" FROM "events";
ROLLBACK;
BEGIN;
SELECT "id", "title", "seats" FROM "events";
ROLLBACK;
BEGIN;
SELECT "id", "title", "seats" FROM "events";
ROLLBACK;
BEGIN;
SELECT "id", "title", "seats" FROM "events";
ROLLBACK;
