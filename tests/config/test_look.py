"""The look keeps its promises: readable colours, whole sprite, vendored files as they came."""

import hashlib
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from config.style_guide import ExampleForm

STATIC = settings.BASE_DIR / "static"
TEMPLATES = settings.BASE_DIR / "templates"
SHEETS = sorted((STATIC / "css").glob("*.css"))
TOKENS = (STATIC / "css/tokens.css").read_text()
SPRITE = (STATIC / "img/icons.svg").read_text()

GROUNDS = ["surface", "surface-raised", "surface-tint"]
PALE = [
    "info-surface",
    "success-surface",
    "warning-surface",
    "error-surface",
    *(f"priority-{number}-surface" for number in range(1, 5)),
]
LINES = ["all", "women", "men", "girls", "boys", "comparison", "goal"]
READ = [  # what is read, on what it may stand: 4.5:1
    *[("text", ground) for ground in [*GROUNDS, *PALE, "scene-sky"]],
    *[("text-soft", ground) for ground in [*GROUNDS, "scene-sky"]],
    *[("link", ground) for ground in [*GROUNDS, "scene-sky"]],
    *[("link-strong", ground) for ground in [*GROUNDS, "scene-sky"]],
    *[("error", ground) for ground in [*GROUNDS, "error-surface"]],
    ("text-on-deep", "surface-deep"),
    *[("text-on-fill", fill) for fill in ["fill", "fill-strong", "danger", "danger-strong"]],
    *[("text", f"map-{number}") for number in range(1, 5)],
]
SEEN = [  # what has to be made out: 3:1
    *[("line-field", ground) for ground in [*GROUNDS, "scene-sky"]],
    *[("focus", ground) for ground in [*GROUNDS, *PALE, "scene-sky"]],
    ("focus", "focus-halo"),
    *[(f"priority-{number}", f"priority-{number}-surface") for number in range(1, 5)],
    *[(kind, f"{kind}-surface") for kind in ["info", "success", "warning", "error"]],
    *[("thread", ground) for ground in [*GROUNDS, "scene-sky"]],
    *[(f"chart-{line}", ground) for line in LINES for ground in GROUNDS],
]


def colour(name: str, theme: int) -> str:
    """The hex value that a token has in the theme: 0 light, 1 dark."""
    value = re.search(rf"^  --{name}: ([^;]+);", TOKENS, re.MULTILINE)[1]
    if pair := re.fullmatch(r"light-dark\((.+), (.+)\)", value):
        value = pair[theme + 1]
    if other := re.fullmatch(r"var\(--([\w-]+)\)", value):
        return colour(other[1], theme)
    return value


def luminance(value: str) -> float:
    channels = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str, theme: int) -> float:
    light, dark = sorted(
        (luminance(colour(one, theme)), luminance(colour(other, theme))), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("pairs", "least"), [(READ, 4.5), (SEEN, 3.0)], ids=["what is read", "what is seen"]
)
def test_contrast(pairs, least, theme):
    weak = {pair: round(contrast(*pair, theme), 2) for pair in pairs}
    weak = {pair: ratio for pair, ratio in weak.items() if ratio < least}
    assert not weak


def test_white_on_black_is_known():
    assert round((luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05), 2) == 21


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_colours_stand_in_the_tokens_alone(sheet):
    if sheet.name != "tokens.css":
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(", sheet.read_text())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_sheets_use_tokens_that_exist(sheet):
    text = sheet.read_text()
    own = set(re.findall(r"(--[\w-]+):", text)) | set(re.findall(r"(--[\w-]+):", TOKENS))
    required = set(re.findall(r"var\((--[\w-]+)\)", text))
    anywhere = {name for one in SHEETS for name in re.findall(r"(--[\w-]+):", one.read_text())}
    assert not required - own - anywhere


def test_every_sheet_is_loaded():
    main = (STATIC / "css/main.css").read_text()
    pages = "".join(path.read_text() for path in TEMPLATES.rglob("*.html"))
    idle = [s.name for s in SHEETS if f'url("{s.name}")' not in main and s.name not in pages]
    assert not idle


def test_icons_in_templates_are_drawn():
    drawn = set(re.findall(r'<symbol id="([a-z-]+)"', SPRITE))
    used = {
        (name, path.name)
        for path in TEMPLATES.rglob("*.html")
        for name in re.findall(r'{% icon "([^"]+)"', path.read_text())
    }
    assert used
    assert not {pair for pair in used if pair[0] not in drawn}


def test_vendored_files_are_as_they_came():
    vendor = STATIC / "vendor"
    listed = dict(
        reversed(line.split()) for line in (vendor / "checksums.sha256").read_text().splitlines()
    )
    code = {str(path.relative_to(vendor)) for path in vendor.rglob("*") if is_code(path)}
    assert code == set(listed)
    for name, checksum in listed.items():
        assert hashlib.sha256((vendor / name).read_bytes()).hexdigest() == checksum, name


def is_code(path: Path) -> bool:
    return path.is_file() and path.suffix in {".js", ".css", ".woff2", ".svg"}


def test_an_icon_is_decoration_unless_it_has_a_label():
    silent = Template('{% load look %}{% icon "heart" %}').render(Context())
    assert 'aria-hidden="true"' in silent
    spoken = Template('{% load look %}{% icon "heart" words %}').render(
        Context({"words": "<Stöd>"})
    )
    assert 'role="img" aria-label="&lt;Stöd&gt;"' in spoken


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/forslag/", ' aria-current="page"'),
        ("/forslag/3-bad/", ' aria-current="true"'),
        ("/evenemang/", ""),
    ],
)
def test_the_menu_knows_where_one_is(path, told):
    context = Context({"request": RequestFactory().get(path)})
    assert Template('{% load look %}{% here "/forslag/" %}').render(context) == told


def test_a_field_ties_hint_and_error_to_its_control():
    html = ExampleForm({"title": "Kort"})["title"].as_field_group()
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_title_helptext"' in html
    assert 'id="id_title_error"' in html


def test_a_group_is_a_fieldset_with_its_legend():
    html = ExampleForm({})["priorities"].as_field_group()
    assert '<fieldset class="field field--group field--invalid" aria-describedby=' in html
    assert "<legend" in html


def test_what_may_be_left_out_says_so():
    with translation.override("en"):
        assert "(optional)" in ExampleForm()["time"].as_field_group()
        assert "(optional)" not in ExampleForm()["title"].as_field_group()


def test_the_error_summary_leads_to_each_field():
    html = render_to_string("components/error_summary.html", {"form": ExampleForm({})})
    assert 'href="#id_title"' in html
    assert 'href="#id_priorities_0"' in html
    assert "autofocus" in html


@pytest.mark.parametrize(
    ("said", "shown"),
    [({}, True), ({"said": ""}, False), ({"said": "Skriv igen."}, False)],
)
def test_the_error_summary_promises_only_what_is_kept(said, shown):
    context = {"form": ExampleForm({}), **said}
    with translation.override("sv"):
        html = render_to_string("components/error_summary.html", context)
    assert ("Det du skrev finns kvar." in html) is shown
    assert said.get("said", "") in html


@pytest.mark.parametrize("page", ["500.html", "503.html"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_error_pages_need_no_database_and_no_person(page, language):
    """No database mark: a query here would fail."""
    with translation.override(language):
        html = render_to_string(page, {"request": RequestFactory().get("/")})
    assert f'<html lang="{language}">' in html
    assert html.count("<h1>") == 1
