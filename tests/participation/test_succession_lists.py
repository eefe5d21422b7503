"""What was tied to an earlier strategy's priority is found there and under the one that follows."""

import pytest
from django.urls import reverse

from cms.actions import strategies
from cms.models import Strategy
from participation.models import Contribution, ContributionPriority
from tests import people
from tests.cms import next_strategy
from tests.cms.next_strategy import priority
from tests.factories import OccurrenceFactory, ProposalFactory
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def earlier() -> Strategy:
    return Strategy.objects.get()


@pytest.fixture
def proposals(earlier) -> list:
    """Tied to the earlier 1, to its 1 and 2, and to its 4."""
    return [ProposalFactory(priorities=numbers) for numbers in ([1], [1, 2], [4])]


@pytest.fixture
def later(earlier, proposals, tmp_path) -> Strategy:
    """In force, with the earlier 1 and 2 going on in its 1."""
    strategy = next_strategy.mapped(tmp_path)
    return strategies.put_in_force(strategy, by=people.maja())


def titles(html: str, proposals) -> list[int]:
    return [at for at, row in enumerate(proposals) if f">{row.title}</a>" in html]


def test_a_list_has_what_was_tied_before_and_after_each_once(earlier, later, proposals):
    both = ProposalFactory(priorities=[])
    for one in (priority(later, 1), priority(earlier, 1)):
        ContributionPriority.objects.create(contribution=both, priority=one, tagged_by=both.author)
    found = Contribution.objects.for_priority(priority(later, 1))
    assert sorted(found.values_list("pk", flat=True)) == sorted(
        row.pk for row in (*proposals[:2], both)
    )
    assert found.count() == 3
    assert Contribution.objects.for_priority(priority(earlier, 2)).get().pk == proposals[1].pk
    assert not Contribution.objects.for_priority(priority(later, 2)).exists()


def test_pages_and_lists_show_both(client, earlier, later, proposals):
    url = reverse("participation:proposal_list")
    old = f"&strategi={earlier.slug}"
    for address, expected in (
        (priority(later, 1).url, [0, 1]),
        (priority(earlier, 1).url, [0, 1]),
        (priority(earlier, 4).url, [2]),
        (f"{url}?prioritering=1", [0, 1]),
        (f"{url}?prioritering=2", []),
        (f"{url}?prioritering=1{old}", [0, 1]),
        (f"{url}?prioritering=4{old}", [2]),
    ):
        assert titles(client.get(address).content.decode(), proposals) == expected, address


def test_a_card_names_the_strategy_where_it_is_not_the_one_in_force(client, later, proposals):
    own = ProposalFactory(priorities=[])
    ContributionPriority.objects.create(
        contribution=own, priority=priority(later, 1), tagged_by=own.author
    )
    html = client.get(reverse("participation:proposal_list")).content.decode()
    assert html.count("Prioritering 1, Gröna Kronoberg 2025</a>") == 2
    assert html.count("Prioritering 1</a>") == 1


def test_the_earlier_page_leads_to_its_whole_list(client, earlier, later):
    html = client.get(priority(earlier, 4).url).content.decode()
    assert f"?prioritering=4&amp;strategi={earlier.slug}" in html
    url = reverse("participation:proposal_list")
    html = client.get(f"{url}?prioritering=4&strategi={earlier.slug}").content.decode()
    assert "Bara det som hör till" in html
    assert f'<input type="hidden" name="strategi" value="{earlier.slug}">' in html


@pytest.mark.parametrize("asked", ["finns-inte", "%00", "a b", "<script>"])
def test_a_strategy_that_nobody_knows_is_told_and_passed_over(client, later, asked):
    url = reverse("participation:proposal_list")
    html = client.get(f"{url}?strategi={asked}&prioritering=1").content.decode()
    assert "är inget val som vi känner till" in html or "listan" in html
    assert "Ny prioritering 1" in html


def test_the_calendar_has_them_too(client, earlier, later):
    occurrence = OccurrenceFactory(event__priorities=[])
    ContributionPriority.objects.create(
        contribution=occurrence.event, priority=priority(earlier, 2),
        tagged_by=occurrence.event.author,
    )  # fmt: skip
    url = reverse("events:event_list")
    for address, shown in (
        (f"{url}?prioritering=1", True),
        (f"{url}?prioritering=2", False),
        (priority(later, 1).url, True),
        (priority(earlier, 2).url, True),
        (priority(earlier, 1).url, False),
    ):
        assert (occurrence.event.title in client.get(address).content.decode()) == shown, address


def test_the_proposal_says_both_places(client, earlier, later, proposals):
    html = client.get(proposals[0].get_absolute_url()).content.decode()
    assert priority(earlier, 1).url in html
    assert "Gröna Kronoberg 2025" in html
    assert f'Motsvaras av <a href="{priority(later, 1).url}">prioritering 1</a>' in html
    html = client.get(proposals[2].get_absolute_url()).content.decode()
    assert "Gröna Kronoberg 2025" in html
    assert "Motsvaras av" not in html


def test_what_the_pages_ask_of_the_database(client, earlier, later, proposals):
    lists = reverse("participation:proposal_list")
    for address, most in (
        (f"{lists}?prioritering=1", 10),
        (f"{lists}?prioritering=1&strategi={earlier.slug}", 10),
        (reverse("events:event_list") + "?prioritering=1", 10),
        (priority(later, 1).url, 14),
        (priority(earlier, 1).url, 14),
        (proposals[0].get_absolute_url(), 14),
    ):
        client.get(address)
        asked = queries_of(address, client)
        assert len(asked) <= most, "\n".join([address, *asked])


def test_the_desks_filter_tells_the_strategies_apart(client_for, earlier, later):
    html = client_for(people.nils()).get(reverse("desk_proposal:index")).content.decode()
    assert f"Gröna Kronoberg 2025 – 1: {priority(earlier, 1).title}" in html
    assert "Gröna Kronoberg 2035 – 1: Ny prioritering 1" in html


def test_a_proposal_that_is_edited_keeps_its_earlier_place(client_for, earlier, later, proposals):
    proposal = ProposalFactory(priorities=[], status="draft")
    ContributionPriority.objects.create(
        contribution=proposal, priority=priority(earlier, 4), tagged_by=proposal.author
    )
    url = reverse("participation:proposal_edit", args=[proposal.pk])
    answer = client_for(proposal.author).get(url)
    assert "Ny prioritering 1" in answer.content.decode()
    assert [tie.priority for tie in answer.context["form"].kept_ties] == [priority(earlier, 4)]
