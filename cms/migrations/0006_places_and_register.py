"""What must be there: the areas that values are about, the towns, the register of initiatives."""

import csv
import json
from importlib import import_module

from django.db import migrations

from cms import bundled
from cms.roles import ADMINISTRATORS, EDITORS

site = import_module("cms.migrations.0002_site_and_roles")

REGISTER = {
    "title": "Insatser",
    "title_en": "Initiatives",
    "introduction": (
        "Här står vad regionen, kommunerna, föreningarna och företagen gör för att nå länets mål, "
        "och hur långt de har kommit."
    ),
    "introduction_en": (
        "What the region, the municipalities, the associations and the companies do to reach the "
        "county's goals, and how far they have come."
    ),
}
ROWS = {
    ("cms", model): [f"{verb}_{model}" for verb in ("add", "change", "view")]
    for model in ("place", "source", "locality")
}
ROWS[("cms", "measurement")] = ["add_measurement", "change_measurement", "view_measurement"]
ROWS[("cms", "measurementimport")] = ["add_measurementimport", "view_measurementimport"]
ROWS_TOO = {("cms", model): [f"delete_{model}"] for model in ("place", "source", "locality")}


def create_places(apps, schema_editor):
    Place = apps.get_model("cms", "Place")
    rows = json.loads(bundled.PLACES.read_text("utf-8"))["places"]
    Place.objects.bulk_create(Place(**row) for row in rows)


def create_localities(apps, schema_editor):
    Locality = apps.get_model("cms", "Locality")
    with bundled.LOCALITIES.open(encoding="utf-8", newline="") as file:
        Locality.objects.bulk_create(
            Locality(
                name=row["name"],
                municipality_id=row["municipality"],
                latitude=row["latitude"],
                longitude=row["longitude"],
                is_largest=bool(row["is_largest"]),
            )
            for row in csv.DictReader(file)
        )


def create_register(apps, schema_editor):
    home = apps.get_model("cms", "HomePage").objects.get()
    site.add_page(apps, home, "InitiativeIndex", "insatser", REGISTER)


def allow(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in (EDITORS, ADMINISTRATORS):
        Group.objects.get(name=name).permissions.add(*site.permissions(apps, ROWS))
    Group.objects.get(name=ADMINISTRATORS).permissions.add(*site.permissions(apps, ROWS_TOO))


class Migration(migrations.Migration):
    dependencies = [("cms", "0005_measured")]

    operations = [
        migrations.RunPython(create_places, migrations.RunPython.noop),
        migrations.RunPython(create_localities, migrations.RunPython.noop),
        migrations.RunPython(create_register, migrations.RunPython.noop),
        migrations.RunPython(allow, migrations.RunPython.noop),
    ]
