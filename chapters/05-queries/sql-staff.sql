SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "employees" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "salary" INTEGER NOT NULL,
    "manager_id" INTEGER REFERENCES "employees" ("id")
);
RELEASE orm_schema;
INSERT INTO employees VALUES (1, 'ada', 900, NULL), (2, 'bob', 950, 1), (3, 'cy', 400, 1), (4, 'dee', 380, 2);
BEGIN;
SELECT "employees"."id", "employees"."name", "employees"."salary", "employees"."manager_id" FROM "employees" JOIN "employees" AS "manager" ON "employees"."manager_id" = "manager"."id" WHERE "employees"."salary" > "manager"."salary";
SELECT "employees"."id", "employees"."name", "employees"."salary", "employees"."manager_id" FROM "employees" WHERE "employees"."salary" = (SELECT max("other"."salary") FROM "employees" AS "other" WHERE "other"."manager_id" = "employees"."manager_id");
ROLLBACK;
