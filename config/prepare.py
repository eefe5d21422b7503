"""Makes the database and the files ready for `make run`. A second time it finds all in place."""

import os
import sys
from importlib import import_module
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from . import translations

STRATEGY = "cms/data/grona-kronoberg-2025.json"


def main() -> None:
    translations.compile_stale()
    django.setup()
    migrate()
    if not settings.DEBUG:
        collect_static_files()
    load_strategy()
    load_figures()
    if os.environ.get("DEMO", "1") != "0":
        load_demo()


def migrate() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        tell("Making the database ready …")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("update_index", verbosity=0)  # migrations write pages past the search index


def collect_static_files() -> None:
    """With DEBUG on they are served from where they stand; else collected, hashed, compressed."""
    manifest = Path(settings.STATIC_ROOT, "staticfiles.json")
    if not manifest.exists() or manifest.stat().st_mtime < newest_source():
        tell("Collecting the static files …")
        call_command("collectstatic", verbosity=0, interactive=False)


def newest_source() -> float:
    """When a static file of ours, or any dependency that may bring its own, last changed."""
    roots = [Path(root) for root in settings.STATICFILES_DIRS]
    sources = [file for root in roots for file in root.rglob("*") if file.is_file()]
    sources.append(settings.BASE_DIR / "requirements/base.txt")
    return max(file.stat().st_mtime for file in sources)


def load_strategy() -> None:
    if not apps.get_model("cms.Strategy").objects.exists():
        tell("Loading the strategy …")
        call_command("import_strategy", settings.BASE_DIR / STRATEGY, verbosity=0)


def load_figures() -> None:
    if not apps.get_model("cms.Measurement").objects.exists():
        tell("Loading the open figures …")
        call_command("import_measurements", verbosity=0)


def load_demo() -> None:
    if not import_module("demo.loading").is_loaded():  # it reads models: not before the setup
        tell("Filling the site with people, proposals and events …")
        call_command("demo", verbosity=0)


def tell(what: str) -> None:
    print(what, flush=True)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(1)
