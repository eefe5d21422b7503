"""Work that a page does not wait for and that is an action's: `tasks` lie below the actions."""

from django_tasks import task

from .actions import announcements


@task()
def announce() -> None:
    """Tell what is news of initiatives. Safe to run twice: what is told is told."""
    announcements.announce_steps()
    announcements.announce_origins()
