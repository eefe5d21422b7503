"""The texts by themselves: whole, no two alike, and nobody is named who is not there."""

import csv
from collections import Counter

import pytest

from cms import bundled
from demo import content, drawing
from events.enums import Category
from participation.actions.photos import MAX_PHOTOS

PROPOSALS = content.proposals()
EVENTS = list(content.all_events())
ROWS = [*PROPOSALS, *EVENTS]
INITIATIVES = content.initiatives()
COMMENTS = [comment for row in ROWS for comment in row["comments"]]
PEOPLE = content.people()
KNOWN = {row["key"] for row in PEOPLE["accounts"]} | set(PEOPLE["writers"])


def test_there_are_as_many_as_promised():
    assert len(PROPOSALS) == 60
    assert len(content.events("past")) == 40
    assert len(COMMENTS) >= 300
    assert len([row for row in COMMENTS if not row.get("reply")]) >= 150
    assert len(content.associations()) >= 12
    assert len(PEOPLE["writers"]) >= 30
    assert len(content.news()) == 4


def test_no_two_texts_are_alike():
    texts = [row["title"] for row in ROWS]
    texts += [row.get("body") or row["description"] for row in ROWS]
    texts += [row["summary"] for row in PROPOSALS] + [row["text"] for row in COMMENTS]
    texts += [row["description"] for row in content.associations()]
    for name in ("title", "title_en", "introduction", "introduction_en", "why", "why_en"):
        texts += [row[name] for row in INITIATIVES]
    assert not [text for text, times in Counter(texts).items() if times > 1]


def test_no_sentence_is_used_again():
    sentences = Counter(
        sentence.strip()
        for row in ROWS
        for sentence in (row.get("body") or row["description"]).replace("\n", " ").split(". ")
        if len(sentence.split()) > 4
    )
    assert not [sentence for sentence, times in sentences.items() if times > 1]


def test_keys_are_unique():
    keys = [row["key"] for row in ROWS] + [row["slug"] for row in content.news()]
    keys += [row["slug"] for row in INITIATIVES]
    assert len(keys) == len(set(keys))


def test_everyone_who_is_named_exists():
    named = {row.get("author") or row["by"] for row in ROWS} | {row["by"] for row in COMMENTS}
    named |= {key for row in content.associations() for key in row["members"]}
    named |= {r["by"] for row in [*ROWS, *COMMENTS] for r in row.get("reports", ()) if "by" in r}
    named |= {key for row in INITIATIVES for key in row["followers"]}
    assert named <= KNOWN
    keys = {row["key"] for row in PROPOSALS}
    assert {key for row in INITIATIVES for key in row.get("from", ())} <= keys
    associations = {row["key"] for row in content.associations()}
    assert {row["association"] for row in ROWS if "association" in row} <= associations


def test_those_who_speak_for_an_association_are_its_members():
    members = {row["key"]: row["members"] for row in content.associations()}
    for row in ROWS:
        if "association" in row:
            assert (row.get("author") or row["by"]) in members[row["association"]], row["key"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["key"])
def test_pictures_can_be_drawn_and_are_described(row):
    if picture := row.get("picture"):
        assert picture["motif"] in drawing.MOTIFS
        assert picture["palette"] in drawing.PALETTES
        assert 20 <= len(picture["alt"]) <= 250


def test_most_have_a_picture_and_all_motifs_are_used():
    assert sum("picture" in row for row in PROPOSALS) >= 35
    upcoming = [row for name in (*content.NEUTRAL, "seasons") for row in content.events(name)]
    assert sum("picture" in row for row in upcoming) > len(upcoming) / 2
    drawn = {row["picture"]["motif"] for row in ROWS if "picture" in row}
    assert drawn == set(drawing.MOTIFS)
    assert MAX_PHOTOS >= 1


def test_events_are_of_every_kind_and_in_known_places():
    assert {row["category"] for row in EVENTS} == set(Category.values)
    venues = content.venues()
    assert {row["venue"] for row in EVENTS} <= set(venues)
    assert {venue["municipality"] for venue in venues.values()} == set(PEOPLE["supporters"])
    with bundled.LOCALITIES.open(encoding="utf-8", newline="") as file:
        towns = {(row["municipality"], row["name"]) for row in csv.DictReader(file)}
    told = {(row["municipality"], row["locality"]) for row in venues.values() if "locality" in row}
    assert told
    assert told <= towns


def test_links_lead_nowhere_but_to_example_org():
    links = [row["ticket"] for row in EVENTS if "ticket" in row]
    links += [row["website"] for row in content.associations() if "website" in row]
    assert links
    assert all(link.split("/")[2].endswith("example.org") for link in links)


@pytest.mark.parametrize("row", INITIATIVES, ids=lambda row: row["slug"])
def test_initiatives_are_written_in_both_languages_and_in_the_order_of_time(row):
    for part in (*row["milestones"], *row.get("stakeholders", ())):
        name = "title" if "due" in part else "name"
        assert part[name]
        assert part[f"{name}_en"]
    for effect in row["effects"]:
        for term in ("short", "medium", "long"):
            assert (term in effect) == (f"{term}_en" in effect)
    for step in row["steps"]:
        assert bool(step.get("note")) == bool(step.get("note_en"))
    days = [step["ago"] for step in row["steps"]]
    assert days == sorted(days, reverse=True)
    assert all(day >= 0 for day in days)
