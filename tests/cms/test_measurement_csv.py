"""Values from a CSV file: read whole, held against what stands, refused with line and reason."""

from decimal import Decimal

import pytest
from django.utils import translation

from cms.importers.faults import MOST
from cms.models import Indicator, Measurement, MeasurementImport, Source, StagedValue
from cms.wording import faults
from tests.cms.measurement_files import HEADER, ROW, csv_file, problems, read, saved

pytestmark = pytest.mark.django_db
Status = MeasurementImport.Status


def value_of(**key) -> Decimal:
    return Measurement.objects.get(indicator__slug="sysselsattningsgrad", **key).value


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_the_delimiter_is_told_from_the_first_line(delimiter):
    job = saved(csv_file(ROW, delimiter=delimiter))
    assert (job.status, job.new_count) == (Status.DONE, 1)
    assert value_of(year=2020) == Decimal("78.5")


def test_columns_stand_in_any_order_and_say_more():
    header = "year,source_url,value,note,group,licence,indicator,source,note_en,place"
    row = "2020,https://scb.se/,78.5,Preliminärt,men,CC0-1.0,sysselsattningsgrad,SCB nytt,Prel,07"
    saved(csv_file(row, header=header))
    value = Measurement.objects.get(note="Preliminärt")
    assert (value.group, value.note_en, value.source.licence) == ("men", "Prel", "CC0-1.0")
    assert value.source.url == "https://scb.se/"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("78,5", "78.5"),
        ("1 453 797", "1453797"),
        ("1 453,25", "1453.25"),
        ("−0,3", "-0.3"),
        ("-12", "-12"),
        ("0,125", "0.125"),
    ],
)
def test_numbers_as_swedes_write_them_between_semicolons(written, value):
    saved(semicolons(written, "0,5"))
    assert value_of(year=2000) == Decimal(value)


def test_a_byte_order_mark_and_windows_line_ends_are_nothing():
    content = b"\xef\xbb\xbf" + csv_file(ROW).replace("\n", "\r\n").encode()
    assert saved(content).new_count == 1


def test_blank_lines_are_passed_over_and_lines_still_counted():
    assert problems(read(csv_file("", ROW, ",,,,,", "", "x,07,all,2020,1,SCB"))) == [
        (6, "unknown_indicator")
    ]


def test_an_empty_value_is_missing_and_erases_nothing():
    saved(csv_file(ROW))
    job = saved(csv_file("sysselsattningsgrad,07,women,2020,,"))
    assert (job.missing_count, job.new_count, job.changed_count) == (1, 0, 0)
    assert value_of(year=2020) == Decimal("78.5")


BAD_ROWS = {
    "unknown_indicator": "okand,07,all,2020,1,SCB",
    "unknown_place": "sysselsattningsgrad,0799,all,2020,1,SCB",
    "unknown_group": "sysselsattningsgrad,07,kvinnor,2020,1,SCB",
    "year": "sysselsattningsgrad,07,all,20215,1,SCB",
    "no_source": "sysselsattningsgrad,07,all,2020,1,",
    "no_number": "sysselsattningsgrad,07,all,2020,NaN,SCB",
    "too_many_digits": "sysselsattningsgrad,07,all,2020,1.23456,SCB",
    "two_signs": 'sysselsattningsgrad,07,all,2020,"1,234.5",SCB',
    "decimal_comma": 'sysselsattningsgrad,07,all,2020,"78,5",SCB',
    "column_count": "sysselsattningsgrad;07;all;2020;1;SCB",
    "too_long": f"sysselsattningsgrad,07,all,2020,1,{'x' * 201}",
    "control_characters": 'sysselsattningsgrad,07,all,2020,1,"SCB\nmer"',
}


@pytest.mark.parametrize("code", BAD_ROWS)
def test_a_bad_row_refuses_the_whole_file(code):
    before = Measurement.objects.count(), Source.objects.count()
    job = read(csv_file(ROW, BAD_ROWS[code], "sysselsattningsgrad,07,men,2020,1,Ny källa"))
    assert problems(job) == [(3, code)]
    assert (Measurement.objects.count(), Source.objects.count()) == before
    assert not StagedValue.objects.exists()
    assert not job.file
    assert job.checksum
    with translation.override("sv"):
        [line] = faults.in_full(job)
    assert line.startswith("Rad 3: ")


@pytest.mark.parametrize("year", ["1899", "2101", "20 20", "２０２０", "", "0", "-2020", "2020.0"])
def test_years_that_cannot_be(year):
    row = f"sysselsattningsgrad,07,all,{year},1,SCB"
    assert problems(read(csv_file(row))) == [(2, "year")]


def test_a_year_to_come_is_not_measured_yet():
    next_year = Measurement._meta.get_field("updated_at").pre_save(Measurement(), True).year + 1
    row = f"sysselsattningsgrad,07,all,{next_year},1,SCB"
    assert problems(read(csv_file(row))) == [(2, "year")]


