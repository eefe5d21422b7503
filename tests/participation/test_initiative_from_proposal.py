"""From a proposal to an initiative: in two clicks, once, by editors, and its author is told."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from cms.enums import InitiativeStatus, OwnerKind
from cms.models import ActionArea, Initiative
from participation.actions import announcements, initiatives
from participation.enums import Status, TagGrade
from participation.errors import NotAllowed
from participation.models import InitiativeOrigin, Notification
from tests import people
from tests.cms.desk_forms import edit_form, save
from tests.factories import (
    AssociationFactory,
    InitiativeFactory,
    OriginFactory,
    ProposalFactory,
    TagFactory,
)

pytestmark = pytest.mark.django_db
AREA = "hallbara-resor-och-transporter"


def make_address(proposal, noun: str = "insats") -> str:
    return reverse("desk_proposal:make", args=[proposal.pk, noun])


def review_of(proposal) -> str:
    return reverse("desk_proposal:detail", args=[proposal.pk])


def test_the_draft_has_all_that_the_proposal_tells():
    proposal = ProposalFactory(title="Ladda i Traryd", municipality_id="0767", priorities=[1, 3])
    TagFactory(contribution=proposal, action_area=ActionArea.objects.get(slug=AREA))
    TagFactory(
        contribution=proposal,
        action_area=ActionArea.objects.get(slug="innovationsgrad"),
        priority=ActionArea.objects.get(slug="innovationsgrad").priority,
        grade=TagGrade.SUGGESTED,
    )
    maja = people.maja()
    found, is_new = initiatives.begin_from(proposal, by=maja)
    assert is_new
    made = Initiative.objects.get(pk=found.pk)
    assert not made.live
    assert (made.title, made.slug, made.owner) == ("Ladda i Traryd", "ladda-i-traryd", maja)
    assert made.introduction == proposal.summary
    assert "Ladda i Traryd" in made.why
    assert made.why_en.startswith("The initiative comes from")
    assert (made.owner_kind, made.owner_name) == (OwnerKind.REGION, "Region Kronoberg")
    assert made.municipality_id == "0767"
    assert made.start_date == timezone.localdate()
    [step] = made.steps.all()
    assert (step.status, step.date) == (InitiativeStatus.PLANNED, timezone.localdate())
    ties = [
        (row.priority.number, row.action_area and row.action_area.slug) for row in made.ties.all()
    ]
    assert ties == [(1, AREA), (3, None)]
    origin = InitiativeOrigin.objects.get()
    assert (origin.initiative, origin.proposal, origin.tied_by) == (made, proposal, maja)
    assert made.revisions.count() == 1


def test_an_english_proposal_without_a_summary_fills_both_languages():
    proposal = ProposalFactory(language="en", title="A bus", summary="", body="Every **hour**.")
    proposal.body_html = "<p>Every <strong>hour</strong>.</p>"
    proposal.save()
    made, _is_new = initiatives.begin_from(proposal, by=people.maja())
    assert (made.title, made.title_en) == ("A bus", "A bus")
    assert (made.introduction, made.introduction_en) == ("Every hour.", "Every hour.")


def test_the_second_time_gives_the_first_and_another_of_the_same_name_another_address():
    proposal, maja = ProposalFactory(title="Samma"), people.maja()
    first, _is_new = initiatives.begin_from(proposal, by=maja)
    assert initiatives.begin_from(proposal, by=people.nils()) == (first, False)
    other = ProposalFactory(title="Samma")
    second, is_new = initiatives.begin_from(other, by=maja)
    assert is_new
    assert second.slug == f"samma-{other.pk}"
    assert Initiative.objects.count() == 2


@pytest.mark.parametrize("person", [people.ebba, people.sara, people.lo])
def test_only_editors(person):
    by, proposal, initiative = person(), ProposalFactory(), InitiativeFactory()
    for act in (
        lambda: initiatives.begin_from(proposal, by=by),
        lambda: initiatives.tie(proposal, initiative=initiative, by=by),
        lambda: initiatives.untie(proposal, initiative=initiative, by=by),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert not InitiativeOrigin.objects.exists()
    assert Initiative.objects.count() == 1


@pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
def test_only_of_what_is_public(status):
    proposal, maja = ProposalFactory(status=status), people.maja()
    with pytest.raises(NotAllowed):
        initiatives.begin_from(proposal, by=maja)
    with pytest.raises(NotAllowed):
        initiatives.tie(proposal, initiative=InitiativeFactory(), by=maja)


def test_it_rolls_back_whole(monkeypatch):
    def fail(**fields):
        raise RuntimeError

    monkeypatch.setattr(InitiativeOrigin.objects, "create", fail)
    with pytest.raises(RuntimeError):
        initiatives.begin_from(ProposalFactory(), by=people.maja())
    assert not Initiative.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_first_click_leads_to_a_draft_that_only_editors_see(client_for):
    proposal, editor = ProposalFactory(), client_for(people.maja())
    assert "Gör en insats av förslaget" in editor.get(review_of(proposal)).content.decode()

    page = editor.post(make_address(proposal), follow=True)  # the first click
    initiative = Initiative.objects.get()
    assert page.redirect_chain == [(reverse("wagtailadmin_pages:edit", args=[initiative.pk]), 302)]
    assert not Notification.objects.exists()
    assert "Har lett till" not in client_for().get(proposal.get_absolute_url()).content.decode()


@pytest.mark.django_db(transaction=True)
def test_its_author_is_told_once_it_is_published(client_for):
    ebba = people.ebba()
    proposal = ProposalFactory(author=ebba, title="Söndagsbussen")
    editor = client_for(people.maja())
    editor.post(make_address(proposal))
    initiative = Initiative.objects.get()
    save(editor, initiative, edit_form(editor, initiative), publish=True)  # the second
    initiative.refresh_from_db()
    assert initiative.live
    told = Notification.objects.get()
    assert (told.recipient, told.kind, told.initiative) == (ebba, "initiative_begun", initiative)
    [letter] = mail.outbox
    assert letter.to == [ebba.email]
    assert "har lett till en insats" in letter.body
    assert initiative.url in letter.body
    html = client_for().get(proposal.get_absolute_url()).content.decode()
    assert "Har lett till" in html
    assert "Planerad sedan" in html
    html = client_for().get(initiative.url).content.decode()
    assert "Förslag som den kom ur" in html
    html = client_for(ebba).get("/konto/").content.decode()
    assert "Ditt förslag har lett till en insats" in html

    save(editor, initiative, edit_form(editor, initiative), publish=True)
    assert Notification.objects.count() == len(mail.outbox) == 1


def test_a_double_click_says_what_there_is_and_leads_to_it(client_for):
    proposal, editor = ProposalFactory(), client_for(people.maja())
    editor.post(make_address(proposal))
    html = editor.post(make_address(proposal), follow=True).content.decode()
    made = Initiative.objects.get()
    assert "Det finns redan en insats av förslaget" in html
    assert reverse("wagtailadmin_pages:edit", args=[made.pk]) in html
    assert "Gör en insats av förslaget" not in html


def test_tying_and_untying_at_the_desk(client_for):
    proposal, initiative = ProposalFactory(), InitiativeFactory(title="Finns redan")
    editor = client_for(people.maja())
    assert "Finns redan" in editor.get(review_of(proposal)).content.decode()
    chosen = {"initiative": initiative.pk}
    for _ in range(2):
        editor.post(make_address(proposal, "knytning"), chosen)
    assert InitiativeOrigin.objects.count() == Notification.objects.count() == 1
    for _ in range(2):
        editor.post(make_address(proposal, "losning"), chosen)
    assert not InitiativeOrigin.objects.exists()


@pytest.mark.parametrize("chosen", ["", "0", "x", "9" * 30, "²"])
def test_tying_to_nothing_is_told(client_for, chosen):
    proposal = ProposalFactory()
    page = client_for(people.maja()).post(
        make_address(proposal, "knytning"), {"initiative": chosen}, follow=True
    )
    assert "Välj en insats först." in page.content.decode()


@pytest.mark.parametrize("noun", ["insats", "knytning", "losning"])
def test_nobody_else_makes_anything_at_the_desk(client_for, noun):
    proposal, initiative = ProposalFactory(), InitiativeFactory()
    for person in (people.ebba(), people.visitor()):
        address = make_address(proposal, noun)
        answer = client_for(person).post(address, {"initiative": initiative.pk})
        assert answer.status_code in (302, 403)
    editor = client_for(people.maja())
    assert editor.get(make_address(proposal, noun))["Location"] == review_of(proposal)
    assert editor.post(make_address(proposal, "annat")).status_code == 404
    assert not InitiativeOrigin.objects.exists()
    assert Initiative.objects.count() == 1


def test_what_is_not_public_is_shown_on_neither_page(client):
    hidden = OriginFactory(proposal__status=Status.HIDDEN, proposal__title="Dolt förslag")
    assert "Dolt förslag" not in client.get(hidden.initiative.url).content.decode()
    draft = OriginFactory(initiative__live=False, initiative__title="Hemligt utkast")
    html = client.get(draft.proposal.get_absolute_url()).content.decode()
    assert "Hemligt utkast" not in html


def test_an_author_of_what_is_hidden_is_not_told_and_one_of_two_is_told_of_each(
    django_capture_on_commit_callbacks,
):
    ebba = people.ebba()
    initiative = InitiativeFactory()
    for status in (Status.HIDDEN, Status.PUBLISHED):
        proposal = ProposalFactory(author=ebba, status=status, published_at=timezone.now())
        OriginFactory(initiative=initiative, proposal=proposal)
    OriginFactory(proposal=ProposalFactory(author=ebba))
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            announcements.announce_origins()
    assert Notification.objects.filter(recipient=ebba).count() == len(mail.outbox) == 2


def test_what_came_from_an_association_says_so():
    proposal = ProposalFactory(association=AssociationFactory())
    made, _is_new = initiatives.begin_from(proposal, by=people.maja())
    assert made.why.endswith("från en förening.")
