CREATE TABLE "users" ("id" INTEGER PRIMARY KEY, "username" TEXT NOT NULL, "karma" INTEGER);
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
DELETE FROM "users" WHERE "id" IN (?);
  -- 1
DELETE FROM "users" WHERE "id" IN (?);
  -- 2
DELETE FROM "users" WHERE "id" IN (?);
  -- 3
DELETE FROM "users" WHERE "id" IN (?);
  -- 4
DELETE FROM "users" WHERE "id" IN (?);
  -- 5
DELETE FROM "users" WHERE "id" IN (?);
  -- 6
DELETE FROM "users" WHERE "id" IN (?);
  -- 7
DELETE FROM "users" WHERE "id" IN (?);
  -- 8
DELETE FROM "users" WHERE "id" IN (?);
  -- 9
DELETE FROM "users" WHERE "id" IN (?);
  -- 10
DELETE FROM "users" WHERE "id" IN (?);
  -- 11
DELETE FROM "users" WHERE "id" IN (?);
  -- 12
DELETE FROM "users" WHERE "id" IN (?);
  -- 13
DELETE FROM "users" WHERE "id" IN (?);
  -- 14
DELETE FROM "users" WHERE "id" IN (?);
  -- 15
DELETE FROM "users" WHERE "id" IN (?);
  -- 16
DELETE FROM "users" WHERE "id" IN (?);
  -- 17
DELETE FROM "users" WHERE "id" IN (?);
  -- 18
DELETE FROM "users" WHERE "id" IN (?);
  -- 19
DELETE FROM "users" WHERE "id" IN (?);
  -- 20
DELETE FROM "users" WHERE "id" IN (?);
  -- 21
DELETE FROM "users" WHERE "id" IN (?);
  -- 22
DELETE FROM "users" WHERE "id" IN (?);
  -- 23
DELETE FROM "users" WHERE "id" IN (?);
  -- 24
DELETE FROM "users" WHERE "id" IN (?);
  -- 25
DELETE FROM "users" WHERE "id" IN (?);
  -- 26
DELETE FROM "users" WHERE "id" IN (?);
  -- 27
DELETE FROM "users" WHERE "id" IN (?);
  -- 28
DELETE FROM "users" WHERE "id" IN (?);
  -- 29
DELETE FROM "users" WHERE "id" IN (?);
  -- 30
DELETE FROM "users" WHERE "id" IN (?);
  -- 31
DELETE FROM "users" WHERE "id" IN (?);
  -- 32
DELETE FROM "users" WHERE "id" IN (?);
  -- 33
DELETE FROM "users" WHERE "id" IN (?);
  -- 34
DELETE FROM "users" WHERE "id" IN (?);
  -- 35
DELETE FROM "users" WHERE "id" IN (?);
  -- 36
DELETE FROM "users" WHERE "id" IN (?);
  -- 37
DELETE FROM "users" WHERE "id" IN (?);
  -- 38
DELETE FROM "users" WHERE "id" IN (?);
  -- 39
DELETE FROM "users" WHERE "id" IN (?);
  -- 40
DELETE FROM "users" WHERE "id" IN (?);
  -- 41
DELETE FROM "users" WHERE "id" IN (?);
  -- 42
DELETE FROM "users" WHERE "id" IN (?);
  -- 43
DELETE FROM "users" WHERE "id" IN (?);
  -- 44
DELETE FROM "users" WHERE "id" IN (?);
  -- 45
DELETE FROM "users" WHERE "id" IN (?);
  -- 46
DELETE FROM "users" WHERE "id" IN (?);
  -- 47
DELETE FROM "users" WHERE "id" IN (?);
  -- 48
DELETE FROM "users" WHERE "id" IN (?);
  -- 49
DELETE FROM "users" WHERE "id" IN (?);
  -- 50
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'user number', 15
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 1, 1
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 2, 2
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 3, 3
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 4, 4
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 5, 5
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 6, 6
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 7, 7
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 8, 8
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 9, 9
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 10, 10
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 11, 11
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 12, 12
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 13, 13
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 14, 14
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 15, 15
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 16, 16
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 17, 17
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 18, 18
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 19, 19
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 20, 20
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 21, 21
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 22, 22
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 23, 23
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 24, 24
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 25, 25
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 26, 26
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 27, 27
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 28, 28
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 29, 29
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 30, 30
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 31, 31
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 32, 32
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 33, 33
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 34, 34
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 35, 35
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 36, 36
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 37, 37
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 38, 38
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 39, 39
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 40, 40
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 41, 41
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 42, 42
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 43, 43
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 44, 44
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 45, 45
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 46, 46
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 47, 47
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 48, 48
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 49, 49
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 50, 50
ROLLBACK;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 1, 2
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 3, 4
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 5, 6
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 7, 8
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 9, 10
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 11, 12
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 13, 14
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 15, 16
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 17, 18
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 19, 20
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 21, 22
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 23, 24
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 25, 26
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 27, 28
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 29, 30
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 31, 32
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 33, 34
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 35, 36
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 37, 38
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 39, 40
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 41, 42
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 43, 44
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 45, 46
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 47, 48
DELETE FROM "users" WHERE "id" IN (?, ?);
  -- 49, 50
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 1, 2
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 3, 4
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 5, 6
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 7, 8
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 9, 10
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 11, 12
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 13, 14
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 15, 16
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 17, 18
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 19, 20
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 21, 22
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 23, 24
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 25, 26
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 27, 28
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 29, 30
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 31, 32
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 33, 34
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 35, 36
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 37, 38
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 39, 40
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 41, 42
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 43, 44
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 45, 46
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 47, 48
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 49, 50
ROLLBACK;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 1, 2, 3, 4, 5
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 6, 7, 8, 9, 10
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 11, 12, 13, 14, 15
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 16, 17, 18, 19, 20
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 21, 22, 23, 24, 25
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 26, 27, 28, 29, 30
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 31, 32, 33, 34, 35
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 36, 37, 38, 39, 40
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 41, 42, 43, 44, 45
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?);
  -- 46, 47, 48, 49, 50
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 1, 5
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 6, 10
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 11, 15
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 16, 20
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 21, 25
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 26, 30
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 31, 35
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 36, 40
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 41, 45
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 46, 50
ROLLBACK;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
  -- 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
  -- 11, 12, 13, 14, 15, 16, 17, 18, 19, 20
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
  -- 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
  -- 31, 32, 33, 34, 35, 36, 37, 38, 39, 40
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
  -- 41, 42, 43, 44, 45, 46, 47, 48, 49, 50
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 1, 10
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 11, 20
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 21, 30
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 31, 40
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 41, 50
ROLLBACK;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
DELETE FROM "users" WHERE "id" IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
  -- 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15, 'user number', 15
DELETE FROM "users" WHERE "id" BETWEEN ? AND ?;
  -- 1, 50
ROLLBACK;
