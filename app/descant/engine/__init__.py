"""The worker process that the window talks to: messages, server, client. No Qt here."""
