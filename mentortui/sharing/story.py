"""The story of a mentorship: its months in pictures, its goals, and each skill then and now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from mentortui.i18n import in_language
from mentortui.model.chapters.competence import SharedSkill
from mentortui.model.chapters.records import RatedAt, Rating
from mentortui.model.dates import say_date, say_month, short_month
from mentortui.model.story import Span, Story
from mentortui.sharing.blocks import (
    Bars,
    Block,
    Compared,
    Heading,
    Moved,
    Paragraph,
    Series,
    Step,
    Time,
    one_line,
)
from mentortui.sharing.documents import Document, front_of
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import document_handout
from mentortui.sharing.ratings import RATING_WORDS, in_words
from mentortui.text import slug

MOST_BARS = 12
"""In one picture: with more, the numbers are too small to read."""
_NAME_LIMIT = 16


def story_handout(story: Story, language: str) -> Handout:
    """To take home; ``story`` is all that is in it."""
    return document_handout(story_document(story, language), story, kind="story", mentorship=story.mentorship)


def story_document(story: Story, language: str) -> Document:
    """The story whole."""
    t = in_language(language)
    title = t("Our story")
    return Document(
        name="-".join((slug(title), slug(story.participant, _NAME_LIMIT))),
        title=title,
        language=language,
        blocks=(Heading(1, title), Paragraph(_who(story, language)), *_parts(story, language)),
        front=front_of(title, language, participant=story.participant, mentor=story.mentor),
    )


def _who(story: Story, language: str) -> str:
    t = in_language(language)
    participant, mentor = one_line(story.participant), one_line(story.mentor)
    return t("{one} and {other}", one=participant, other=mentor) if mentor else participant


def _parts(story: Story, language: str) -> Iterator[Block]:
    t = in_language(language)
    if not story.whole.meetings:
        yield Paragraph(t("No meeting has been finished yet. The story begins with the first one."))
    yield from months_part(story, language)
    if story.skills:
        yield Heading(2, t("Then and now"))
        yield compared(story.skills, language)


def months_part(story: Story, language: str) -> Iterator[Block]:
    """What happened month by month, under a heading; nothing before the first meeting."""
    if not story.whole.meetings:
        return
    t = in_language(language)
    yield Heading(2, t("Our time together, month by month"))
    yield Paragraph(" ".join(sentences(story, language)))
    yield bars(story, language)
    if goals := story.goals.agreed:
        yield Paragraph(t("Goals reached: {reached} of {count}.", reached=story.goals.reached, count=goals))


def sentences(story: Story, language: str, most: int = MOST_BARS) -> Iterator[str]:
    """From when to when, and what a bar is where it is no month."""
    t = in_language(language)
    if story.first_day and story.last_day:
        first, last = (say_date(day, language, year=True) for day in (story.first_day, story.last_day))
        if first == last:
            yield t("We met on {date}.", date=first)
        else:
            yield t("From {first} to {last}.", first=first, last=last)
    if (size := story.months_in_one_of(most)) > 1:
        yield t("Each bar is {count} months.", count=size)


def bars(story: Story, language: str, most: int = MOST_BARS) -> Bars:
    """A row of at most ``most`` bars for the meetings, and for each other thing there is any of."""
    t = in_language(language)
    spans, whole = story.in_at_most(most), story.whole
    agreed = tuple(one.agreed for one in spans)
    done = tuple(one.done for one in spans)
    highest = max((*agreed, *done), default=0)
    series = [Series(t("Meetings"), _in_all(whole.meetings, t), tuple(one.meetings for one in spans))]
    if any((*agreed, *done)):
        of_them = t("{number} of {count}", number=whole.done, count=whole.agreed)
        series.append(Series(t("Actions agreed"), _in_all(whole.agreed, t), agreed, highest))
        series.append(Series(t("Of them done"), of_them, done, highest))
    if whole.words:
        words = tuple(accumulate(one.words for one in spans))
        series.append(Series(t("Words so far"), _in_all(whole.words, t), words))
    return Bars(t("Month"), tuple(_time(span, language) for span in spans), tuple(series))


def _in_all(count: int, t: Callable[..., str]) -> str:
    return t("{count} in all", count=count)


def _time(span: Span, language: str) -> Time:
    whole = say_month(span.last, language, year=True)
    if span.first != span.last:
        whole = f"{say_month(span.first, language, year=True)} – {whole}"
    return Time(short_month(span.first, language), whole)


def compared(skills: Iterable[SharedSkill], language: str) -> Compared:
    """Each skill's first rating beside its newest; a skill without two ratings is left out."""
    t = in_language(language)
    return Compared(
        (t("Skill"), t("The first time"), t("Now")),
        tuple(
            Moved(
                one_line(skill.text),
                _step(skill, skill.rated[0], language),
                _step(skill, skill.rated[-1], language),
                in_words(skill, language),
            )
            for skill in skills
            if len(skill.rated) > 1
        ),
    )


def _step(skill: SharedSkill, when: RatedAt, language: str) -> Step:
    rating = skill.ratings[when]
    return Step(rating, len(Rating), in_language(language)(RATING_WORDS[rating]))
