CREATE TABLE products (id INTEGER PRIMARY KEY, price INTEGER);
INSERT INTO products (price) VALUES (1900), (4900), (90000);
SELECT id, price FROM products ORDER BY id;
SELECT price FROM products ORDER BY id;
UPDATE products SET price = price / 2 WHERE price > 2000;
SELECT price FROM products ORDER BY id;
UPDATE products SET price = 4950 WHERE id = 2;
SELECT price FROM products ORDER BY id;
