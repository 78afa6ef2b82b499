"""A gradient in the coordinates in which the gradients of a model differ most, in units of how much they differ there.

The gradients G of a matrix have directions in common on their left (those of the mean of G Gᵀ) and on their right
(Gᵀ G). In these the Fisher is nearly diagonal (K-FAC, Martens and Grosse 2015; Shampoo, Gupta et al. 2018), and its
diagonal is measured there (EKFAC, George et al. 2018). Of all coordinates the `width` of greatest Fisher are kept, each
divided by the root of its damped Fisher: the inner product of two such rows is the influence q F⁻¹ g. A random
projection of the same width loses far more (docs/audit.md, Tried).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import torch
from safetensors.torch import save_file
from torch import Tensor

from descant.audit.adapters.base import Batch, Parameters
from descant.audit.computing import Precision, device_of, kind_of, numbers_in, to_device
from descant.audit.gradients import Differentiated, take_each
from descant.errors import ModelError
from descant.files import replacing
from descant.model_files import read_tensors

if TYPE_CHECKING:
    from descant.audit.index import Index

DIRECTIONS: Final = 128
"""Of each side of a matrix. A longer side's strongest are found from so many random ones, by Nyström's method."""
DAMPING: Final = 0.1
"""Added to the Fisher, in units of its mean over all parameters."""
LEAST: Final = 1e-6
"""Directions weaker than this part of the strongest are noise of the arithmetic."""


@dataclass(frozen=True, eq=False)
class Coordinates:
    """Those of one parameter. left [o, k], right [i, l]: bases of a matrix, both empty for a vector. rows, columns [n]:
    which of k and l (or, of a vector, which of its numbers) each coordinate is. scale [n]. first: its column."""

    left: Tensor
    right: Tensor
    rows: Tensor
    columns: Tensor
    scale: Tensor
    first: int

    def of(self, gradients: Tensor, precision: Precision = "float32") -> Tensor:
        """[B, …] → [B, n]."""
        turned = _turned(gradients, self.left, self.right, precision)
        return turned[:, self.rows, self.columns] * self.scale


class Projection:
    """The projection of one set of parameters, `width` columns in all."""

    def __init__(self, held: Mapping[str, Coordinates], width: int, precision: Precision = "float32") -> None:
        self.held, self.width, self.precision = held, width, precision

    def add(self, out: Tensor, name: str, gradients: Tensor) -> None:
        """Adds one parameter's gradients [B, …] to rows, float32 [B, width]."""
        if (held := self.held.get(name)) is not None:
            out[:, held.first : held.first + len(held.scale)] += held.of(gradients, self.precision)

    def write(self, path: Path) -> None:
        tensors = {"width": torch.tensor(self.width)}
        for name, held in self.held.items():
            tensors |= {f"{part} {name}": getattr(held, part).cpu().contiguous() for part in _PARTS}
            tensors[f"first {name}"] = torch.tensor(held.first)
        with replacing(path) as beside:
            save_file(tensors, beside)


_PARTS: Final = ("left", "right", "rows", "columns", "scale")


def projection_of(index: Index, member: int, state: Parameters) -> Projection:
    """Of a member of an index (state: its weights), fitted if it was not yet, and kept. Raises ModelError where the
    file is damaged."""
    path, settings = index.folder / f"projection-{member}.safetensors", index.settings
    if not path.exists():
        every = torch.randperm(len(index.segments), generator=torch.Generator().manual_seed(settings.seed))
        model, batch = index.differentiated(state), index.select(every[: settings.fitted].sort().values)
        fit_projection(model, batch, width=settings.projection, seed=settings.seed).write(path)
    return _read(path, device_of(state), index.computing.precision)


def _read(path: Path, device: torch.device, precision: Precision) -> Projection:
    """Raises ModelError where the file is damaged."""
    tensors, held = read_tensors(path.parent, path.name), {}
    try:
        for name in (key.removeprefix("first ") for key in tensors if key.startswith("first ")):
            parts = to_device({part: tensors[f"{part} {name}"] for part in _PARTS}, device)
            held[name] = Coordinates(**parts, first=int(tensors[f"first {name}"]))
        return Projection(held, int(tensors["width"]), precision)
    except KeyError as error:
        raise ModelError(
            "A file of this index is missing or damaged.", remedy="Delete the index and make it again.", path=path
        ) from error


