"""A course with a picture to point at and a story to decide, as practice in a page and as items of a test."""

from __future__ import annotations

CORRIDOR = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300" width="640" height="300">
<path d="M28 176C34 128 82 108 122 116C160 123 196 118 212 140C206 170 222 196 208 226C190 262 132 268 92 262C50 256 22 222 28 176Z" fill="#e3e9f2" stroke="#697684"/>
<path d="M212 140C204 106 232 74 272 68C312 62 352 78 360 112C352 138 362 164 350 194C318 214 268 222 208 226C222 196 206 170 212 140Z" fill="#f3efe3" stroke="#697684"/>
<path d="M360 112C384 66 444 38 508 34C566 30 612 58 618 104C624 156 588 206 528 228C466 250 392 240 350 194C362 164 352 138 360 112Z" fill="#e3f2e8" stroke="#697684"/>
<path d="M110 212C160 210 220 190 272 158S370 176 420 178S512 150 540 122" fill="none" stroke="#43505e" stroke-width="3" stroke-dasharray="2 9"/>
<g font-family="sans-serif" font-size="20" fill="#14202e"><text x="70" y="152">Marvania</text><text x="250" y="106">Kestria</text><text x="440" y="80">Tolvene</text></g>
</svg>
"""

STORY = """\
A friendly agency sends you its “priority list”.

### The call {#call}
The director asks for a quick yes.

- Say yes => end-harm {score=0}
- Ask for it in writing => letter {score=2}
  > Good: now there is a record.
- Say that you will ring back => letter {score=1}
  > He rings your minister in the meantime.

### The letter {#letter}
It names forty workers and no employer.

- File and report it => end-good {score=2}
  > Two weeks later the inspectorate asks for the file.
- Let it lie => end-harm {score=0}

### Procedure kept {#end-good}
The open call goes on.

### Procedure broken {#end-harm}
Forty workers pay for a promise.
"""

PASSPORT = """\
Where on the corridor is the passport most at risk?

![The corridor from Marvania through Kestria to Tolvene](corridor.svg)

- [ ] Agency office in Marvania {at="9,60 17x24"}
  > It stays there for a day, and she gets a receipt.
- [ ] Transit hotel in Kestria {at="35,40 16x26"}
- [x] Employer’s hostel in Tolvene {at="58,46 17x28"}
  > Yes: it lies in the employer’s desk.
- [ ] Embassy in Tolvene {at="78,28 14x26"}
"""

TWO = """\
Which two places may see her passport, but not keep it?

![The corridor from Marvania through Kestria to Tolvene](corridor.svg)

- [x] Agency office in Marvania {at="9,60 17x24"}
- [x] Transit hotel in Kestria {at="35,40 16x26"}
- [ ] A drawer in Tolvene {at="58,46 17x28"}
"""

COURSE = """\
id: https://example.org/places
title: Places and paths
language: en
version: "1.0"
targets: [scorm12]
modules:
  - id: places
    title: Places and paths
    complete: [pages, test]
    pages: [lessons/corridor]
    test:
      pass_mark: 60
      minutes: 0
      attempts: 2
      counts: best
      feedback: at-end
      review: true
      from: pages
"""

LESSON = f"""\
---
title: The corridor
summary: Who has the passport.
minutes: 5
objectives:
  risk: Say where a passport is at risk.
---

Look at the way of a passport.

::: hotspot {{#passport level=apply}}
{PASSPORT}
Because: A passport belongs to its holder.
:::

:::: scenario {{#list level=analyse}}
{STORY}
Right: You kept the procedure.

Wrong: A quick yes is never quick.
::::
"""

QUIZ = f"""\
::: hotspot {{#keep level=apply objective=risk}}
{TWO}:::

::: scenario {{#again level=analyse objective=risk points=2}}
{STORY}:::
"""

PLACES = {
    "course.yaml": COURSE,
    "lessons/corridor/lesson.md": LESSON,
    "lessons/corridor/quiz.md": QUIZ,
    "lessons/corridor/corridor.svg": CORRIDOR,
}
