"""What this suite's own Gherkin phrases do: the phone, and later the certificate and the clock."""
