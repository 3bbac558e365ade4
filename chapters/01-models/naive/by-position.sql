CREATE TABLE products ( product_id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, quantity INTEGER NOT NULL, price INTEGER NOT NULL);
INSERT INTO products (name, price, quantity) VALUES (?, ?, ?);
  -- 'Salt', 3, 80
