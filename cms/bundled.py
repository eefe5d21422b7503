"""The files that come with the product."""

from pathlib import Path

DATA = Path(__file__).parent / "data"
STRATEGY = DATA / "grona-kronoberg-2025.json"
INDICATORS = DATA / "indicators.json"
MUNICIPALITIES = DATA / "municipalities.json"
PLACES = DATA / "places.json"
LOCALITIES = DATA / "localities.csv"
MAP = DATA / "kronoberg.geojson"
FIGURES = DATA / "figures.csv"
PAGES = DATA / "pages"
