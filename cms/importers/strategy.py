"""A strategy's file made into pages, whole or not at all.

The file is the master for the texts that it holds: a page whose published text differs is brought
to the file's. Two things are never written over in silence: a page with a draft that is not
published (or that is locked or unpublished), and a page whose latest version an editor wrote. They
are skipped and reported; `overwrite` lets the file win over the second kind, and the editor's
version stays in the page's history. Nothing is removed: what the file lacks is reported as kept.
The order of pages under an area is set when they are created, and is the editors' after that.
"""

from collections.abc import Iterator
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from cms import bundled
from cms.models import HomePage, Strategy, StrategyIndex
from cms.models.page import LocalisedPage

from . import strategy_file
from .document import DocumentError, Problem
from .indicators import import_indicators
from .report import Report
from .rows import merge
from .spec import PageSpec

INDEX = {
    "title": "Strategier",
    "title_en": "Strategies",
    "slug": "strategi",
    "introduction": "Här står vad länet vill uppnå, vad som görs först och hur det följs upp.",
    "introduction_en": (
        "What the county wants to achieve, what is done first and how it is followed up."
    ),
}


@transaction.atomic
def import_strategy(path: Path | str = bundled.STRATEGY, *, overwrite: bool = False) -> Report:
    """Load a strategy in Swedish and English (shape: cms.importers.strategy_file).

    Run again with the same file it changes nothing. Raises DocumentError, and nothing is saved,
    when the file cannot be used or does not fit the pages that are there.
    """
    import_indicators()
    spec = strategy_file.read(path)
    report = Report()
    page = _put(spec, _index(), None, report, overwrite)
    found = {page.pk, *_put_pages(spec, page, page, report, overwrite)}
    others = page.get_descendants().exclude(pk__in=found)
    report.kept.extend(f"page {other.url_path}" for other in others)
    return report


def _index() -> StrategyIndex:
    index = StrategyIndex.objects.first()
    if index is None:
        home = HomePage.objects.first()
        if home is None:
            raise DocumentError([Problem("", "There is no home page: run `migrate` first.")])
        index = home.add_child(instance=StrategyIndex(**INDEX))
        index.save_revision().publish()
    return index


def _put_pages(spec, parent, strategy, report, overwrite) -> Iterator[int]:
    """Everything under a page; the keys of what the file names."""
    for child in spec.pages:
        page = _put(child, parent, strategy, report, overwrite)
        yield page.pk
        yield from _put_pages(child, page, strategy, report, overwrite)


def _put(
    spec: PageSpec,
    parent: LocalisedPage,
    strategy: Strategy | None,
    report: Report,
    overwrite: bool,
) -> LocalisedPage:
    page = spec.model.objects.descendant_of(strategy or parent).filter(slug=spec.slug).first()
    try:
        if page is None:
            return _create(spec, parent, report)
        return _update(spec, parent, page, report, overwrite)
    except ValidationError as error:
        problems = [f"{name}: {' '.join(texts)}" for name, texts in error.message_dict.items()]
        raise DocumentError([Problem(spec.path, problem) for problem in problems]) from error


def _create(spec: PageSpec, parent: LocalisedPage, report: Report) -> LocalisedPage:
    page = spec.model(slug=spec.slug)
    if isinstance(page, Strategy):
        page.is_in_force = not Strategy.objects.filter(is_in_force=True).exists()
    rows, _changed = _fill(page, spec)
    type(parent).objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision().publish()
    rows.created.insert(0, str(spec))
    report.take(rows)
    return page


def _update(
    spec: PageSpec,
    parent: LocalisedPage,
    page: LocalisedPage,
    report: Report,
    overwrite: bool,
) -> LocalisedPage:
    rows, changed = _fill(page, spec)
    is_elsewhere = page.get_parent().pk != parent.pk
    if not (changed or rows.changes or is_elsewhere):
        rows.unchanged.insert(0, str(spec))
        report.take(rows)
        return page
    if reason := _reason_to_leave(page, overwrite):
        report.skipped.append(f"{spec}: {reason}")
        return page
    if is_elsewhere:
        page.move(type(parent).objects.get(pk=parent.pk), pos="last-child")
    if changed or rows.changes:
        page.save_revision().publish()
    rows.updated.insert(0, str(spec))
    report.take(rows)
    return page


def _fill(page: LocalisedPage, spec: PageSpec) -> tuple[Report, bool]:
    """Write the file's texts and rows on the page in memory; whether its own fields changed."""
    changed = False
    for name, value in spec.fields.items():
        if getattr(page, name) != value:
            setattr(page, name, value)
            changed = True
    rows = Report()
    for relation, specs in spec.rows.items():
        rows.take(merge(getattr(page, relation), specs))
    return rows, changed


def _reason_to_leave(page: LocalisedPage, overwrite: bool) -> str:
    if page.locked:
        return "it is locked at the desk"
    if page.has_unpublished_changes or not page.live:
        return "it has a draft that is not published"
    if page.latest_revision and page.latest_revision.user_id and not overwrite:
        return "an editor has changed it since; --overwrite lets the file win"
    return ""
