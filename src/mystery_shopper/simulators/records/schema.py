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
"""
