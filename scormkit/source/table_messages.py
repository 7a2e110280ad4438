"""What can be wrong with the tables: facts, glossary, bibliography."""

from scormkit.diagnostics import Severity, declare

NO_HEAD = declare(
    "SK197", "facts-without-head", Severity.ERROR,
    "The first line of the table of facts names none of its columns: '{found} …'.",
    help="Put a line with the names above all rows: {needed}.",
    doc="""Columns may stand in any order, so each needs its name. Without that line the first figure would be taken for names.

Bad (facts.csv):

    STK-05,Migrants in the labour force,167.7 million,2022,Global Estimates,ILO,2024,A

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-05,Migrants in the labour force,167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
NO_COLUMN = declare(
    "SK170", "facts-without-column", Severity.ERROR,
    "The table of facts has no column '{column}'. {near}",
    help="The first line names the columns; it needs {needed}. Others may follow.",
    doc="""Each figure that learners read needs a date, a source and a letter that says how far it can be trusted.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
COLUMN_TWICE = declare(
    "SK171", "facts-column-twice", Severity.ERROR,
    "Two columns of the table of facts are called '{column}'.",
    help="Rename or delete one of them.",
    doc="""Only one of the two could be read.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence,year
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A,2022

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence,measured in
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A,2022
""",
)  # fmt: skip
COLUMN_MISSPELT = declare(
    "SK172", "facts-column-misspelt", Severity.ERROR,
    "The table of facts has a column '{column}'. Did you mean 'review_by'?",
    help="Call it 'review_by', or give it a name that looks less like it.",
    doc="""Columns of your own are passed over. One that looks like ours is more likely a spelling mistake, and the day on
which a figure should be looked at again would be passed over too.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence,review-by
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A,2027-01-01

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence,review_by
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A,2027-01-01
""",
)  # fmt: skip
CSV_BROKEN = declare(
    "SK173", "facts-broken", Severity.ERROR,
    "The table of facts cannot be read from this row on: a quotation mark is not closed, or something follows it.",
    help='Put a cell that holds a comma or a quotation mark in double quotes, and write quotation marks inside it twice: "He said ""yes""".',
    doc="""Spreadsheets do this by themselves when they save as CSV.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,"Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,"Migrant workers, world",167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
TOO_MANY_CELLS = declare(
    "SK174", "facts-too-many-cells", Severity.ERROR,
    "This row has {cells} cells, but the table has {columns} columns.",
    help="Put a cell that holds a comma in double quotes.",
    doc="""Every cell behind the comma would stand in the wrong column.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers, world,167.7 million,2022,Global Estimates,ILO,2024,A

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,"Migrant workers, world",167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
EMPTY_CELL = declare(
    "SK175", "facts-empty-cell", Severity.ERROR,
    "The cell '{column}' of the fact '{id}' is empty.",
    help="Fill it, or delete the row.",
    doc="""A figure without value, source or letter cannot be shown to learners.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers in the world,167.7 million,2022,,ILO,2024,A

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
FACT_TWICE = declare(
    "SK176", "fact-twice", Severity.ERROR,
    "The fact '{id}' stands a second time; line {line} has it already.",
    help="Delete one of the two rows, or give the second an id of its own.",
    doc="""A lesson that links to it would mean either of the two.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A
    STK-1,Migrant workers in the world,169 million,2019,Global Estimates,ILO,2021,A

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A
    STK-2,Migrant workers in the world,169 million,2019,Global Estimates,ILO,2021,A
""",
)  # fmt: skip
UNKNOWN_CONFIDENCE = declare(
    "SK177", "unknown-confidence", Severity.ERROR,
    "The fact '{id}' has the confidence '{letter}'.",
    help="Use A (seen at the publisher), B (seen in a secondary source), C (common professional knowledge), D (it moves or is disputed) or E (not confirmed).",
    doc="""The letter decides where a figure may be shown: D only with a word such as “about”, E nowhere.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,high

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
REVIEW_DAY = declare(
    "SK178", "review-by-not-a-date", Severity.ERROR,
    "The fact '{id}' should be reviewed by '{value}', which is no day of the calendar.",
    help="Write year, month and day with hyphens, 2027-03-01, or leave the cell empty. Spreadsheets like to rewrite dates: set the column to 'text'.",
    doc="""The day is compared with `as_of` of the course, never with today's date.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence,review_by
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A,01/03/2027

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence,review_by
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A,2027-03-01
""",
)  # fmt: skip
FACT_ID = declare(
    "SK179", "bad-fact-id", Severity.ERROR,
    "'{id}' cannot be the id of a fact.",
    help="Use letters, digits, '-', '_' and '.', at most 40, for example STK-05.",
    doc="""Lessons link to a fact by its id, and a link cannot hold spaces.

Bad (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK 1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A

Good (facts.csv):

    id,fact,value,as_of,source,publisher,year,confidence
    STK-1,Migrant workers in the world,167.7 million,2022,Global Estimates,ILO,2024,A
""",
)  # fmt: skip
UNKNOWN_WORK = declare(
    "SK180", "unknown-source-of-term", Severity.ERROR,
    "The term '{term}' names the source '{work}', which is not in {file}. {near}",
    help="Correct the id, or add the work to {file}.",
    doc="""Learners who want to read on would find nothing.

Bad (glossary.yaml):

    frontier-worker:
      term: frontier worker
      meaning: A person who works in one State and goes home to another.
      source: un-icrmv

Bad (bibliography.yaml):

    un-icrmw:
      type: treaty
      title: Migrant Workers Convention

Good (glossary.yaml):

    frontier-worker:
      term: frontier worker
      meaning: A person who works in one State and goes home to another.
      source: un-icrmw

Good (bibliography.yaml):

    un-icrmw:
      type: treaty
      title: Migrant Workers Convention
""",
)  # fmt: skip
WORK_ID = declare(
    "SK181", "bad-work-id", Severity.ERROR,
    "'{id}' cannot be the id of a work.",
    help="Use letters, digits and the signs - _ . : +, at most 80, for example ilo-2024.",
    doc="""Lessons link to a work by its id, and a link cannot hold spaces.

Bad (bibliography.yaml):

    ILO 2024:
      type: report
      title: Global Estimates

Good (bibliography.yaml):

    ilo-2024:
      type: report
      title: Global Estimates
""",
)  # fmt: skip
WORK_TWICE = declare(
    "SK182", "work-twice", Severity.ERROR,
    "The work '{id}' stands a second time; line {line} has it already.",
    help="Delete one of the two, or give the second an id of its own.",
    doc="""A lesson that links to it would mean either of the two.

Bad (bibliography.yaml):

    - id: ilo-2024
      type: report
      title: Global Estimates
    - id: ilo-2024
      type: report
      title: Global Estimates, fourth edition

Good (bibliography.yaml):

    - id: ilo-2024
      type: report
      title: Global Estimates
    - id: ilo-2024b
      type: report
      title: Global Estimates, fourth edition
""",
)  # fmt: skip
NO_YEAR = declare(
    "SK183", "issued-without-year", Severity.ERROR,
    "No year can be read from 'issued'.",
    help="Write 'issued: 2024', or words such as 'issued: forthcoming'. For a work without a year delete the line.",
    doc="""The list of works says when each appeared. Zotero's own ways to write a date are understood too.

Bad (bibliography.yaml):

    ilo-2024:
      type: report
      title: Global Estimates
      issued: {month: 12}

Good (bibliography.yaml):

    ilo-2024:
      type: report
      title: Global Estimates
      issued: {year: 2024, month: 12}
""",
)  # fmt: skip
