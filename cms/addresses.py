"""Numbers in addresses: `<number:pk>`."""

from django.urls.converters import IntConverter


class NumberConverter(IntConverter):
    """One longer than any database's is no address: the answer is 404, and not a fault."""

    regex = "[0-9]{1,18}"
