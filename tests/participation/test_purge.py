"""`manage.py purge`: pictures that nothing came to show go, with their files, and no others."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone

from cms.images import shelves
from cms.models import Image
from tests.factories import ImageFactory, PhotoFactory

pytestmark = pytest.mark.django_db


def test_only_what_is_old_unused_and_a_residents_goes(django_capture_on_commit_callbacks, capsys):
    theirs = shelves.residents()
    old, shown, new = ImageFactory.create_batch(3, collection=theirs)
    editors = ImageFactory(collection=shelves.editors())
    PhotoFactory(image=shown)
    Image.objects.exclude(pk=new.pk).update(created_at=timezone.now() - timedelta(days=2, hours=1))
    for number in (1, 0):
        with django_capture_on_commit_callbacks(execute=True):
            call_command("purge")
        assert f"{number} pictures" in capsys.readouterr().out
    assert set(Image.objects.all()) == {shown, new, editors}
    assert not default_storage.exists(old.file.name)
    assert default_storage.exists(shown.file.name)
