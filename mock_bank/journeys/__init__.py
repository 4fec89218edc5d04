"""Where a customer goes: screens, controls, words. Tables, without a rule and without HTML."""
