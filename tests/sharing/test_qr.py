"""QR codes: an independent reader finds the pocket lines again, and nothing that acts."""

from __future__ import annotations

import datetime as dt
import unicodedata
import xml.etree.ElementTree as ET

import msgspec
import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.chapters.appointments import Appointment
from mentortui.sharing.blocks import one_line
from mentortui.sharing.documents import Document
from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import summary_handout
from mentortui.sharing.qr import _LOW, _MEDIUM, PAPER, codes, event_code, svg
from mentortui.sharing.qr_drawing import as_text, half_blocks
from mentortui.sharing.qr_parts import parts, size
from tests.sharing.nasty import texts
from tests.sharing.qr_reading import painted, put_together, read, svg_picture
from tests.sharing.summaries import labour_market, summaries

SCRIPTS = {
    "latin": "Amina: lese to annonser – innen 4. desember, på Ås, ærlig og trygt",
    "cyrillic": "Олександр: написати листа – до 4 грудня, і зателефонувати до Ларвіка",
    "arabic": "أمينة: قراءة إعلانين – قبل ٤ ديسمبر، ثمّ الاتّصال بالمكتب",
    "ethiopic": "አሚና፦ ሁለት ማስታወቂያዎችን ማንበብ – እስከ ዲሴምበር ፬፣ ከዚያም መደወል",
}
ACTS = (
    "http://example.org",
    "WIFI:T:WPA;S:x;P:y;;",
    "tel:+4799999999",
    "mailto:a@example.org",
    "MATMSG:TO:a@example.org;;",
    "geo:59.9,10.7",
    "smsto:99999999:hei",
    "BEGIN:VCARD",
    "BEGIN:VEVENT",
    "SUMMARY:x",
    "DTSTART:20260101T120000",
    "MECARD:N:x;;",
    "otpauth://totp/x?secret=y",
    "URL:http://example.org",
)


def pocket(*lines: str, language: str = "nb", day: dt.date | None = dt.date(2026, 11, 23)) -> Handout:
    document = Document(
        name="x", title="x", language=language, blocks=(), front={"date": day} if day else {"title": "x"}
    )
    return Handout(document=document, pocket=lines)


def meeting(**fields: object) -> Appointment:
    usual: dict[str, object] = {
        "uid": "u",
        "date": dt.date(2026, 12, 16),
        "minutes": 90,
        "theme": None,
        "title": "",
        "participant": "Amina",
        "mentor": "Kari",
        "language": "nb",
        "changed": dt.datetime(2026, 11, 23, tzinfo=dt.UTC),
    }
    return Appointment(**(usual | fields))  # type: ignore[arg-type]


def with_days(*days: Appointment, language: str = "nb") -> Handout:
    return msgspec.structs.replace(pocket(language=language), appointments=days)


def test_a_phone_reads_who_does_what_and_the_next_date() -> None:
    (code,) = codes(summary_handout(labour_market("nb")))
    (text,) = read(painted(code.modules, edge=4))
    assert text == code.text
    assert text.split("\n")[:3] == [
        "Hvem gjør hva – 23. november",
        "- Amina: skrive en e-post – innen 4. desember",
        "- Amina og Kari: møtes på jobben – innen 4. januar 2027",
    ]
    assert "16. desember" in text.split("\n")[-1]


def test_the_participants_own_come_first_and_a_draft_says_so() -> None:
    lines = summary_handout(labour_market("en", version=0)).pocket
    assert lines[0].startswith("Draft")
    assert [line.split(":")[0] for line in lines[1:-1]] == ["Amina", "Amina and Kari", "ta med CV", "Kari"]


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("most", [37, 49, PAPER, 77])
def test_every_script_is_read_at_every_size(script: str, most: int) -> None:
    handout = pocket(SCRIPTS[script], f"Kari: {SCRIPTS[script]}")
    made = codes(handout, most)
    assert all(len(code.modules) <= most for code in made)
    found = [text for code in made for text in read(painted(code.modules, edge=4))]
    assert tuple(put_together(found)) == handout.pocket


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_drawing_in_a_page_is_read(script: str) -> None:
    (code,) = codes(pocket(SCRIPTS[script]))
    assert read(svg_picture(svg(code))) == [code.text]


