"""The tables of one company's database, by subject."""

from __future__ import annotations

SCHEMA = """
CREATE TABLE products (sku TEXT PRIMARY KEY, name TEXT UNIQUE, category TEXT, blurb TEXT, details TEXT, lookalike TEXT);
CREATE TABLE prices (item TEXT, channel TEXT, store TEXT DEFAULT '', cents INTEGER, PRIMARY KEY (item, channel, store));
CREATE TABLE stock (item TEXT, place TEXT, count INTEGER CHECK (count >= 0), PRIMARY KEY (item, place));
CREATE TABLE slots (store TEXT, displayed TEXT, holds TEXT, PRIMARY KEY (store, displayed));
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT, number TEXT, street TEXT, city TEXT, state TEXT,
    postcode TEXT, account INTEGER DEFAULT 0, secret TEXT DEFAULT '');
CREATE TABLE carts (id TEXT PRIMARY KEY, data TEXT);
CREATE TABLE orders (number TEXT PRIMARY KEY, customer INTEGER, channel TEXT, placed TEXT, state TEXT, deliver_to TEXT,
    address TEXT, shipping INTEGER, due TEXT, payment TEXT, "case" TEXT);
CREATE TABLE order_lines (number TEXT, at INTEGER, item TEXT, count INTEGER, price INTEGER, regular INTEGER, reason TEXT);
CREATE TABLE payments ("order" TEXT, at TEXT, amount INTEGER, method TEXT);
CREATE TABLE pickups ("order" TEXT PRIMARY KEY, store TEXT, ready TEXT, collected TEXT);
CREATE TABLE cases (number TEXT PRIMARY KEY, kind TEXT, matter TEXT, channel TEXT, customer INTEGER, opened TEXT, text TEXT,
    state TEXT, owner TEXT, next_step TEXT, next_due TEXT, item TEXT, store TEXT, price INTEGER, valid_until TEXT, "order" TEXT);
CREATE TABLE notes (number TEXT, at TEXT, department TEXT, text TEXT);
CREATE TABLE mails (message_id TEXT, direction TEXT, at TEXT, sender TEXT, recipient TEXT, subject TEXT, text TEXT,
    in_reply_to TEXT, "case" TEXT);
CREATE TABLE conversations (key TEXT PRIMARY KEY, data TEXT);
CREATE TABLE transfers (at TEXT, session TEXT, "left" TEXT, entered TEXT, payload TEXT);
CREATE TABLE due (id INTEGER PRIMARY KEY, at TEXT, what TEXT, about TEXT, done INTEGER DEFAULT 0);
CREATE TABLE parcels (id INTEGER PRIMARY KEY, "order" TEXT, kind TEXT, nth INTEGER, of INTEGER, listed TEXT, packed TEXT,
    coming TEXT, arrived TEXT, address TEXT, opened INTEGER DEFAULT 0);
CREATE TABLE packing (item TEXT, part TEXT, PRIMARY KEY (item, part));
CREATE TABLE restocks (item TEXT PRIMARY KEY, at TEXT);
CREATE TABLE invoices (number TEXT PRIMARY KEY, "order" TEXT, customer INTEGER, at TEXT, lines TEXT, shipping INTEGER);
CREATE TABLE history (customer INTEGER, at TEXT, channel TEXT, department TEXT, text TEXT, reference TEXT, contact TEXT);
CREATE TABLE devices (id INTEGER PRIMARY KEY, customer INTEGER, item TEXT, trouble TEXT, works INTEGER, place TEXT, needs TEXT,
    "case" TEXT);
CREATE TABLE repair_parts ("case" TEXT, department TEXT, done TEXT);
CREATE TABLE suspensions (what TEXT PRIMARY KEY, since TEXT, reason TEXT);
CREATE TABLE tariffs (name TEXT PRIMARY KEY, cents INTEGER, misprint INTEGER);
CREATE TABLE price_changes (tariff TEXT, cents INTEGER, before INTEGER, starts TEXT);
CREATE TABLE subscriptions (number TEXT PRIMARY KEY, customer INTEGER, tariff TEXT, since TEXT);
CREATE TABLE bills (number TEXT PRIMARY KEY, subscription TEXT, customer INTEGER, tariff TEXT, written TEXT, due TEXT,
    amount INTEGER, printed INTEGER, corrected TEXT);
CREATE TABLE members (customer INTEGER PRIMARY KEY, business TEXT);
CREATE TABLE purchase_orders (number TEXT PRIMARY KEY, "order" TEXT);
CREATE TABLE services (customer INTEGER, service TEXT, state TEXT);
CREATE TABLE outages (customer INTEGER, since TEXT, until TEXT);
CREATE TABLE appointments (id INTEGER PRIMARY KEY, customer INTEGER, what TEXT, day TEXT, state TEXT);
CREATE TABLE without_technicians (day TEXT PRIMARY KEY);
CREATE TABLE texts (sid TEXT PRIMARY KEY, direction TEXT, at TEXT, sender TEXT, recipient TEXT, body TEXT);
CREATE TABLE repayments (number TEXT PRIMARY KEY, kind TEXT, customer INTEGER, amount INTEGER, about TEXT, item TEXT,
    granted TEXT, due TEXT, paid TEXT);
CREATE TABLE stays (number TEXT PRIMARY KEY, customer INTEGER, lodge TEXT, arrival TEXT, nights INTEGER, price INTEGER,
    state TEXT);
CREATE TABLE closed_roads (lodge TEXT, day TEXT, cause TEXT, PRIMARY KEY (lodge, day));
"""
