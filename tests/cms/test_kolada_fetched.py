"""Values fetched from an address: paging, and a server that errs, lies or leads astray."""

import time

import pytest

from cms.actions import measurements
from cms.importers import kolada_api
from cms.models import Indicator, Measurement, MeasurementImport, Place
from tests.cms.kolada_server import running, send
from tests.cms.measurement_files import answer, entry, problems

pytestmark = pytest.mark.django_db
PATH = "/v3/data/kpi/N02267/municipality/0007/year/2019,2020"


@pytest.fixture
def kolada(settings):
    with running() as server:
        settings.KOLADA_API = f"{server.address}/v3"
        yield server


def fetched() -> MeasurementImport:
    job = measurements.begin_fetching(
        indicators=[Indicator.objects.get(kolada_kpi="N02267")],
        places=[Place.objects.get(pk="07"), Place.objects.get(pk="riket-exkl-storstad")],
        years=[2019, 2020],
        by=None,
    )
    return measurements.read(job)


def test_pages_are_followed_to_the_last(kolada):
    second = f"{kolada.address}/v3/next?page=2"
    kolada.answers = {
        PATH: answer(entry(T=83.1), entry(year=2019, T=82), next_url=second),
        "/v3/next?page=2": answer(entry(year=2018, K=80)),
    }
    job = fetched()
    assert (job.status, job.new_count, len(job.checksum)) == (MeasurementImport.Status.READY, 3, 64)
    assert kolada.asked == [PATH, "/v3/next?page=2"]
    measurements.apply(job, by=None)
    assert Measurement.objects.filter(source__name="Kolada").count() == 3


def test_a_count_of_all_pages_fits_too(kolada):
    second = f"{kolada.address}/v3/2"
    kolada.answers = {
        PATH: answer(entry(T=83.1), next_url=second, count=2),
        "/v3/2": answer(entry(year=2019, T=1), count=2),
    }
    assert fetched().status == MeasurementImport.Status.READY


def hang_up(handler):
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"values": [')


def redirect(handler):
    send(handler, "", status=302, Location="http://169.254.169.254/latest/")


def too_large(handler):
    send(handler, b" " * (kolada_api.MAX_BYTES + 1))


BAD = {
    "kolada_status": lambda handler: send(handler, "{}", status=500),
    "kolada_no_answer": hang_up,
    "kolada_redirect": redirect,
    "kolada_html": "<html>Underhåll</html>",
    "kolada_no_content": "",
    "kolada_cut_off": '{"values": [{"kpi"',
    "kolada_shape": '{"values": [], "next_url": 7}',
    "kolada_empty": answer(),
    "kolada_too_large": too_large,
}


@pytest.mark.parametrize("code", BAD)
def test_an_answer_that_cannot_be_used(kolada, code):
    kolada.answers = {"*": BAD[code]}
    assert [found for _line, found in problems(fetched())] == [code]
    assert kolada.asked == [PATH]


def test_not_found(kolada):
    job = fetched()
    assert job.problems[0]["what"] == {"status": 404}


def test_a_fault_on_the_second_page_saves_nothing_of_the_first(kolada):
    kolada.answers = {
        PATH: answer(entry(T=83.1), next_url=f"{kolada.address}/v3/2"),
        "/v3/2": lambda handler: send(handler, "", status=503),
    }
    job = fetched()
    assert problems(job) == [(0, "kolada_status")]
    assert job.problems[0]["page"] == 2
    assert not job.staged.exists()


def test_pages_in_a_circle(kolada):
    kolada.answers = {PATH: answer(entry(T=1), next_url=f"{kolada.address}/v3/2")}
    kolada.answers["/v3/2"] = answer(entry(year=2019, T=1), next_url=kolada.address + PATH)
    assert problems(fetched()) == [(0, "kolada_circle")]
    assert len(kolada.asked) == 2


def test_pages_without_end(kolada, monkeypatch):
    monkeypatch.setattr(kolada_api, "MOST_PAGES", 5)

    def another(handler):
        number = len(kolada.asked)
        row = entry(year=1950 + number, T=1)
        send(handler, answer(row, next_url=f"{kolada.address}/v3/{number}"))

    kolada.answers = {"*": another}
    assert problems(fetched()) == [(0, "kolada_too_many_pages")]
    assert len(kolada.asked) == 5


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://127.0.0.1:1/v3/2",
        "https://127.0.0.1:{port}/v3/2",
        "http://localhost:{port}/v3/2",
        "http://127.0.0.1:{port}@evil.example/2",
        "http://user:pass@127.0.0.1:{port}/2",
        "http://evil.example\\@127.0.0.1:{port}/2",
        "//127.0.0.1:{port}/2",
        "/v3/2",
        "file:///etc/passwd",
        "http://[::1/2",
        "http://127.0.0.1:99999999/2",
    ],
)
def test_a_page_somewhere_else_is_not_asked(kolada, elsewhere):
    port = kolada.address.rpartition(":")[2]
    kolada.answers = {PATH: answer(entry(T=1), next_url=elsewhere.replace("{port}", port))}
    assert problems(fetched()) == [(0, "kolada_elsewhere")]
    assert kolada.asked == [PATH]


def test_a_server_that_is_slow(kolada, monkeypatch):
    monkeypatch.setattr(kolada_api, "TIMEOUT", (0.2, 0.2))
    kolada.answers = {"*": lambda handler: time.sleep(0.5)}
    assert problems(fetched()) == [(0, "kolada_slow")]


def test_a_server_that_drips(kolada, monkeypatch):
    monkeypatch.setattr(kolada_api, "WHOLE_PAGE", 0)
    kolada.answers = {"*": answer(entry(T=1))}
    assert problems(fetched()) == [(0, "kolada_slow")]


def test_nobody_answers(settings):
    settings.KOLADA_API = "http://127.0.0.1:9/v3"
    assert problems(fetched()) == [(0, "kolada_no_answer")]
