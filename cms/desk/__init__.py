"""The editors' desk in this room: lists of what is not a page, and the measured values.

Nothing here writes a value: that is `actions.measurements`' alone.
"""
