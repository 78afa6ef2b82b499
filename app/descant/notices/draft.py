"""A notice as sections of plain paragraphs, drawn up from evidence and from what a person gives; final only if signed.

The elements are those the statutes ask for and no others: 17 U.S.C. 512(c)(3)(A)(i) to (vi), and Regulation (EU)
2022/2065 (Digital Services Act), article 16(2)(a) to (d). What a person has to state is never filled in by the program.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from descant.errors import DescantError
from descant.notices.evidence import Evidence, name_of
from descant.notices.wording import REFUSALS, WORDS, Words
from descant.quoting import shown

Kind = Literal["dmca", "dsa", "licence"]
KINDS: Final[tuple[Kind, ...]] = ("licence", "dsa", "dmca")
"""The offer first: it is what most publishers want."""


@dataclass(frozen=True)
class Given:
    """What the person gives. on_behalf_of: the owner of the right, where that is another. reasons: why the use is held
    to be unlicensed and no exception to apply, or in a licence letter what is offered; in the person's words."""

    claimant: str = ""
    on_behalf_of: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    recipient: str = ""
    urls: tuple[str, ...] = ()
    reasons: str = ""


@dataclass(frozen=True)
class SignOff:
    """A person who has listened and answers for the paper. on: YYYY-MM-DD. statement: in the reviewer's own words."""

    name: str = ""
    on: str = ""
    statement: str = ""


@dataclass(frozen=True)
class Section:
    """element: of the statute, as in "512(c)(3)(A)(ii)"; "" for what no statute asks for."""

    heading: str
    element: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Notice:
    """A drawn-up paper. final: signed, with nothing left to fill in; else every page says that it is a draft."""

    kind: Kind
    lang: str
    final: bool
    title: str
    banner: str
    sections: tuple[Section, ...]
    missing: tuple[str, ...]
    """What a person has still to give."""


def draft(
    found: Evidence, kind: Kind, lang: str, given: Given, sign_off: SignOff = SignOff(), *, final: bool = False
) -> Notice:
    """The paper. Raises DescantError where the evidence bears no takedown notice, or a final one lacks anything."""
    words = WORDS[lang]
    if kind != "licence" and found.bears:
        raise DescantError(
            f"no takedown notice is drawn up: {REFUSALS[found.bears]}",
            remedy="Influence is not infringement. A licence can be offered instead (the kind “licence”).",
        )
    _check_date(sign_off.on.strip())
    for url in given.urls:
        if not re.fullmatch(r"https?://[^\s/]+\S*", url):
            raise DescantError(
                f"{shown(url, 80)!r} is no exact URL", remedy="Give it whole, with https:// at its start."
            )
    missing = _missing(kind, given, sign_off, words)
    if final and missing:
        raise DescantError(
            f"it is not made final, for this is missing: {', '.join(missing)}",
            remedy="Give it, or leave out --final for a draft. The program signs for nobody.",
        )
    make = {"dmca": _dmca, "dsa": _dsa, "licence": _licence}[kind]
    return Notice(
        kind=kind,
        lang=lang,
        final=final,
        title=words.titles[kind],
        banner="" if final else words.banner,
        sections=(*make(_Paper(found, given, sign_off, words, final)),),
        missing=missing,
    )


def _check_date(on: str) -> None:
    if not on:
        return
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", on):
            raise ValueError
        day = datetime.date.fromisoformat(on)
    except ValueError:
        raise DescantError(f"{on[:24]!r} is no date like 2026-10-31") from None
    if day > datetime.date.today() + datetime.timedelta(days=1):  # a day for the time zones
        raise DescantError(f"the date of the sign-off, {on}, has not come yet")


def _missing(kind: Kind, given: Given, sign_off: SignOff, words: Words) -> tuple[str, ...]:
    asked = [
        (sign_off.name, "signed_off_by"),
        (sign_off.on, "signed_off_on"),
        (sign_off.statement, "reviewer_statement"),
        (given.claimant, "claimant"),
    ]
    if kind == "dmca":  # an e-mail address belongs to it "if available"
        asked += [(given.address, "address"), (given.phone, "phone")]
    else:
        asked += [(given.email, "email"), (given.reasons, "reasons")]
    if kind != "licence":
        asked += [("".join(given.urls), "url")]
    return tuple(words.fields[name] for value, name in asked if not value.strip())