def test_a_wrong_drawing_is_not_read() -> None:
    (code,) = codes(pocket(SCRIPTS["latin"]))
    drawn = "\n".join(half_blocks(code))
    assert read(painted(_halves(drawn, ink="dark"))) == [code.text]
    assert read(painted(_halves(drawn, ink="light"))) == []
    assert read(painted(_halves(drawn.translate(str.maketrans("▀▄", "▄▀")), ink="dark"))) == []
    rows = drawn.split("\n")
    # The code mends the loss of one row, not of four.
    assert read(painted(_halves("\n".join(rows[:9] + rows[13:]), ink="dark"))) == []


@given(lines=st.lists(texts(), max_size=5), most=st.sampled_from([33, 37, 45, 57, 97]))
def test_nothing_is_lost_and_nothing_is_larger_than_it_may_be(lines: list[str], most: int) -> None:
    made = codes(pocket(*lines), most)
    assert put_together([code.text for code in made]) == [one_line(line) for line in lines if one_line(line)]
    assert all(len(code.modules) <= most for code in made)


@given(lines=st.lists(texts().map(one_line).filter(bool), min_size=1, max_size=5), room=st.integers(60, 200))
def test_no_part_is_cut_inside_a_character(lines: list[str], room: int) -> None:
    for part in parts("Hvem gjør hva – 23. november", "Hvem gjør hva", lines, room):
        assert size(part) <= room
        for line in part.split("\n"):
            begins = line.removeprefix("…")
            assert line.startswith("… ") or begins == line or not unicodedata.combining(begins[0])


def test_a_letter_keeps_its_mark_and_a_family_stays_together() -> None:
    for whole in ("e\u0301", "\U0001f469\u200d\U0001f467", "\U0001f44d\U0001f3fd", "\u0915\u094d\u0937"):
        for padding in range(8):
            found = parts("W", "W", ["x" * padding + whole * 40], 60)
            assert len(found) > 1
            for part in found:
                assert part.count(whole) * len(whole) == sum(part.count(one) for one in whole)


def test_lines_are_cut_at_their_ends_before_they_are_cut_between_words() -> None:
    found = parts(
        "Who does what", "Who does what", ["one two three four five six", "seven eight nine ten"], 60
    )
    assert found == [
        "Who does what 1/2\n- one two three four five six",
        "Who does what 2/2\n- seven eight nine ten",
    ]
    long = parts("Who does what", "Who does what", ["one two three four five six seven eight nine ten"], 60)
    assert long[1] == "Who does what 2/2\n… nine ten"


def test_a_code_is_saved_by_a_lower_error_level() -> None:
    between = "x" * (_MEDIUM[9] - 20)
    assert len(codes(pocket(between))) == 1
    assert len(codes(pocket(between + "x" * 40))) == 1
    assert len(codes(pocket(between + "x" * 80))) == 2


def test_the_sizes_are_those_of_the_library() -> None:
    for level, sizes in (("l", _LOW), ("m", _MEDIUM)):
        for version in (1, 5, 8, 10, 15, 40):
            text = "x" * sizes[version - 1]
            assert segno.make_qr(text, error=level, mode="byte", boost_error=False).version == version
            if version < 40:
                more = segno.make_qr(text + "x", error=level, mode="byte", boost_error=False)
                assert more.version == version + 1


@pytest.mark.parametrize("typed", ACTS)
@pytest.mark.parametrize("most", [37, PAPER])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_what_is_typed_never_stands_where_a_scanner_acts_on_it(typed: str, most: int, language: str) -> None:
    handout = pocket(typed, "BEGIN:VEVENT", "SUMMARY:x", typed * 9, language=language, day=None)
    made = codes(handout, most)
    heading = {"nb": "Hvem gjør hva", "en": "Who does what"}[language]
    for code in made:
        first, *lines = code.text.split("\n")
        assert first.startswith(heading)
        assert ":" not in first
        assert all(line.startswith(("- ", "…")) for line in lines)
        assert "\r" not in code.text


@given(summary=summaries())
def test_the_heading_holds_nothing_typed(summary: object) -> None:
    handout = summary_handout(summary)  # type: ignore[arg-type]
    for code in codes(handout, 41):
        assert code.text.startswith(("Hvem gjør hva", "Who does what"))


