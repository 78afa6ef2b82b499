"""Words of a text as they are searched: the same for every way in which people write the same.

Compatibility forms (NFKC: full width, half-width kana, ligatures), case, accents and Arabic and Hebrew vowels do not
count, nor do the letters below. What is written in scripts that put no spaces between words is searched letter by
letter: 東京 is then a phrase of two, and is found in 夜の東京タワー.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        # no decomposition in Unicode, and yet written as the plain letter by whoever lacks the key
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ŋ": "n",
        "ƒ": "f",
        "ɓ": "b",
        "ɗ": "d",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ɛ": "e",
        "ɔ": "o",
        "ə": "e",
        # Arabic: tatweel only lengthens; alef, yeh, kaf and heh in the forms of several keyboards
        "\u0640": "",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ґ": "г",
        "־": " ",
    }
)
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3005-\u3007\u3040-\u312f\u31f0-\u31ff"  # kana, Bopomofo
    "\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff"  # Hangul: particles and compounds follow without a space
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"  # Han
)
_PLAIN: Final = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order; letters of scripts without spaces are words of their own."""
    if text.isascii():
        return _PLAIN.findall(text.lower())
    return "".join(_spaced(sign) for sign in _folded(text)).split()


def _folded(text: str) -> str:
    """Letters without case and marks. Twice decomposed, as folding the case can give marks anew (İ, ǰ)."""
    once = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", once) if not _is_mark(sign))
    return unicodedata.normalize("NFC", bare)


def _is_mark(sign: str) -> bool:
    """Accents, and points of Hebrew and Arabic. Not: vowel signs of India's scripts, tones of Thai, kana's voicing."""
    kind = unicodedata.combining(sign)
    return kind == 1 or 10 <= kind <= 36 or kind >= 200 or "\ufe00" <= sign <= "\ufe0f"


def _spaced(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""  # joiners, soft hyphens and signs of direction stand inside words
    if category[0] not in "LNM":
        return " "
    return f" {sign} " if _UNSPACED.match(sign) else sign
