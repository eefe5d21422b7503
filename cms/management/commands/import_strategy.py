from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cms import bundled
from cms.importers.document import DocumentError
from cms.importers.strategy import import_strategy


class Command(BaseCommand):
    help = "Load a strategy from its JSON file, whole or not at all; a second run changes nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "file",
            nargs="?",
            type=Path,
            default=bundled.STRATEGY,
            help="Default: the bundled Gröna Kronoberg 2025.",
        )
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="Let the file win where an editor has published another text.",
        )

    def handle(self, *, file, overwrite, verbosity, **options):
        try:
            report = import_strategy(file, overwrite=overwrite)
        except DocumentError as error:
            raise CommandError(f"Nothing was saved. {file}:\n{error}") from error
        for heading, names in (
            ("updated", report.updated),
            ("kept, not in the file", report.kept),
            ("skipped", report.skipped),
        ):
            for name in names if verbosity else ():
                self.stdout.write(f"{heading}: {name}")
        if verbosity:
            self.stdout.write(str(report))
