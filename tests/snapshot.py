"""Tests that commit (`transaction=True`) find the same database as all others.

Django empties the database after each of them: the strategy, the root page and the groups are
gone too. So a copy of the whole database is taken once and put back before each such test.
"""

import sqlite3

import pytest
from django.db import connection


class SQLiteCopy:
    """In memory, put back within milliseconds."""

    def __init__(self):
        connection.ensure_connection()
        self.copy = sqlite3.connect(":memory:", check_same_thread=False)
        connection.connection.backup(self.copy)

    def put_back(self):
        connection.ensure_connection()
        self.copy.backup(connection.connection)

    def close(self):
        self.copy.close()


class PostgreSQLCopy:
    """A database beside the test's own, which serves it as template."""

    def __init__(self):
        self.name = connection.settings_dict["NAME"]
        self._clone(self.name, f"{self.name}_copy")

    def put_back(self):
        self._clone(f"{self.name}_copy", self.name)

    def close(self):
        self._run(f'DROP DATABASE "{self.name}_copy"')

    def _clone(self, source: str, target: str):
        self._run(
            f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)',
            f'CREATE DATABASE "{target}" TEMPLATE "{source}"',
        )

    def _run(self, *statements: str):
        connection.close()
        with connection._nodb_cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)


@pytest.fixture(scope="session")
def _copy(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        copy = SQLiteCopy() if connection.vendor == "sqlite" else PostgreSQLCopy()
        yield copy
        copy.close()


@pytest.fixture(autouse=True)
def _whole_database_for_tests_that_commit(request):
    marker = request.node.get_closest_marker("django_db")
    marked = marker is not None and marker.kwargs.get("transaction", False)
    if marked or "transactional_db" in request.fixturenames:
        copy = request.getfixturevalue("_copy")
        request.getfixturevalue("transactional_db")
        copy.put_back()
