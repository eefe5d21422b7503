"""Residents' pictures lie in a collection of their own, which gives nobody at the desk a right.

Rights to pictures move from the collection above both to the editors' own.
"""

from django.db import migrations

from cms.images.shelves import EDITORS, RESIDENTS


def lay_apart(apps, schema_editor):
    Collection = apps.get_model("wagtailcore", "Collection")
    Right = apps.get_model("wagtailcore", "GroupCollectionPermission")
    root = Collection.objects.get(depth=1)
    _residents, editors = (child_of(Collection, root, name) for name in (RESIDENTS, EDITORS))
    rights = Right.objects.filter(collection=root, permission__content_type__model="image")
    rights.filter(permission__content_type__app_label="cms").update(collection=editors)
    rights.delete()  # Wagtail's own gives a right to choose its images, which counts for ours


def child_of(Collection, root, name):
    """The tree's columns by hand: a migration's models have no treebeard."""
    found = Collection.objects.filter(depth=2, name=name).first()
    if found is None:
        root.numchild += 1
        root.save()
        path = f"{root.path}{root.numchild:04d}"
        found = Collection.objects.create(name=name, path=path, depth=2)
    return found


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0003_search_keeps_swedish_letters"),
        ("wagtailimages", "0027_image_description"),
    ]
    operations = [migrations.RunPython(lay_apart, migrations.RunPython.noop)]
