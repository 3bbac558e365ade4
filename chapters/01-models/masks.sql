SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL UNIQUE,
    "quantity" INTEGER NOT NULL CHECK (quantity >= 0),
    "price" INTEGER NOT NULL,
    "expiry_date" DATE
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Milk', -1, 129
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Milk', 12, 129
UPDATE "products" SET "price" = ? WHERE "product_id" = ?;
  -- 139, 1
DELETE FROM "products" WHERE "product_id" = ?;
  -- 1
