SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Milk', 12
