"""Measured values: brought in from a file or Kolada, or written by hand. Nothing else writes them.

An import is begun, read (cms.importers.staging), shown, and then saved whole or dropped. Every
value that is written knows what brought it, and each series that changes is marked with when, in
the same transaction: what is drawn from it is remembered under that.
`by=None` is whoever runs the site, at the command line.
"""

import hashlib
from functools import partial
from pathlib import PurePath

from django.core.files import File
from django.db import connection, transaction
from django.db.models import F, Q, Subquery
from django.utils import timezone
from wagtail.log_actions import log

from cms import rules, tasks
from cms.errors import CellsChanged, FileTooLarge, NotAllowed, NotOpen, ValuesChanged
from cms.importers import staging
from cms.models import Indicator, Measurement, MeasurementImport, Place, Source, StagedValue
from cms.queries.measurements import Cell, Cells, cells_of

Kind, Status = MeasurementImport.Kind, MeasurementImport.Status
Change = StagedValue.Change
MAX_BYTES = 50_000_000


def begin(kind: Kind, *, name: str, file: File, by) -> MeasurementImport:
    """Keep a file (CSV, or an answer of Kolada's) to be read. Raises FileTooLarge."""
    allow(by)
    if file.size > MAX_BYTES:
        raise FileTooLarge
    digest, lines = hashlib.sha256(), 0
    for piece in file.chunks():
        digest.update(piece)
        lines += piece.count(b"\n")
    file.seek(0)
    checksum = digest.hexdigest()
    job = MeasurementImport(kind=kind, name=PurePath(name).name[:500], checksum=checksum)
    job.created_by = by
    job.total = max(lines - 1, 0) if kind == Kind.CSV else None
    job.file.save(f"{checksum[:16]}.{kind}", file, save=False)
    try:
        job.save()
    except Exception:
        job.file.delete(save=False)
        raise
    return job


def begin_fetching(
    *, indicators: list[Indicator], places: list[Place], years: list[int], by
) -> MeasurementImport:
    """Ask Kolada for these, when it is read. Those without an id of Kolada's are passed over."""
    allow(by)
    kpis = [indicator.kolada_kpi for indicator in indicators if indicator.kolada_kpi]
    places = [place.kolada_id for place in places if place.kolada_id]
    asked = {"kpis": kpis, "places": places, "years": list(years)}
    name = f"Kolada: {', '.join(kpis)}, {years[0]}–{years[-1]}"
    return MeasurementImport.objects.create(
        kind=Kind.KOLADA, name=name[:500], asked=asked, created_by=by
    )


def queue(job: MeasurementImport) -> None:
    """Have it read in the background. `sweep` does so too, should the queue lose it."""
    transaction.on_commit(partial(tasks.read_import.enqueue, job.pk), robust=True)


def read(job: MeasurementImport, tell=None) -> MeasurementImport:
    """Read it now. Returns it as it is afterwards: READY, or REFUSED with its problems."""
    staging.read(job.pk, tell)
    return MeasurementImport.objects.get(pk=job.pk)


@transaction.atomic
def read_again(job: MeasurementImport, *, by) -> MeasurementImport:
    """Hold a read import against what stands now."""
    allow(by)
    job = locked(job)
    if job.status != Status.READY:
        raise NotOpen
    job.status, job.touched_at = Status.WAITING, timezone.now()
    job.save(update_fields=["status", "touched_at"])
    queue(job)
    return job


@transaction.atomic
def apply(job: MeasurementImport, *, by) -> MeasurementImport:
    """Save all that was read. Idempotent.

    Raises ValuesChanged, and nothing is saved, when a value is no longer what the preview showed.
    """
    allow(by)
    job = locked(job)
    if job.status == Status.DONE:
        return job
    if job.status != Status.READY:
        raise NotOpen
    written = job.staged.filter(change__in=[Change.NEW, Change.CHANGED])
    touched = Indicator.objects.filter(pk__in=written.values("indicator").distinct())
    # Held, in one order for all, before it is asked what stands: nobody writes in between.
    list(touched.select_for_update(of=("self",), no_key=True).order_by("pk"))
    if changed_since(job):
        raise ValuesChanged
    for source in job.new_sources:
        name = source.pop("name")
        Source.objects.get_or_create(name=name, defaults=source)
    write_staged(job, timezone.now())
    # Last: what is remembered under an earlier moment may not outlive the statement above.
    now = timezone.now()
    touched.update(values_changed_at=now)
    staging.clear(job.pk)
    job.status, job.finished_at = Status.DONE, now
    job.save(update_fields=["status", "finished_at"])
    data = {"new": job.new_count, "changed": job.changed_count, "checksum": job.checksum}
    log(job, "cms.import_values", user=by, data=data)
    return job


@transaction.atomic
def drop(job: MeasurementImport, *, by) -> MeasurementImport:
    """Let an import go that is not saved, whether it is read or not. Idempotent."""
    allow(by)
    job = locked(job)
    if job.status == Status.DROPPED:
        return job
    if not job.is_open:
        raise NotOpen
    staging.clear(job.pk)
    job.status, job.finished_at = Status.DROPPED, timezone.now()
    job.save(update_fields=["status", "finished_at"])
    log(job, "cms.drop_values", user=by)
    transaction.on_commit(partial(staging.discard_file, job), robust=True)
    return job


