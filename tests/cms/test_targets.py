"""Targets: what each kind needs, and how it is said."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from cms.models import Goal, Indicator, Target
from cms.wording.targets import describe_target

pytestmark = pytest.mark.django_db

SAID = {
    "okad-attraktivitet": ["högre 2025 än 2015"],
    "minskad-klimatpaverkan": ["högst 1,5 ton per invånare och år senast 2025"],
    "okad-produktivitet": ["större ökning än i riket från 2014 till 2025"],
    "balanserad-tillvaxt": [
        "större ökning än i riket utanför storstadsregionerna från 2014 till 2025"
    ],
    "forbattrad-matchning": ["minst 80 procent för kvinnor och män var för sig senast 2025"],
    "okat-humankapital": [
        "högre 2025 än 2014 för kvinnor, män, flickor och pojkar var för sig",
        "mindre skillnad 2025 än 2014 mellan kvinnor och män och mellan flickor och pojkar",
    ],
    "plusenergilan": ["minst 80 procent senast 2025"],
}
SAID_IN_ENGLISH = {
    "okad-attraktivitet": ["higher in 2025 than in 2015"],
    "minskad-klimatpaverkan": ["at most 1.5 tonnes per inhabitant and year by 2025"],
    "okad-produktivitet": ["a greater increase than in Sweden from 2014 to 2025"],
    "balanserad-tillvaxt": [
        "a greater increase than in Sweden outside the metropolitan regions from 2014 to 2025"
    ],
    "forbattrad-matchning": ["at least 80 per cent for women and men alike by 2025"],
    "okat-humankapital": [
        "higher in 2025 than in 2014 for women, men, girls and boys alike",
        "a smaller difference in 2025 than in 2014 "
        "between women and men and between girls and boys",
    ],
    "plusenergilan": ["at least 80 per cent by 2025"],
}


@pytest.mark.parametrize(("language", "said"), [("sv", SAID), ("en", SAID_IN_ENGLISH)])
def test_every_target_of_the_strategy_is_said(language, said):
    with translation.override(language):
        found = {
            goal.slug: [describe_target(target) for target in goal.targets.all()]
            for goal in Goal.objects.all()
        }
    assert found == said


@pytest.mark.parametrize(
    ("value", "said"), [("1234567.5", "1\xa0234\xa0567,5"), ("0.0001", "0,0001"), ("-3", "-3")]
)
def test_numbers_are_said_as_swedes_write_them(value, said):
    fields = {"type": "reach", "operator": ">=", "value": value, "target_year": 2030}
    target = Target(indicator=Indicator(unit="kr"), **fields)
    target.clean_fields(exclude=["goal", "indicator"])
    assert describe_target(target) == f"minst {said} kr senast 2030"


def target(**fields) -> Target:
    return Target(**{"type": "reach", "target_year": 2025} | fields)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, {"operator", "value"}),
        ({"operator": "<=", "value": 1, "base_year": 2014}, {"base_year"}),
        ({"type": "improve", "direction": "increase"}, {"base_year"}),
        ({"type": "improve", "direction": "increase", "base_year": 2025}, {"base_year"}),
        ({"type": "outgrow", "base_year": 2014, "value": 3}, {"comparison", "value"}),
        ({"type": "narrow_gap", "base_year": 2014}, {"between"}),
        ({"operator": "<=", "value": 0}, set()),
        ({"type": "narrow_gap", "base_year": 2014, "between": ["women-men"]}, set()),
    ],
)
def test_a_target_has_what_its_kind_needs_and_no_more(fields, wrong):
    try:
        target(**fields).clean()
        found = set()
    except ValidationError as error:
        found = set(error.error_dict)
    assert found == wrong


@pytest.mark.parametrize("groups", [["cats"], "women", {"women": 1}])
def test_only_known_groups(groups):
    with pytest.raises(ValidationError, match="groups"):
        target(operator="<=", value=1, groups=groups).full_clean(exclude=["goal", "indicator"])


def test_groups_are_boxes_to_tick():
    field = Target._meta.get_field("groups").formfield()
    assert field.clean(["men", "women"]) == ["men", "women"]
    assert field.clean([]) == []
    with pytest.raises(ValidationError):
        field.clean(["cats"])
