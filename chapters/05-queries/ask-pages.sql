SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "events" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "seats" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "events" ("title", "seats") VALUES (?, ?);
  -- 'Opening', 100
INSERT INTO "events" ("title", "seats") VALUES (?, ?);
  -- 'Compilers', 80
INSERT INTO "events" ("title", "seats") VALUES (?, ?);
  -- 'Databases', 60
INSERT INTO "events" ("title", "seats") VALUES (?, ?);
  -- 'Dinner', 40
COMMIT;
BEGIN;
SELECT "id", "title", "seats" FROM "events" ORDER BY "seats" DESC LIMIT ? OFFSET ?;
  -- 3, 2
SELECT "id", "title", "seats" FROM "events" WHERE "title" LIKE ? ESCAPE '\' ORDER BY "seats" DESC;
  -- 'D%'
SELECT "id", "title", "seats" FROM (SELECT "id", "title", "seats" FROM "events" ORDER BY "seats" DESC LIMIT ?) AS "events" WHERE "title" LIKE ? ESCAPE '\';
  -- 3, 'D%'
SELECT "id", "title", "seats" FROM (SELECT * FROM (SELECT "id", "title", "seats" FROM "events" ORDER BY "seats" DESC LIMIT ?) UNION SELECT "id", "title", "seats" FROM "events" WHERE "seats" < ?) AS "events" ORDER BY "title";
  -- 3, 50
SELECT "id", "title", "seats" FROM "events" ORDER BY "seats" DESC;
ROLLBACK;
