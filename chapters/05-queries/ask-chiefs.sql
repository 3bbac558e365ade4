SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "employees" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "pay" INTEGER NOT NULL,
    "manager_id" INTEGER REFERENCES "employees" ("id")
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "employees" ("id", "name", "pay") VALUES (?, ?, ?);
  -- 1, 'Grace', 90
INSERT INTO "employees" ("id", "name", "pay", "manager_id") VALUES (?, ?, ?, ?);
  -- 2, 'Ken', 95, 1
INSERT INTO "employees" ("id", "name", "pay", "manager_id") VALUES (?, ?, ?, ?);
  -- 3, 'Dennis', 80, 1
INSERT INTO "employees" ("id", "name", "pay", "manager_id") VALUES (?, ?, ?, ?);
  -- 4, 'Brian', 70, 2
COMMIT;
BEGIN;
SELECT "employees"."id", "employees"."name", "employees"."pay", "employees"."manager_id" FROM "employees" LEFT JOIN "employees" AS "chief" ON "chief"."id" = "employees"."manager_id" WHERE "employees"."pay" > "chief"."pay";
SELECT "employees"."id", "employees"."name", "employees"."pay", "employees"."manager_id" FROM "employees" LEFT JOIN "employees" AS "chief" ON "chief"."id" = "employees"."manager_id" WHERE "chief"."id" IS NULL;
SELECT "employees"."id", "employees"."name", "employees"."pay", "employees"."manager_id" FROM "employees" WHERE EXISTS (SELECT 1 FROM "employees" AS "report" WHERE "report"."manager_id" = "employees"."id");
SELECT "employees"."id", "employees"."name", "employees"."pay", "employees"."manager_id" FROM "employees" WHERE "employees"."pay" > (SELECT avg("other"."pay") FROM "employees" AS "other");
SELECT "id", "name", "pay", "manager_id" FROM "employees" WHERE "name" COLLATE NOCASE = ?;
  -- 'BRIAN'
ROLLBACK;
