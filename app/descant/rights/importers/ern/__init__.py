"""DDEX Electronic Release Notifications: 3.4 to 3.8 and 4.1 to 4.3.2."""
