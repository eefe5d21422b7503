"""The forms that /stilguide/ shows: every kind of field, empty and with its errors."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.charts.geography import ground
from cms.charts.plan import Line, Plot
from cms.charts.spread_plan import Row, Spread, Step
from cms.evaluation import Answer

PRIORITIES = [
    (1, _("Attractive living environments and good accessibility")),
    (2, _("A place where people want to live")),
    (3, _("An innovative region and a broad business life")),
]


class ExampleForm(forms.Form):
    title = forms.CharField(
        label=_("Title"),
        min_length=8,
        max_length=120,
        help_text=_("What you propose, in one line: 8 to 120 characters."),
    )
    body = forms.CharField(label=_("Your proposal"), widget=forms.Textarea)
    municipality = forms.ChoiceField(
        label=_("Municipality"),
        choices=[("", _("Choose a municipality")), ("0780", "Växjö"), ("0765", "Älmhult")],
    )
    priorities = forms.MultipleChoiceField(
        label=_("Priorities"),
        choices=PRIORITIES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose one to three."),
    )
    sender = forms.ChoiceField(
        label=_("Who is proposing?"),
        choices=[("me", _("I am")), ("association", "Kultur i Småland")],
        widget=forms.RadioSelect,
    )
    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}))
    time = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"})
    )
    picture = forms.ImageField(
        label=_("Picture"), required=False, help_text=_("JPEG, PNG, WebP or AVIF, at most 10 MB.")
    )
    consent = forms.BooleanField(label=_("I have read the terms"))


def plot() -> Plot:
    """Every look of a line, with a gap, a value to reach and two marked years."""
    years = (2014, 2015, 2016, 2018, 2019)
    kinds = ["women", "men", "girls", "boys", "comparison"]
    names = [*map(gettext, ["women", "men", "girls", "boys"]), gettext("Sweden")]
    return Plot(
        slug="guide",
        unit=gettext("per cent"),
        title=gettext("An example of a chart"),
        description=gettext("Five lines with made-up values, and a value to reach."),
        decimals=0,
        lines=tuple(
            Line(
                kind,
                name,
                tuple((year, Decimal(60 + 6 * at + year % 4)) for year in years),
            )
            for at, (kind, name) in enumerate(zip(kinds, names, strict=True))
        ),
        thresholds=((Decimal(80), gettext("goal: at least %(value)s") % {"value": 80}),),
        marked=((2014, gettext("base year")), (2020, gettext("target year"))),
    )


def spread() -> Spread:
    """Two municipalities in each step, but for one that has no values."""
    shapes = sorted(ground(640).shapes, key=lambda shape: shape.name)
    rows = tuple(
        Row(shape.code, shape.name, (), f"−{at} %", f"−{at} %", step=(at + 1) // 2)
        for at, shape in enumerate(shapes[1:], start=1)
    )
    missing = gettext("missing")
    return Spread(
        slug="guide",
        title=gettext("An example of a map"),
        description=gettext("The county's municipalities with made-up values."),
        is_level=False,
        first=2014,
        last=2020,
        years=(2020, 2014),
        rows=(Row(shapes[0].code, shapes[0].name, (), missing, missing), *rows),
        steps=tuple(Step(at, f"{at}") for at in range(1, 5)),
    )


def context() -> dict:
    return {
        "form": ExampleForm(auto_id="id_empty_%s"),
        "wrong": ExampleForm({"title": "Kort"}, auto_id="id_wrong_%s"),
        "answers": list(Answer),
        "plot": plot(),
        "spread": spread(),
        "trail": [(_("The strategy"), "#"), (_("Priorities"), "#")],
        "pages": [(1, "#", False), (2, "#", True), (3, "#", False)],
    }
