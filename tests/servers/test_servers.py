"""The product on PostgreSQL and Redis, as it runs where one machine is outgrown."""

import asyncio
import os
import re
import subprocess
import sys

import psycopg
import pytest
from channels_redis.pubsub import RedisPubSubChannelLayer

from ..site import ROOT

ROOMS = ["tests/accounts", "tests/cms", "tests/participation", "tests/events", "tests/config"]


def test_postgresql_has_the_swedish_order(postgresql):
    with psycopg.connect(postgresql) as connection:
        rows = connection.execute(
            "SELECT name FROM unnest(ARRAY['Öland', 'Älmhult', 'Åseda', 'Zinkgruvan', 'alvesta']) "
            'AS name ORDER BY name COLLATE "sv-x-icu"'
        ).fetchall()
    assert [name for (name,) in rows] == ["alvesta", "Zinkgruvan", "Åseda", "Älmhult", "Öland"]


def test_every_room_holds_on_postgresql_and_redis(postgresql, redis):
    """The rooms' own tests once more, in a process of their own with the other engines."""
    environment = {**os.environ, "DATABASE_URL": postgresql, "REDIS_URL": redis}
    for name in list(environment):
        if name.startswith("PYTEST_"):  # what pytest-xdist tells its own worker
            del environment[name]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=short"]
    command += ["-m", "not slow and not embedded", *ROOMS]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-12_000:] + done.stderr[-2000:]
    assert re.search(r"[1-9]\d* passed", done.stdout), done.stdout[-2000:]


@pytest.mark.parametrize("messages", [200])
def test_a_burst_over_redis_reaches_everyone_whole(redis, messages):
    async def burst():
        sender = RedisPubSubChannelLayer(hosts=[redis])
        receivers = [RedisPubSubChannelLayer(hosts=[redis]) for _ in range(3)]
        names = [await layer.new_channel() for layer in receivers]
        for layer, name in zip(receivers, names, strict=True):
            await layer.group_add("contribution.1.sv", name)
        for number in range(messages):
            await sender.group_send("contribution.1.sv", {"type": "show", "number": number})
        got = []
        for layer, name in zip(receivers, names, strict=True):
            got.append(
                [
                    (await asyncio.wait_for(layer.receive(name), 10))["number"]
                    for _ in range(messages)
                ]
            )
        for layer in [sender, *receivers]:
            await layer.flush()
        return got

    assert asyncio.run(burst()) == [list(range(messages))] * 3
