"""What stands at the end of a line: its name and last value, none over another."""

from dataclasses import dataclass

WIDTH = 0.56  # of a letter, in parts of its size
LEADING = 1.15
GAP = 2


@dataclass
class Label:
    """Lines of text with the middle of the first line's height at `y`."""

    kind: str
    words: list[str]
    x: float
    y: float

    def height(self, size: int) -> float:
        return len(self.words) * size * LEADING

    def is_over_or_under(self, other: "Label", size: int) -> bool:
        end, other_end = (one.x + width_of(one.words, size) for one in (self, other))
        return self.x < other_end and other.x < end


def width_of(words: list[str], size: int) -> float:
    return max(map(len, words), default=0) * size * WIDTH


def wrapped(name: str, letters: int = 18) -> list[str]:
    """The name in lines of about so many letters, broken between words."""
    lines = [""]
    for word in name.split(" "):
        joined = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(joined) > letters:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def spread(labels: list[Label], size: int, bottom: float) -> list[Label]:
    """The labels from the top down, moved apart where they would touch, and kept inside."""
    ordered = sorted(labels, key=lambda label: label.y)
    for at, label in enumerate(ordered):
        above = [other for other in ordered[:at] if label.is_over_or_under(other, size)]
        free = max((other.y + other.height(size) + GAP for other in above), default=size / 2)
        label.y = max(label.y, free)
    for at, label in reversed(list(enumerate(ordered))):
        below = [other for other in ordered[at + 1 :] if label.is_over_or_under(other, size)]
        room = min((other.y - GAP for other in below), default=bottom + size * 1.5)
        label.y = min(label.y, room - label.height(size))
    return ordered
