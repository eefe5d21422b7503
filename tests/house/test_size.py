"""Files and functions that a reader takes in at once. An exception carries its reason."""

import ast

from .sources import ours, read

LIMITS = {".py": 300, ".html": 80, ".css": 200, ".js": 100}
FUNCTION_LIMIT = 30

# "path": "why it may be longer"
LONG_FILES: dict[str, str] = {}
# "path::function": "why it may be longer"
LONG_FUNCTIONS: dict[str, str] = {}


def test_files_are_short():
    long = [
        f"{path}: {length} lines, at most {limit}"
        for ending, limit in LIMITS.items()
        for path in ours(ending)
        if (length := len(read(path).splitlines())) > limit and str(path) not in LONG_FILES
    ]
    assert not long, "\n".join(long)


def test_functions_are_short():
    long = [
        f"{name}: {length} lines, at most {FUNCTION_LIMIT}"
        for name, length in functions()
        if length > FUNCTION_LIMIT and name not in LONG_FUNCTIONS
    ]
    assert not long, "\n".join(long)


def test_exceptions_are_still_needed():
    lengths = dict(functions())
    idle = [name for name in LONG_FUNCTIONS if lengths.get(name, 0) <= FUNCTION_LIMIT]
    idle += [
        name
        for name in LONG_FILES
        if not any(
            str(path) == name and len(read(path).splitlines()) > LIMITS[path.suffix]
            for path in ours(*LIMITS)
        )
    ]
    assert not idle, f"Take these out of the list: {idle}"


def functions():
    """Each function and the lines of its body, its docstring aside."""
    for path in ours(".py"):
        for node in ast.walk(ast.parse(read(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                length = body[-1].end_lineno - body[0].lineno + 1 if body else 0
                yield f"{path}::{node.name}", length