def fit_projection(model: Differentiated, batch: Batch, *, width: int, seed: int) -> Projection:
    """From the gradients of examples of the training set, taken twice. Raises ModelError."""
    parameters, precision = model.parameters, model.precision
    random = torch.Generator().manual_seed(seed)
    device = device_of(parameters)
    sizes = {name: side for name, value in parameters.items() if (side := _sides(value.shape)) is not None}
    probes = {name: tuple(_probe(side, random).to(device) for side in sizes[name]) for name in sizes}
    products = {name: [torch.zeros_like(probe) for probe in held] for name, held in probes.items()}
    empty, kind = torch.zeros(0, 0, device=device), kind_of(precision)

    def gather(rows: Tensor, name: str, gradients: Tensor) -> None:
        if name in sizes:
            with torch.autocast(device.type, enabled=False):
                matrix = gradients.to(kind).reshape(len(gradients), *sizes[name])
                (left, right), (a, b) = (side.to(kind) for side in probes[name]), products[name]
                a += torch.einsum("boi,bik->ok", matrix, torch.einsum("boi,ok->bik", matrix, left))
                b += torch.einsum("boi,bok->ik", matrix, torch.einsum("boi,ik->bok", matrix, right))

    take_each(model, batch, gather)
    bases = {
        name: (_directions(products[name][0], probes[name][0]), _directions(products[name][1], probes[name][1]))
        for name in sizes
    }
    squares: dict[str, Tensor] = {}
    total = torch.zeros((), device=device)

    def measure(rows: Tensor, name: str, gradients: Tensor) -> None:
        total.add_(gradients.float().square().sum())
        left, right = bases.get(name, (empty, empty))
        found = _turned(gradients, left, right, precision).square().sum(dim=0)
        squares[name] = squares[name] + found if name in squares else found

    take_each(model, batch, measure)
    damping = DAMPING * float(total) / len(batch) / numbers_in(parameters)
    held = _strongest({name: squares[name] / len(batch) for name in parameters}, bases, width, damping)
    return Projection(held, sum(len(one.scale) for one in held.values()), precision)


def _strongest(
    fisher: Mapping[str, Tensor], bases: Mapping[str, tuple[Tensor, Tensor]], width: int, damping: float
) -> dict[str, Coordinates]:
    """fisher: [k, l] of each parameter, in its bases. Empty where width is 0."""
    width = min(width, sum(value.numel() for value in fisher.values()))
    best = torch.cat([value.flatten().topk(min(width, value.numel())).values for value in fisher.values()])
    least = float(best.topk(width).values[-1]) if width else 0.0
    held: dict[str, Coordinates] = {}
    first = 0
    for name, value in fisher.items():
        flat = value.flatten()
        places = (flat >= least).nonzero()[:, 0][: width - first]  # of equals, the first
        if len(places):
            rows, columns = places // value.shape[1], places % value.shape[1]
            left, right = bases.get(name, (value.new_zeros(0, 0),) * 2)
            if left.numel():
                left, right = left[:, : int(rows.max()) + 1], right[:, : int(columns.max()) + 1]
            scale = (flat[places] + max(damping, 1e-30)).rsqrt()
            held[name] = Coordinates(left, right, rows, columns, scale, first)
            first += len(places)
    return held


def _sides(shape: torch.Size) -> tuple[int, int] | None:
    """Of a parameter as a matrix; None for a vector."""
    if len(shape) < 2 or min(shape[0], shape[1:].numel()) < 2:
        return None
    return shape[0], shape[1:].numel()


def _probe(side: int, random: torch.Generator) -> Tensor:
    """[side, ≤ DIRECTIONS], orthonormal: everything where a side is small, else random directions."""
    if side <= DIRECTIONS:
        return torch.eye(side)
    basis: Tensor = torch.linalg.qr(torch.randn(side, DIRECTIONS, generator=random))[0]
    return basis


def _directions(product: Tensor, probe: Tensor) -> Tensor:
    """[n, k] orthonormal, the strongest first: directions of a positive semidefinite matrix A, given A @ probe."""
    wide, known = product.double().cpu(), probe.double().cpu()
    core = known.T @ wide
    values, vectors = torch.linalg.eigh((core + core.T) / 2)
    sound = values > max(float(values.max()) * LEAST, 0.0)
    root = wide @ (vectors[:, sound] * values[sound].rsqrt())
    left: Tensor = torch.linalg.svd(root, full_matrices=False)[0]
    return left.float().to(product.device)


def _turned(gradients: Tensor, left: Tensor, right: Tensor, precision: Precision) -> Tensor:
    """[B, …] → float32 [B, k, l] in the bases of a matrix; a vector (and whatever has empty bases) as [B, n, 1]."""
    if not left.numel() and not right.numel():
        return gradients.float().reshape(len(gradients), -1, 1)
    kind = kind_of(precision)
    with torch.autocast(left.device.type, enabled=False):
        matrix = gradients.to(kind).reshape(len(gradients), len(left), len(right))
        return (left.T.to(kind) @ matrix @ right.to(kind)).float()
