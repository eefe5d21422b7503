"""Pictures that the tests are given: small, made on the spot, each with one peculiarity."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, PngImagePlugin

SECRET = "Storgatan 1, Växjö"
RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 180, 60), (30, 60, 220), (240, 220, 40)
KINDS = {"JPEG": {}, "PNG": {}, "WEBP": {}, "AVIF": {"speed": 10}, "HEIF": {}}


def quarters(size=(96, 64)) -> Image.Image:
    """Red, green / blue, yellow: whichever way it is turned, it tells."""
    image = Image.new("RGB", size, RED)
    across, down = size[0] // 2, size[1] // 2
    image.paste(GREEN, (across, 0, *size))
    image.paste(BLUE, (0, down, across, size[1]))
    image.paste(YELLOW, (across, down, *size))
    return image


def file_of(image: Image.Image, kind="JPEG", **options) -> bytes:
    output = BytesIO()
    image.save(output, kind, **KINDS.get(kind, {}), **options)
    return output.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def exif(*, orientation=None) -> bytes:
    """What a phone writes: where, when, and with what."""
    data = Image.Exif()
    data[0x010E] = SECRET  # ImageDescription
    data[0x010F] = "Telefon"  # Make
    if orientation:
        data[0x0112] = orientation
    data.get_ifd(0x8825).update(
        {1: "N", 2: (56.0, 52.0, 37.0), 3: "E", 4: (14.0, 48.0, 33.0)}  # GPS
    )
    return data.tobytes()


def xmp() -> bytes:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>{SECRET}</place></x:xmpmeta>'.encode()


def talkative(kind: str) -> bytes:
    """The place in every pocket that the format has."""
    if kind == "PNG":
        notes = PngImagePlugin.PngInfo()
        notes.add_text("Comment", SECRET)
        notes.add_itxt("Place", SECRET, zip=False)
        return file_of(quarters(), kind, pnginfo=notes, exif=exif())
    content = file_of(quarters(), kind, exif=exif(), xmp=xmp())
    if kind == "JPEG":
        note = SECRET.encode()
        segments = b"".join(
            marker + struct.pack(">H", len(body) + 2) + body
            for marker, body in (
                (b"\xff\xed", b"Photoshop 3.0\x008BIM\x04\x04\0\0" + note),  # IPTC
                (b"\xff\xfe", note),  # comment
            )
        )
        content = content[:2] + segments + content[2:]
    return content


def png_of(width: int, height: int, *, depth=1, colour=0, rows: bytes | None = None) -> bytes:
    """A PNG by hand: by default one bit a pixel, all black, whatever its size."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    if rows is None:
        rows = bytes((width + 7) // 8 + 1) * height
    body = zlib.compress(rows, 9)
    chunks = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, chunks))


def _chunk(named: tuple[bytes, bytes]) -> bytes:
    name, body = named
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def swapped_profile() -> bytes:
    """A colour profile in which red is green: who heeds it sees the colours change places."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    table = profile[:512].replace(b"rXYZ", b"____").replace(b"gXYZ", b"rXYZ")
    return table.replace(b"____", b"gXYZ") + profile[512:]


def lying_avif(real: int, claimed: int) -> bytes:
    """Its header says `claimed` pixels a side; it unfolds into `real`."""
    content = file_of(Image.new("RGB", (real, real), GREEN), "AVIF")
    return content.replace(struct.pack(">II", real, real), struct.pack(">II", claimed, claimed))
