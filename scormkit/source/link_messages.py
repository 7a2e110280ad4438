"""What can be wrong with a link, a figure from the table, or the file behind a picture."""

from scormkit.diagnostics import Severity, declare

UNKNOWN_TARGET = declare(
    "SK141", "unknown-link-target", Severity.ERROR,
    "There is no {scheme} '{id}' in {table}. {near}",
    help="Correct the id, or add the entry.",
    doc="""Links such as `term:stock` lead to an entry by its id. A learner would find nothing there.

Bad (page.md):

    # Borders

    A [stock](term:stok) counts people.

Bad (glossary.yaml):

    stock:
      term: stock
      meaning: People on one day.

Good (page.md):

    # Borders

    A [stock](term:stock) counts people.

Good (glossary.yaml):

    stock:
      term: stock
      meaning: People on one day.
""",
)  # fmt: skip
HEAVY_PICTURE = declare(
    "SK189", "heavy-picture", Severity.WARNING,
    "The picture '{target}' has {size} MB, and every learner has to wait for it.",
    help="Make it smaller in any program for pictures: 1,600 pixels on the longer side, saved as JPEG or WebP, are seldom more than 0.3 MB.",
    doc="""A camera takes pictures for posters. On a telephone with a slow connection 2 MB take ten seconds, and many LMSs refuse
packages beyond a size that their administrator has set.
""",
)  # fmt: skip
LOOSE_LINK = declare(
    "SK139", "link-not-read", Severity.ERROR,
    "'{words}' looks like a link and is none.",
    help="Write [words](address) without a blank between the brackets; an address with blanks stands in < >: [words](<my file.pdf>).",
    doc="""Learners would read the brackets as they are.

Bad (page.md):

    # Borders

    See [the law] (https://example.org/law).

Good (page.md):

    # Borders

    See [the law](https://example.org/law).
""",
)  # fmt: skip
FACT_DIFFERS = declare(
    "SK142", "fact-differs", Severity.ERROR,
    "The text says '{words}', but '{number}' is not in the row {id} of facts.csv, whose value is '{value}'.",
    help="Correct the number, link another row, or write [](fact:{id}) to show the value itself.",
    doc="""A number and its source have to agree. When a figure is updated in the table, this check finds every sentence that
still gives the old one.

Bad (page.md):

    # Borders

    There were [168 million](fact:STK-05).

Bad (facts.csv):

    id,topic,fact,value,as_of,source,publisher,year,confidence
    STK-05,Stock,"Migrants in the labour force, 2022",167.7 million,2022,Global Estimates,ILO,2024,A

Good (page.md):

    # Borders

    There were [167.7 million](fact:STK-05).

Good (facts.csv):

    id,topic,fact,value,as_of,source,publisher,year,confidence
    STK-05,Stock,"Migrants in the labour force, 2022",167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
FACT_UNUSABLE = declare(
    "SK143", "fact-unusable", Severity.ERROR,
    "The figure '{words}' rests on {id}, whose confidence is E: not to be used.",
    help="Use another figure, or leave it out.",
    doc="""A row of confidence E is kept only to warn of it.

Bad (page.md):

    # Borders

    There were [167.7 million](fact:STK-05).

Bad (facts.csv):

    id,topic,fact,value,as_of,source,publisher,year,confidence
    STK-05,Stock,"Migrants in the labour force, 2022",167.7 million,2022,Global Estimates,ILO,2024,E

Good (page.md):

    # Borders

    There were [167.7 million](fact:STK-05).

Good (facts.csv):

    id,topic,fact,value,as_of,source,publisher,year,confidence
    STK-05,Stock,"Migrants in the labour force, 2022",167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
FACT_IN_QUESTION = declare(
    "SK144", "doubtful-fact-in-question", Severity.ERROR,
    "The question uses '{words}' of {id}, whose confidence is D: too doubtful to examine anyone on.",
    help="Ask about something better known, or take the figure out of the question.",
    doc="""Nobody should fail a test over a number that its own source doubts.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day: [167.7 million](fact:STK-05).

    Answer: true
    :::

Bad (facts.csv):

    id,topic,fact,value,as_of,source,publisher,year,confidence
    STK-05,Stock,"Migrants in the labour force, 2022",167.7 million,2022,Global Estimates,ILO,2024,D

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day: [167.7 million](fact:STK-05).

    Answer: true
    :::

Good (facts.csv):

    id,topic,fact,value,as_of,source,publisher,year,confidence
    STK-05,Stock,"Migrants in the labour force, 2022",167.7 million,2022,Global Estimates,ILO,2024,B
""",
)  # fmt: skip
FACT_UNHEDGED = declare(
    "SK145", "doubtful-fact-without-hedge", Severity.ERROR,
    "'{words}' of {id} has confidence D, and the text states it as certain.",
    help="Begin with a word that owns up to the doubt: [{hedge} {words}](fact:{id}).",
    doc="""Readers cannot see how sure a source is unless the sentence says so.

Bad (page.md):

    # Borders

    There were [167.7 million](fact:STK-05).

Bad (facts.csv):

    id,topic,fact,value,as_of,source,publisher,year,confidence
    STK-05,Stock,"Migrants in the labour force, 2022",167.7 million,2022,Global Estimates,ILO,2024,D

Good (page.md):

    # Borders

    There were [about 167.7 million](fact:STK-05).

Good (facts.csv):

    id,topic,fact,value,as_of,source,publisher,year,confidence
    STK-05,Stock,"Migrants in the labour force, 2022",167.7 million,2022,Global Estimates,ILO,2024,D
""",
)  # fmt: skip
NO_SUCH_FILE = declare(
    "SK146", "leads-nowhere", Severity.ERROR,
    "There is no {what} '{target}'. {near}",
    help="{how}",
    doc="""A learner would see a gap where the picture should be, or an error behind the link.

Bad (page.md):

    # Borders

    ![A ring](media/rng.svg)

Bad (media/ring.svg):

    <svg xmlns='http://www.w3.org/2000/svg'/>

Good (page.md):

    # Borders

    ![A ring](media/ring.svg)

Good (media/ring.svg):

    <svg xmlns='http://www.w3.org/2000/svg'/>
""",
)  # fmt: skip
CASE_DIFFERS = declare(
    "SK147", "case-of-file-name", Severity.ERROR,
    "'{target}' is spelled otherwise on the disk: '{found}'.",
    help="Write the name exactly as it is on the disk, capitals included.",
    doc="""On Windows and macOS the two are the same file; on the servers where LMSs run they are not.

Bad (page.md):

    # Borders

    ![A ring](media/Ring.svg)

Bad (media/ring.svg):

    <svg xmlns='http://www.w3.org/2000/svg'/>

Good (page.md):

    # Borders

    ![A ring](media/ring.svg)

Good (media/ring.svg):

    <svg xmlns='http://www.w3.org/2000/svg'/>
""",
)  # fmt: skip
LINK_TO_SOURCE = declare(
    "SK148", "link-to-source-file", Severity.ERROR,
    "The link '{target}' leads to a source file, which learners do not have. {how}",
    help="Link pages by their id: [words](page:ID). It is the name of the folder or file, or 'id:' at the top of the page.",
    doc="""A package holds pages, not the files they are written in. A link by id also survives moving and renaming files.

Bad (page.md):

    # Borders

    See [the law](law.md).

Bad (law.md):

    # Law

    A rule.

Good (page.md):

    # Borders

    See [the law](page:law).

Good (law.md):

    # Law

    A rule.
""",
)  # fmt: skip
LINK_REFUSED = declare(
    "SK149", "link-refused", Severity.ERROR,
    "'{target}' cannot be linked or shown: {why}.",
    help="{how}",
    doc="""A package works offline and behind firewalls, shows only what it holds, and never runs strangers' scripts.

Bad (page.md):

    # Borders

    See [the law](ftp://example.org/law).

Good (page.md):

    # Borders

    See [the law](https://example.org/law).
""",
)  # fmt: skip
