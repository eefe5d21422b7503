"""What must be there: the home page and its site, the ordinary pages, the municipalities, the roles.

Texts and names come from cms/data; editors change them at the desk afterwards. The treebeard
methods do not exist on a migration's models, so the tree's columns are written by hand.
"""

import datetime
import json

from django.conf import settings
from django.db import migrations

from cms import bundled
from cms.roles import ADMINISTRATORS, EDITORS

HOME = {
    "title": "Var med och forma Kronoberg",
    "title_en": "Help shape Kronoberg",
    "introduction": (
        "Gröna tråden är Region Kronobergs mötesplats för dig som vill påverka. Se vad länet "
        "vill uppnå, lämna förslag, hitta kultur nära dig och följ vad det blir av."
    ),
    "introduction_en": (
        "Gröna tråden, the green thread, is where Region Kronoberg meets those who want a say. "
        "See what the county wants to achieve, make proposals, find culture near you and follow "
        "what comes of it."
    ),
}
ABOUT = {
    "title": "Om Gröna tråden",
    "title_en": "About Gröna tråden",
    "introduction": "Här möts länets strategi och det som du som bor här vill.",
    "introduction_en": "Where the county's strategy meets what you who live here want.",
}
UNDER_ABOUT = {
    "villkor": {
        "title": "Villkor",
        "title_en": "Terms",
        "introduction": "Det här gäller när du använder Gröna tråden, och så blir det du skriver synligt för andra.",
        "introduction_en": "What applies when you use Gröna tråden, and how what you write becomes visible to others.",
    },
    "tillganglighet": {
        "title": "Tillgänglighet",
        "title_en": "Accessibility",
        "introduction": "Tillgänglighetsredogörelse för Gröna tråden.",
        "introduction_en": "Accessibility statement for Gröna tråden.",
    },
    "integritet": {
        "title": "Personuppgifter",
        "title_en": "Privacy",
        "introduction": "Så behandlar vi dina personuppgifter på Gröna tråden.",
        "introduction_en": "How we handle your personal data on Gröna tråden.",
    },
}
NEWS = {
    "title": "Nyheter",
    "title_en": "News",
    "introduction": "Det senaste om strategin och om det som händer i länet.",
    "introduction_en": "The latest on the strategy and on what is going on in the county.",
}
REVIEWED = datetime.date(2026, 11, 23)

PAGES = ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"]
FILES = {
    ("cms", "image"): ["add_image", "change_image", "choose_image"],
    ("wagtaildocs", "document"): ["add_document", "change_document", "choose_document"],
}
ROWS = {
    ("cms", "municipality"): ["add_municipality", "change_municipality", "view_municipality"],
    ("cms", "indicator"): ["add_indicator", "change_indicator", "view_indicator"],
}
FILES_TOO = {
    ("cms", "image"): ["delete_image"],
    ("wagtaildocs", "document"): ["delete_document"],
}
ROWS_TOO = {
    ("cms", "municipality"): ["delete_municipality"],
    ("cms", "indicator"): ["delete_indicator"],
    ("wagtailcore", "collection"): ["add_collection", "change_collection", "delete_collection"],
    ("wagtailredirects", "redirect"): ["add_redirect", "change_redirect", "delete_redirect"],
    ("auth", "group"): ["add_group", "change_group", "delete_group", "view_group"],
}


def create_pages(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Site.objects.all().delete()
    Page.objects.filter(depth=2, slug="home").delete()
    root = Page.objects.get(depth=1)
    root.title = root.draft_title = "Webbplatsen"
    root.numchild = 0
    root.save()
    home = add_page(apps, root, "HomePage", "hem", HOME)
    about = add_page(apps, home, "StandardPage", "om", {**ABOUT, **body("om")})
    for slug, texts in UNDER_ABOUT.items():
        add_page(apps, about, "StandardPage", slug, {**texts, **body(slug)})
    add_page(apps, home, "NewsIndex", "nyheter", NEWS)
    Site.objects.create(
        hostname="localhost", site_name="Gröna tråden", root_page_id=home.pk, is_default_site=True
    )


def body(slug):
    texts = {
        name: (bundled.PAGES / f"{slug}.{language}.html")
        .read_text("utf-8")
        .replace("{email}", settings.CONTACT_EMAIL)
        for name, language in (("body", "sv"), ("body_en", "en"))
    }
    return {**texts, "reviewed_date": REVIEWED}


def add_page(apps, parent, model, slug, fields):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Locale = apps.get_model("wagtailcore", "Locale")
    kind, _ = ContentType.objects.get_or_create(app_label="cms", model=model.lower())
    parent.numchild += 1
    parent.save()
    return apps.get_model("cms", model).objects.create(
        slug=slug,
        draft_title=fields["title"],
        path=f"{parent.path}{parent.numchild:04d}",
        depth=parent.depth + 1,
        url_path=f"{parent.url_path}{slug}/",
        content_type=kind,
        locale=Locale.objects.get(),
        **fields,
    )


def create_municipalities(apps, schema_editor):
    Municipality = apps.get_model("cms", "Municipality")
    rows = json.loads(bundled.MUNICIPALITIES.read_text("utf-8"))["municipalities"]
    Municipality.objects.bulk_create(Municipality(**row) for row in rows)


def create_roles(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Collection = apps.get_model("wagtailcore", "Collection")
    Collection.objects.filter(depth=1).update(name="Gemensamt")
    Group.objects.filter(name__in=["Moderators", "Editors"], user=None).delete()
    app_label, model = settings.AUTH_USER_MODEL.lower().split(".")
    # An account is closed and not deleted: what was written, supported and decided stays.
    users = {(app_label, model): [f"{verb}_{model}" for verb in ("add", "change", "view")]}
    editors, _ = Group.objects.get_or_create(name=EDITORS)
    administrators, _ = Group.objects.get_or_create(name=ADMINISTRATORS)
    for group in (editors, administrators):
        allow(apps, group, PAGES, FILES, ROWS)
    allow(apps, administrators, ["bulk_delete_page"], FILES_TOO, {**ROWS_TOO, **users})


def allow(apps, group, pages, files, rows):
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    everything = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    desk = permissions(apps, {("wagtailadmin", "admin"): ["access_admin"]})
    group.permissions.add(*desk, *permissions(apps, rows))
    for permission in permissions(apps, {("wagtailcore", "page"): pages}):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    for permission in permissions(apps, files):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=everything, permission=permission
        )


def permissions(apps, wanted):
    """The rows, made here when Django has not come to them: it does so after all migrations."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    for (app_label, model), codenames in wanted.items():
        kind, _ = ContentType.objects.get_or_create(app_label=app_label, model=model)
        for codename in codenames:
            name = f"Can {codename.replace('_', ' ')}"
            yield Permission.objects.get_or_create(
                content_type=kind, codename=codename, defaults={"name": name}
            )[0]


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(create_pages, migrations.RunPython.noop, elidable=False),
        migrations.RunPython(create_municipalities, migrations.RunPython.noop, elidable=False),
        migrations.RunPython(create_roles, migrations.RunPython.noop, elidable=False),
    ]
