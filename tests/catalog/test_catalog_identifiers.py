"""Identifiers: real ones are valid, changed ones are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_catalog import steady

from descant.catalog import identifiers as ids

REAL = [
    ("ISRC", "US-RC1-76-07839", "USRC17607839"),
    ("ISRC", "isrc: gbaye0601498", "GBAYE0601498"),
    ("ISRC", "QZ-ES5-18-00001", "QZES51800001"),
    ("ISRC", "ＵＳ－ＲＣ１－７６－０７８３９", "USRC17607839"),  # as Japanese keyboards write it
    ("ISWC", "T-034.524.680-1", "T0345246801"),  # the standard's example
    ("ISWC", "ISWC T-034524680-1", "T0345246801"),
    ("ISWC", "T-000000001-0", "T0000000010"),  # the first, ABBA's "Dancing Queen"
    ("IPI base", "I-000000229-7", "I0000002297"),
    ("IPI base", "I-001068130-6", "I0010681306"),
    ("IPI name", "00014107338", "00014107338"),  # Pablo Picasso
    ("IPI name", "14107338", "00014107338"),
    ("ISNI", "0000 0001 2281 955X", "000000012281955X"),
    ("ISNI", "0000 0000 8045 6315", "0000000080456315"),
]


@pytest.mark.parametrize(("kind", "written", "plain"), REAL)
def test_real_ones_are_valid(kind: str, written: str, plain: str) -> None:
    assert ids.NORMAL[kind](written) == plain
    assert ids.NORMAL[kind](plain) == plain
    assert ids.marked(kind, written) == ""


@pytest.mark.parametrize(("kind", "plain"), [(k, p) for k, _, p in REAL if k != "ISRC"])
def test_one_changed_digit_is_noticed(kind: str, plain: str) -> None:
    for place, sign in enumerate(plain[:-1]):
        if sign.isdigit():
            changed = plain[:place] + str((int(sign) + 1) % 10) + plain[place + 1 :]
            assert ids.NORMAL[kind](changed) == "", changed
            assert ids.marked(kind, changed) == f"not a valid {kind}"


def test_formats() -> None:
    assert ids.normal_isrc("USRC1760783") == ""
    assert ids.normal_isrc("1SRC17607839") == ""
    assert ids.normal_ipi_name("00000000000") == ""
    assert ids.normal_ipi_name("٣٤٥") == ""
    assert ids.normal_isrc("") == ids.normal_iswc("T") == ids.normal_isni("ISNI") == ""
    assert ids.marked("ISRC", "  ") == ""


@steady
@given(st.text("0123456789", min_size=9, max_size=9))
def test_made_checks_are_valid(digits: str) -> None:
    assert ids.normal_iswc(f"T{digits}{ids.iswc_check_digit(digits)}")
    assert ids.normal_ipi_base(f"I-{digits}-{ids.iswc_check_digit(digits, start=2)}")
    if digits.strip("0"):
        assert ids.normal_ipi_name(digits + ids.ipi_name_check(digits))


@steady
@given(st.text(), st.sampled_from(sorted(ids.NORMAL)))
def test_no_text_raises_and_plain_forms_are_stable(text: str, kind: str) -> None:
    plain = ids.NORMAL[kind](text)
    assert not plain or ids.NORMAL[kind](plain) == plain


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        ("ISRC", "", ""),
        ("ISRC", "USRC17607839", "USRC17607839"),
        ("ISRC", "USRC17607839; GBAYE0601498", "USRC17607839; GBAYE0601498"),
        ("ISRC", "USRC1760783", "USRC1760783 (not a valid ISRC)"),
        ("ISRC", "USRC17607839; 4711; x", "USRC17607839; 4711; x (not a valid ISRC: 4711, x)"),
        ("ISRC", "USRC17607839; and 3 more", "USRC17607839; and 3 more"),
        ("ISWC", "T0345246802", "T0345246802 (not a valid ISWC)"),
    ],
)
def test_wrong_ones_are_shown_and_marked(kind: str, text: str, shown: str) -> None:
    assert ids.checked(kind, text) == shown


def test_an_ipi_is_a_name_number_or_a_base_number() -> None:
    assert ids.checked("IPI name", "I-000000229-7", "IPI base") == "I-000000229-7"
    assert ids.checked("IPI name", "14107338", "IPI base") == "14107338"
    assert ids.checked("IPI name", "14107339", "IPI base") == "14107339 (not a valid IPI name)"


@steady
@given(st.text())
def test_no_identifier_is_lost_in_a_text(text: str) -> None:
    assert "USRC17607839" in ids.codes_in(f"{text};US-RC1-76-07839", ids.normal_isrc)
