"""Six lights over the same land. The colours are the site's own: spruce, birch, falu red, straw."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    sky: str
    horizon: str
    disc: str  # the sun or the moon
    cloud: str
    far: str
    mid: str
    near: str
    ground: str
    meadow: str
    water: str
    glimmer: str
    leaf: str
    leaf_deep: str
    bark: str
    falu: str
    falu_deep: str
    roof: str
    trim: str
    wood: str
    wood_deep: str
    straw: str
    lake: str
    rose: str
    pane: str  # a window seen from outside
    wall: str  # indoors
    floor: str
    ink: str
    has_stars: bool = False
    has_snow: bool = False
    is_lit: bool = False  # lamps and windows shine


PALETTES = {
    "day": Palette(
        sky="#bfe0e4", horizon="#eef4e6", disc="#fbe7a6", cloud="#fbfbf5",
        far="#a9cdbb", mid="#6fa787", near="#2c6b4a", ground="#7fae6d", meadow="#a8c77c",
        water="#8fc3d2", glimmer="#d9eef0", leaf="#5f9c5a", leaf_deep="#3f7d49", bark="#f4f1e6",
        falu="#a8372c", falu_deep="#8a2b22", roof="#4b4a48", trim="#fbf9f1",
        wood="#c99a63", wood_deep="#9b6f42", straw="#e6b23c", lake="#27698f", rose="#d9806a",
        pane="#3d5a66", wall="#f3eddc", floor="#dcc7a0", ink="#17322a",
    ),
    "dawn": Palette(
        sky="#f3cdb8", horizon="#fdf0d8", disc="#fff1c4", cloud="#fdf3e6",
        far="#d3c3b9", mid="#8fa798", near="#39685a", ground="#9bb089", meadow="#c2c898",
        water="#e2c9bd", glimmer="#fdeedb", leaf="#8fa867", leaf_deep="#5f8658", bark="#f9f0e4",
        falu="#b5483a", falu_deep="#95382e", roof="#5c5350", trim="#fdf6ea",
        wood="#cf9d72", wood_deep="#a3714e", straw="#efbd5a", lake="#4f8296", rose="#e58f7b",
        pane="#6e6f78", wall="#fbeadb", floor="#e2c3a2", ink="#2a3b38",
    ),
    "dusk": Palette(
        sky="#5d5a86", horizon="#f0a88c", disc="#ffd9a0", cloud="#8d7595",
        far="#8a6c8e", mid="#554f76", near="#2b3357", ground="#4a5270", meadow="#5f6480",
        water="#b98298", glimmer="#f6c3a2", leaf="#5a5d80", leaf_deep="#434a6e", bark="#d8cbd2",
        falu="#8e3a43", falu_deep="#702e3a", roof="#332f47", trim="#f1dfd6",
        wood="#a8757c", wood_deep="#7c5466", straw="#f2b457", lake="#4a6aa0", rose="#d9788a",
        pane="#ffd28a", wall="#6c5d80", floor="#8d6c78", ink="#1d2240", is_lit=True,
    ),
    "autumn": Palette(
        sky="#d6e2dc", horizon="#faeccb", disc="#fde2a0", cloud="#fbf6e8",
        far="#bcc7a8", mid="#92994f", near="#375a3f", ground="#a89a55", meadow="#cbb56b",
        water="#9cbfc2", glimmer="#e9eedd", leaf="#dd9a2f", leaf_deep="#c06a2b", bark="#f6f0e0",
        falu="#a3362a", falu_deep="#822820", roof="#4d4640", trim="#fbf5e6",
        wood="#bd8a55", wood_deep="#8b6039", straw="#e8ad32", lake="#3b7285", rose="#cf6a4c",
        pane="#4a4f4b", wall="#f6e6c6", floor="#cda06a", ink="#2a2c20",
    ),
    "winter": Palette(
        sky="#c3d6e2", horizon="#f6ece6", disc="#fdf3dd", cloud="#f5f8fa",
        far="#c2d2da", mid="#8fabb5", near="#3b6068", ground="#f2f6f7", meadow="#e3ecef",
        water="#cfdfe7", glimmer="#f7fbfc", leaf="#b9cbd1", leaf_deep="#9ab2bb", bark="#fbfaf6",
        falu="#a63a31", falu_deep="#852c27", roof="#5a6166", trim="#ffffff",
        wood="#b48d6b", wood_deep="#866650", straw="#f0bf57", lake="#3f7390", rose="#d98a80",
        pane="#fcd98c", wall="#e9edea", floor="#cdb99c", ink="#233740", has_snow=True, is_lit=True,
    ),
    "night": Palette(
        sky="#0f2233", horizon="#2e5563", disc="#f4ecd2", cloud="#28485a",
        far="#24485a", mid="#1a3a45", near="#0e252d", ground="#17343a", meadow="#1f4145",
        water="#1d4356", glimmer="#6f9aa5", leaf="#1f4a48", leaf_deep="#16393b", bark="#9fb3b2",
        falu="#6e2a2a", falu_deep="#561f22", roof="#14222b", trim="#c9d3cc",
        wood="#6b5342", wood_deep="#493a31", straw="#f2b94f", lake="#2f6d8c", rose="#a65a58",
        pane="#ffd27d", wall="#1f3a44", floor="#2f4348", ink="#081a22",
        has_stars=True, is_lit=True,
    ),
}  # fmt: skip
