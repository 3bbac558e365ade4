SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL UNIQUE,
    "licence" TEXT,
    "views" INTEGER DEFAULT (0) NOT NULL
);
RELEASE orm_schema;
INSERT INTO "posts" ("title", "slug", "licence") VALUES (?, ?, ?) RETURNING "views";
  -- 'Notes on the Engine', 'notes-on-the-engine', 'CC BY'
INSERT INTO "posts" ("title", "slug", "licence") VALUES (?, ?, ?) RETURNING "views";
  -- 'A Letter', 'a-letter', NULL
INSERT INTO "posts" ("title", "slug", "licence", "views") VALUES (?, ?, ?, ?);
  -- 'Imported', 'old/12', 'CC BY', 3100
