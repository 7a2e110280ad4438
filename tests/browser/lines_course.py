"""A course with a matching, a categorise and an ordering: in a lesson to practise, in a test to be scored."""

from __future__ import annotations

COURSE = """\
id: https://example.org/treaties
title: Treaties at work
language: en
targets: [scorm12]
modules:
  - id: treaties
    title: Treaties
    complete: [test]
    pages: [lessons/signing]
    test:
      pass_mark: 60
      attempts: 0
      shuffle: [options]
      from: pages
"""

SIGNING = """\
---
title: Signing
summary: What a signature does.
minutes: 5
objectives:
  steps: Say how a treaty comes to bind a State.
---

A State that signs has not promised yet.

::: matching {#who-does-what level=understand}
Who does what?

- Inspect workplaces => Labour inspectorate
  > It may enter at any hour.
- License agencies => Regulator
- Advise workers who arrive => Trade union
- => Ministry of Sport
  > Sport has no part in this.

Hint: One of them enters workplaces.

Partly: Look at the names again.
:::

::: categorise {#profiles level=apply}
Place each person.

- Convention 97
  - A nurse with a two-year contract
  - A welder who came with his family
- Migrant Workers Convention only
  - A street trader on her own account
  - A frontier worker
    > She goes home every evening.

Because: The later convention names more people.
:::

::: ordering {#treaty-steps level=understand}
How does a treaty come to bind a State?

1. Text adopted
2. Signature
   > It shows an intention.
3. Ratification deposited
4. Entry into force
:::
"""

QUIZ = """\
::: matching {#duties level=understand}
Whose duty is it?

- Pays for recruitment => Employer {#pay}
- Withdraws licences => Ministry of labour
- Finds workers truthfully => Recruitment agency
- Pays for the visa => Employer
- => Trade union {#union}
:::

::: categorise {#costs level=apply objective=steps}
What kind of cost is each item?

- Fee
  - Agency registration
- Related cost
  - Medical test for the visa
  - Course required by the employer
- Own cost
  - Passport
:::

::: ordering {#contract level=understand confidence=yes}
Put the steps of a fair recruitment in order.

1. Employer registers the vacancy
2. Both sign the contract
3. Worker receives the contract in a language she reads
4. Embassy issues the visa
5. Worker attends the pre-departure course
:::
"""

LINES = {
    "course.yaml": COURSE,
    "lessons/signing/lesson.md": SIGNING,
    "lessons/signing/quiz.md": QUIZ,
}
