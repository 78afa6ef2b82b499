"""What model audits say in reports, by form: for engine_words."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The name by which lupdate knows a text that is translated elsewhere."""
    return text


AUDIT_SENTENCES = (
    QT_TRANSLATE_NOOP("engine", "Validation"),
    QT_TRANSLATE_NOOP("engine", "none; neither this model nor one of its family was checked against retraining"),
    QT_TRANSLATE_NOOP("engine", "Agreement of halves of the ensemble"),
    QT_TRANSLATE_NOOP("engine", "Agreement with a second method"),
    QT_TRANSLATE_NOOP("engine", "not measured"),
    QT_TRANSLATE_NOOP("engine", "Agreement with {} on this model"),
    QT_TRANSLATE_NOOP("engine", "{} ({} is asked for), {} training segments asked about, {} ranked"),
    QT_TRANSLATE_NOOP("engine", "First ten in common"),
    QT_TRANSLATE_NOOP("engine", "{} ({} is asked for)"),
    QT_TRANSLATE_NOOP("engine", "So the ranking is"),
    QT_TRANSLATE_NOOP("engine", "supported by a second method"),
    QT_TRANSLATE_NOOP("engine", "not shown to be better than chance"),
    QT_TRANSLATE_NOOP("engine", "Loss below that of shuffled weights by"),
    QT_TRANSLATE_NOOP("engine", "Rests on"),
    QT_TRANSLATE_NOOP("engine", "what was handed over instead of audio; the model's weights were not asked"),
    QT_TRANSLATE_NOOP("engine", "Compared by embeddings"),
    QT_TRANSLATE_NOOP("engine", "{} tracks ({})"),
    QT_TRANSLATE_NOOP("engine", "Measured against"),
    QT_TRANSLATE_NOOP("engine", "{} excerpts of unrelated music; p ≤ {} is asked for"),
    QT_TRANSLATE_NOOP("engine", "Known by their hash alone"),
    QT_TRANSLATE_NOOP("engine", "{} tracks: exact copies, and nothing else"),
    QT_TRANSLATE_NOOP("engine", "Cannot be attributed"),
    QT_TRANSLATE_NOOP("engine", "{} tracks: only names were handed over"),
    QT_TRANSLATE_NOOP("engine", "The output's very audio"),
    QT_TRANSLATE_NOOP("engine", "is none of those with a hash"),
    QT_TRANSLATE_NOOP("engine", "Validated on"),
    QT_TRANSLATE_NOOP("engine", "this very model, {}; in brackets 95 % intervals"),
    QT_TRANSLATE_NOOP("engine", "another model of its family ({}), {}; in brackets 95 % intervals"),
    QT_TRANSLATE_NOOP("engine", "Order against retraining (LDS)"),
    QT_TRANSLATE_NOOP("engine", "The most that can be reached"),
    QT_TRANSLATE_NOOP("engine", "cannot be estimated with one training of each half"),
    QT_TRANSLATE_NOOP("engine", "By similarity of sound alone"),
    QT_TRANSLATE_NOOP("engine", "Better than similarity by"),
    QT_TRANSLATE_NOOP("engine", "On a model that learned nothing"),
    QT_TRANSLATE_NOOP("engine", "Artist that matters most ranked first"),
    QT_TRANSLATE_NOOP("engine", "Error of the shares"),
    QT_TRANSLATE_NOOP("engine", "Error of equal shares"),
    QT_TRANSLATE_NOOP("engine", "Rank of a track asked about itself"),
    QT_TRANSLATE_NOOP("engine", "Planted copies found"),
    QT_TRANSLATE_NOOP("engine", "none in the manifest"),
    QT_TRANSLATE_NOOP("engine", "projected-gradient influence over an ensemble of checkpoints"),
    QT_TRANSLATE_NOOP("engine", "mirrored unlearning, one step"),
    QT_TRANSLATE_NOOP("engine", "unlearning against retained examples"),
    QT_TRANSLATE_NOOP("engine", "unlearning of whole groups"),
    QT_TRANSLATE_NOOP("engine", "nearest neighbours in an embedding that was fitted to influence"),
    QT_TRANSLATE_NOOP("engine", "similarity of sound, as a baseline"),
    QT_TRANSLATE_NOOP("engine", "likeness of embeddings that were handed over; the model's weights are not asked"),
    QT_TRANSLATE_NOOP("engine", "hashes of audio that were handed over; the model's weights are not asked"),
    QT_TRANSLATE_NOOP(
        "engine",
        "This ranking is not shown to be better than chance: the model knows the training tracks hardly better "
        "than with its weights shuffled (its loss is lower by {}, where {} are asked for). There are no "
        "percentages.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "This ranking is not shown to be better than chance: the model was not validated, and on it {} and {} "
        "agree by {} with {} of the first ten in common, where {} and {} are asked for. There are no percentages.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "This ranking is not shown to be better than chance: the model was not validated, and a second method was not "
        "asked, since {} would take longer on it than was allowed (--hours allows more). There are no percentages.",
    ),
    QT_TRANSLATE_NOOP("engine", "This model was not validated: ranks are shown, percentages are not."),
    QT_TRANSLATE_NOOP("engine", "Only the default method's percentages are validated; “{}” shows ranks."),
    QT_TRANSLATE_NOOP(
        "engine",
        "In the validation of this model the percentages were not shown to beat an equal split: ranks are shown.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Percentages are validated for artists and other owners of several tracks; tracks are ranked.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Influence on this model's weights, estimated: no proof of copying, and no statement about any other model.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The manifest is taken at its word: music that was trained on and is not listed cannot be named.",
    ),
    QT_TRANSLATE_NOOP("engine", "Common musical material raises the influence of whoever supplied much of it."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Where that was measured, on small models, networks that were never trained ranked as well: the order "
        "foretells what training without a track would change, and is no proof that this model's weights hold it.",
    ),
    QT_TRANSLATE_NOOP("engine", "The manifest's signature by the key {} holds; whose key it is was not checked."),
    QT_TRANSLATE_NOOP("engine", "How far these scores can be trusted on this model was not measured."),
    QT_TRANSLATE_NOOP("engine", "Fewer than three checkpoints: ranks move with the seed of the training."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Final weights only, without checkpoints of the training: influence is the mean over these weights with "
        "noise, since without noise its order was hardly better than chance where that was checked.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Shares of {} further {}s, {} % together, are too small to be listed and are counted as unattributed.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The training tracks were handed over without audio: the model's weights could not be asked about them.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Likeness proves neither that a model was trained on a recording nor that anybody copied.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The list is taken at its word: music that was trained on and is not listed cannot be named.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Of {} tracks only hashes were handed over: they are named where the output is their very audio, and in "
        "no other case.",
    ),
    QT_TRANSLATE_NOOP("engine", "Cannot be attributed, because only names were handed over: {}."),
    QT_TRANSLATE_NOOP("engine", "The list's signature by the key {} holds; whose key it is was not checked."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The embeddings were made by other encoders than this program's, and so were not compared.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "By embeddings only: says what is alike, not what the weights learnt. There are no percentages.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "By hashes only: exact copies can be named, and nothing else. There are no percentages.",
    ),
    QT_TRANSLATE_NOOP("engine", "The output is none of those with a hash."),
    QT_TRANSLATE_NOOP("engine", "The output holds the very audio of {}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "This ranking is not shown to be better than chance: unrelated music comes as near to one of the list as "
        "the output to {} with p = {}, where {} is asked for.",
    ),
    QT_TRANSLATE_NOOP("engine", "Alike beyond chance (p ≤ {}): {}; the first, {}, p = {}."),
)
