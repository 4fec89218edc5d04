"""The general step phrases: open, click, type, choose, see. One module a language."""
