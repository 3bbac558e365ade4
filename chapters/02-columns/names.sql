SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "guests" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" VARCHAR(5)
);
RELEASE orm_schema;
INSERT INTO "guests" ("name") VALUES (?);
  -- 'Agnes'
INSERT INTO "guests" ("name") VALUES (?);
  -- 'Łukáš'
INSERT INTO "guests" ("name") VALUES (?);
  -- 'Ελένη'
INSERT INTO guests VALUES (9, 'Maximilian');
SELECT "id", "name" FROM "guests" WHERE "id" = ?;
  -- 9
