SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
ROLLBACK TO orm_schema;
RELEASE orm_schema;
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
ROLLBACK TO orm_schema;
RELEASE orm_schema;
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
ROLLBACK TO orm_schema;
RELEASE orm_schema;
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity") VALUES (?, ?);
  -- 'Tea', 2
UPDATE "products" SET "quantity" = ? WHERE "product_id" = ?;
  -- 3, 1
SELECT "product_id", "name", "quantity" FROM "products" WHERE "product_id" = ?;
  -- 1
