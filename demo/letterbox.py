"""The letters of a demo: files that Django's file backend wrote, read again."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings
from django.utils import timezone

SEPARATOR = b"\n" + b"-" * 79 + b"\n"  # the backend writes it after each letter of a file


@dataclass(frozen=True)
class Letter:
    file: str
    number: int
    to: str
    subject: str
    sent_at: datetime
    text: str


def newest_first(limit: int = 100) -> list[Letter]:
    files = sorted(_files().values(), key=lambda file: (file.stat().st_mtime_ns, file.name))
    letters = [letter for file in files[-limit:] for letter in _read(file)]
    return letters[::-1][:limit]


def find(file: str, number: int) -> Letter | None:
    """A letter by its file's name. Only what lies in the folder is known, so no name leads out."""
    if path := _files().get(file):
        return next((letter for letter in _read(path) if letter.number == number), None)
    return None


def _files() -> dict[str, Path]:
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    if not folder or not Path(folder).is_dir():
        return {}
    found = Path(folder).glob("*.log")
    return {path.name: path for path in found if path.is_file() and not path.is_symlink()}


def _read(file: Path) -> list[Letter]:
    parts = file.read_bytes().split(SEPARATOR)
    whole = [part for part in parts if part.strip()]
    return [_letter(file, number, part) for number, part in enumerate(whole, start=1)]


def _letter(file: Path, number: int, content: bytes) -> Letter:
    message = message_from_bytes(content.lstrip(), policy=policy.default)
    return Letter(
        file=file.name,
        number=number,
        to=str(message.get("To", "")),
        subject=str(message.get("Subject", "")),
        sent_at=_sent_at(message, file),
        text=_text(message),
    )


def _sent_at(message: EmailMessage, file: Path) -> datetime:
    header = message["Date"]
    if header is None or header.datetime is None:
        return datetime.fromtimestamp(file.stat().st_mtime, tz=UTC)
    # "-0000", which Django writes, is UTC from somebody whose own zone is not told.
    return (
        header.datetime
        if timezone.is_aware(header.datetime)
        else header.datetime.replace(tzinfo=UTC)
    )


def _text(message: EmailMessage) -> str:
    body = message.get_body(preferencelist=("plain",))
    return body.get_content().strip() if body else ""
