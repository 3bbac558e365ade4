CREATE TABLE "products" ("product_id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "quantity" INTEGER);
BEGIN;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
ROLLBACK;
BEGIN;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
ROLLBACK;
