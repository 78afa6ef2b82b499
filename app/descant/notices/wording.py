"""The words of notices in English and German. Elements of the law follow the statutes' own words; the rest is plain.

Sources: 17 U.S.C. 512(c)(3)(A); Regulation (EU) 2022/2065, article 16(2), in its English and German versions, which are
equally authentic. The German DMCA notice is a translation for readers: the statute has no German version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from descant.quoting import shown
from descant.report.model import Contribution
from descant.report.spans import AlignedSpan

REFUSALS: Final[Mapping[str, str]] = {
    "style": "the source is alike in style alone, and a style is no work that anybody owns; neither its recording"
    " nor its composition was found in the track",
    "audit": "a model audit measures what a model learned from, and says of no place in the track that it is copied",
    "unmeasured": "the report says that its evidence could not be measured",
    "no span": "no place in the track and in the source was found that a person could compare by ear",
}


@dataclass(frozen=True)
class Words:
    """One language."""

    lang: str
    titles: Mapping[str, str]
    banner: str
    watermark: str
    page: str
    to_fill_in: str
    fields: Mapping[str, str]
    headings: Mapping[str, str]
    rights: Mapping[str, str]
    roles: Mapping[str, str]
    """Of owners, where the word is another than reports have."""
    quoted: str
    date: str
    legs: Mapping[str, str]
    matter: Mapping[str, str]
    track: str
    at: str
    on_behalf_of: str
    hear_first: str
    hear_nothing: str
    hear: str
    higher: str
    lower: str
    same_key: str
    tempo: str
    more_spans: str
    analysed: str
    audited: str
    by_leg: str
    in_all: str
    not_infringement: str
    dmca_good_faith: str
    dmca_accuracy: str
    article: str
    dsa_bona_fide: str
    licence_subject: str
    licence_offer: str
    licence_influence: str
    licence_style: str
    licence_no_claim: str
    decimal: str

    def clock(self, seconds: float) -> str:
        """75.4 → "1:15"."""
        whole = int(seconds)
        hours, rest = divmod(whole, 3600)
        return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"

    def percent(self, ppm: int) -> str:
        return f"{ppm / 10_000:.1f} %".replace(".", self.decimal)

    def share_of_right(self, role: str, ppm: int) -> str:
        role = self.roles.get(role.casefold(), shown(role))
        return f"{role}, {self.percent(ppm)}" if role else self.percent(ppm)

    def day(self, utc: str) -> str:
        """2026-10-31T09:00:00Z → "2026-10-31"; auf Deutsch „31.10.2026“."""
        return self.date.format(year=utc[:4], month=utc[5:7], day=utc[8:10])

    def leg_share(self, leg: str, share: int, low: int, high: int) -> str:
        return self.by_leg.format(
            leg=self.legs[leg], share=self.percent(share), low=self.percent(low), high=self.percent(high)
        )

    def whole_share(self, c: Contribution) -> str:
        return self.in_all.format(
            share=self.percent(c.share_ppm), low=self.percent(c.low_ppm), high=self.percent(c.high_ppm)
        )

    def span(self, span: AlignedSpan, source: str) -> str:
        """One place to listen to, with what makes both sound alike."""
        steps = span.transpose_semitones or 0
        key = (self.higher if steps > 0 else self.lower).format(steps=abs(steps)) if steps else self.same_key
        ratio = f"{span.tempo_ratio or 1.0:.2f}".replace(".", self.decimal)
        return self.hear.format(
            start=self.clock(span.query_start_s), end=self.clock(span.query_end_s), source=source,
            source_start=self.clock(span.source_start_s or 0.0), source_end=self.clock(span.source_end_s or 0.0),
            leg=self.legs[span.leg], key=key, tempo=self.tempo.format(ratio=ratio),
        )  # fmt: skip


_ENGLISH = Words(
    lang="en",
    titles={
        "dmca": "Notification of claimed infringement under 17 U.S.C. § 512(c)(3)",
        "dsa": "Notice under Article 16 of Regulation (EU) 2022/2065 (Digital Services Act)",
        "licence": "Offer of a licence",
    },
    banner="DRAFT. NOT SIGNED, NOT TO BE SENT. A person has to listen, to complete, to sign and to answer for it.",
    watermark="DRAFT",
    page="Page {page} of {pages}",
    to_fill_in="to be filled in",
    fields={
        "signed_off_by": "Signed off by",
        "signed_off_on": "Signed off on",
        "reviewer_statement": "Reviewer's statement",
        "signature": "signature",
        "claimant": "Name",
        "address": "Address",
        "phone": "Telephone",
        "email": "E-mail",
        "url": "the exact URL",
        "reasons": "reasons, in the words of the person who signs",
        "recipient": "recipient",
    },
    headings={
        "recipient": "To",
        "work": "Copyrighted work claimed to have been infringed",
        "material": "Material to be removed or disabled, and where it is",
        "hearing": "Where to listen",
        "reasons": "Reasons",
        "contact": "Contact",
        "good_faith": "Good faith belief",
        "accuracy": "Accuracy and authority",
        "basis": "What this rests on",
        "signature": "Signature",
        "explanation": "Explanation of the reasons why the information is alleged to be illegal content",
        "location": "Exact electronic location of the information",
        "notifier": "Name and e-mail address of the individual or entity submitting this notice",
        "bona_fide": "Bona fide belief",
        "subject": "Subject",
        "source": "Our work or recording",
        "offer": "What we offer",
    },
    rights={"recording": "Owners of the recording", "work": "Owners of the work"},
    roles={},
    quoted="“{name}”",
    date="{year}-{month}-{day}",
    legs={"recording": "recording", "composition": "composition", "style": "style"},
    matter={
        "recording": "Concerned: the sound recording.",
        "composition": "Concerned: the musical composition.",
    },
    track="The track “{title}”, {length} long; SHA-256 of the analysed file: {sha256}",
    at="URL",
    on_behalf_of="On behalf of",
    hear_first="Listen to both places one after the other, and judge by ear. Times are minutes and seconds.",
    hear_nothing="No place in the source was aligned with a place in the track.",
    hear="Track from {start} to {end}; “{source}” from {source_start} to {source_end} ({leg}). {key} {tempo}",
    higher="Here the track is {steps} semitones above the source, or an octave from there.",
    lower="Here the track is {steps} semitones below the source, or an octave from there.",
    same_key="Both are in the same key.",
    tempo="The track's tempo is {ratio} times the source's.",
    more_spans="{count} more places are in the report.",
    analysed="The program Descant analysed the track on {day}; its estimates come from comparing sound.",
    audited="The program Descant audited a generative model on {day}; its estimates say what the model learned from.",
    by_leg="Estimated share of the {leg} leg: {share} (stated interval {low} to {high}).",
    in_all="Estimated share: {share} (stated interval {low} to {high}).",
    not_infringement="Influence is not infringement. These figures are estimates; they prove neither copying nor"
    " training on a recording. Whether the use needed a licence is for people to judge.",
    dmca_good_faith="I have a good faith belief that use of the material in the manner complained of is not"
    " authorized by the copyright owner, its agent, or the law.",
    dmca_accuracy="The information in this notification is accurate, and under penalty of perjury, I am"
    " authorized to act on behalf of the owner of an exclusive right that is allegedly infringed.",
    article="Article 16(2)({letter}) of Regulation (EU) 2022/2065",
    dsa_bona_fide="I confirm my bona fide belief that the information and allegations contained in this notice"
    " are accurate and complete.",
    licence_subject="Licence for the track “{title}”",
    licence_offer="We hear our music in your track, at the places named above, and would like to license it.",
    licence_influence="An analysis names our music among the sources of your track, and we would like to license it.",
    licence_style="The likeness is of style alone. A style is nobody's work, and we claim no right in one.",
    licence_no_claim="This letter is an offer. It claims no infringement and asks for no removal.",
    decimal=".",
)

_GERMAN = Words(
    lang="de",
    titles={
        "dmca": "Mitteilung einer behaupteten Rechtsverletzung nach 17 U.S.C. § 512(c)(3)",
        "dsa": "Meldung nach Artikel 16 der Verordnung (EU) 2022/2065 (Gesetz über digitale Dienste)",
        "licence": "Lizenzangebot",
    },
    banner="ENTWURF. NICHT UNTERZEICHNET, NICHT ZUM VERSAND. Ein Mensch muss hören, ergänzen, unterzeichnen und"
    " dafür einstehen.",
    watermark="ENTWURF",
    page="Seite {page} von {pages}",
    to_fill_in="auszufüllen",
    fields={
        "signed_off_by": "Freigegeben von",
        "signed_off_on": "Freigegeben am",
        "reviewer_statement": "Erklärung der prüfenden Person",
        "signature": "Unterschrift",
        "claimant": "Name",
        "address": "Anschrift",
        "phone": "Telefon",
        "email": "E-Mail-Adresse",
        "url": "die präzise URL-Adresse",
        "reasons": "Begründung, in den Worten der unterzeichnenden Person",
        "recipient": "Empfänger",
    },
    headings={
        "recipient": "An",
        "work": "Geschütztes Werk, dessen Verletzung behauptet wird",
        "material": "Zu entfernendes oder zu sperrendes Material und sein Ort",
        "hearing": "Wo es zu hören ist",
        "reasons": "Begründung",
        "contact": "Kontakt",
        "good_faith": "Guter Glaube",
        "accuracy": "Richtigkeit und Berechtigung",
        "basis": "Worauf dies beruht",
        "signature": "Unterschrift",
        "explanation": "Erläuterung, warum die Informationen als rechtswidrige Inhalte angesehen werden",
        "location": "Genauer elektronischer Speicherort der Informationen",
        "notifier": "Name und E-Mail-Adresse der meldenden Person oder Einrichtung",
        "bona_fide": "Erklärung des guten Glaubens",
        "subject": "Betreff",
        "source": "Unser Werk oder unsere Aufnahme",
        "offer": "Was wir anbieten",
    },
    rights={"recording": "Inhaber der Rechte an der Aufnahme", "work": "Inhaber der Rechte am Werk"},
    roles={
        "writer": "Urheber",
        "author": "Textdichter",
        "lyricist": "Textdichter",
        "composer": "Komponist",
        "arranger": "Bearbeiter",
        "adaptor": "Bearbeiter",
        "translator": "Übersetzer",
        "publisher": "Verlag",
        "original publisher": "Originalverlag",
        "sub-publisher": "Subverlag",
        "artist": "Interpret",
        "producer": "Produzent",
    },
    quoted="„{name}“",
    date="{day}.{month}.{year}",
    legs={"recording": "Aufnahme", "composition": "Komposition", "style": "Stil"},
    matter={
        "recording": "Betroffen: die Tonaufnahme.",
        "composition": "Betroffen: die Komposition.",
    },
    track="Der Titel „{title}“, Länge {length}; SHA-256 der untersuchten Datei: {sha256}",
    at="URL",
    on_behalf_of="Im Namen von",
    hear_first="Bitte beide Stellen nacheinander anhören und nach dem Gehör urteilen. Zeiten in Minuten und Sekunden.",
    hear_nothing="Keine Stelle der Quelle wurde einer Stelle des Titels zugeordnet.",
    hear="Titel von {start} bis {end}; „{source}“ von {source_start} bis {source_end} ({leg}). {key} {tempo}",
    higher="Der Titel liegt hier {steps} Halbtöne über der Quelle, oder eine Oktave davon entfernt.",
    lower="Der Titel liegt hier {steps} Halbtöne unter der Quelle, oder eine Oktave davon entfernt.",
    same_key="Beide stehen in derselben Tonart.",
    tempo="Das Tempo des Titels ist das {ratio}-fache der Quelle.",
    more_spans="{count} weitere Stellen stehen im Bericht.",
    analysed="Das Programm Descant untersuchte den Titel am {day}; seine Schätzungen kommen vom Vergleich des Klangs.",
    audited="Das Programm Descant untersuchte am {day} ein generatives Modell; geschätzt ist, woraus es gelernt hat.",
    by_leg="Geschätzter Anteil nach {leg}: {share} (angegebenes Intervall {low} bis {high}).",
    in_all="Geschätzter Anteil: {share} (angegebenes Intervall {low} bis {high}).",
    not_infringement="Einfluss ist keine Rechtsverletzung. Diese Zahlen sind Schätzungen; sie beweisen weder"
    " Kopieren noch das Training mit einer Aufnahme. Ob die Nutzung eine Lizenz brauchte, müssen Menschen"
    " beurteilen.",
    dmca_good_faith="Ich bin in gutem Glauben davon überzeugt, dass die beanstandete Nutzung des Materials weder"
    " vom Inhaber des Urheberrechts noch von seinem Vertreter noch durch Gesetz erlaubt ist.",
    dmca_accuracy="Die Angaben in dieser Mitteilung sind richtig, und ich versichere unter Strafandrohung für"
    " Meineid (under penalty of perjury), dass ich berechtigt bin, im Namen des Inhabers eines ausschließlichen"
    " Rechts zu handeln, dessen Verletzung behauptet wird.",
    article="Artikel 16 Absatz 2 Buchstabe {letter} der Verordnung (EU) 2022/2065",
    dsa_bona_fide="Ich bin in gutem Glauben davon überzeugt, dass die in dieser Meldung enthaltenen Angaben und"
    " Anführungen richtig und vollständig sind.",
    licence_subject="Lizenz für den Titel „{title}“",
    licence_offer="Wir hören in Ihrem Titel an den genannten Stellen unsere Musik und möchten sie Ihnen lizenzieren.",
    licence_influence="Eine Untersuchung nennt unsere Musik unter den Quellen Ihres Titels; wir möchten sie anbieten.",
    licence_style="Ähnlich ist allein der Stil. Ein Stil ist kein Werk, und wir beanspruchen kein Recht daran.",
    licence_no_claim="Dieser Brief ist ein Angebot. Er behauptet keine Rechtsverletzung und verlangt keine Entfernung.",
    decimal=",",
)

WORDS: Final[Mapping[str, Words]] = {"en": _ENGLISH, "de": _GERMAN}
