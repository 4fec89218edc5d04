"""The pytest plugin: collects features, refuses what would pass in silence, walks scenarios.

The one place of guidewalk, beside the step phrases, that knows pytest.
"""

from guidewalk.plugin.hooks import (
    pytest_bdd_after_scenario,
    pytest_bdd_after_step,
    pytest_bdd_before_scenario,
    pytest_bdd_before_step,
    pytest_bdd_step_error,
    pytest_collect_file,
    pytest_itemcollected,
    pytest_make_collect_report,
    pytest_runtest_makereport,
)
from guidewalk.plugin.options import pytest_addhooks, pytest_addoption, pytest_configure

__all__ = [
    "pytest_addhooks",
    "pytest_addoption",
    "pytest_bdd_after_scenario",
    "pytest_bdd_after_step",
    "pytest_bdd_before_scenario",
    "pytest_bdd_before_step",
    "pytest_bdd_step_error",
    "pytest_collect_file",
    "pytest_configure",
    "pytest_itemcollected",
    "pytest_make_collect_report",
    "pytest_runtest_makereport",
]
