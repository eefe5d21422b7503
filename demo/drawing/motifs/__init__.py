"""Every motif by its name: a function of canvas, palette and dice."""

from .crafts import chairs, music, tools, toys, yarn
from .evenings import dance, film, furnace, kite, stage
from .roads import bike, bus, train
from .rooms import book, coffee, gallery, glass
from .village import church, cottage, farm, market, orchard, playground, town
from .waters import canoe, jetty, lake, river
from .woods import campfire, cranes, forest, meadow, moose, trail

MOTIFS = {
    motif.__name__: motif
    for motif in (
        bike, book, bus, campfire, canoe, chairs, church, coffee, cottage, cranes, dance, farm,
        film, forest, furnace, gallery, glass, jetty, kite, lake, market, meadow, moose, music,
        orchard, playground, river, stage, tools, town, toys, trail, train, yarn,
    )
}  # fmt: skip
