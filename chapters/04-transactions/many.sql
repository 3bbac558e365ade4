SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL CHECK (balance >= 0)
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'one of many', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'one of many', 100
COMMIT;
BEGIN;
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100, 'one of many', 100
COMMIT;
