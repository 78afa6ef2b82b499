"""Pictures of the window from a made-up report: python tests/gui/make_pictures.py OUT_FOLDER"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "engine"))

import made_up

from descant.gui import screenshot

SHOTS = (
    ("light-1440", ["--size", "1440x900"], 4),
    ("light-1280", ["--size", "1280x800"], 4),
    ("dark-1600", ["--size", "1600x1000", "--dark"], 4),
    ("nothing-1280", ["--size", "1280x800"], 0),
    ("catalog-1280", ["--size", "1280x800", "--page", "catalog"], 4),
    ("catalog-dark", ["--size", "1440x900", "--page", "catalog", "--dark"], 4),
    ("certificates-1280", ["--size", "1280x800", "--page", "certificates"], 4),
    ("letters-1280", ["--size", "1280x800", "--page", "letters"], 4),
    ("letters-dark", ["--size", "1280x800", "--page", "letters", "--dark"], 4),
    ("royalties-1280", ["--size", "1280x800", "--page", "royalties"], 4),
    ("rights-dark", ["--size", "1280x800", "--page", "rights", "--dark"], 4),
    ("empty-1280", ["--size", "1280x800"], None),
)


def main(out: Path, wanted: list[str]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    made_up.write_music(out / "music")
    catalog = out / "Saltmarsh Catalog"
    catalog.mkdir(exist_ok=True)
    (catalog / "catalog.sqlite").touch()
    for name, options, sources in SHOTS:
        if wanted and name not in wanted:
            continue
        report = "-"
        if sources is not None:
            file = out / f"report-{sources}.json"
            file.write_text(json.dumps(made_up.report(out / "music", sources=sources).to_json()))
            report = str(file)
        where = [] if name.startswith("empty") else ["--catalog", str(catalog)]
        screenshot.main([report, str(out / f"{name}.png"), *options, *where], handlers="made_up:HANDLERS")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
