"""A course with a numeric, a fill-in and an inline-choice: in a lesson to practise, in a test to be scored."""

from __future__ import annotations

COURSE = """\
id: https://example.org/counting
title: Counting and binding
language: en
targets: [scorm12]
modules:
  - id: counting
    title: Counting
    complete: [test]
    pages: [lessons/stocks]
    test:
      pass_mark: 60
      attempts: 0
      shuffle: [options]
      from: pages
"""

STOCKS = """\
---
title: Stocks and treaties
summary: What is counted, and what binds.
minutes: 5
objectives:
  count: Work out how a stock has grown.
---

A stock counts people on one day.

::: numeric {#growth level=apply}
The stock grew from 275 to 304 million. By how many per cent?

Answer: 10.5 +- 0.3 per cent

Hint: Divide the difference by the first figure.

Wrong: You may have divided by the second figure.

Because: 29 of 275 million are 10.5 per cent.
:::

::: fill-in {#bound level=remember}
A State that [[ratifies | has ratified]] a treaty is [[bound]] by it.

Because: A signature alone binds nobody.
:::

::: inline-choice {#sign level=understand}
To sign means [[to be bound | **to intend to be bound** | to reject]], and to ratify means
[[**to be bound** | to intend to be bound]].

Partly: One of the two is right.
:::
"""

QUIZ = """\
::: numeric {#crossing level=apply objective=count}
Of 1,500 people who cross each morning, 300 stay for the night. How many go home?

Answer: 1200
:::

::: fill-in {#words level=remember confidence=yes case=exact}
Complete the sentences.

The labour agency of the United Nations is the [[ILO]]. It was founded in [[1919]], and
its seat is in [[Geneva | Genève | Genf]].
:::

::: inline-choice {#stay level=understand}
Who goes home at least once a week is a [[seasonal | **frontier**]] worker; who stays for the harvest is a
[[**seasonal** | frontier]] worker.
:::
"""

FIELDS = {
    "course.yaml": COURSE,
    "lessons/stocks/lesson.md": STOCKS,
    "lessons/stocks/quiz.md": QUIZ,
}
