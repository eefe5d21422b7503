"""Accounts, residents and their associations."""

import unicodedata
from datetime import timedelta

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from wagtail.models import ModelLogEntry

from participation.accounts.models import Association, User
from participation.actions import associations

from .. import content, moments
from .stage import Stage

PASSWORD = "gronatraden"  # noqa: S105 - printed by `make run`, and refused when DEBUG is off
JOINED, FOUNDED = 200, 190  # days ago


def load(stage: Stage) -> None:
    rows = content.people()
    for row in rows["accounts"]:
        stage.people[row["key"]] = _account(row)
    writers = (_resident(**row) for row in rows["writers"].values())
    stage.people |= zip(rows["writers"], User.objects.bulk_create(writers), strict=True)
    places = rows["supporters"].items()
    stage.supporters = User.objects.bulk_create(
        _resident(name, place) for place, names in places for name in names
    )
    everyone = User.objects.all()
    everyone.update(date_joined=moments.on(stage.today - timedelta(days=JOINED), key="joined"))
    User.objects.confirm_addresses(everyone)
    for row in content.associations():
        stage.associations[row["key"]] = _association(stage, row)


def _account(row: dict) -> User:
    user = User.objects.create_user(
        row["email"],
        PASSWORD,
        display_name=row["name"],
        municipality_code=row["municipality"],
    )
    if "group" in row:
        user.groups.add(Group.objects.get(name=row["group"]))
    return user


def _resident(name: str, municipality: str, language: str = "sv") -> User:
    """Somebody who writes or supports, and cannot log in."""
    return User(
        email=f"{_latin(name)}@example.org",
        password=make_password(None),
        display_name=name,
        municipality_code=municipality,
        language=language,
    )


def _latin(name: str) -> str:
    """åsa.öberg → asa.oberg"""
    bare = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return bare.replace(" ", ".")


def _association(stage: Stage, row: dict) -> Association:
    admin = next(key for key, role in row["members"].items() if role == "admin")
    association = associations.create(
        by=stage.people[admin],
        name=row["name"],
        municipality_code=row["municipality"],
        description=row["description"],
        website=row.get("website", ""),
    )
    for key, role in row["members"].items():
        if key != admin:
            association.memberships.create(person=stage.people[key], role=role)
    founded = moments.on(stage.today - timedelta(days=FOUNDED), key=row["key"])
    association.memberships.update(joined_at=founded)
    rows = Association.objects.filter(pk=association.pk)
    rows.update(created_at=founded)
    if row["verified"]:
        associations.verify(association, by=stage.people["maja"])
        seen = founded + timedelta(days=1)
        rows.update(verified_at=seen)
        logged = ModelLogEntry.objects.get_for_model(Association)
        logged.filter(object_id=str(association.pk)).update(timestamp=seen)
    association.refresh_from_db()
    return association
