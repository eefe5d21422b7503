"""What people say about themselves."""

from django.db import transaction

from ..accounts.models import User
from ..errors import NotAllowed

FIELDS = ["display_name", "municipality_code", "language"]


@transaction.atomic
def change(
    person: User, *, by, display_name: str, municipality_code: str = "", language: str = "sv"
) -> User:
    """Change one's own profile. Raises ValidationError for a name that the model refuses."""
    if not by.is_active or person.pk != by.pk:
        raise NotAllowed
    person = User.objects.select_for_update(no_key=True).get(pk=person.pk)
    person.display_name = display_name
    person.municipality_code = municipality_code
    person.language = language
    person.clean_fields(exclude={field.name for field in User._meta.fields} - set(FIELDS))
    person.save(update_fields=FIELDS)
    return person
