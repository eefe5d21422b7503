"""The rows under a page, held against a file's. Nothing is removed: people may be tied to it."""

from django.db.models import Model
from django.utils.text import slugify

from .report import Report
from .spec import RowSpec


def merge(manager, specs: list[RowSpec]) -> Report:
    """Bring the rows of a clusterable relation to what the file says, in memory.

    The page's own save writes them. Rows that the file does not name are kept, last in order.
    """
    report, before = Report(), list(manager.get_object_list())
    rows = []
    for spec, row in zip(specs, match(before, specs), strict=True):
        rows.append(_create(manager.model, spec, before + rows) if row is None else row)
        _fill(rows[-1], spec, report)
    left = [row for row in before if row not in rows]
    report.kept.extend(_name(row) for row in left)
    wanted = [*rows, *left]
    if [row for row in wanted if row in before] != before:
        report.updated.append(f"order of {manager.model._meta.verbose_name_plural}")
    if wanted != before:
        for place, row in enumerate(wanted):
            row.sort_order = place
    manager.set(wanted)
    return report


def match(rows: list[Model], specs: list[RowSpec]) -> list[Model | None]:
    """The row of each spec: by slug, else by the same first text, else the one in its place."""
    free = list(rows)
    found = [_take(free, spec) for spec in specs]
    for place, spec in enumerate(specs[: len(rows)]):
        if found[place] is None and not spec.slug and rows[place] in free:
            found[place] = free.pop(free.index(rows[place]))
    return found


def _take(free: list[Model], spec: RowSpec) -> Model | None:
    column, value = ("slug", spec.slug) if spec.slug else next(iter(spec.fields.items()))
    for row in free:
        if getattr(row, column) == value:
            free.remove(row)
            return row
    return None


def _create(model: type[Model], spec: RowSpec, others: list[Model]) -> Model:
    row = model()
    if hasattr(row, "slug"):
        row.slug = spec.slug or _free_slug(spec, {other.slug for other in others})
    return row


def _free_slug(spec: RowSpec, taken: set[str]) -> str:
    """A permanent name from the text, for a row whose file gives it none."""
    base = slugify(next(iter(spec.fields.values())))[:60].strip("-") or "rad"
    names = (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _fill(row: Model, spec: RowSpec, report: Report) -> None:
    changed = [name for name, value in spec.fields.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, spec.fields[name])
    outcome = report.updated if changed else report.unchanged
    (report.created if row.pk is None else outcome).append(_name(row))
    for relation, specs in spec.rows.items():
        report.take(merge(getattr(row, relation), specs))


def _name(row: Model) -> str:
    return f"{row._meta.model_name} “{str(row)[:60]}”"
