"""A meeting saved from the window: asked where, written in the background, told where it lies."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QFileDialog


def asked(workspace, command):
    workspace._window.registry.action(command).trigger()
    return workspace._window.findChild(QFileDialog)


def saved(workspace, command, path, qtbot):
    dialog = asked(workspace, command)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(workspace._window.banner.isVisible, timeout=10_000)
    return workspace._window.banner.accessibleName()


def test_a_name_is_proposed(workspace):
    dialog = asked(workspace, "export-oparl")
    assert dialog.selectedFiles()[0].endswith("Kommunstyrelsen 2024-03-06.json")
    dialog.reject()


def test_the_meeting_is_saved_as_oparl(workspace, tmp_path, qtbot):
    told = saved(workspace, "export-oparl", tmp_path / "m.json", qtbot)
    assert str(tmp_path / "m.json") in told
    names = [
        each["name"] for each in json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))["data"][:2]
    ]
    assert names == ["Kommunstyrelsen", "Kommunstyrelsen 2024-03-06"]


def test_the_meeting_is_saved_as_a_calendar_file(workspace, tmp_path, qtbot):
    saved(workspace, "export-calendar", tmp_path / "m.ics", qtbot)
    assert "BEGIN:VEVENT" in (tmp_path / "m.ics").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(workspace, tmp_path, qtbot):
    told = saved(workspace, "export-calendar", tmp_path / "no" / "m.ics", qtbot)
    assert workspace._window.banner.property("tone") == "error"
    assert "Sparad som" not in told


def test_without_a_meeting_nothing_is_asked(workspace):
    workspace._meeting = None
    assert asked(workspace, "export-oparl") is None


def test_a_meeting_that_was_saved_comes_back_through_the_review(workspace, tmp_path, qtbot):
    saved(workspace, "export-oparl", tmp_path / "m.json", qtbot)
    text = (tmp_path / "m.json").read_text(encoding="utf-8").replace("Kommunstyrelsen", "Kulturnämnden")
    (tmp_path / "other-body.json").write_text(text.replace("2024-03-06", "2025-03-06"), encoding="utf-8")
    workspace.import_files([tmp_path / "other-body.json"])
    flow = workspace._imports
    qtbot.waitUntil(lambda: flow.pages.review is not None, timeout=30_000)
    titles = [item.title.value for item in flow.pages.review.model.items]
    assert titles[0] == "Taxa för upplåtelse av allmän plats"
