"""A module that asks the same before and after, and a worksheet, as an author writes them."""

from __future__ import annotations

COURSE = """\
id: https://example.org/endings
title: Labour Migration Management
scales:
  can-do: [I cannot do this yet, With much help, With some help, On my own, I can do it and teach it to others]
modules:
  - id: borders
    title: Borders
    complete: [pages, test]
    pages: [crossing]
    self_assessment: can-do
    test:
      from: [exam]
"""
CAN_DO = """\
---
title: What I can do
summary: Before the module and after the test.
minutes: 5
---

Choose the step that fits you today.

::: rating {#me scale=can-do when="before after"}
I can …

- explain the main terms and place a person under the right definition, also where two laws meet {#terms}
- describe the size and the patterns with dated figures {#figures}
- reason about dilemmas {#ethics}
- map stakeholders {#map}
:::
"""
CROSSING = """\
# Crossing

Some go home every evening.
"""
EXAM = """\
# An exam that holds no page
"""
POOL = """\
::: true-false {#line level=remember}
A border is a line.

Answer: true
:::
"""
ENDINGS = {
    "course.yaml": COURSE,
    "can-do.md": CAN_DO,
    "crossing.md": CROSSING,
    "exam/lesson.md": EXAM,
    "exam/quiz.md": POOL,
}
SHEET = {
    "course.yaml": """\
id: https://example.org/plan
title: Labour Migration Management
modules:
  - id: action-plan
    title: My action plan
    complete: [finished]
    pages: [need, team]
""",
    "need.md": """\
# The need

::: reflection {#need longest=500}
What has to change, for whom, and how do you know?
:::
""",
    "team.md": """\
# The team

::: reflection {#who longest=500}
Who has to agree before you can begin?
:::

::: rubric {#rate}
Rate your plan.

|              | Not yet | Sound        | Strong       |
|--------------|---------|--------------|--------------|
| Need {#need} | No data | One source   | Two sources  |
| Team {#team} | Nobody  | The ministry | All partners |
:::
""",
}


def asking(complete: str) -> dict[str, str]:
    """A module of two pages with a question and a test, complete after these parts."""
    return {
        "course.yaml": f"""\
id: https://example.org/parts
title: Parts
modules:
  - id: parts
    title: Parts
    complete: {complete}
    minutes: 1
    pages: [one, two]
    test:
      from: [exam]
      pass_mark: 0
      recorded: {"true" if "test" in complete else "false"}
""",
        "one.md": "# One\n\n::: true-false {#day}\nA day is a day.\n\nAnswer: true\n:::\n",
        "two.md": "# Two\n\nThe last words.\n",
        "exam/lesson.md": EXAM,
        "exam/quiz.md": POOL,
    }
