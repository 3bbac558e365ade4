SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "enrolments" (
    "student_id" INTEGER NOT NULL,
    "course_id" INTEGER NOT NULL,
    "enrolled_on" DATE NOT NULL,
    "grade" VARCHAR(2),
    PRIMARY KEY ("student_id", "course_id")
);
RELEASE orm_schema;
INSERT INTO "enrolments" ("student_id", "course_id", "enrolled_on") VALUES (?, ?, ?);
  -- 1, 7, '2026-11-30'
INSERT INTO "enrolments" ("student_id", "course_id", "enrolled_on") VALUES (?, ?, ?);
  -- 1, 8, '2026-12-01'
SELECT "student_id", "course_id", "enrolled_on", "grade" FROM "enrolments" WHERE "student_id" = ? AND "course_id" = ?;
  -- 1, 8
UPDATE "enrolments" SET "grade" = ? WHERE "student_id" = ? AND "course_id" = ?;
  -- 'B+', 1, 8
