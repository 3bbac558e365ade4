SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Cook''s tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 4, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 2
