"""What can be wrong with a `hotspot`."""

from scormkit.diagnostics import Severity, declare

ONE_PICTURE = declare(
    "SK385", "hotspot-without-picture", Severity.ERROR,
    "The question '{prompt}' has {count}; it needs one.",
    help="Write ![what it shows](picture.svg) as a paragraph of its own between the question and its answers.",
    doc="""The areas of the answers are drawn over one picture. Pictures that stand in a sentence are part of the sentence.

Bad (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    Here is the corridor ![A corridor from Marvania to Tolvene](corridor.svg) as a map.

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    :::

Bad (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>

Good (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    :::

Good (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>
""",
)  # fmt: skip
NO_AREA = declare(
    "SK386", "answer-without-area", Severity.ERROR,
    "The answer '{words}' has no area in the picture.",
    help='Say in braces where it lies, in per cent of the picture: {{at="45,5 20x15"}} is 45 from the left, 5 from the top, 20 wide and 15 high.',
    doc="""Whoever points at the picture instead of the list could not choose this answer.

Bad (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    - [ ] The embassy
    :::

Bad (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>

Good (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    :::

Good (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>
""",
)  # fmt: skip
BAD_AREA = declare(
    "SK387", "bad-area", Severity.ERROR,
    "The area of '{words}' is '{at}', {why}.",
    help='Write from the left, from the top, width and height in per cent of the picture, so that left and width, top and height make 100 at most: {{at="45,5 20x15"}}.',
    doc="""An area is a rectangle in the picture. Per cent hold for every size in which the picture is shown.

Bad (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="90,20 20x40"}
    :::

Bad (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>

Good (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    :::

Good (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>
""",
)  # fmt: skip
OVERLAP = declare(
    "SK388", "areas-overlap", Severity.WARNING,
    "The areas of '{words}' and '{other}' overlap.",
    help="Make one of the two smaller, so that each place in the picture means one answer.",
    doc="""Where two areas lie over each other, pointing chooses the one that is written later.

Bad (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 40x40"}
    - [x] The hostel {at="40,20 20x40"}
    :::

Bad (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>

Good (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    :::

Good (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>
""",
)  # fmt: skip
ALL_ALIKE = declare(
    "SK389", "areas-all-alike", Severity.ERROR,
    "{which} of the question '{prompt}' is marked as right.",
    help="Put an x into the box of each right answer, '- [x] …', and leave the others empty, '- [ ] …'.",
    doc="""Whatever a learner chooses would be wrong, or choosing everything would be enough.

Bad (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [ ] The hostel {at="70,20 20x40"}
    :::

Bad (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>

Good (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    :::

Good (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>
""",
)  # fmt: skip
NO_BOX = declare(
    "SK390", "area-without-box", Severity.ERROR,
    "The answer '{words}' has no box.",
    help="Begin it with '- [ ]', or with '- [x]' if it is right.",
    doc="""The box says whether an answer is right. A line without one may be an answer or may be something else.

Bad (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    :::

Bad (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>

Good (page.md):

    # Corridors

    ::: hotspot {#passport}
    Where is the passport most at risk?

    ![A corridor from Marvania to Tolvene](corridor.svg)

    - [ ] The agency {at="5,20 20x40"}
    - [x] The hostel {at="70,20 20x40"}
    :::

Good (corridor.svg):

    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><path d='M0 50h200' stroke='black'/></svg>
""",
)  # fmt: skip
