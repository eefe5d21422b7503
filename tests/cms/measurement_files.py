"""CSV files and answers of Kolada's, made as a test needs them, and brought in at once."""

import json

from django.core.files.base import ContentFile

from cms.actions import measurements
from cms.models import MeasurementImport

HEADER = "indicator,place,group,year,value,source"
ROW = "sysselsattningsgrad,07,women,2020,78.5,SCB"
Kind = MeasurementImport.Kind


def csv_file(*rows: str, header: str = HEADER, delimiter: str = ",") -> str:
    """Rows written with commas; another delimiter takes their place."""
    return "\n".join(line.replace(",", delimiter) for line in (header, *rows)) + "\n"


def begun(content: str | bytes, kind=Kind.CSV, by=None) -> MeasurementImport:
    raw = content.encode() if isinstance(content, str) else content
    name = "värden.json" if kind == Kind.KOLADA else "värden.csv"
    return measurements.begin(kind, name=name, file=ContentFile(raw), by=by)


def read(content: str | bytes, kind=Kind.CSV, by=None) -> MeasurementImport:
    return measurements.read(begun(content, kind, by))


def saved(content: str | bytes, kind=Kind.CSV, by=None) -> MeasurementImport:
    return measurements.apply(read(content, kind, by), by=by)


def problems(job: MeasurementImport) -> list[tuple[int, str]]:
    """(line, code) of each."""
    assert job.status == MeasurementImport.Status.REFUSED
    return [(problem["line"], problem["code"]) for problem in job.problems]


def answer(*rows: dict, next_url: str | None = None, **more) -> str:
    """A page of Kolada's."""
    page = {"values": list(rows), "next_url": next_url, "count": len(rows)}
    return json.dumps(page | more)


def entry(kpi="N02267", place="0007", year=2020, **values: float | None) -> dict:
    """A row of Kolada's: `entry(K=81.2, M=84.5)`."""
    genders = [
        {"gender": gender, "value": value, "status": "" if value is not None else "Missing"}
        for gender, value in values.items()
    ]
    return {"kpi": kpi, "municipality": place, "period": year, "values": genders}
