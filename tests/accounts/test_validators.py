"""What a name may not be, and how it is written."""

import pytest
from django.core.exceptions import ValidationError

from participation.accounts.fields import NameField
from participation.accounts.models import User

NAME = User._meta.get_field("display_name")


@pytest.mark.parametrize(
    "name",
    [
        "Ebba Lind",
        "Åsa",
        "Bo",
        "Växjö kulturförening 1912",
        "Żółć",
        "علی‌رضا",  # a Persian name with a zero-width joiner's kin
        "Anna 🌲",
        "ab" * 30,
        "Anna-Karin O'Neill (styrelsen)",
        "700101-1234",  # no identity number: the check digit is another
    ],
)
def test_good_names_pass(name):
    NAME.run_validators(name)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("A", "min_length"),
        ("ab" * 30 + "c", "max_length"),
        ("Ebba\x07Lind", "hidden_characters"),
        ("Ebba\x00Lind", "hidden_characters"),
        ("Ebba\u202eLind", "hidden_characters"),
        ("Ebba\u2066Lind", "hidden_characters"),
        ("Eb\u200bba", "hidden_characters"),
        ("Ebba\u2028Lind", "hidden_characters"),
        ("…!?", "no_letters"),
        ("\u200d\u200d", "no_letters"),
        ("ebba@example.org", "email_address"),
        ("skriv till ebba@example", "email_address"),
        ("Ebba 811228-9874", "identity_number"),
        ("198112289874", "identity_number"),
        ("8112289874", "identity_number"),
        ("811288-9871", "identity_number"),
    ],
)
def test_bad_names_are_refused(name, code):
    with pytest.raises(ValidationError) as refused:
        NAME.run_validators(name)
    assert code in {error.code for error in refused.value.error_list}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("  Ebba   Lind ", "Ebba Lind"),
        ("Ebba\nLind", "Ebba Lind"),
        ("Ebba\u00a0Lind", "Ebba Lind"),
        ("A\u030asa", "Åsa"),
    ],
)
def test_a_name_is_written_one_way(typed, written):
    assert NameField().clean(typed) == written


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_a_name_of_spaces_is_no_name(typed):
    with pytest.raises(ValidationError) as refused:
        NameField().clean(typed)
    assert refused.value.code == "required"
