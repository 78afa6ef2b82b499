"""The HTTP side: guard before the routes, models of what goes in and out, routes by subject."""
