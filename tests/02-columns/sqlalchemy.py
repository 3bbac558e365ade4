#!/usr/bin/python3
"""The models of sqlalchemy.c as SQLAlchemy has them, and some rows.

    sqlalchemy.py make         writes sqlalchemy.sql and sqlalchemy.rows anew
    sqlalchemy.py dump         prints a database that SQLAlchemy made, as SQL
    sqlalchemy.py write FILE   makes the tables that are missing, and rows
    sqlalchemy.py read FILE    prints each row as orm_to_json() would
    sqlalchemy.py version

The committed files are SQLAlchemy 1.4.46's: Debian 12's python3-sqlalchemy.
"""
import os
import sys

# This file's name would hide the library's.
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [p for p in sys.path if os.path.abspath(p or ".") != HERE]

import base64
import datetime
import decimal
import enum
import json
import sqlite3
import warnings

import sqlalchemy
from sqlalchemy import (Boolean, CheckConstraint, Column, Date, DateTime, Enum,
                        Float, ForeignKey, Index, Integer, LargeBinary,
                        Numeric, String, Text, Time, UniqueConstraint, func,
                        text)
from sqlalchemy.orm import Session, declarative_base
from sqlalchemy.types import TEXT, TypeDecorator

Base = declarative_base()


class JSONType(TypeDecorator):
    impl = TEXT
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else json.dumps(value)

    def process_result_value(self, value, dialect):
        return None if value is None else json.loads(value)


class Category(enum.Enum):
    BREAD = 1
    CHEESE = 2
    VEGETABLES = 3


class Customer(Base):
    __tablename__ = "customers"
    id = Column(String(36), primary_key=True)
    email = Column(String(120), unique=True, nullable=False)
    name = Column(String(80), index=True)
    note = Column(Text)
    active = Column(Boolean, nullable=False, server_default=text("1"))
    newsletter = Column(Boolean)
    created = Column(DateTime, nullable=False, server_default=func.now())


class Product(Base):
    __tablename__ = "products"
    __table_args__ = (
        CheckConstraint("price > 0", name="check_positive_price"),
        UniqueConstraint("owner_id", "sku", name="uq_products_owner_sku"),
        Index("ix_products_category_price", "category", "price"),
    )
    id = Column(Integer, primary_key=True)
    sku = Column(String(20), unique=True, index=True, nullable=False)
    price = Column(Numeric(10, 2), nullable=False)
    rebate = Column(Numeric(10, 2))
    weight = Column(Float)
    stock = Column(Integer, nullable=False, server_default=text("0"))
    added = Column(Date, nullable=False)
    opens = Column(Time)
    seen = Column(DateTime)
    category = Column(Enum(Category), nullable=False,
                      server_default="BREAD")
    second = Column(Enum(Category))
    image = Column(LargeBinary)
    preferences = Column(JSONType)
    owner_id = Column(String(36), ForeignKey("customers.id",
                                             ondelete="CASCADE"))


class Rating(Base):
    __tablename__ = "ratings"
    __table_args__ = (
        CheckConstraint("stars BETWEEN 1 AND 5", name="check_stars"),
    )
    customer_id = Column(String(36), ForeignKey("customers.id",
                                                ondelete="CASCADE"),
                         primary_key=True)
    product_id = Column(Integer, ForeignKey("products.id",
                                            ondelete="RESTRICT",
                                            onupdate="CASCADE"),
                        primary_key=True)
    stars = Column(Integer, nullable=False)


ADA = "123e4567-e89b-42d3-a456-426614174000"
GRACE = "ffffffff-ffff-4fff-bfff-ffffffffffff"


def rows():
    """Every type at its limits, and NULL."""
    D, T = datetime.date, datetime.time
    at = datetime.datetime
    price = decimal.Decimal
    return [
        Customer(id=ADA, email="ada@example.org", name="Ada", note="",
                 active=True, newsletter=False,
                 created=at(2026, 12, 1, 13, 45, 0, 123456)),
        Customer(id=GRACE, email="it's \"quoted\"\n", name="\u0141uk\xe1\u0161",
                 note="\U0001f426" * 100, active=False, newsletter=None,
                 created=at(1, 1, 1)),
        Product(id=1, sku="rye", price=price("12.90"),
                rebate=price("-0.05"), weight=0.1, stock=2147483647,
                added=D(2024, 2, 29), opens=T(0, 0, 0, 1),
                seen=at(9999, 12, 31, 23, 59, 59, 999999),
                category=Category.CHEESE, second=Category.VEGETABLES,
                image=b"\x00\xff", owner_id=ADA,
                preferences={"a": [1, 2.5, None], "\xe9": {"b": True}}),
        Product(id=2, sku="", price=price("99999999.99"), rebate=price(0),
                weight=-1.7976931348623157e308, stock=-2147483648,
                added=D(1, 1, 1), opens=T(23, 59, 59),
                seen=at(1970, 1, 1), category=Category.BREAD, second=None,
                image=b"", preferences={}, owner_id=GRACE),
        Product(id=9223372036854775807, sku="none", price=price("0.01"),
                rebate=None, weight=None, stock=-9223372036854775808,
                added=D(9999, 12, 31), opens=None, seen=None,
                category=Category.VEGETABLES, second=None, image=None,
                preferences=None, owner_id=None),
        Rating(customer_id=ADA, product_id=2, stars=5),
        Rating(customer_id=GRACE, product_id=1, stars=1),
    ]


def engine(path):
    return sqlalchemy.create_engine("sqlite:///" + path)


def write(where):
    Base.metadata.create_all(where)
    with Session(where) as session:
        for row in rows():
            session.add(row)
            session.flush()
        session.commit()


def shown(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, decimal.Decimal)):
        return str(value)
    if isinstance(value, bytes):
        return '"%s"' % base64.b64encode(value).decode()
    if isinstance(value, enum.Enum):
        return '"%s"' % value.name
    if isinstance(value, (datetime.date, datetime.time)):
        return '"%s"' % value.isoformat()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value)


def read(where):
    lines = []
    with Session(where) as session:
        for model in Customer, Product, Rating:
            keys = model.__table__.primary_key.columns
            for row in session.query(model).order_by(*keys):
                members = ['"%s": %s' % (c.name, shown(getattr(row, c.name)))
                           for c in model.__table__.columns]
                lines.append("{%s}" % ", ".join(members))
    return lines


def dump(where):
    head = ["-- What %s" % version(), "-- made of sqlalchemy.py."]
    lines = list(where.raw_connection().driver_connection.iterdump())
    indexes = [line for line in lines if " INDEX " in line]
    # SQLAlchemy keeps the indexes of a table in a set: in any order.
    return head + [line for line in lines[:-1] if line not in indexes] \
        + sorted(indexes) + lines[-1:]


def version():
    return "SQLAlchemy %s on SQLite %s" % (sqlalchemy.__version__,
                                           sqlite3.sqlite_version)


def made():
    where = sqlalchemy.create_engine("sqlite://")
    write(where)
    return where


def save(name, lines):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as out:
        out.write("".join(line + "\n" for line in lines))


def main(command, path=None):
    warnings.simplefilter("ignore")     # that Numeric is kept as a float
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if command == "make":
        where = made()
        save("sqlalchemy.sql", dump(where))
        save("sqlalchemy.rows", read(where))
    elif command == "dump":
        print(*dump(made()), sep="\n")
    elif command == "write":
        write(engine(path))
    elif command == "read":
        print(*read(engine(path)), sep="\n")
    else:
        print(version())


main(*sys.argv[1:] or ["version"])
