"""A course of questions that nobody scores, as an author writes them: ratings, a rubric and reflections, in a page and a test."""

from __future__ import annotations

COURSE = """\
id: https://example.org/opinions
title: Opinions
scales:
  can-do: [I cannot do this yet, With much help, With some help, On my own, I can do it and teach it to others]
modules:
  - id: views
    title: Views
    complete: [activities]
    pages: [views, last]
    test:
      from: [exam]
      recorded: false
"""
VIEWS = """\
# Views

::: rating {#can-do scale=can-do}
I can …

- place a person under the right definition {#place}
- describe the patterns with dated figures {#patterns}
- explain drivers with more than one theory {#drivers}
:::

::: rating {#agree}
How far do you agree?

1. Strongly disagree
2. Disagree
3. Neither
4. Agree
5. Strongly agree

- In my country a worker can find out what recruitment should cost. {#cost}
- A worker who complains is protected. {#complain}

Because: In most countries few workers know the price beforehand.
:::

::: reflection {#voice longest=120}
Who is missing from consultations in your country, and why?

> Often domestic workers and people without papers: nobody calls them.
:::

::: reflection {#first-step report=text longest=200}
What will you do first?

Hint: Think of the people you meet every week.
:::

::: rubric {#plan}
Rate your action plan.

|              | Not yet | Sound                          | Strong                                    |
|--------------|---------|--------------------------------|-------------------------------------------|
| Need {#need} | No data | One source, and it is dated    | Two sources that do not hang on each other |
| Team {#team} | Nobody  | The ministry                   | All partners, and each knows its part     |
:::
"""
LAST = """\
# The last page

Thank you.
"""
EXAM = """\
# An exam that holds no page
"""
POOL = """\
::: reflection {#absent level=analyse longest=300}
Who is absent from the table, and why does it matter?

> Those whom nobody employs on paper.
:::

::: rating {#ready level=remember scale=can-do}
I can …

- tell a stock from a flow {#stock}
:::

::: true-false {#line level=remember}
A border is a line.

Answer: true
:::
"""
OPINIONS = {
    "course.yaml": COURSE,
    "views.md": VIEWS,
    "last.md": LAST,
    "exam/lesson.md": EXAM,
    "exam/quiz.md": POOL,
}
