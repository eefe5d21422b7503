"""The editors' desk: what Wagtail's admin shows of what people say (docs/moderation.md).

Nothing here writes: every decision is one of the actions in `actions/moderation.py`.
"""
