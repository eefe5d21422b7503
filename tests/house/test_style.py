"""What a linter does not know of the house style."""

import ast
import re

import pytest

from .sources import lines_of, ours, read, tracked

SAYS_NOTHING = re.compile(r"(^|/)(core|common|utils?|helpers?|services?|misc)(\.py|/)")
OPEN_END = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?! #\d)")
FILLER = re.compile("lorem" + r"\W+ipsum", re.IGNORECASE)
MACHINE_PATH = re.compile(r"(?<![\w.~}-])/(work|root|home|tmp|Users|opt)/\w")
DOWNLOAD_HOST = re.compile(
    r"--(index-url|extra-index-url|find-links|trusted-host)|\.(whl|tar\.gz)\b"
)
RESOURCE = re.compile(
    r"<(script|img|link|source|iframe|video|audio|embed|object)\b[^>]*?"
    r"\b(src|srcset|data|href)=[\"']\s*(https?:)?//",
    re.IGNORECASE,
)
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*json)|<style\b|\sstyle=|\son[a-z]+=[\"']|javascript:"
)
RESIDENTS_TEXT = re.compile(r"\|\s*richtext\b")
SAFE = re.compile(r"(\w+)\s*\|\s*safe\b")
LOCKS = ("requirements/base.txt", "requirements/dev.txt", "requirements/production.txt")
TEXT = (".py", ".html", ".txt", ".css", ".js", ".md", ".toml", ".json", ".svg", ".po", "Makefile")


def found(pattern: re.Pattern, *endings: str, besides: tuple[str, ...] = ()) -> str:
    """Each line of our files with these endings in which the pattern occurs."""
    return "\n".join(
        f"{path}:{number}: {line.strip()[:120]}"
        for path in ours(*endings)
        if not str(path).startswith(("tests/house/", *besides))
        for number, line in lines_of(path)
        if pattern.search(line)
    )


def test_no_name_that_says_nothing():
    assert not [name for name in tracked() if SAYS_NOTHING.search(name) and "vendor" not in name]


@pytest.mark.parametrize(
    "pattern", [OPEN_END, FILLER, MACHINE_PATH], ids=["open end", "filler", "path of a machine"]
)
def test_nothing_left_behind(pattern):
    assert not found(pattern, *TEXT, ".sh", ".service", ".conf", ".yml")


def test_lock_files_name_no_download_host():
    assert not found(DOWNLOAD_HOST, *LOCKS)


def test_lock_files_pin_everything_with_hashes():
    for path in ours(*LOCKS):
        for block in re.split(r"\n(?=\S)", read(path)):
            if not block.startswith("#"):
                assert re.match(r"[\w.\[\]-]+==\S+.*\\\n\s+--hash=sha256:", block), (
                    f"{path}: {block}"
                )


def test_pages_take_nothing_from_elsewhere():
    assert not found(RESOURCE, ".html")


def test_pages_have_no_inline_script_or_style():
    mails = ("templates/emails/", "templates/account/email/")  # a letter has no style sheet
    assert not found(INLINE, ".html", besides=("templates/wagtailadmin/", *mails))


def test_residents_text_never_goes_through_richtext():
    assert not found(
        RESIDENTS_TEXT, ".html", besides=("templates/cms/", "templates/components/", "cms/")
    )


def test_only_cleaned_html_is_marked_safe():
    unsafe = [
        f"{path}:{number}: {line.strip()}"
        for path in ours(".html")
        for number, line in lines_of(path)
        for match in SAFE.finditer(line)
        if not match[1].endswith("_html")
    ]
    assert not unsafe, "\n".join(unsafe)


def test_no_signal_carries_our_own_logic():
    """Writing goes through actions: whoever reads one sees all that it does."""
    assert not found(re.compile(r"\b(post|pre)_(save|delete)\b|m2m_changed"), ".py")


def test_no_generic_foreign_keys():
    assert not found(re.compile(r"\bGeneric(ForeignKey|Relation)\b"), ".py")


def test_an_import_inside_a_function_says_why():
    unexplained = [
        f"{path}:{node.lineno}"
        for path in ours(".py")
        for function in ast.walk(ast.parse(read(path)))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and not says_why(path, node.lineno)
    ]
    assert not unexplained, f"Say why in a comment there: {unexplained}"


def says_why(path, number: int) -> bool:
    """A comment on the line, or on its own line right above it."""
    lines = read(path).splitlines()
    return "  # " in lines[number - 1] or lines[number - 2].lstrip().startswith("# ")
