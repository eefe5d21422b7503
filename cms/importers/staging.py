"""Reads an import into staged rows beside what stands today; nothing is saved as a value.

Rows go in by chunks, each in a transaction of its own, so that SQLite's one writer is free in
between and memory holds one chunk. A reader that was overtaken, or whose import was dropped, finds
that out with its next chunk and leaves nothing behind. Run again it begins anew.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice

from django.db import connection, reset_queries, transaction
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.utils import timezone

from cms.models import Measurement, MeasurementImport, StagedValue

from . import kolada, kolada_api
from .faults import Faults, Stop
from .known import Known, Row
from .measurements_csv import CsvReader

Status = MeasurementImport.Status
Change = StagedValue.Change
CHUNK = 5000
COLUMNS = (
    "brought_by", "line", "page", "indicator", "place", "group", "year", "value", "source", "note",
    "note_en", "change",
)  # fmt: skip


class Overtaken(Exception):
    """Somebody else reads the import now, or it was dropped."""


def read(import_id: int, tell: Callable[[int, int | None], None] | None = None) -> None:
    """Read what waits. `tell(done, total)` is called now and then.

    Afterwards the import is READY with its counts, or REFUSED with its problems and no staged row.
    Does nothing to one that is saved, refused, dropped or read already.
    """
    job = claim(import_id)
    if job is None:
        return
    faults, known = Faults(), Known.now()
    try:
        with suppress(Stop):
            take_in(job, reader_of(job, known, faults), faults, tell)
        refuse(job, faults) if faults else settle(job, known)
    except Overtaken:
        return
    finally:
        if job.file:
            job.file.close()


def claim(import_id: int) -> MeasurementImport | None:
    """Make the import this reader's, with nothing read yet."""
    rows = MeasurementImport.objects.filter(pk=import_id)
    unread = rows.filter(status__in=[Status.WAITING, Status.READING])
    with transaction.atomic():
        taken = unread.update(
            status=Status.READING,
            attempt=F("attempt") + 1,
            touched_at=timezone.now(),
            done=0,
            missing_count=0,
        )
        if not taken:
            return None
        clear(import_id)
    return rows.get()


def clear(import_id: int) -> None:
    staged = StagedValue.objects.filter(brought_by=import_id)
    staged._raw_delete(staged.db)  # nothing points at them: no need to fetch them first


def reader_of(job: MeasurementImport, known: Known, faults: Faults) -> Iterable[Row]:
    if job.kind == MeasurementImport.Kind.CSV:
        return CsvReader(job.file.open("rb"), known, faults)
    if job.file:
        pages = kolada.saved_page(job.file.open("rb"), faults)
        return kolada.KoladaReader(pages, known, faults)
    return kolada.KoladaReader(asked_pages(job, faults), known, faults)


def asked_pages(job: MeasurementImport, faults: Faults) -> Iterator[dict]:
    digest = hashlib.sha256()
    yield from kolada_api.pages(kolada_api.address(**job.asked), faults, digest)
    job.checksum = digest.hexdigest()


def take_in(job, reader, faults: Faults, tell) -> None:
    """Stage every row. Once a fault is found rows are read on, for their faults, and not kept."""
    rows = iter(reader)
    while chunk := list(islice(rows, CHUNK)):
        job.done += len(chunk)
        values = [row for row in chunk if row.value is not None]
        job.missing_count += len(chunk) - len(values)
        with transaction.atomic():
            touch(job, done=job.done)
            if not faults:
                insert(job, values)
        reset_queries()  # with DEBUG every statement would be remembered
        if tell:
            tell(job.done, job.total)
    job.has_notes = reader.has_notes
    if not faults:
        note_twice(job, faults)


def touch(job: MeasurementImport, **fields) -> None:
    """Say that this reader lives, and what it knows by now. Raises Overtaken."""
    mine = MeasurementImport.objects.filter(pk=job.pk, status=Status.READING, attempt=job.attempt)
    if not mine.update(touched_at=timezone.now(), **fields):
        raise Overtaken


def insert(job: MeasurementImport, rows: list[Row]) -> None:
    """By executemany: the ORM's own way took thrice the time and the memory."""
    fields = [StagedValue._meta.get_field(name) for name in COLUMNS]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    table = connection.ops.quote_name(StagedValue._meta.db_table)
    amount = StagedValue._meta.get_field("value")
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608, names of our own
            [
                (
                    job.pk, row.line, row.page, row.indicator, row.place, row.group, row.year,
                    amount.get_db_prep_save(row.value, connection),
                    row.source, row.note, row.note_en, "",
                )
                for row in rows
            ],
        )  # fmt: skip


def note_twice(job: MeasurementImport, faults: Faults) -> None:
    """Rows about the same value, whether they say the same or not."""
    key = ("indicator__slug", "place", "group", "year")
    twice = (
        job.staged.values(*key)
        .annotate(count=Count("pk"), first=Min("pk"), last=Max("pk"))
        .filter(count__gt=1)
        .order_by("first")
    )
    for row in twice:
        first, last = (job.staged.get(pk=row[name]) for name in ("first", "last"))
        what = f"{row['indicator__slug']}, {row['place']}, {row['group']}, {row['year']}"
        faults.note("twice", last.line, last.page, text=what, first=first.line)


def refuse(job: MeasurementImport, faults: Faults) -> None:
    with transaction.atomic():
        touch(
            job,
            status=Status.REFUSED,
            finished_at=timezone.now(),
            problems=faults.as_json(),
            has_more_problems=faults.has_more,
            checksum=job.checksum,
        )
        clear(job.pk)


def settle(job: MeasurementImport, known: Known) -> None:
    """Hold the rows against what stands, chunk by chunk, and wait for the editor's word."""
    last = job.staged.aggregate(last=Max("pk"))["last"] or 0
    begins = job.staged.aggregate(first=Min("pk"))["first"] or 0
    while begins <= last:
        with transaction.atomic():
            touch(job)
            compare(job.staged.filter(pk__gte=begins, pk__lt=begins + CHUNK), job.has_notes)
        begins += CHUNK
    counts = dict(job.staged.values_list("change").annotate(count=Count("pk")).order_by())
    touch(
        job,
        status=Status.READY,
        has_notes=job.has_notes,
        checksum=job.checksum,
        missing_count=job.missing_count,
        new_count=counts.get(Change.NEW, 0),
        changed_count=counts.get(Change.CHANGED, 0),
        unchanged_count=counts.get(Change.SAME, 0),
        new_sources=known.sources.new(),
    )


def compare(rows: QuerySet, has_notes: bool) -> None:
    """Write beside each row what stands today."""
    today = current()
    same = {"value": OuterRef("value"), "source__name": OuterRef("source")}
    if has_notes:
        same |= {"note": OuterRef("note"), "note_en": OuterRef("note_en")}
    rows.update(
        old_value=Subquery(today.values("value")),
        old_source=Subquery(today.values("source__name")),
        seen_at=Subquery(today.values("updated_at")),
        change=Case(
            When(~Exists(today), then=Value(Change.NEW)),
            When(Exists(today.filter(**same)), then=Value(Change.SAME)),
            default=Value(Change.CHANGED),
        ),
    )


def current() -> QuerySet:
    """The value that stands today where a staged row is to go."""
    key = ("indicator", "place", "group", "year")
    return Measurement.objects.filter(**{name: OuterRef(name) for name in key})
