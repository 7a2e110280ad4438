"""A course as small as the tests of the spine need it: two pages, one practice question, a test of two questions."""

from __future__ import annotations

COURSE = """\
id: https://example.org/borders
title: Work across borders
language: en
version: "1.0"
licence: CC-BY-4.0
targets: [scorm12]
modules:
  - id: borders
    title: Borders
    complete: [pages, test]
    pages: [lessons/crossing, lessons/staying]
    test:
      pass_mark: 60
      minutes: 0
      attempts: 2
      counts: best
      feedback: at-end
      review: true
      from: pages
"""

CROSSING = """\
---
title: Crossing
summary: Who crosses a border to work.
minutes: 5
objectives:
  name: Name a worker by where she sleeps.
---

Some people cross a border each morning and come back each night. Others stay for years.

| Who | Sleeps |
|---|---|
| Frontier worker | At home |
| Migrant worker | Where she works |

::: choice {#each-day level=understand}
Amina lives in Marvania and works each day in Tolvene. What is she?

- [ ] A seasonal worker
  > A season is longer than a day.
- [x] A frontier worker
  > Yes: she goes home.
- [ ] A tourist
  > Tourists do not work.

Hint: Ask where she sleeps.
:::

::: summary
- Ask where she sleeps.
:::
"""

CROSSING_QUIZ = """\
::: choice {#two-homes level=apply objective=name}
Who crosses a border to work?

- [x] Amina, who works in the next country
- [x] Emin, who signed on for a season abroad
- [ ] Sona, who inspects workplaces in her town
:::
"""

STAYING = """\
---
title: Staying
summary: Who stays.
minutes: 5
objectives:
  count: Say who counts as staying.
---

Whoever stays longer than a season has rights that grow with time.

::: note
Time counts from the first day.
:::
"""

STAYING_QUIZ = """\
::: true-false {#from-the-first-day level=remember objective=count}
Time counts from the first day.

Answer: true

Because: The lesson says so.
:::
"""

SMALL = {
    "course.yaml": COURSE,
    "lessons/crossing/lesson.md": CROSSING,
    "lessons/crossing/quiz.md": CROSSING_QUIZ,
    "lessons/staying/lesson.md": STAYING,
    "lessons/staying/quiz.md": STAYING_QUIZ,
}
