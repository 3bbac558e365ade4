SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "samples" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "boolean" BOOLEAN NOT NULL,
    "small" INTEGER NOT NULL,
    "fraction" FLOAT NOT NULL,
    "string" VARCHAR(4),
    "decimal" NUMERIC(15, 2) NOT NULL,
    "time" TIME NOT NULL,
    "moment" DATETIME NOT NULL,
    "unknown" INTEGER
);
RELEASE orm_schema;
INSERT INTO "samples" ("boolean", "small", "fraction", "string", "decimal", "time", "moment", "unknown") VALUES (?, ?, ?, ?, ?, ?, ?, ?);
  -- 0, -2147483648, 0.0, '', 0.0, '00:00:00.000000', '0001-01-01 00:00:00.000000', NULL
SELECT "id", "boolean", "small", "fraction", "string", "decimal", "time", "moment", "unknown" FROM "samples" WHERE "id" = ?;
  -- 1
INSERT INTO "samples" ("boolean", "small", "fraction", "string", "decimal", "time", "moment", "unknown") VALUES (?, ?, ?, ?, ?, ?, ?, ?);
  -- 1, 2147483647, 0.1, '€éé', -9999999999999.99, '23:59:59.999999', '9999-12-31 23:59:59.999999', 0
SELECT "id", "boolean", "small", "fraction", "string", "decimal", "time", "moment", "unknown" FROM "samples" WHERE "id" = ?;
  -- 2
