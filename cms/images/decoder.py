"""Makes a stranger's picture into one of our own, in a process of its own.

`intake` runs this file as a script: the picture comes on standard input, the answer goes to
standard output. Decoders are C code, and a header can lie: an AVIF of 2 kB that claims to be
64 × 64 pixels unfolds into 12,000 × 12,000. So the process has a ceiling on memory and time, no
secrets in its environment, and when it falls it falls alone. It imports Pillow and nothing of
ours, and starts in a tenth of a second.
"""

import resource
import sys
from io import BytesIO

from PIL import Image, ImageCms
from pillow_heif import register_heif_opener

register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)

MEMORY = 1280 * 1024 * 1024  # bytes of address space: 50 million pixels fit in every format
SECONDS = 20  # of processor time
JPEG = {"quality": 90, "optimize": True, "progressive": True}
WEBP = {"quality": 90}

TOO_MANY_PIXELS, DAMAGED = "too-many-pixels", "damaged"

ORIENTATION = 0x0112  # the EXIF tag
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Refused(Exception):
    """The one argument is TOO_MANY_PIXELS or DAMAGED."""


def clean(data: bytes, kind: str, *, max_pixels: int, longest: int) -> tuple[str, bytes]:
    """The picture upright, in sRGB, at most `longest` pixels on a side, and nothing beside it.

    `kind` is Pillow's name of the only format that may be tried. Answers the extension and the
    file: JPEG, or WebP where something is transparent. Raises Refused and nothing else.
    """
    try:
        with _open(data, kind, max_pixels) as image:
            return _encode(_bare(_upright(_to_srgb(_shrunk(image, longest)), image)))
    except Refused:
        raise
    except (MemoryError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused(TOO_MANY_PIXELS) from error
    except Exception as error:  # a decoder may raise anything on bytes made to break it
        raise Refused(DAMAGED) from error


def _open(data: bytes, kind: str, max_pixels: int) -> Image.Image:
    """Only the header is read here; not a pixel is decoded before their number is known."""
    image = Image.open(BytesIO(data), formats=[kind])
    if image.width * image.height > max_pixels:
        raise Refused(TOO_MANY_PIXELS)
    return image


def _shrunk(image: Image.Image, longest: int) -> Image.Image:
    """Before anything else: every later step works on few pixels."""
    ratio = min(1, longest / max(image.size))
    size = tuple(max(1, round(side * ratio)) for side in image.size)
    if image.format in ("JPEG", "MPO"):
        image.draft(None, size)  # libjpeg decodes at half or a quarter of the size, for less
    image.load()
    image = _resizable(image)
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _resizable(image: Image.Image) -> Image.Image:
    """Eight bits a channel and no palette, for neither can be smoothed."""
    if image.mode == "I" or image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")


def _to_srgb(image: Image.Image) -> Image.Image:
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile := image.info.get("icc_profile"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, source, target, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
            pass  # a broken profile, or one for other channels: the colours as they are
    return image.convert(mode)


def _upright(image: Image.Image, original: Image.Image) -> Image.Image:
    try:
        turn = TURNS.get(original.getexif().get(ORIENTATION))
    except Exception:  # broken EXIF is no reason to refuse the picture
        turn = None
    return image.transpose(turn) if turn is not None else image


def _bare(image: Image.Image) -> Image.Image:
    """Pixels alone: EXIF, XMP, IPTC, comments and profile stay behind with the old object."""
    if image.mode == "RGBA" and image.getchannel("A").getextrema()[0] == 255:
        image = image.convert("RGB")
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    return bare


def _encode(image: Image.Image) -> tuple[str, bytes]:
    extension, options = ("webp", WEBP) if image.mode == "RGBA" else ("jpg", JPEG)
    output = BytesIO()
    image.save(output, "WEBP" if extension == "webp" else "JPEG", **options)
    return extension, output.getvalue()


def _confine() -> None:
    for limit, ceiling in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(limit, (ceiling, ceiling))
        except (OSError, ValueError):  # macOS has no ceiling on address space
            continue


def main(kind: str, max_pixels: str, longest: str) -> None:
    """Answer a line, the extension or the reason, and then the file."""
    _confine()
    try:
        word, content = clean(
            sys.stdin.buffer.read(), kind, max_pixels=int(max_pixels), longest=int(longest)
        )
    except Refused as refused:
        word, content = refused.args[0], b""
    sys.stdout.buffer.write(word.encode() + b"\n" + content)


if __name__ == "__main__":
    main(*sys.argv[1:])
