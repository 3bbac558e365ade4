SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "tickets" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "email" VARCHAR(20) NOT NULL,
    "price" NUMERIC(8, 2) NOT NULL,
    "paid" BOOLEAN NOT NULL,
    "bought" DATETIME NOT NULL,
    "used" DATETIME
);
RELEASE orm_schema;
INSERT INTO "tickets" ("email", "price", "paid", "bought") VALUES (?, ?, ?, ?);
  -- 'zoë@example.org', 34.99, 1, '2026-12-01 13:45:00.000000'
SELECT "id", "email", "price", "paid", "bought", "used" FROM "tickets" WHERE "id" = ?;
  -- 1
