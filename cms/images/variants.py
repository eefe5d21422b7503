"""The shapes in which a page shows a picture, and the files that each one needs."""

from dataclasses import dataclass

FORMATS = ("avif", "webp")  # the order is the browser's order of choice; the last is for all


@dataclass(frozen=True)
class Variant:
    """`resize`: Wagtail's operations, smallest first. `sizes`: how wide the page shows it."""

    resize: tuple[str, ...]
    sizes: str

    def specs(self, file_format: str) -> list[str]:
        return [f"{resize}|format-{file_format}" for resize in self.resize]


VARIANTS = {
    "card": Variant(
        resize=("fill-480x320", "fill-960x640"),
        sizes="(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw",
    ),
    "wide": Variant(
        resize=("fill-800x450", "fill-1600x900"),
        sizes="(min-width: 75rem) 72rem, 100vw",
    ),
    "full": Variant(
        resize=("max-800x1200", "max-1600x2400"),
        sizes="(min-width: 50rem) 46rem, 100vw",
    ),
}
SPECS = [spec for variant in VARIANTS.values() for kind in FORMATS for spec in variant.specs(kind)]
