"""The same work everywhere: a table of 300 rows by Django's templates."""

from django.template import Context, Engine

from .measure import Result, timed

ROWS = [{"name": f"Rad {number}", "value": number * 1.5} for number in range(300)]
TEMPLATE = Engine().from_string(
    "<table>{% for row in rows %}<tr><th>{{ row.name }}</th><td>{{ row.value|floatformat:1 }}</td>"
    "{% if row.value > 100 %}<td>{{ row.name|lower }}</td>{% endif %}</tr>{% endfor %}</table>"
)


def run() -> Result:
    return timed("yardstick", lambda: TEMPLATE.render(Context({"rows": ROWS})))
