"""PostgreSQL and Redis for the tests beside this file: started on free ports, thrown away after."""

import shutil

import pytest

from . import postgresql as postgresql_server
from . import redis as redis_server


def pytest_collection_modifyitems(items):
    for item in items:
        if "/servers/" in str(item.path):
            item.add_marker(pytest.mark.servers)
            # One worker has them all, so that the servers are started once.
            item.add_marker(pytest.mark.xdist_group("servers"))


@pytest.fixture(scope="session")
def postgresql():
    """A DATABASE_URL."""
    programs = postgresql_server.programs()
    if programs is None:
        pytest.skip("PostgreSQL is missing: apt install postgresql")
    with postgresql_server.running(programs) as url:
        yield url


@pytest.fixture(scope="session")
def redis():
    """A REDIS_URL."""
    program = shutil.which("redis-server") or shutil.which("valkey-server")
    if program is None:
        pytest.skip("Redis is missing: apt install redis-server")
    with redis_server.running(program) as url:
        yield url
