CREATE TABLE things (id INTEGER PRIMARY KEY, inside INTEGER, name TEXT NOT NULL);
INSERT INTO things VALUES (1, NULL, 'House'), (2, 1, 'Cellar'), (3, 1, 'Kitchen'), (4, 2, 'Shelf'), (5, 2, 'Crate'), (6, 3, 'Drawer');
SELECT id, name FROM things WHERE inside = ? ORDER BY id;
  -- 1
SELECT id, name FROM things WHERE inside = ? ORDER BY id;
  -- 2
SELECT id, name FROM things WHERE inside = ? ORDER BY id;
  -- 4
SELECT id, name FROM things WHERE inside = ? ORDER BY id;
  -- 4
SELECT id, name FROM things WHERE inside = ? ORDER BY id;
  -- 4
