SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "event_users" (
    "event_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "role" VARCHAR(9) NOT NULL,
    "wanted" VARCHAR(9),
    PRIMARY KEY ("event_id", "user_id")
);
RELEASE orm_schema;
INSERT INTO "event_users" ("event_id", "user_id", "role", "wanted") VALUES (?, ?, ?, ?);
  -- 1, 1, 'SPEAKER', 'ORGANIZER'
UPDATE event_users SET role = 'HELPER';
SELECT "event_id", "user_id", "role", "wanted" FROM "event_users" WHERE "event_id" = ? AND "user_id" = ?;
  -- 1, 1
