SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "events" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "begins" DATETIME NOT NULL,
    "doors" TIME
);
RELEASE orm_schema;
INSERT INTO "events" ("begins", "doors") VALUES (?, ?);
  -- '2026-12-01 20:00:00.000000', '19:30:00.000000'
INSERT INTO events (id, begins) VALUES (2, datetime(1796155200, 'unixepoch')), (3, '2026-12-01T08:00:00.25'), (4, '2026-12-01 24:00:00'), (5, '2026-12-1 9:30'), (6, 1796155200);
SELECT "id", "begins", "doors" FROM "events" WHERE "id" = ?;
  -- 1
SELECT "id", "begins", "doors" FROM "events" WHERE "id" = ?;
  -- 2
SELECT "id", "begins", "doors" FROM "events" WHERE "id" = ?;
  -- 3
SELECT "id", "begins", "doors" FROM "events" WHERE "id" = ?;
  -- 4
SELECT "id", "begins", "doors" FROM "events" WHERE "id" = ?;
  -- 5
SELECT "id", "begins", "doors" FROM "events" WHERE "id" = ?;
  -- 6
SELECT id FROM events ORDER BY begins;
