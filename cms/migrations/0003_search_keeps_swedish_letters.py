"""SQLite's own index takes å for a and ö for o, and knows whole words alone. This one tells the
letters apart and finds parts of compounds: "trafik" in "kollektivtrafik"."""

from django.db import migrations

TABLE = "wagtailsearch_indexentry_fts"


def keep_swedish_letters(apps, schema_editor):
    rebuild(schema_editor, ", tokenize='trigram'")


def as_it_was(apps, schema_editor):
    rebuild(schema_editor, "")


def rebuild(schema_editor, tokenizer):
    """The triggers that fill the table stand on the table beside it, and stay."""
    if schema_editor.connection.vendor != "sqlite":
        return
    schema_editor.execute(f"DROP TABLE IF EXISTS {TABLE}")
    schema_editor.execute(
        f"CREATE VIRTUAL TABLE {TABLE} USING fts5(autocomplete, body, title{tokenizer})"
    )
    schema_editor.execute(
        f"INSERT INTO {TABLE}(title, body, autocomplete, rowid) "
        "SELECT title, body, autocomplete, id FROM wagtailsearch_indexentry"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0002_site_and_roles"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [migrations.RunPython(keep_swedish_letters, as_it_was)]
