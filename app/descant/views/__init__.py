"""Three ways of hearing a segment: recording, composition, style. torch lives here."""
