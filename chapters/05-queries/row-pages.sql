SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "stock" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "products" ("name", "stock") VALUES (?, ?);
  -- 'Aa', 0
INSERT INTO "products" ("name", "stock") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'Ab', 1, 'Ac', 2, 'Ad', 0, 'Ae', 1, 'Af', 2, 'Ag', 0, 'Ah', 1, 'Ai', 2, 'Aj', 0, 'Ak', 1
INSERT INTO "products" ("name", "stock") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'Al', 2, 'Am', 0, 'An', 1, 'Ao', 2, 'Ap', 0, 'Aq', 1, 'Ar', 2, 'As', 0, 'At', 1, 'Au', 2
INSERT INTO "products" ("name", "stock") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'Av', 0, 'Aw', 1, 'Ax', 2, 'Ay', 0, 'Az', 1, 'Ba', 2, 'Bb', 0, 'Bc', 1, 'Bd', 2, 'Be', 0
INSERT INTO "products" ("name", "stock") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'Bf', 1, 'Bg', 2, 'Bh', 0, 'Bi', 1, 'Bj', 2
INSERT INTO "products" ("name", "stock") VALUES (?, ?);
  -- 'Bk', 0
INSERT INTO "products" ("name", "stock") VALUES (?, ?);
  -- 'Bl', 1
INSERT INTO "products" ("name", "stock") VALUES (?, ?);
  -- 'Bm', 2
COMMIT;
BEGIN;
SELECT count(*) FROM "products" WHERE "stock" > ?;
  -- 0
SELECT "id", "name", "stock" FROM "products" WHERE "stock" > ? ORDER BY "name" LIMIT ? OFFSET ?;
  -- 0, 10, 0
SELECT count(*) FROM "products" WHERE "stock" > ?;
  -- 0
SELECT "id", "name", "stock" FROM "products" WHERE "stock" > ? ORDER BY "name" LIMIT ? OFFSET ?;
  -- 0, 10, 10
SELECT count(*) FROM "products" WHERE "stock" > ?;
  -- 0
SELECT "id", "name", "stock" FROM "products" WHERE "stock" > ? ORDER BY "name" LIMIT ? OFFSET ?;
  -- 0, 10, 20
SELECT count(*) FROM "products" WHERE "stock" > ?;
  -- 0
SELECT "id", "name", "stock" FROM "products" WHERE "stock" > ? ORDER BY "name" LIMIT ? OFFSET ?;
  -- 0, 10, 30
ROLLBACK;
