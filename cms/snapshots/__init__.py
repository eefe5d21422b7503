"""What a yearly follow-up freezes, and how its page lays it out again.

The shape (version 1). A text that readers meet is a pair `{"sv": …, "en": …}`; the English is
empty where nobody has written it. Values are text, exact as they were stored.

    shape       1
    year, frozen_at (ISO 8601 with offset)
    strategy    slug, title, kind, owner, territory, vision, period, adopted_date, target_year
    priorities  [number, title]
    goals       [slug, title, statement, area, answer, answer_name,
                 targets [words, note, answer, answer_name, sentences, indicator],
                 series  [indicator, judges, why_not, values
                          [place, place_name, place_kind, is_home, group, group_name, year,
                           value, shown, source, note]]]
    indicators  {slug: name, unit, decimals, better, note}
    sources     {number: name, url, licence, licence_name}
    initiatives [title, owner, owner_kind, status, status_name, since, priorities]
    counts      [name, rows [priority, all, in_year]]

`counts` come from the rooms above (`hooks.register("count_for_follow_up")`): a function of the
strategy and the year that answers with a `Count`.
"""

from .collecting import SHAPE, collect
from .counts import Count, in_both

__all__ = ["SHAPE", "Count", "collect", "in_both"]
