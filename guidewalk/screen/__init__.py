"""The screen as a person meets it: roles, whole names, states, places. Pure; no browser here."""
