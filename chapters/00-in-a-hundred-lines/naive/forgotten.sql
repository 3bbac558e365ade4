CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, quantity INTEGER, price INTEGER, category_id INTEGER);
INSERT INTO products VALUES (NULL, 'Milk', 0, 129, 0);
