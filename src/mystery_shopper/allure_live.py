"""A journey as Allure's own plugin is told of it while it is walked. Does nothing where nobody wants Allure's results.

What is written when the run is over (environment, categories, what was not reached) is made by `reporting.allure_results`.
"""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from mystery_shopper import suite

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from mystery_shopper.running_records import Planned, PlannedStep

_LISTENER = "allure_listener"
_LINKING = "mystery-shopper-evidence"


def wanted(config: pytest.Config) -> bool:
    return config.pluginmanager.hasplugin(_LISTENER)


def describe(config: pytest.Config, planned: Planned) -> None:
    """Title, suites by goal, and who it is from run to run: its history survives a new title where an `@id-…` tag names it."""
    if not wanted(config):
        return
    from allure_commons import plugin_manager  # noqa: PLC0415 - loaded where its results are wanted

    plugin_manager.hook.add_title(test_title=planned.name)
    labels = {"feature": (planned.feature_title,), "story": planned.stories or (planned.title,), **suites(planned)}
    for kind, values in labels.items():
        plugin_manager.hook.add_label(label_type=kind, labels=values)
    listener: Any = config.pluginmanager.get_plugin(_LISTENER)
    result = listener.allure_logger.get_test(None)
    if result is not None:
        result.fullName = known_as(planned)
        for parameter in result.parameters:
            parameter.excluded = True  # the name holds the key of the Examples row already


def suites(planned: Planned) -> dict[str, tuple[str, ...]]:
    """Allure's labels of the suites: the customers' goal, and the feature's title below it."""
    goal = suite.goal_of(planned.feature).replace("_", " ").replace("-", " ")
    return {"parentSuite": ((goal[:1].upper() + goal[1:]) or "Journeys",), "suite": (planned.feature_title or planned.feature,)}


def known_as(planned: Planned) -> str:
    """What the history knows a walk by; of several repeats each has its own."""
    return f"{planned.id} ({planned.repeat})" if planned.repeats > 1 else planned.id


def begin_step(config: pytest.Config, step: PlannedStep) -> str:
    """A step begins; its table and its text are attached to it. Returns what `end_step` wants to know."""
    if not wanted(config):
        return ""
    from allure_commons import plugin_manager  # noqa: PLC0415 - as above

    uuid = str(uuid4())
    plugin_manager.hook.start_step(uuid=uuid, title=f"{step.keyword} {step.text}", params={})
    if step.table:
        rows = io.StringIO()
        csv.writer(rows).writerows(step.table)
        plugin_manager.hook.attach_data(body=rows.getvalue(), name="table", attachment_type="text/csv", extension="csv")
    if step.doc:
        plugin_manager.hook.attach_data(body=step.doc, name="text", attachment_type="text/plain", extension="txt")
    return uuid


def end_step(uuid: str, error: BaseException | None) -> None:
    if uuid:
        from allure_commons import plugin_manager  # noqa: PLC0415 - as above

        trace = error.__traceback__ if error else None
        plugin_manager.hook.stop_step(uuid=uuid, exc_type=type(error) if error else None, exc_val=error, exc_tb=trace)


def attacher(config: pytest.Config) -> Callable[[Path, str, str], None] | None:
    """What tells Allure of evidence in the step that is walked; None where its results are not wanted."""
    if not wanted(config):
        return None
    from allure_commons import plugin_manager  # noqa: PLC0415 - as above

    if not plugin_manager.has_plugin(_LINKING):
        plugin_manager.register(_linking(Path(config.getoption("allure_report_dir"))), _LINKING)
        config.add_cleanup(lambda: plugin_manager.unregister(name=_LINKING))

    def attach(file: Path, what: str, media: str) -> None:
        plugin_manager.hook.attach_file(source=str(file), name=what, attachment_type=media, extension=file.suffix.lstrip("."))

    return attach


def _linking(results: Path) -> Any:
    """A plugin of Allure's that has evidence stored once: what was copied for Allure becomes another name of the same file."""
    import allure_commons  # noqa: PLC0415 - as above

    class Linking:
        @allure_commons.hookimpl(trylast=True)
        def report_attached_file(self, source: str, file_name: str) -> None:
            fresh = results / f"{file_name}.link"
            try:
                os.link(source, fresh)
            except OSError:
                return  # another disk, or one without such links: the copy stays
            fresh.replace(results / file_name)

    return Linking()
