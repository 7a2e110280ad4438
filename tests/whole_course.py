"""A course of four modules in two weeks, as small as the tests of whole-course packages need it."""

from __future__ import annotations

from borders_course import COURSE, SMALL

HEAD, MODULES = COURSE.replace("targets: [scorm12]\n", "").split("modules:\n")

BORDERS = MODULES.replace("    complete", "    part: week-1\n    complete")

WHOLE_COURSE = f"""{HEAD}summary: Who crosses a border to work, and what they are owed.
package: course
targets: [scorm12]
parts:
  week-1: Week 1
  week-2: Week 2
modules:
  - id: welcome
    title: Welcome
    numbered: false
    summary: What this course is.
    pages: [good-morning]
{BORDERS}  - id: again
    title: Again & again
    part: week-1
    after: [borders]
    pages: [lessons/repeat]
  - id: outlook
    title: Outlook
    part: week-2
    after: [borders, again]
    pages: [what-comes]
"""

WHOLE = SMALL | {
    "course.yaml": WHOLE_COURSE,
    "good-morning.md": "---\ntitle: Good morning\nminutes: 5\n---\n\nThis course has four modules.\n",
    "lessons/repeat/lesson.md": "---\ntitle: Said again\nminutes: 5\n---\n\nWhat was said is said again.\n\n![A line](line.svg)\n",
    "lessons/repeat/line.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="4" height="4"><path d="M0 2h4"/></svg>\n',
    "what-comes.md": "---\ntitle: What comes\nminutes: 120\n---\n\nThe rest of the year.\n",
}
MODULE_IDS = ("welcome", "borders", "again", "outlook")
