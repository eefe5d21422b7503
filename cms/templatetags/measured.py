"""What pages show of measured values: answers in words, charts, maps and tables."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from cms.charts import line_chart, map_chart, marks
from cms.charts.geography import covers
from cms.charts.plan import Plot, plot_of
from cms.charts.remembered import remembered
from cms.charts.spread_plan import Spread, spreads_of
from cms.charts.table import DataTable, table_of
from cms.evaluation import Answer
from cms.models import Area, Goal, Source, Strategy
from cms.queries import board as areas_with_states
from cms.queries.figures import Figures, GoalNumbers, judged_from, numbers_of
from cms.queries.judgements import GoalState, TargetState, goal_states
from cms.wording import board
from cms.wording.judgements import ANSWERS, Said, in_parts, in_short
from cms.wording.targets import describe_target

register = template.Library()


@register.simple_tag
def numbers(goal: Goal) -> GoalNumbers:
    """The goal judged, with the values behind it."""
    return numbers_of(goal)


@register.simple_tag
def states(goals, page) -> list[GoalState]:
    """The goals judged for the county of a strategy, or of the strategy that a page is in."""
    home, year = judged_from(page) if page else ("", None)
    return goal_states(goals, home=home, year=year)


@register.simple_tag
def judged_areas(strategy: Strategy) -> list[Area]:
    """The areas with `challenges`, `priorities` and the `states` of their goals at hand."""
    return areas_with_states.judged_areas(strategy)


@register.filter
def all_states(areas: list[Area]) -> list[GoalState]:
    return [state for area in areas for state in area.states]


@register.filter
def summary(states: list[GoalState]) -> str:
    """Return "7 mål: 2 är nådda, 1 är på väg och 4 kan inte bedömas." """
    return board.summary(states)


@register.filter
def best_first(states: list[GoalState]) -> list[GoalState]:
    return board.best_first(states)


@register.filter
def answer_word(answer: Answer) -> str:
    return str(ANSWERS[answer])


@register.filter
def reason(state: GoalState) -> str:
    """One line: why the goal has its answer."""
    return in_short(state)


@register.filter
def target_words(state: TargetState) -> str:
    return describe_target(state.target)


@register.filter
def parts(state: TargetState) -> list[Said]:
    """What is said of each group or pair, with its own answer."""
    return in_parts(state)


@register.filter
def source_of(numbers: GoalNumbers, state: TargetState) -> str:
    """Where the newest value that a target is held against comes from."""
    return numbers.source_of(state.target)


@register.filter
def plot(figures: Figures) -> Plot | None:
    return plot_of(figures)


@register.filter
def data_table(figures: Figures, plot: Plot) -> DataTable:
    return table_of(figures, plot)


@register.filter
def spreads(figures: Figures) -> list[Spread]:
    """How the municipalities stand, one for each group."""
    return spreads_of(figures)


@register.simple_tag
def chart(plot: Plot, size: str, prefix: str = "chart") -> SafeString:
    """The chart as SVG, "wide" or "narrow". Its text is escaped where it is written."""
    found = next(one for one in line_chart.SIZES if one.name == size)
    return mark_safe(remembered(line_chart.draw, plot, found, prefix))


@register.simple_tag
def county_map(spread: Spread, home: str, size: str, prefix: str = "map") -> SafeString:
    """The map as SVG; nothing for a county that we have no map of."""
    if not covers(home):
        return mark_safe("")
    found = next(one for one in map_chart.SIZES if one.name == size)
    return mark_safe(remembered(map_chart.draw, spread, found, prefix))


@register.simple_tag
def line_key(kind: str) -> SafeString:
    """A line's look, for the list of what is drawn."""
    return mark_safe(marks.key(kind))


@register.filter
def licence_words(licence: str) -> str:
    return str(Source.Licence(licence).label)
