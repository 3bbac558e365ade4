SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 0, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 1, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 2, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 3, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 4, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 5, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 6, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 7, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 8, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 9, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 10, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 11, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 12, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 13, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 14, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 15, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 16, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 17, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 18, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 19, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 20, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 21, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 22, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 23, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 24, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 25, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 26, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 27, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 28, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 29, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 30, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 31, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 32, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 33, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 34, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 35, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 36, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 37, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 38, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 39, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 40, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 41, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 42, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 43, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 44, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 45, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 46, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 47, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 48, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 49, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 50, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 51, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 52, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 53, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 54, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 55, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 56, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 57, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 58, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 59, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 60, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 61, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 62, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 63, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 64, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 65, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 66, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 67, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 68, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 69, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 70, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 71, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 72, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 73, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 74, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 75, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 76, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 77, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 78, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 79, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 80, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 81, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 82, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 83, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 84, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 85, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 86, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 87, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 88, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 89, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 90, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 91, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 92, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 93, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 94, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 95, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 96, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 97, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 98, 350
INSERT INTO "products" ("name", "quantity", "price") VALUES (?, ?, ?);
  -- 'Tea', 99, 350
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 1
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 2
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 3
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 4
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 5
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 6
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 7
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 8
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 9
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 10
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 11
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 12
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 13
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 14
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 15
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 16
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 17
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 18
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 19
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 20
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 21
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 22
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 23
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 24
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 25
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 26
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 27
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 28
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 29
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 30
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 31
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 32
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 33
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 34
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 35
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 36
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 37
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 38
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 39
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 40
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 41
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 42
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 43
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 44
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 45
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 46
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 47
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 48
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 49
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 50
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 51
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 52
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 53
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 54
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 55
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 56
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 57
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 58
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 59
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 60
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 61
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 62
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 63
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 64
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 65
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 66
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 67
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 68
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 69
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 70
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 71
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 72
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 73
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 74
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 75
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 76
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 77
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 78
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 79
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 80
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 81
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 82
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 83
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 84
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 85
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 86
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 87
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 88
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 89
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 90
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 91
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 92
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 93
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 94
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 95
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 96
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 97
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 98
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 99
SELECT "product_id", "name", "quantity", "price" FROM "products" WHERE "product_id" = ?;
  -- 100
