"""What the demo leaves in the database."""

from collections import Counter

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import transaction
from django.db.models import Count, F, Q
from django_tasks_db.models import DBTaskResult

from cms.enums import InitiativeStatus, OwnerKind
from cms.models import ActionArea, Goal, Initiative, Milestone, Municipality, NewsPage, Priority
from cms.roles import ADMINISTRATORS, EDITORS
from demo import loading
from events.models import Event, Occurrence
from participation.accounts.models import Association, User
from participation.enums import CommentStatus, DecisionKind, Ground, ReportStatus, Status
from participation.models import (
    Comment,
    Contribution,
    ContributionPhoto,
    Decision,
    Follow,
    InitiativeOrigin,
    Notification,
    Proposal,
    Report,
    Support,
)

from .conftest import NOW, SMALL

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("demo"),
    pytest.mark.slow,
    pytest.mark.xdist_group("demo"),  # loaded once, by one process
]


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker, one_process):
    """Loaded once for all tests here, in a transaction that ends with the last of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield loading.load(now=NOW, picture_width=SMALL)
        transaction.set_rollback(True)


def test_counts():
    assert Municipality.objects.count() == 8
    assert Association.objects.listed().count() >= 12
    assert Proposal.objects.count() == 60
    public = Occurrence.objects.public()
    assert public.filter(starts_at__gt=NOW).count() == 80
    assert public.filter(finishes_at__lte=NOW).count() == 40
    assert public.filter(starts_at__lte=NOW, finishes_at__gt=NOW).count() == 2
    assert Comment.objects.count() >= 300
    assert Comment.objects.starting().count() >= 150
    assert NewsPage.objects.live().count() == 4


def test_every_status_is_there_and_most_are_published():
    by_status = Counter(Proposal.objects.values_list("status", flat=True))
    assert set(by_status) == set(Status.values)
    assert by_status[Status.PUBLISHED] >= 45
    assert Contribution.objects.waiting().count() >= 3


def test_every_priority_and_municipality_has_its_own():
    for priority in Priority.objects.all():
        assert Contribution.objects.public().filter(tags__priority=priority).exists()
        for area in priority.action_areas.all():
            assert Proposal.objects.filter(tags__action_area=area).exists(), area
    for municipality in Municipality.objects.all():
        assert Proposal.objects.public().for_municipality(municipality.pk).exists()
        assert Event.objects.public().for_municipality(municipality.pk).exists()
    tagged = Proposal.objects.annotate(
        number=Count("tags", filter=Q(tags__action_area=None), distinct=True)
    )
    assert set(tagged.values_list("number", flat=True)) == {1, 2, 3}


def test_supports_go_from_none_to_many_and_are_counted():
    counted = Proposal.objects.annotate(rows=Count("supports"))
    assert not counted.exclude(rows=F("support_count")).exists()
    numbers = set(counted.values_list("support_count", flat=True))
    assert 0 in numbers
    assert max(numbers) == 140
    assert not Support.objects.filter(person=F("proposal__author")).exists()
    assert not Support.objects.filter(created_at__lt=F("proposal__published_at")).exists()


def test_comments_are_counted_and_come_after_what_they_answer():
    shown = Count("comments", filter=Q(comments__status=CommentStatus.PUBLISHED))
    counted = Contribution.objects.annotate(rows=shown)
    assert not counted.exclude(rows=F("comment_count")).exists()
    assert not Comment.objects.filter(created_at__lt=F("contribution__published_at")).exists()
    assert not Comment.objects.filter(created_at__lt=F("parent__created_at")).exists()
    assert not Comment.objects.filter(created_at__gt=NOW).exists()
    statuses = set(Comment.objects.values_list("status", flat=True))
    assert statuses == set(CommentStatus.values)
    assert Comment.objects.filter(language="en").count() > 10


def test_nothing_is_said_before_it_happened():
    public = Contribution.objects.public()
    assert not public.filter(published_at__gt=NOW).exists()
    assert not public.filter(published_at__lt=F("submitted_at")).exists()
    assert not public.filter(submitted_at__lt=F("created_at")).exists()
    late = Event.objects.public().filter(occurrences__starts_at__lt=F("published_at"))
    assert not late.exists()


def test_what_was_decided_is_in_the_history():
    kinds = Counter(Decision.objects.values_list("kind", flat=True))
    assert set(kinds) >= {
        DecisionKind.APPROVED,
        DecisionKind.RETURNED,
        DecisionKind.HIDDEN,
        DecisionKind.DISMISSED,
    }
    assert not Decision.objects.filter(decided_at__gt=NOW).exists()
    hidden = Decision.objects.filter(kind=DecisionKind.HIDDEN)
    assert set(hidden.values_list("ground", flat=True)) >= {Ground.SPAM, Ground.PERSONAL}
    assert not hidden.filter(reason="").exists()
    assert set(Report.objects.values_list("status", flat=True)) == set(ReportStatus.values)
    assert Report.objects.filter(status=ReportStatus.OPEN).count() >= 3


def test_initiatives_are_of_every_kind_and_leave_gaps_to_be_seen():
    found = Initiative.objects.live().with_status()
    assert found.count() == 13
    assert set(found.values_list("status", flat=True)) == set(InitiativeStatus)
    assert set(found.values_list("owner_kind", flat=True)) == set(OwnerKind)
    assert not found.filter(status_since__gt=NOW).exists()
    for priority in Priority.objects.all():
        assert found.for_priority(priority).exists()
    without = ActionArea.objects.filter(initiative_ties=None)
    assert [area.slug for area in without] == ["entreprenorskap-och-tillvaxtvilja"]
    assert Goal.objects.filter(expected_from=None).count() == 2
    today = NOW.date()
    assert Milestone.objects.filter(done_date__isnull=False).exists()
    assert Milestone.objects.filter(done_date=None, due_date__lt=today).exists()
    assert Milestone.objects.filter(due_date__gt=today).exists()


def test_initiatives_came_from_proposals_and_are_followed():
    origins = InitiativeOrigin.objects.all()
    assert origins.count() >= 12
    assert not origins.exclude(proposal__status=Status.PUBLISHED).exists()
    assert not origins.filter(tied_at__lt=F("proposal__published_at")).exists()
    assert Follow.objects.filter(person__email="boende@example.org").count() == 3
    told = Notification.objects.filter(recipient__email="boende@example.org")
    assert {"initiative_begun", "initiative_step"} <= set(told.values_list("kind", flat=True))
    assert not told.filter(created_at__gt=NOW).exists()


def test_nobody_gets_a_letter():
    assert mail.outbox == []
    assert not Notification.objects.to_mail().exists()
    assert not DBTaskResult.objects.filter(task_path__contains="mail").exists()


@pytest.mark.parametrize(
    ("email", "name", "group"),
    [
        ("boende@example.org", "Ebba Lind", None),
        ("forening@example.org", "Sara Wik", None),
        ("redaktor@example.org", "Maja Holm", EDITORS),
        ("admin@example.org", "Nils Berg", ADMINISTRATORS),
    ],
)
def test_the_accounts_can_be_used_at_once(email, name, group, client_for):
    user = User.objects.get(email=email)
    assert user.display_name == name
    assert user.check_password("gronatraden")
    assert EmailAddress.objects.get(email=email).verified
    assert [one.name for one in user.groups.all()] == ([group] if group else [])


def test_nobody_else_can_log_in():
    with_password = [user for user in User.objects.all() if user.has_usable_password()]
    assert len(with_password) == 4


def test_the_associations_account_administers_hers():
    association = Association.objects.get(name="Kultur i Småland")
    assert association.is_verified
    assert association.memberships.get(person__email="forening@example.org").is_admin


def test_the_resident_has_been_told_things():
    rows = Notification.objects.filter(recipient__email="boende@example.org")
    assert set(rows.values_list("kind", flat=True)) >= {"approved", "returned", "commented"}
    assert rows.unread().exists()
    assert rows.filter(read_at__isnull=False).exists()


def test_pictures_are_described_and_one_for_each_contribution():
    photos = ContributionPhoto.objects.select_related("image")
    assert photos.filter(contribution__kind="proposal").count() >= 35
    assert photos.filter(contribution__kind="event").count() >= 60
    assert not photos.filter(alt_text="").exists()
    assert photos.values("image").distinct().count() == photos.count()
    described = [photo.image.description or photo.image.description_en for photo in photos]
    assert described == [photo.alt_text for photo in photos]


@pytest.mark.parametrize(
    "path", ["/", "/insatser/", "/forslag/", "/evenemang/", "/foreningar/", "/nyheter/", "/en/"]
)
def test_the_pages_show_it(path, client):
    assert client.get(path).status_code == 200


def test_the_search_finds_it(client):
    found = client.get("/sok/", {"q": "söndagsbussen"})
    assert "Söndagsbussen tillbaka mellan Åseda och Växjö" in found.content.decode()
