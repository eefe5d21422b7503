"""One text for the same content, always: what a checksum is taken of."""

import hashlib
import json


def canonical(content: dict) -> str:
    """JSON with sorted keys, no spaces, letters as they are. Numbers in it must be whole."""
    return json.dumps(
        content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def checksum(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal: what `sha256sum` says of the file."""
    return hashlib.sha256(text.encode()).hexdigest()
