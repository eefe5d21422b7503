"""Founding, changing and verifying an association."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from wagtail.models import ModelLogEntry

from participation.accounts.models import Association, Invitation, Membership
from participation.actions import associations, memberships
from participation.errors import (
    Changed,
    NameTaken,
    NotAllowed,
    NotOpen,
    ReasonMissing,
    TooManyWaiting,
)
from tests import people
from tests.factories import AssociationFactory, MembershipFactory

pytestmark = pytest.mark.django_db
FIELDS = {
    "name": "Åsnens vänner",
    "municipality_code": "0780",
    "description": "Vi går runt sjön.",
    "website": "https://asnen.example.org/",
}


def said(association) -> dict:
    return {name: getattr(association, name) for name in FIELDS}


def test_who_founds_it_administers_it_and_an_editor_has_yet_to_look():
    ebba = people.ebba()
    association = associations.create(by=ebba, **FIELDS)
    association.refresh_from_db()
    assert said(association) == FIELDS
    assert association.slug == "asnens-vanner"
    assert not association.is_verified
    assert association.memberships.get().role == Membership.Role.ADMIN
    assert list(Association.objects.of(ebba)) == [association]
    assert not Association.objects.listed().exists()


def test_the_same_form_twice_gives_one_association():
    ebba = people.ebba()
    assert associations.create(by=ebba, **FIELDS) == associations.create(by=ebba, **FIELDS)
    assert Association.objects.count() == 1


def test_a_name_is_taken_once():
    associations.create(by=people.ebba(), **FIELDS)
    with pytest.raises(NameTaken):
        associations.create(by=people.tomas(), **FIELDS)
    assert Membership.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ny", "ny-2"),
        ("Inbjudan", "inbjudan-2"),
        ("Ваня", "forening"),
        ("Å" * 120, "a" * 100),
        ("Kultur i Småland!", "kultur-i-smaland-2"),
    ],
)
def test_addresses_are_free_and_readable(name, slug):
    AssociationFactory(name="Kultur i Småland", slug="kultur-i-smaland")
    assert associations.create(by=people.ebba(), name=name).slug == slug


def test_few_wait_at_a_time():
    ebba = people.ebba()
    for number in range(associations.MAX_WAITING):
        associations.create(by=ebba, name=f"Förening {number}")
    with pytest.raises(TooManyWaiting):
        associations.create(by=ebba, name="En till")
    associations.verify(Association.objects.first(), by=people.maja())
    associations.create(by=ebba, name="En till")


@pytest.mark.parametrize(
    "bad",
    [
        {"name": "x"},
        {"name": "a" * 121},
        {"name": "A\u202eB"},
        {"name": "kontakt@example.org"},
        {"description": "x" * 2001},
        {"description": "811228-9874"},
        {"website": "javascript:alert(1)"},
        {"website": "ftp://example.org/"},
    ],
)
def test_bad_text_saves_nothing(bad):
    with pytest.raises(ValidationError):
        associations.create(by=people.ebba(), **FIELDS | bad)
    assert not Association.objects.exists()
    association = associations.create(by=people.tomas(), **FIELDS)
    with pytest.raises(ValidationError):
        associations.change(association, by=association.members.get(), **FIELDS | bad)
    association.refresh_from_db()
    assert said(association) == FIELDS


def test_it_is_founded_whole_or_not_at_all(monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Membership, "save", fail)
    with pytest.raises(RuntimeError):
        associations.create(by=people.ebba(), **FIELDS)
    assert not Association.objects.exists()


def test_only_people_who_may_log_in_found_one():
    with pytest.raises(NotAllowed):
        associations.create(by=people.lo(), **FIELDS)


def test_who_administers_it_changes_it_and_the_address_stays():
    sara = people.sara()
    association = Association.objects.get()
    for _twice in range(2):
        associations.change(association, by=sara, **FIELDS)
    association.refresh_from_db()
    assert said(association) == FIELDS
    assert association.slug == "kultur-i-smaland"


@pytest.mark.parametrize("wrong", [people.tomas, people.maja, people.lo, "member"])
def test_nobody_else_changes_it(wrong):
    people.sara()
    association = Association.objects.get()
    by = MembershipFactory(association=association).person if wrong == "member" else wrong()
    with pytest.raises(NotAllowed):
        associations.change(association, by=by, **FIELDS)
    assert Association.objects.get().name == "Kultur i Småland"


def test_a_new_name_takes_the_verification_away_and_nothing_else_does():
    sara, maja = people.sara(), people.maja()
    association = associations.verify(Association.objects.get(), by=maja)
    same_name = FIELDS | {"name": association.name}
    assert associations.change(association, by=sara, **same_name).is_verified
    assert not associations.change(association, by=sara, **FIELDS).is_verified


def test_a_name_that_is_taken_changes_nothing():
    AssociationFactory(name=FIELDS["name"])
    sara = people.sara()
    with pytest.raises(NameTaken):
        associations.change(Association.objects.get(slug="kultur-i-smaland"), by=sara, **FIELDS)
    assert Association.objects.get(slug="kultur-i-smaland").description != FIELDS["description"]


def test_an_editor_verifies_and_takes_it_back_and_both_are_kept_in_the_log():
    association, maja = AssociationFactory(), people.maja()
    for _twice in range(2):
        associations.verify(association, by=maja)
    association.refresh_from_db()
    assert association.is_verified
    assert association.verified_by == maja
    for _twice in range(2):
        associations.unverify(association, by=maja)
    association.refresh_from_db()
    assert not association.is_verified
    logged = ModelLogEntry.objects.for_instance(association).order_by("pk")
    assert [(row.action, row.user) for row in logged] == [
        ("accounts.verify", maja),
        ("accounts.unverify", maja),
    ]


@pytest.mark.parametrize("action", [associations.verify, associations.unverify])
@pytest.mark.parametrize("wrong", [people.ebba, people.sara, people.lo])
def test_nobody_but_an_editor_verifies(action, wrong):
    association = AssociationFactory()
    with pytest.raises(NotAllowed):
        action(association, by=wrong())
    assert not ModelLogEntry.objects.for_instance(association).exists()


def test_the_list_is_in_swedish_order_and_knows_capitals():
    maja = people.maja()
    for name in ("Österlen", "Zäta", "Åsnen", "Älmhult", "ånga"):
        associations.verify(AssociationFactory(name=name), by=maja)
    names = list(Association.objects.listed().by_name().values_list("name", flat=True))
    assert names == ["Zäta", "ånga", "Åsnen", "Älmhult", "Österlen"], connection.vendor


@pytest.mark.parametrize("name", ["KULTUR I SMÅLAND", "kultur  i  småland", "Kultur i Småland"])
def test_a_name_in_other_letters_is_the_same_name(name):
    AssociationFactory(name="Kultur i Småland")
    with pytest.raises(NameTaken):
        associations.create(by=people.ebba(), name=name)
    assert Association.objects.count() == 1


@pytest.mark.parametrize(
    "name", ["Vinn på http://x", "www.vinst", "Vinst.se", "Du har vunnit: vinst.example", "A @ B"]
)
def test_a_name_is_no_link_in_a_letter(name):
    with pytest.raises(ValidationError):
        associations.create(by=people.ebba(), name=name)


@pytest.mark.parametrize("name", ["S:t Sigfrids kör", "Växjö IK 1.0", "Vi m. fl.", "Älg & Co."])
def test_but_a_full_stop_is_just_that(name):
    assert associations.create(by=people.ebba(), name=name).name == name


def test_an_editor_verifies_the_name_that_was_read():
    sara, maja = people.sara(), people.maja()
    association = Association.objects.get()
    read = association.name
    associations.change(association, by=sara, name="Något helt annat")
    with pytest.raises(Changed):
        associations.verify(association, by=maja, name=read)
    assert not Association.objects.get(pk=association.pk).is_verified
    assert associations.verify(association, by=maja, name="Något helt annat").is_verified


def test_an_association_is_closed_and_opened_again_and_why_is_kept():
    sara, maja = people.sara(), people.maja()
    association = associations.verify(Association.objects.get(), by=maja)
    invitation = memberships.invite(association, by=sara, email="ny@example.org")
    for _twice in range(2):
        associations.close(association, by=maja, reason="Föreningen finns inte.")
    assert not Association.objects.listed().exists()
    assert not Association.objects.of(sara).exists()
    assert not Invitation.objects.open().filter(pk=invitation.pk).exists()
    with pytest.raises(NotOpen):
        associations.verify(association, by=maja)
    with pytest.raises(NameTaken):
        associations.create(by=people.ebba(), name=association.name)
    for _twice in range(2):
        associations.reopen(association, by=maja)
    assert list(Association.objects.of(sara)) == [association]
    logged = ModelLogEntry.objects.for_instance(association).order_by("pk")
    assert [(row.action, row.user, row.data.get("reason")) for row in logged] == [
        ("accounts.verify", maja, None),
        ("accounts.close", maja, "Föreningen finns inte."),
        ("accounts.reopen", maja, ""),
    ]


def test_closing_needs_a_reason():
    association = AssociationFactory()
    with pytest.raises(ReasonMissing):
        associations.close(association, by=people.maja(), reason="  ")
    assert Association.objects.get().is_active


@pytest.mark.parametrize("wrong", [people.ebba, people.sara, people.lo])
def test_nobody_but_an_editor_closes(wrong):
    association = AssociationFactory()
    person = wrong()
    for action in (associations.close, associations.reopen):
        with pytest.raises(NotAllowed):
            action(association, by=person, reason="Den ska bort.")
    assert Association.objects.get(pk=association.pk).is_active
