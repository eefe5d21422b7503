"""Strategies on disk for import tests: the bundled one, changed in one place."""

import json
from copy import deepcopy
from pathlib import Path

from cms import bundled

BUNDLED = json.loads(bundled.STRATEGY.read_text("utf-8"))
REMOVED = object()


def changed(*path, to) -> dict:
    """The bundled strategy with the value at a path replaced, or taken away (`to=REMOVED`)."""
    document = deepcopy(BUNDLED)
    place = document
    for step in path[:-1]:
        place = place[step]
    if to is REMOVED:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return document


def written(folder: Path, document: object) -> Path:
    """The document as a JSON file."""
    path = folder / "strategy.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path
