"""The page: one self-contained HTML file that shows the guide sentence by sentence."""

from guidewalk.report.page.rendering import page

__all__ = ["page"]
