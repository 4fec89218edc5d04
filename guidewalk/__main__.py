"""`python -m guidewalk` is `guidewalk`."""

from guidewalk.cli import main

main()
