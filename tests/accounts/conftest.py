import re

import pytest
from django.core import mail


@pytest.fixture
def letter(mailoutbox):
    """`letter()`: the last letter sent; `letter.code()`: the six digits in it."""

    def last() -> mail.EmailMultiAlternatives:
        return mailoutbox[-1]

    def code() -> str:
        return re.search(r"\b\d{6}\b", last().body)[0]

    last.code = code
    return last
