"""What the last page of a module has besides: a worksheet's buttons, and the completion record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from scormkit.pages import press

if TYPE_CHECKING:
    from scormkit.model import Module
    from scormkit.pages.desk import Desk


def ending(desk: Desk, module: Module) -> Markup:
    """Stands above the pager; the script shows of it what is true."""
    worksheet = "finished" in module.complete
    sheet = press.render("worksheet.html", module=module, course=desk.course, words=desk.words)
    record = press.render("record.html", module=module, course=desk.course, words=desk.words)
    return Markup("\n").join((sheet, record) if worksheet else (record,))
