SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "logins" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL,
    "token" VARCHAR(64) NOT NULL UNIQUE
);
RELEASE orm_schema;
INSERT INTO "logins" ("username", "token") VALUES (?, ?);
  -- 'ada', '4073505e0a042bc8e839ab3d8cab82f4c0021e6f506e3b8b69968de5b4875f28'
INSERT INTO "logins" ("username", "token") VALUES (?, ?);
  -- 'ada', 'ae45451203fc4e4deb02566adc1f5b8fffcefcb638678187d1731729ec8c2099'
