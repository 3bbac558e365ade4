CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, quantity INTEGER, price INTEGER);
