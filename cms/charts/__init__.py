"""Charts and maps as plain SVG with classes: no style, no script (docs/charts.md).

What is to be drawn is first written down as a plan, in the reader's language. The same plan is
the same picture, byte for byte, and is drawn once.
"""
