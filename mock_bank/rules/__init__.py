"""What the bank decides: customers, secrets, calls, texts, certificates. No HTML, no HTTP."""
