CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, quantity INTEGER, price INTEGER);
INSERT INTO products VALUES (NULL, 'Milk', 12, 129);
INSERT INTO products VALUES (2, 'Salt', 3, 80);
SELECT * FROM products WHERE id = 2;
