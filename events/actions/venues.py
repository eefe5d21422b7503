"""The registry of venues."""

from cms.models import Municipality

from ..models import Venue


def find_or_create(*, name: str, address: str, municipality: Municipality) -> Venue:
    """Return the venue of that name and address, however it is spaced and capitalised.

    Raises ValidationError for text that the model refuses.
    """
    name, address = " ".join(name.split()), " ".join(address.split())
    venue = Venue(name=name, address=address, municipality=municipality)
    venue.key = Venue.key_of(name, address)
    venue.full_clean(validate_unique=False, validate_constraints=False)
    return Venue.objects.get_or_create(
        municipality=municipality,
        key=venue.key,
        defaults={"name": name, "address": address},
    )[0]
