"""The registry of venues."""

from cms.models import Locality, Municipality

from ..models import Venue


def find_or_create(
    *,
    name: str,
    address: str,
    municipality: Municipality,
    locality: Locality | None = None,
    by=None,
) -> Venue:
    """Return the venue of that name and address, however it is spaced and capitalised.

    It gets the town that is told, if none was known or nobody else than `by` lists events there:
    see `may_stand_in`. Raises ValidationError for text that the model refuses.
    """
    name, address = " ".join(name.split()), " ".join(address.split())
    venue = Venue(name=name, address=address, municipality=municipality, locality=locality)
    venue.key = Venue.key_of(name, address)
    venue.full_clean(validate_unique=False, validate_constraints=False)
    found, is_new = Venue.objects.get_or_create(
        municipality=municipality,
        key=venue.key,
        defaults={"name": name, "address": address, "locality": locality},
    )
    if not is_new and locality and found.locality != locality and may_stand_in(found, by=by):
        found.locality = locality
        found.save(update_fields=["locality"])
    return found


def known(*, name: str, address: str, municipality: Municipality) -> Venue | None:
    """The venue of that name and address, if there is one."""
    rows = Venue.objects.select_related("locality").filter(municipality=municipality)
    return rows.filter(key=Venue.key_of(name, address)).first()


def may_stand_in(venue: Venue, *, by) -> bool:
    """Whether `by` may say in which town a venue is: not when it is told and others use it."""
    return venue.locality_id is None or not venue.events.exclude(author=by).exists()