@transaction.atomic
def write(
    indicator: Indicator, place: Place, *, cells: Cells, seen: Cells, by
) -> MeasurementImport | None:
    """Write by hand, by (group, year); None takes a value away. Idempotent.

    `seen` is what the writer was shown. Raises CellsChanged, and nothing is saved, when another
    has written in the same cells since. None comes back when all stood so already.
    """
    allow(by)
    indicator = Indicator.objects.select_for_update(of=("self",), no_key=True).get(pk=indicator.pk)
    today = cells_of(indicator, place)
    wanted = {key: cell for key, cell in cells.items() if today.get(key) != cell}
    if clash := [key for key in wanted if today.get(key) != seen.get(key)]:
        raise CellsChanged(clash)
    if not wanted:
        return None
    removed = [key for key, cell in wanted.items() if cell is None]
    changed = [key for key in wanted if key in today and key not in removed]
    now = timezone.now()
    job = MeasurementImport.objects.create(
        kind=Kind.GRID,
        name=f"{indicator.name}, {place.name}",
        status=Status.DONE,
        created_by=by,
        finished_at=now,
        new_count=len(wanted) - len(changed) - len(removed),
        changed_count=len(changed),
        removed_count=len(removed),
    )
    write_cells(indicator, place, wanted, job)
    Indicator.objects.filter(pk=indicator.pk).update(values_changed_at=now)
    log(indicator, "cms.write_values", user=by, data=told(place, wanted, today))
    return job


def write_cells(indicator: Indicator, place: Place, cells: Cells, job: MeasurementImport) -> None:
    series = Measurement.objects.filter(indicator=indicator, place=place)
    for (group, year), cell in cells.items():
        if cell is None:
            series.filter(group=group, year=year).delete()
            continue
        row = series.filter(group=group, year=year).first() or Measurement(
            indicator=indicator, place=place, group=group, year=year
        )
        row.value, row.source_id = cell.value, cell.source
        row.note, row.note_en, row.brought_by = cell.note, cell.note_en, job
        row.full_clean()
        row.save()


def told(place: Place, wanted: Cells, today: Cells) -> dict:
    """For the log: what stood and what stands, value by value."""
    cells = [
        {"group": group, "year": year, "from": amount_of(today.get((group, year))),
         "to": amount_of(cell)}
        for (group, year), cell in wanted.items()
    ]  # fmt: skip
    return {"place": place.pk, "cells": cells}


def amount_of(cell: Cell | None) -> str | None:
    return None if cell is None else str(cell.value)


def allow(by) -> None:
    if by is not None and not rules.may_write_values(by):
        raise NotAllowed


def locked(job: MeasurementImport) -> MeasurementImport:
    """The row as it is now, held until the transaction ends."""
    return MeasurementImport.objects.select_for_update(of=("self",), no_key=True).get(pk=job.pk)


def changed_since(job: MeasurementImport) -> bool:
    """Whether any value is another than when the import was read: new, rewritten or removed."""
    staged = job.staged.annotate(now_at=Subquery(staging.current().values("updated_at")))
    appeared = Q(seen_at__isnull=True, now_at__isnull=False)
    removed = Q(seen_at__isnull=False, now_at__isnull=True)
    stands = Q(seen_at__isnull=False, now_at__isnull=False)
    return staged.filter(appeared | removed | (stands & ~Q(seen_at=F("now_at")))).exists()


def write_staged(job: MeasurementImport, now) -> None:
    """One statement, inside the database: 100,000 rows within a second or two."""
    names = ("indicator", "place", "group", "year", "value", "source", "note", "note_en")
    names += ("brought_by", "updated_at")
    quote = connection.ops.quote_name
    columns = {name: quote(Measurement._meta.get_field(name).column) for name in names}
    taken = {name: f"staged.{column}" for name, column in columns.items()}
    taken |= {"source": "source.id", "updated_at": "%s"}
    written = ["value", "source", "brought_by", "updated_at"]
    written += ["note", "note_en"] if job.has_notes else []
    sets = ", ".join(f"{columns[name]} = excluded.{columns[name]}" for name in written)
    key = ", ".join(columns[name] for name in ("indicator", "place", "group", "year"))
    tables = [quote(model._meta.db_table) for model in (Measurement, StagedValue, Source)]
    statement = (
        f"INSERT INTO {tables[0]} ({', '.join(columns.values())}) "  # noqa: S608, our own names
        f"SELECT {', '.join(taken.values())} FROM {tables[1]} staged "
        f"JOIN {tables[2]} source ON source.name = staged.source "
        f"WHERE staged.brought_by_id = %s AND staged.change IN (%s, %s) "
        f"ON CONFLICT ({key}) DO UPDATE SET {sets}"
    )
    moment = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        cursor.execute(statement, [moment, job.pk, Change.NEW.value, Change.CHANGED.value])
        if cursor.rowcount != job.to_write:
            raise ValuesChanged
