"""Which encoders embed a catalog: the shipped ones, but for legs that an encoder from a folder was chosen for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from descant.catalog.store import ENCODERS, Catalog
from descant.encoders import LEGS, Encoder, Leg, load_encoder
from descant.errors import CatalogError, ModelError
from descant.settings import Settings

SHIPPED = "shipped"
"""Named in place of a folder: back to the program's own encoders."""


@dataclass(frozen=True)
class Chosen:
    """An encoder as a catalog remembers it. sha256: of its weights and of what of its config decides the vectors."""

    leg: Leg
    folder: str
    sha256: str
    version: str


def chosen(catalog: Catalog) -> tuple[Chosen, ...]:
    """Raises CatalogError where the note is not one."""
    kept = catalog.connection.get_meta(ENCODERS, {})
    try:
        found = tuple(Chosen(leg, **kept[leg]) for leg in LEGS if leg in kept)
        if not all(isinstance(value, str) for one in found for value in asdict(one).values()):
            raise TypeError("not text")
    except (TypeError, KeyError) as error:
        raise CatalogError(
            "The note of which encoders hear this catalog is damaged.",
            remedy=f"Choose them again: descant catalog add --encoder FOLDER (or {SHIPPED}).",
            path=catalog.place,
        ) from error
    return found


def read_encoder(folder: str | Path, settings: Settings) -> Chosen:
    """What a folder holds. Raises ModelError where it is no encoder that can be used."""
    place = Path(folder).absolute()
    encoder = load_encoder(place, settings)
    return Chosen(encoder.name, str(place), encoder.sha256, encoder.version)


def choose(catalog: Catalog, one: Chosen) -> None:
    """From now on this encoder embeds its leg of the catalog; `Catalog.embed_missing` makes the vectors."""
    about = asdict(one)
    catalog.set_encoder(about.pop("leg"), one.version, about)


def go_back(catalog: Catalog, shipped: Sequence[Encoder]) -> None:
    """From now on the shipped encoders embed every leg."""
    kept = catalog.connection.get_meta(ENCODERS, {})
    for encoder in shipped:
        if encoder.name in kept:
            catalog.set_encoder(encoder.name, encoder.version, None)


def chosen_encoders(catalog: Catalog, shipped: Sequence[Encoder], settings: Settings) -> list[Encoder]:
    """The encoders that embed this catalog, in the order of the shipped ones.

    Raises ModelError where an encoder's folder is gone, cannot be used any more, or holds another than was chosen.
    """
    from_folders = {one.leg: _opened(one, settings) for one in chosen(catalog)}
    return [from_folders.get(encoder.name, encoder) for encoder in shipped]


def _opened(one: Chosen, settings: Settings) -> Encoder:
    try:
        return _kept(one, settings.device)
    except ModelError as error:
        raise ModelError(
            f"The {one.leg} leg of this catalog was heard by the encoder {one.version} of this folder, which cannot be"
            f" used now: {error.cause}.",
            remedy="Put the folder back as it was, or choose again: `descant catalog add --encoder FOLDER` for another"
            f" place or encoder, `--encoder {SHIPPED}` for the program's own.",
            path=one.folder,
        ) from error


@lru_cache(maxsize=3)
def _kept(one: Chosen, device: str) -> Encoder:
    """Loaded once, used for many tracks."""
    encoder = load_encoder(Path(one.folder), Settings(device=device))
    if (encoder.sha256, encoder.version, encoder.name) != (one.sha256, one.version, one.leg):
        raise ModelError("its weights or its config have changed since", path=one.folder)
    return encoder
