CREATE TABLE products (id INTEGER PRIMARY KEY, quantity INTEGER, name TEXT);
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO products SELECT i, i % 9, 'tea number ' || i FROM n;
  -- 1000
SELECT id, quantity, name FROM products;
SELECT id, quantity, name FROM products;
SELECT id, quantity, name FROM products;
