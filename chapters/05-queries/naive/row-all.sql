SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "events" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL
);
RELEASE orm_schema;
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO events SELECT i, 'Event ' || i FROM n;
BEGIN;
SELECT "id", "title" FROM "events";
SELECT "id", "title" FROM "events";
SELECT count(*) FROM "events";
SELECT EXISTS (SELECT 1 FROM "events");
ROLLBACK;