@dataclass(frozen=True)
class _Paper:
    found: Evidence
    given: Given
    sign_off: SignOff
    words: Words
    final: bool

    def or_blank(self, value: str, name: str) -> str:
        """What was given, or a place to fill it in that cannot be overlooked."""
        return value.strip() or f"[{self.words.to_fill_in}: {self.words.fields[name]}]"

    def work(self) -> tuple[str, ...]:
        source, words = self.found.source, self.words
        named = words.quoted.format(name=name_of(source))
        lines = [named + (f", ISRC {shown(source.isrc)}" if source.isrc else "")]
        for right in ("recording", "work"):
            names = [
                f"{shown(o.name)} ({words.share_of_right(o.role, o.share_ppm)}"
                f"{', IPI ' + shown(o.ipi) if o.ipi else ''})"
                for o in source.owners
                if o.right == right
            ]
            if names:
                lines.append(f"{words.rights[right]}: {'; '.join(names)}")
        legs = [words.matter[leg] for leg in ("recording", "composition") if leg in self.found.legs]
        return (*lines, *legs)

    def material(self) -> tuple[str, ...]:
        words = self.words
        track = words.track.format(
            title=self.found.track, length=words.clock(self.found.duration_s), sha256=self.found.sha256
        )
        urls = self.given.urls or (self.or_blank("", "url"),)
        return (track, *(f"{words.at}: {url}" for url in urls))

    def contact(self, *, full: bool) -> tuple[str, ...]:
        given, words = self.given, self.words
        rows = [("claimant", given.claimant), ("email", given.email)]
        if full:
            rows[1:1] = [("address", given.address), ("phone", given.phone)]
        lines = [
            f"{words.fields[name]}: {self.or_blank(value, name)}"
            for name, value in rows
            if value.strip() or not self.final  # a final paper lacks nothing that is asked for
        ]
        if given.on_behalf_of.strip():
            lines.append(f"{words.on_behalf_of}: {given.on_behalf_of.strip()}")
        return tuple(lines)

    def hearing(self) -> Section:
        """Where to listen, and how to make both places meet."""
        words = self.words
        lines = [words.hear_first] if self.found.spans else [words.hear_nothing]
        lines += [f"{i}. {words.span(span, name_of(self.found.source))}" for i, span in enumerate(self.found.spans, 1)]
        if self.found.more:
            lines.append(words.more_spans.format(count=self.found.more))
        return Section(words.headings["hearing"], "", tuple(lines))

    def basis(self) -> Section:
        words = self.words
        legs = [words.leg_share(leg, *shares) for leg, shares in self.found.legs.items()]
        if not legs:
            legs = [words.whole_share(self.found.source)]
        analysed = words.audited if self.found.bears == "audit" else words.analysed
        analysed = analysed.format(day=words.day(self.found.created_utc))
        return Section(words.headings["basis"], "", (analysed, *legs, words.not_infringement))

    def signature(self, element: str) -> Section:
        words = self.words
        signed = (
            f"/s/ {self.sign_off.name.strip()}" if self.final else f"[{words.to_fill_in}: {words.fields['signature']}]"
        )
        lines = [signed]
        for name, value in (
            ("signed_off_by", self.sign_off.name),
            ("signed_off_on", self.sign_off.on),
            ("reviewer_statement", self.sign_off.statement),
        ):
            lines.append(f"{words.fields[name]}: {self.or_blank(value, name)}")
        return Section(words.headings["signature"], element, tuple(lines))

    def recipient(self) -> tuple[Section, ...]:
        """To whom; a final paper may go without, as into a service's own form."""
        if self.final and not self.given.recipient.strip():
            return ()
        return (Section(self.words.headings["recipient"], "", (self.or_blank(self.given.recipient, "recipient"),)),)


def _dmca(paper: _Paper) -> Sequence[Section]:
    words, section, given = paper.words, "17 U.S.C. § 512(c)(3)(A)", paper.given.reasons.strip()
    reasons = [Section(words.headings["reasons"], "", (given,))] if given else []  # no element of this statute
    return (
        *paper.recipient(),
        Section(words.headings["work"], f"{section}(ii)", paper.work()),
        Section(words.headings["material"], f"{section}(iii)", paper.material()),
        paper.hearing(),
        *reasons,
        Section(words.headings["contact"], f"{section}(iv)", paper.contact(full=True)),
        Section(words.headings["good_faith"], f"{section}(v)", (words.dmca_good_faith,)),
        Section(words.headings["accuracy"], f"{section}(vi)", (words.dmca_accuracy,)),
        paper.basis(),
        paper.signature(f"{section}(i)"),
    )


def _dsa(paper: _Paper) -> Sequence[Section]:
    words, article = paper.words, paper.words.article
    reasons = (paper.or_blank(paper.given.reasons, "reasons"), *paper.work())
    return (
        *paper.recipient(),
        Section(words.headings["explanation"], article.format(letter="a"), reasons),
        paper.hearing(),
        Section(words.headings["location"], article.format(letter="b"), paper.material()),
        Section(words.headings["notifier"], article.format(letter="c"), paper.contact(full=False)),
        Section(words.headings["bona_fide"], article.format(letter="d"), (words.dsa_bona_fide,)),
        paper.basis(),
        paper.signature(""),
    )


def _licence(paper: _Paper) -> Sequence[Section]:
    words = paper.words
    track = paper.material() if paper.given.urls else paper.material()[:1]
    return (
        *paper.recipient(),
        Section(words.headings["subject"], "", (words.licence_subject.format(title=paper.found.track), *track)),
        Section(words.headings["source"], "", paper.work()),
        paper.hearing(),
        Section(
            words.headings["offer"],
            "",
            (
                words.licence_offer if paper.found.spans else words.licence_influence,
                *([words.licence_style] if paper.found.bears == "style" else []),
                paper.or_blank(paper.given.reasons, "reasons"),
                words.licence_no_claim,
            ),
        ),
        paper.basis(),
        Section(words.headings["contact"], "", paper.contact(full=bool(paper.given.address or paper.given.phone))),
        paper.signature(""),
    )


def as_text(notice: Notice) -> str:
    """The paper as plain text, UTF-8, with the banner first and last where it is a draft."""
    lines = [notice.banner, ""] if notice.banner else []
    lines += [notice.title, "=" * len(notice.title), ""]
    for section in notice.sections:
        head = f"{section.heading} ({section.element})" if section.element else section.heading
        lines += [head, "-" * len(head), *section.paragraphs, ""]
    return "\n".join([*lines, *([notice.banner] if notice.banner else [])]).rstrip() + "\n"
