"""A strategy's JSON file, read into page specs. Only the indicators are asked of the database.

Shape (every text is `{"sv": …, "en": …}`, English optional; keys that are not listed are refused):

    slug, title, kind, owner, territory {sv, en?, county_code, kolada_id?}, adopted_date,
    updated_date?, target_year, introduction, vision {title, text},
    areas [{slug, title, introduction,
            challenges [text, with a slug?],
            goals [{slug, title, statement, indicators [slug],
                    related? [{indicator slug, note}] (shown, and never held against the goal),
                    targets (cms.importers.targets)}],
            priorities [{number 1–4, slug, title, introduction,
                         action_areas [{slug, title, actions [text],
                                        keywords? "word, word"}]}]}],
    method? {slug?, title, introduction, components [{title}], components_note?,
             tools [{slug, title, text}]}

Dates are ISO 8601, years have four digits. A slug is what a row is known by from one file to the
next. The bundled file is "Gröna Kronoberg 2025" (Region Kronoberg, adopted 2015, updated 2019).
"""

from pathlib import Path

from cms.models import (
    ActionArea,
    Area,
    Goal,
    Indicator,
    Method,
    MethodComponent,
    MethodTool,
    Priority,
    RelatedIndicator,
    Strategy,
)

from .document import DocumentError, read_json
from .node import Node
from .spec import PageSpec, RowSpec
from .targets import YEARS, target
from .texts import text, texts

METHOD_SLUG = "grona-traden"


def read(path: Path | str) -> PageSpec:
    """The strategy that the file holds, with all pages and rows under it.

    Raises DocumentError with every problem found.
    """
    node = Node(read_json(path))
    spec = strategy(node)
    if node.problems:
        raise DocumentError(list(dict.fromkeys(node.problems)))
    return spec


def strategy(node: Node) -> PageSpec:
    required = "slug title kind owner territory adopted_date target_year introduction vision areas"
    node.only(required.split(), ["updated_date", "method"])
    vision = node.at("vision")
    vision.only(["title", "text"])
    areas = node.at("areas").items()
    note_twice([item.at("slug") for item in areas])
    inside = [item for area in areas for kind in ("goals", "priorities") for item in area.at(kind)]
    note_twice([item.at("slug") for item in inside])
    note_twice([item.at("number") for item in inside])
    return PageSpec(
        path=node.path,
        model=Strategy,
        slug=node.at("slug").slug(),
        fields={
            **texts(node, Strategy, "title", "kind", "introduction"),
            **text(node.at("owner"), Strategy, "owner_name"),
            **territory(node.at("territory")),
            **text(vision.at("title"), Strategy, "vision_title"),
            **text(vision.at("text"), Strategy, "vision_text"),
            "adopted_date": node.at("adopted_date").day(),
            "updated_date": node.at("updated_date").day(),
            "target_year": node.at("target_year").whole(*YEARS),
        },
        pages=[*map(area, areas), *([method(node.at("method"))] if node.has("method") else [])],
    )


def territory(node: Node) -> dict[str, str]:
    return {
        **text(node, Strategy, "territory", also=("county_code", "kolada_id")),
        "county_code": node.at("county_code").digits(2),
        "kolada_id": node.at("kolada_id").digits(4),
    }


def area(node: Node) -> PageSpec:
    node.only(["slug", "title", "introduction", "challenges", "goals", "priorities"])
    challenges = node.at("challenges").items()
    note_twice([item.at("slug") for item in challenges])
    return PageSpec(
        path=node.path,
        model=Area,
        slug=node.at("slug").slug(),
        fields=texts(node, Area, "title", "introduction"),
        rows={"challenges": [challenge(item) for item in challenges]},
        pages=[goal(item) for item in node.at("goals")]
        + [priority(item) for item in node.at("priorities")],
    )


def challenge(node: Node) -> RowSpec:
    model = Area._meta.get_field("challenges").related_model
    return RowSpec(text(node, model, "text", also=("slug",)), node.at("slug").slug())


def goal(node: Node) -> PageSpec:
    node.only(["slug", "title", "statement", "indicators", "targets"], ["related"])
    named = indicators(node.at("indicators"))
    targets = [target(item, named) for item in node.at("targets")]
    used = {spec.fields.get("indicator_id") for spec in targets}
    for item, indicator in zip(node.at("indicators"), named, strict=True):
        if indicator and indicator.pk not in used:
            item.note("no target is about it")
    return PageSpec(
        path=node.path,
        model=Goal,
        slug=node.at("slug").slug(),
        fields=texts(node, Goal, "title", "statement"),
        rows={
            "targets": targets,
            "related_indicators": [related(item) for item in node.at("related")],
        },
    )


def related(node: Node) -> RowSpec:
    node.only(["indicator", "note"])
    about = known_indicator(node.at("indicator"))
    return RowSpec(
        {"indicator_id": about and about.pk, **text(node.at("note"), RelatedIndicator, "note")}
    )


def indicators(node: Node) -> list[Indicator | None]:
    """The indicators that the goal is followed by, each that is unknown as None."""
    return [known_indicator(item) for item in node]


def known_indicator(node: Node) -> Indicator | None:
    known = {indicator.slug: indicator for indicator in Indicator.objects.all()}
    return known.get(node.choice(known))


def priority(node: Node) -> PageSpec:
    node.only(["number", "slug", "title", "introduction", "action_areas"])
    action_areas = node.at("action_areas").items()
    note_twice([item.at("slug") for item in action_areas])
    return PageSpec(
        path=node.path,
        model=Priority,
        slug=node.at("slug").slug(),
        fields={
            "number": node.at("number").whole(1, 4),
            **texts(node, Priority, "title", "introduction"),
        },
        rows={"action_areas": [action_area(item) for item in action_areas]},
    )


def action_area(node: Node) -> RowSpec:
    node.only(["slug", "title", "actions"], ["keywords"])
    model = ActionArea._meta.get_field("actions").related_model
    actions = [RowSpec(text(item, model, "text")) for item in node.at("actions")]
    keywords = node.at("keywords").text(ActionArea._meta.get_field("keywords").max_length)
    fields = {**texts(node, ActionArea, "title"), "keywords": keywords}
    return RowSpec(fields, node.at("slug").slug(), rows={"actions": actions})


def method(node: Node) -> PageSpec:
    node.only(["title", "introduction", "components", "tools"], ["slug", "components_note"])
    note_twice([item.at("slug") for item in node.at("tools")])
    return PageSpec(
        path=node.path,
        model=Method,
        slug=node.at("slug").slug() or METHOD_SLUG,
        fields=texts(node, Method, "title", "introduction", "components_note"),
        rows={
            "components": [component(item) for item in node.at("components")],
            "tools": [tool(item) for item in node.at("tools")],
        },
    )


def component(node: Node) -> RowSpec:
    node.only(["title"])
    return RowSpec(texts(node, MethodComponent, "title"))


def tool(node: Node) -> RowSpec:
    node.only(["slug", "title", "text"])
    return RowSpec(texts(node, MethodTool, "title", "text"), node.at("slug").slug())


def note_twice(nodes: list[Node]) -> None:
    """Each of these may stand once."""
    seen = set()
    for node in nodes:
        if isinstance(node.value, str | int) and node.value in seen:
            node.note(f"stands twice: {node.value!r}")
        elif isinstance(node.value, str | int):
            seen.add(node.value)
