"""How the window looks: colours and patterns, the style sheet, icons."""
