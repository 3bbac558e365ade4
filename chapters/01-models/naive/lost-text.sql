CREATE TABLE labels (text TEXT NOT NULL);
INSERT INTO labels VALUES (replace(hex(zeroblob(20000)), '00', 'tea '));
SELECT text FROM labels;
SELECT text FROM labels;
SELECT text FROM labels;
