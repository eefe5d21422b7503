"""PostgreSQL: who adds a row that points at a held one must not wait, or both wait for ever."""

from tests.house.sources import ours, read


def test_rows_are_held_without_their_key():
    held = [
        f"{path}: {line.strip()}"
        for path in ours(".py")
        if path.parts[0] != "tests"
        for line in read(path).splitlines()
        if "select_for_update(" in line
    ]
    assert held
    assert not [line for line in held if "no_key=True" not in line]
