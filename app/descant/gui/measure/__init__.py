"""What the window costs, measured in processes of their own by `descant bench window`."""
