SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL UNIQUE,
    "quantity" INTEGER NOT NULL CHECK (quantity >= 0),
    "price" INTEGER NOT NULL,
    "expiry_date" DATE
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity", "price", "expiry_date") VALUES (?, ?, ?, ?);
  -- 'Milk', 12, 129, '2026-12-01'
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Salt', 3, 80
UPDATE "products" SET "price" = ? WHERE "product_id" = ?;
  -- 139, 1
SELECT "product_id", "name", "quantity", "price", "expiry_date" FROM "products" WHERE "product_id" = ?;
  -- 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- -1, 2
DELETE FROM "products" WHERE "product_id" = ?;
  -- 2