def test_nothing_to_say_or_no_room_is_no_code() -> None:
    assert codes(pocket()) == ()
    assert codes(pocket("", " \n ")) == ()
    assert codes(pocket("x" * 60), 17) == ()
    assert codes(pocket("x"), 0) == ()
    assert event_code(pocket("x")) is None
    assert event_code(with_days(meeting()), 21) is None
    assert event_code(with_days(meeting(cancelled=True))) is None


def test_the_next_meeting_is_an_event_with_its_own_clock() -> None:
    code = event_code(with_days(meeting(date=dt.date(2027, 1, 1)), meeting(time=dt.time(17, 30))))
    assert code is not None
    (text,) = read(painted(code.modules, edge=4))
    assert text == code.text
    lines = text.split("\n")
    assert lines[2:] == ["DTSTART:20261216T173000", "DTEND:20261216T190000", "END:VEVENT"]


@pytest.mark.parametrize("name", ["Amina; \\ , x", "a\nDTSTART:20200101", "END:VEVENT", "أمينة", "x\r\n\x00"])
def test_a_calendar_reads_the_event_whatever_the_names_are(name: str) -> None:
    from icalendar import Calendar

    code = event_code(with_days(meeting(participant=name)))
    assert code is not None
    calendar = Calendar.from_ical(f"BEGIN:VCALENDAR\n{code.text}\nEND:VCALENDAR\n")
    (event,) = calendar.walk("VEVENT")
    assert one_line(name) in str(event["SUMMARY"])
    assert event.decoded("DTSTART") == dt.date(2026, 12, 16)
    assert set(event) == {"SUMMARY", "DTSTART"}


def test_the_drawing_in_a_page_asks_for_nothing_and_says_what_it_is() -> None:
    (code,) = codes(pocket(SCRIPTS["latin"]))
    drawn = svg(code)
    root = ET.fromstring(drawn)
    assert root.get("role") == "img"
    assert "Hvem gjør hva – 23. november" in (root.get("aria-label") or "")
    assert [child.tag for child in root] == ["rect", "path"]
    assert "http" not in drawn
    assert "http://www.w3.org/2000/svg" in svg(code, standalone=True)


def test_the_file_has_every_code() -> None:
    handout = summary_handout(labour_market("nb"), appointments=(meeting(),))
    many = msgspec.structs.replace(handout, pocket=handout.pocket * 3)
    assert FORMATS["qr"].fits(handout)
    assert not FORMATS["qr"].fits(pocket())
    root = ET.fromstring(FORMATS["qr"].write(many))
    space = "{http://www.w3.org/2000/svg}"
    drawn = root.findall(f"{space}svg")
    assert len(drawn) == len(codes(many)) + 1
    found = []
    for one in drawn:
        assert one.get("y") is not None
        path = one.find(f"{space}path")
        assert path is not None
        found += read(svg_picture(f'viewBox="{one.get("viewBox")}" <path fill="#000" d="{path.get("d")}"/>'))
    assert put_together(found[:-1]) == list(many.pocket)
    assert found[-1].startswith("BEGIN:VEVENT")


@pytest.mark.parametrize("quiet", [2, 3, 4])
def test_half_blocks_are_read_black_on_white(quiet: int) -> None:
    (code,) = codes(pocket(SCRIPTS["cyrillic"]))
    rows = half_blocks(code, quiet)
    side = len(code.modules) + 2 * quiet
    assert {len(row) for row in rows} == {side}
    assert len(rows) == (side + 1) // 2
    assert read(painted(_halves("\n".join(rows), ink="dark"))) == [code.text]


def test_plain_text_is_read_on_a_dark_terminal() -> None:
    (code,) = codes(pocket(SCRIPTS["ethiopic"]))
    assert read(painted(_halves(as_text(code).rstrip("\n"), ink="light"))) == [code.text]


def _halves(drawn: str, ink: str) -> list[list[bool]]:
    """Two rows of dark and light for each row of cells."""
    rows: list[list[bool]] = []
    for line in drawn.split("\n"):
        rows.append([(cell in "█▀") is (ink == "dark") for cell in line])
        rows.append([(cell in "█▄") is (ink == "dark") for cell in line])
    return rows
