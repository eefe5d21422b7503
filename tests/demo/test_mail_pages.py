"""/demo/post/: the letters of a demo, and nothing else from the disk."""

import pytest
from django.core.mail import EmailMessage, get_connection
from django.test import override_settings
from django.urls import clear_url_caches, include, path

import config.urls

pytestmark = pytest.mark.django_db
LINK = "http://127.0.0.1:8000/konto/bekrafta/abc-123/"


class Urls:
    """The site's addresses, with the demo's."""

    handler404 = config.urls.handler404
    urlpatterns = [path("demo/", include("demo.urls")), *config.urls.urlpatterns]


@pytest.fixture
def post(settings, tmp_path):
    settings.DEBUG = True
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    with override_settings(ROOT_URLCONF=Urls):
        clear_url_caches()
        yield settings.EMAIL_FILE_PATH
    clear_url_caches()


def send(folder, subject: str, text: str) -> None:
    backend = get_connection(
        "django.core.mail.backends.filebased.EmailBackend", file_path=str(folder)
    )
    backend.send_messages(
        [EmailMessage(subject, text, "svara-inte@example.org", ["ny@example.org"])]
    )


def test_nothing_yet(post, client):
    answer = client.get("/demo/post/")
    assert answer.status_code == 200
    assert "Inga brev" in answer.content.decode()


def test_newest_first_and_readable(post, client):
    send(post, "Bekräfta din adress", f"Hej på dig, här är länken:\n{LINK}\n")
    send(post, "Din kod för att logga in", "Koden är 123456.")
    page = client.get("/demo/post/").content.decode()
    assert page.index("Din kod för att logga in") < page.index("Bekräfta din adress")
    assert "ny@example.org" in page
    file = next(post.glob("*.log")).name
    letters = [client.get(f"/demo/post/{one.name}/1/").content.decode() for one in post.iterdir()]
    assert any(f'href="{LINK}"' in letter for letter in letters)
    assert file.endswith(".log")


def test_two_letters_in_one_file(post, client):
    backend = get_connection(
        "django.core.mail.backends.filebased.EmailBackend", file_path=str(post)
    )
    backend.open()
    for subject in ("Första", "Andra"):
        backend.send_messages([EmailMessage(subject, "Text.", "a@example.org", ["b@example.org"])])
    backend.close()
    file = next(post.glob("*.log")).name
    assert "Andra" in client.get(f"/demo/post/{file}/2/").content.decode()
    assert client.get(f"/demo/post/{file}/3/").status_code == 404


def test_the_time_is_local(post, client):
    post.mkdir()
    letter = b"Subject: Hej\nTo: ny@example.org\nDate: Mon, 23 Nov 2026 16:39:41 -0000\n\nHej."
    (post / "one.log").write_bytes(letter)
    assert "23 november 2026 kl. 17.39" in client.get("/demo/post/one.log/1/").content.decode()


def test_what_a_letter_says_is_text(post, client):
    send(post, "<b>Fet</b>", "<script>alert(1)</script>")
    file = next(post.glob("*.log")).name
    page = client.get(f"/demo/post/{file}/1/").content.decode()
    assert "<script>alert" not in page
    assert "<b>Fet</b>" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(
    "name",
    ["..", "../secret.log", "..%2Fsecret.log", "%2e%2e%2fsecret.log", "secret.txt", "link.log",
     "x" * 300, "nul%00.log"],
)  # fmt: skip
def test_no_name_leads_out_of_the_folder(post, client, name):
    post.mkdir()
    secret = post.parent / "secret.log"
    secret.write_text("Subject: Hemligt\n\nhemligt")
    (post / "secret.txt").write_text("Subject: Hemligt\n\nhemligt")
    (post / "link.log").symlink_to(secret)
    answer = client.get(f"/demo/post/{name}/1/")
    assert answer.status_code == 404
    assert "emligt" not in answer.content.decode()


def test_a_letter_without_headers_is_shown_as_it_is(post, client):
    post.mkdir()
    (post / "odd.log").write_bytes(b"\xff\xfe not a letter")
    assert client.get("/demo/post/").status_code == 200
    assert client.get("/demo/post/odd.log/1/").status_code == 200


def test_not_there_while_debug_is_off(post, client, settings):
    send(post, "Hemligt", "Kod 123456")
    settings.DEBUG = False
    assert client.get("/demo/post/").status_code == 404


def test_nothing_is_changed_by_looking(post, client):
    assert client.post("/demo/post/").status_code == 405
