SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" ( /* What is for sale */
    "id" INTEGER NOT NULL PRIMARY KEY,
    "sku" TEXT NOT NULL COLLATE "NOCASE" /* as printed on the box */,
    "name" VARCHAR(100) NOT NULL,
    "maker" TEXT NOT NULL,
    "category" TEXT,
    "price" NUMERIC(10, 2) NOT NULL,
    "stock" INTEGER CHECK (stock >= 0),
    CONSTRAINT "check_positive_price" CHECK (price > 0),
    UNIQUE ("maker", "name")
);
CREATE UNIQUE INDEX IF NOT EXISTS "ix_products_sku" ON "products" ("sku");
CREATE INDEX IF NOT EXISTS "ix_products_category" ON "products" ("category");
CREATE INDEX IF NOT EXISTS "ix_products_cheapest" ON "products" ("category", "price");
RELEASE orm_schema;
INSERT INTO "products" ("sku", "name", "maker", "price") VALUES (?, ?, ?, ?);
  -- 'ANVIL-1', 'Anvil', 'Acme', 49.0
INSERT INTO "products" ("sku", "name", "maker", "price") VALUES (?, ?, ?, ?);
  -- 'anvil-1', 'Heavy anvil', 'Acme', 99.0
INSERT INTO "products" ("sku", "name", "maker", "price") VALUES (?, ?, ?, ?);
  -- 'ANVIL-2', 'Anvil', 'Acme', 99.0
INSERT INTO "products" ("sku", "name", "maker", "price") VALUES (?, ?, ?, ?);
  -- 'MAGNET', NULL, 'Acme', 2.5
INSERT INTO "products" ("sku", "name", "maker", "price") VALUES (?, ?, ?, ?);
  -- 'MAGNET', 'Magnet', 'Acme', 0.0
INSERT INTO "products" ("sku", "name", "maker", "price", "stock") VALUES (?, ?, ?, ?, ?);
  -- 'MAGNET', 'Magnet', 'Acme', 2.5, -3
INSERT INTO "products" ("sku", "name", "maker", "price", "stock") VALUES (?, ?, ?, ?, ?);
  -- 'MAGNET', 'Magnet', 'Acme', 2.5, NULL
