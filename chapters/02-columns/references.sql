SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "countries" (
    "code" TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "venues" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "country_code" TEXT NOT NULL REFERENCES "countries" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "events" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "venue_id" INTEGER REFERENCES "venues" ("id") ON DELETE SET NULL,
    "follows_id" INTEGER REFERENCES "events" ("id") ON DELETE CASCADE
);
RELEASE orm_schema;
INSERT INTO "countries" ("code") VALUES (?);
  -- 'OE'
INSERT INTO "venues" ("country_code") VALUES (?);
  -- 'OE'
INSERT INTO "events" ("venue_id") VALUES (?);
  -- 1
INSERT INTO "events" ("follows_id") VALUES (?);
  -- 1
INSERT INTO "venues" ("country_code") VALUES (?);
  -- 'XX'
DELETE FROM "countries" WHERE "code" = ?;
  -- 'OE'
UPDATE countries SET code = 'AT';
SELECT "id", "country_code" FROM "venues" WHERE "id" = ?;
  -- 1
DELETE FROM "venues" WHERE "id" = ?;
  -- 1
SELECT "id", "venue_id", "follows_id" FROM "events" WHERE "id" = ?;
  -- 1
DELETE FROM "events" WHERE "id" = ?;
  -- 1
SELECT "id", "venue_id", "follows_id" FROM "events" WHERE "id" = ?;
  -- 2
