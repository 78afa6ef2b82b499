"""What a person chooses when a certificate is made, as command line and window hand it on."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Choices:
    """issuer_key: file of an issuer's own key (PEM or PKCS #12), "" for this computer's; password: of that file.

    issuer_chain: file with further certificates of the key, "" for those in the key's file. timestamp: address of an
    RFC 3161 authority, "" for none. reviewer: who signs off, "" for nobody; statement: what they state, "" for the
    usual words (credential.SIGN_OFF). details: with the catalog's paths and the ranked tracks without a share.
    audio_copy: also a copy of the audio file that names its certificate (C2PA); audio: where that file is, "" for where
    the report says.
    """

    issuer_key: str = ""
    password: str = field(default="", repr=False)
    issuer_chain: str = ""
    timestamp: str = ""
    reviewer: str = ""
    statement: str = ""
    details: bool = False
    audio_copy: bool = False
    audio: str = ""
