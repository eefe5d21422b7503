"""What was wrong with an import, in words that say where and what to do about it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.models import MeasurementImport

# By the codes of cms.importers.faults.Fault.
REASONS = {
    # the file
    "empty": gettext_lazy("The file is empty."),
    "only_header": gettext_lazy("The file has the names of the columns and no values."),
    "too_large": gettext_lazy("The file is larger than %(most)s MB."),
    "utf16": gettext_lazy("The file is UTF-16. Save it as UTF-8: in Excel, “CSV UTF-8”."),
    "not_utf8": gettext_lazy(
        "The file is not UTF-8, so å, ä and ö cannot be read for certain. "
        "Save it as UTF-8: in Excel, “CSV UTF-8”."
    ),
    "nul": gettext_lazy("There is a NUL byte here: this is no text file, or it is damaged."),
    "long_line": gettext_lazy("The line is longer than 64 kB: this is surely not the right file."),
    "line_break": gettext_lazy(
        "There is a line break of an old kind (CR alone). Save the file with ordinary ones."
    ),
    "quotes": gettext_lazy(
        "A quotation mark is opened here and not closed as it should be; "
        "what follows cannot be read."
    ),
    # its columns
    "no_delimiter": gettext_lazy(
        "It cannot be told what stands between the columns. The first line must name them, with "
        "commas, semicolons or tabs between: %(columns)s."
    ),
    "missing_column": gettext_lazy("The column “%(column)s” is missing."),
    "unknown_column": gettext_lazy("The column “%(column)s” is not known."),
    "column_twice": gettext_lazy("The column “%(column)s” is there twice."),
    "column_count": gettext_lazy(
        "The line has %(count)s columns; the first line has %(expected)s."
    ),
    # a row
    "unknown_indicator": gettext_lazy(
        "No indicator has the permanent name “%(text)s”. They are listed at the desk."
    ),
    "unknown_place": gettext_lazy("No place has the code “%(text)s”."),
    "unknown_group": gettext_lazy("“%(text)s” is no group. Known are %(known)s."),
    "unknown_licence": gettext_lazy("“%(text)s” is no known licence. Known are %(known)s."),
    "year": gettext_lazy(
        "“%(text)s” is no year that can have been measured: four digits, 1900–%(last)s."
    ),
    "no_number": gettext_lazy("“%(text)s” is no number."),
    "two_signs": gettext_lazy(
        "“%(text)s” has both thousands and decimals marked with signs, or is cut off. "
        "Write 1234.5 or 1234,5."
    ),
    "decimal_comma": gettext_lazy(
        "“%(text)s” has a decimal comma, but commas stand between the columns. "
        "Write a point, or use semicolons between the columns."
    ),
    "mixed_signs": gettext_lazy(
        "“%(text)s” has another decimal sign than line %(first)s. Use one in the whole file."
    ),
    "thousands": gettext_lazy(
        "Every number with “%(sign)s” in it could mean thousands as well as decimals. Write it "
        "without signs between thousands, and decimals with a zero more, such as 1,2340."
    ),
    "too_many_digits": gettext_lazy(
        "“%(text)s” has too many digits: at most 10 before the decimal sign and 4 after it."
    ),
    "no_source": gettext_lazy("The value has no source."),
    "too_many_sources": gettext_lazy(
        "More than %(most)s different sources are named. Is it the right column?"
    ),
    "source_differs": gettext_lazy(
        "The source “%(source)s” has another licence or address on line %(first)s."
    ),
    "address": gettext_lazy("“%(text)s” is no web address."),
    "too_long": gettext_lazy("“%(column)s” is %(count)s characters long; at most %(most)s fit."),
    "control_characters": gettext_lazy(
        "“%(column)s” has line breaks or characters that cannot be shown."
    ),
    "twice": gettext_lazy("The same value is there twice, first on line %(first)s: %(text)s."),
    # Kolada
    "kolada_no_answer": gettext_lazy("Kolada did not answer, or broke off in the middle."),
    "kolada_slow": gettext_lazy("Kolada took too long to answer."),
    "kolada_status": gettext_lazy("Kolada answered with the error %(status)s."),
    "kolada_redirect": gettext_lazy("Kolada sent us to another address. That is not followed."),
    "kolada_too_large": gettext_lazy("Kolada's answer is larger than %(most)s MB."),
    "kolada_no_content": gettext_lazy("Kolada's answer is empty."),
    "kolada_empty": gettext_lazy("Kolada has no values for what was asked."),
    "kolada_html": gettext_lazy("Kolada answered with a web page in place of values."),
    "kolada_cut_off": gettext_lazy("Kolada's answer is cut off or damaged: it is not whole JSON."),
    "kolada_shape": gettext_lazy("Kolada's answer has another shape than expected."),
    "kolada_row": gettext_lazy("The row has another shape than expected."),
    "kolada_count": gettext_lazy("The answer says that it has %(says)s rows and has %(has)s."),
    "kolada_circle": gettext_lazy("The pages lead in a circle: %(address)s was read already."),
    "kolada_elsewhere": gettext_lazy(
        "The next page is said to be somewhere else than at Kolada: %(address)s. "
        "That is not followed."
    ),
    "kolada_too_many_pages": gettext_lazy("There are more than %(most)s pages. Ask for less."),
    "kolada_goes_on": gettext_lazy(
        "The file is one page of several. Fetch the values from Kolada instead."
    ),
    "unknown_kpi": gettext_lazy("No indicator has the Kolada key figure “%(text)s”."),
    "unknown_kolada_place": gettext_lazy("No place has the Kolada id “%(text)s”."),
    "unknown_gender": gettext_lazy("“%(text)s” is no gender. Known are K, M and T."),
}


def in_full(job: MeasurementImport) -> list[str]:
    """Each problem as a line: "Line 12: …"."""
    lines = []
    for problem in job.problems:
        where = place_of(problem)
        reason = REASONS[problem["code"]] % problem["what"]
        lines.append(f"{where}: {reason}" if where else reason)
    if job.has_more_problems:
        lines.append(_("And more: only the first %(most)s are told.") % {"most": len(job.problems)})
    return lines


def place_of(problem: dict) -> str:
    line, page = problem["line"], problem["page"]
    if page and line:
        return _("Page %(page)s, row %(line)s") % {"page": page, "line": line}
    if page:
        return _("Page %(page)s") % {"page": page}
    return _("Line %(line)s") % {"line": line} if line else ""


def summary(job: MeasurementImport) -> str:
    """Such as "38 new values, 0 changed, 0 as before, 0 missing"."""
    new = ngettext("%(count)s new value", "%(count)s new values", job.new_count)
    return _("%(new)s, %(changed)s changed, %(unchanged)s as before, %(missing)s missing") % {
        "new": new % {"count": job.new_count},
        "changed": job.changed_count,
        "unchanged": job.unchanged_count,
        "missing": job.missing_count,
    }
