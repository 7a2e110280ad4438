"""A lesson is neither childish nor a decree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import prose, rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Reading

FEWEST = 100
"""Words below which the measure says nothing: one long name would decide."""

HARD = "Cut long sentences in two, use verbs for nouns that end in -tion and -ment, and the short word where there are two."
EASY = "Join what belongs together, and name things as the trade names them."


@rule(
    "SK702", "reading-ease", Severity.WARNING,
    "The running text of this lesson has a LIX of {lix}; the course asks for {low} to {high}.",
    help="{remedy}",
    clause="Björnsson 1968, 1983",
)  # fmt: skip
def reading_ease(reading: Reading) -> Findings:
    """Who reads in a second language after work gives up on a text that is harder than a newspaper.

    LIX is the mean number of words in a sentence plus the number of words of more than six letters in a hundred. About 25 is a
    children's book, 30 a story, 40 a newspaper, 50 an official report, 60 a law. It needs no list of syllables, and was
    compared over eleven languages (C.-H. Björnsson, Readability of newspapers in 11 languages, Reading
    Research Quarterly 18(4), 1983). `lix: [20, 50]` in the course's `writing:` asks for it; texts under 100 words are
    not judged.

    Bad (course.yaml):

        title: Wells
        writing:
          lix: [15, 50]

    Bad (lessons/wells/lesson.md):

        # Wells

        Sustainable groundwater management necessitates comprehensive institutional coordination. Municipal
        administrations frequently underestimate infrastructure maintenance requirements. Consequently,
        decentralized committees should establish transparent accounting procedures. Participatory budgeting
        strengthens community ownership considerably. Independent hydrological monitoring complements
        administrative supervision. Qualified technicians require continuous professional development opportunities.
        Procurement regulations occasionally obstruct emergency interventions. Responsible authorities consequently
        formulate contingency arrangements beforehand. International organizations traditionally prioritize
        construction, neglecting rehabilitation. Governments nevertheless demonstrate increasing appreciation
        regarding preventive maintenance. Comprehensive documentation facilitates subsequent evaluation processes.
        Regional cooperation additionally encourages technological standardization. Financial sustainability
        ultimately determines operational continuity. Environmental considerations complicate everything further.
        Stakeholder consultations generate realistic expectations concerning implementation timetables and
        responsibilities. Appropriate technologies minimize dependence.

    Good (course.yaml):

        title: Wells
        writing:
          lix: [15, 50]

    Good (lessons/wells/lesson.md):

        # Wells

        A well is easy to dig and hard to keep. In the first year the pump works, and everybody is proud of it. In the
        second year a seal breaks. The seal costs less than a bag of rice, but nobody in the village has the money in
        hand, and nobody knows where to buy it. So the pump stands still, and the women walk to the river again. What
        would have helped is dull: a tin with coins in it, a list of those who pay, a boy who has learned to change a
        seal, and the number of a shop. Whoever builds a well should first ask who will mend it. If there is no answer,
        the well can wait until there is one.
    """
    if reading.asked.lix and reading.lesson and reading.countable and reading.count >= FEWEST:
        low, high = reading.asked.lix
        found = prose.lix(reading.sentences)
        if not low <= found <= high:
            remedy = HARD if found > high else EASY
            yield reading.page.where, {"lix": found, "low": low, "high": high, "remedy": remedy}
