"""A page with one question of every kind, and two reflections: one keeps its words, one sends them."""

from __future__ import annotations

COURSE = """\
id: https://example.org/borders
title: Borders
language: en
targets: [xapi]
modules:
  - id: module-1
    title: Every kind
    complete: [activities]
    pages: [all]
"""

PAGE = """\
---
title: Every kind
minutes: 20
---

Thirteen kinds of question.

::: choice {#who}
Which treaties cover her?

- [x] Convention 97
- [ ] Convention 190
- [x] The Migrant Workers Convention
:::

::: true-false {#fees}
Workers should pay recruitment fees.

Answer: false
:::

::: matching {#does}
Who does what?

- Inspect workplaces => Labour inspectorate
- License agencies => Regulator
- => Ministry of Sport
:::

::: categorise {#profiles}
Place each person.

- Convention 97
  - A nurse
- Migrant Workers Convention only
  - A street trader
  - A frontier worker
:::

::: ordering {#steps}
How does a treaty come to bind a State?

1. Text adopted
2. Signature
3. Ratification
:::

::: numeric {#growth}
From 275 to 304 million: by how many per cent?

Answer: 10.5 +- 0.3 per cent
:::

::: fill-in {#bound}
A State that [[ratifies | has ratified]] a treaty is [[bound]] by it.
:::

::: inline-choice {#sign}
To sign means [[to be bound | **to intend to be bound**]], to ratify means [[**to be bound** | to reject]].
:::

::: hotspot {#station}
At which station is a fee charged most often?

![The migration cycle](ring.svg)

- [ ] Decide {at="10,40 20x15"}
- [x] Recruit {at="45,5 20x15"}
:::

::: rating {#can-do}
How sure are you today?

1. Not yet
2. On my own

- I can place a person {#place}
- I can describe patterns {#patterns}
:::

::: reflection {#voice longest=200}
Who is missing from consultations?

> Often domestic workers.
:::

::: reflection {#told longest=200 report=text}
What will you change?

> One thing.
:::

::: rubric {#plan}
Rate your plan.

|              | Not yet | Sound |
|--------------|---------|-------|
| Need {#need} | No data | One source |
| Team {#team} | Nobody  | A ministry |
:::

:::: scenario {#list}
A friendly agency sends you a list.

### The call {#call}
The director asks for a quick yes.

- Say yes => end-harm {score=0}
- Ask for it in writing => letter {score=2}

### The letter {#letter}
It names forty workers and no employer.

- File and report it => end-good {score=2}
- Let it lie => end-harm {score=0}

### Procedure kept {#end-good}
The open call goes on.

### Procedure broken {#end-harm}
Forty workers pay for a promise.
::::
"""

RING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="40"/></svg>'

KINDS = {"course.yaml": COURSE, "all.md": PAGE, "ring.svg": RING}
