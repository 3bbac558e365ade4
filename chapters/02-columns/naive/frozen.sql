SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "tickets" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "printed" DATETIME NOT NULL,
    "bought" DATETIME NOT NULL
);
RELEASE orm_schema;
INSERT INTO "tickets" ("printed", "bought") VALUES (?, ?);
  -- '2026-12-01 10:00:00.000000', '2026-12-01 11:00:00.000000'
INSERT INTO "tickets" ("printed", "bought") VALUES (?, ?);
  -- '2026-12-01 10:00:00.000000', '2026-12-01 12:00:00.000000'
INSERT INTO "tickets" ("printed", "bought") VALUES (?, ?);
  -- '2026-12-01 10:00:00.000000', '2026-12-01 13:00:00.000000'