@pytest.mark.parametrize(
    "number", ["inf", "1e5", "0x1F", "١٢", "1,,2", "--1", "12 34", "99999999999"]
)
def test_what_is_no_number(number):
    row = f"sysselsattningsgrad;07;all;2020;{number};SCB"
    content = f"{HEADER.replace(',', ';')}\n{row}\n"
    [(line, code)] = problems(read(content))
    assert line == 2
    assert code in {"no_number", "two_signs", "too_many_digits"}


BAD_FILES = {
    "empty": b"",
    "only_header": f"{HEADER}\n".encode(),
    "utf16": csv_file(ROW).encode("utf-16"),
    "not_utf8": csv_file("sysselsattningsgrad,07,all,2020,1,Länsstyrelsen").encode("cp1252"),
    "nul": csv_file(ROW.replace("SCB", "SC\0B")).encode(),
    "quotes": csv_file('sysselsattningsgrad,07,all,2020,1,"SCB', ROW).encode(),
    "long_line": csv_file(ROW + "x" * 70_000).encode(),
    "line_break": csv_file(ROW).replace("\n", "\r").encode(),
    "no_delimiter": csv_file(ROW, delimiter="|").encode(),
    "missing_column": csv_file(ROW, header=HEADER.removesuffix(",source")).encode(),
    "unknown_column": csv_file(ROW + ",1", header=f"{HEADER},kommentar").encode(),
    "column_twice": csv_file(ROW + ",1", header=f"{HEADER},year").encode(),
}


@pytest.mark.parametrize("code", BAD_FILES)
def test_a_file_that_cannot_be_used(code):
    job = read(BAD_FILES[code])
    assert [found for _line, found in problems(job)] == [code]
    assert faults.in_full(job)[0]


def test_a_file_of_spaces_is_empty():
    assert problems(read("  \n \n")) == [(0, "empty")]


def test_a_quotation_mark_left_open_is_told_by_where_it_was_opened():
    content = csv_file(ROW, 'sysselsattningsgrad,07,men,2020,1,"SCB', *[ROW] * 50)
    assert problems(read(content)) == [(3, "quotes")]


def test_two_rows_about_the_same_value():
    job = read(csv_file(ROW, "sysselsattningsgrad,07,men,2020,1,SCB", ROW))
    assert problems(job) == [(4, "twice")]
    assert "2" in faults.in_full(job)[0]


def semicolons(*values: str) -> str:
    rows = [
        f"sysselsattningsgrad;07;all;{2000 + number};{value};SCB"
        for number, value in enumerate(values)
    ]
    return "\n".join([HEADER.replace(",", ";"), *rows]) + "\n"


def test_two_decimal_signs_in_one_file():
    assert problems(read(semicolons("1,5", "2", "1.5"))) == [(4, "mixed_signs")]


@pytest.mark.parametrize("sign", [".", ","])
def test_a_file_that_could_mean_thousands_is_not_guessed_at(sign):
    assert problems(read(semicolons("7", f"1{sign}234", f"12{sign}500"))) == [(3, "thousands")]
    assert read(semicolons(f"1{sign}234", f"0{sign}5")).status == Status.READY


def test_a_point_between_commas_is_a_decimal_point():
    saved(csv_file("sysselsattningsgrad,07,all,2020,1.234,SCB"))
    assert value_of(year=2020) == Decimal("1.234")


def test_one_source_with_two_licences():
    header = f"{HEADER},licence"
    rows = ["sysselsattningsgrad,07,all,2020,1,Ny,CC0-1.0", "vaxthusgaser,07,all,2020,1,Ny,own"]
    assert problems(read(csv_file(*rows, header=header))) == [(3, "source_differs")]


def test_an_unknown_licence_and_a_bad_address():
    row = "sysselsattningsgrad,07,all,2020,1,Ny,gratis,javascript:1"
    job = read(csv_file(row, header=f"{HEADER},licence,source_url"))
    assert problems(job) == [(2, "unknown_licence"), (2, "address")]


def test_all_faults_are_told_up_to_a_cap():
    job = read(csv_file(*["okand,07,all,2020,1,SCB"] * (MOST + 5)))
    assert len(job.problems) == MOST
    assert job.has_more_problems
    assert len(faults.in_full(job)) == MOST + 1


def test_what_stood_there_is_told_without_what_cannot_be_shown():
    job = read(csv_file("sysselsattningsgrad,\x1b[31m" + "x" * 200 + ",all,2020,1,SCB"))
    text = job.problems[0]["what"]["text"]
    assert "\x1b" not in text
    assert len(text) == 60


def test_too_many_sources(monkeypatch):
    monkeypatch.setattr("cms.importers.known.MOST_SOURCES", 2)
    rows = [f"sysselsattningsgrad,07,all,{2000 + n},1,Källa {n}" for n in range(4)]
    assert problems(read(csv_file(*rows))) == [(4, "too_many_sources")]


def test_figures_that_come_with_the_product_are_there():
    series = Measurement.objects.filter(indicator__slug="vaxthusgaser", place="07")
    assert (series.count(), series.get(year=1990).value) == (10, 1453797)
    assert Indicator.objects.get(slug="vaxthusgaser").values_changed_at
    smhi = series.get(year=2024).source
    assert (smhi.licence, series.filter(source=smhi).count()) == ("Apache-2.0", 10)
