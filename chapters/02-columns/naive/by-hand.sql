CREATE TABLE tickets ( price NUMERIC(8, 2), email VARCHAR(20), paid BOOLEAN, number INTEGER, bought DATETIME);
INSERT INTO tickets (price, email, paid, number, bought) VALUES (?, ?, ?, ?, ?);
  -- 0.1, 'a@example.org', 1, 1, '2026-12-01 13:45:00'
INSERT INTO tickets (price, email, paid, number, bought) VALUES (?, ?, ?, ?, ?);
  -- 0.2, 'more.than.twenty@example.org', 7, 5000000000, '2026-12-1 9:30'
INSERT INTO tickets (price, email, paid, number, bought) VALUES (?, ?, ?, ?, ?);
  -- NULL, 'b@example.org', 0, 3, 'in the morning'
SELECT price, paid, number, bought FROM tickets ORDER BY bought;
