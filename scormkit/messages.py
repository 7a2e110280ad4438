"""What the rooms of a single file (disk, build) have to say."""

from scormkit.diagnostics import Severity, declare

CANNOT_READ = declare(
    "SK901", "cannot-read", Severity.ERROR,
    "'{path}' cannot be read: {reason}.",
    help="Check that the file is there, that you may read it, and that the disk or network drive answers.",
    doc="The machine refused to hand over a file. Nothing was written.\n",
)  # fmt: skip
CANNOT_WRITE = declare(
    "SK902", "cannot-write", Severity.ERROR,
    "'{path}' cannot be written: {reason}.",
    help="Check that the folder exists, that you may write there and that the disk is not full. What was there before is untouched.",
    doc="A package is written to a temporary file first and moved into place when it is complete, so a full disk or a\nread-only folder never leaves half a package.\n",
)  # fmt: skip
NO_COURSE = declare(
    "SK903", "no-course", Severity.ERROR,
    "There is no course in '{path}'. {near}",
    help="A course needs a file 'course.yaml' (or 'NAME.course.yaml') that says at least 'title: My course', and one '.md' file beside it. 'scormkit new my-course' makes one.",
    doc="scormkit looks for `course.yaml` or `NAME.course.yaml` directly in the folder you name.\n",
)  # fmt: skip
UNKNOWN_NAME = declare(
    "SK904", "unknown-name", Severity.ERROR,
    "There is no {what} '{name}'. {near}",
    help="Choose one of: {known}.",
    doc="A target, module or course named on the command line does not exist.\n",
)  # fmt: skip
NOT_A_PACKAGE = declare(
    "SK591", "not-a-package", Severity.ERROR,
    "'{path}' is not a zip archive that can be opened: {reason}.",
    help="{mend}.",
    clause="P01",
    doc="""\
An LMS unpacks what you upload. What is no zip, it refuses, and seldom says more than 'invalid file'.

An ending says nothing: scormkit goes by the first bytes. It tells archives of other kinds (RAR, 7-Zip, gzip, tar) that
were renamed, web pages and error messages that a server sent in place of the file, empty files, downloads that
broke off, documents, pictures, films, programs, and split archives; and says of each what to do.

If you see it of a file that other programs open: they may be content with a damaged table of contents. Let one of them
unpack it, and compress the content anew.
""",
)  # fmt: skip
UNSAFE_NAME = declare(
    "SK592", "unsafe-name", Severity.ERROR,
    "The archive holds an entry named '{name}', which would be written outside its folder.",
    help="Do not upload this package. Ask whoever made it: names with '..', absolute paths, drive letters and links have no place in a course.",
    clause="P03",
    doc="An entry such as `../../etc/passwd` is an attack, or a broken tool. scormkit never unpacks it.\n",
)  # fmt: skip
BOMB = declare(
    "SK593", "archive-bomb", Severity.ERROR,
    "The archive claims {what}, which no course needs; nothing of it was unpacked.",
    help="Do not upload this package: it would fill the server's disk. Ask whoever made it for a new export.",
    clause="P05",
    doc="A few kilobytes can unpack to terabytes. The limits: 40,000 entries, 16 GB in all; no member that grows\nmore than 250 times beyond 64 MB; no archive that grows more than 100 times beyond 256 MB; no bytes that belong to\nseveral members at once.\n",
)  # fmt: skip
BAD_MEMBER = declare(
    "SK594", "damaged-member", Severity.ERROR,
    "The member '{name}' cannot be unpacked: {reason}.",
    help="{mend}.",
    clause="P01",
    doc="LMSs unpack members that are stored or deflated, without a password. A member that is damaged comes of a copy or a download\nthat went wrong: copy the package again, or let it be exported anew.\n",
)  # fmt: skip
NOT_TOGETHER = declare(
    "SK644", "course-in-one-package-not-possible", Severity.WARNING,
    "{standard} has no packages of several modules: '{course}' becomes a package of each module there.",
    help="For a whole course in one package choose 'cmi5' instead, where an LRS hears the same, or 'scorm12'; or leave it as it is, and upload each module.",
    clause="T03",
    doc="A `tincan.xml` names one address to launch, and an LMS gives the learner, the record store and the registration to that\naddress alone. A page from which learners go on into modules would have to hand all this on, and the LMS would see one\nresult for everything. cmi5 was made for this: a course of units, each launched, recorded and judged by itself.\n",
)  # fmt: skip
NOT_HELD = declare(
    "SK299", "order-not-enforced", Severity.INFO,
    "{standard}: nothing here keeps learners from opening {modules} before what stands in 'after'.",
    help="Set the order in the LMS (in Moodle: 'Restrict access'), or build for 'scorm12' with 'package: course'.",
    doc="`after:` is handed to an LMS where a standard has words for it and the modules are in one package: in SCORM 1.2 always, in\nSCORM 2004 for modules that are completed by a recorded test. A package of one module knows nothing of others. In\ncmi5 the LMS decides, and on a plain web server nobody does.\n",
)  # fmt: skip
EXAMPLE_ADDRESS = declare(
    "SK231", "example-address", Severity.INFO,
    "The id of the course is '{value}': an address for examples, which many courses may have.",
    help="For a trial that is fine. Before the first learner begins, change 'id' to an address you own: results are kept under it in {standard}, so it can never change after that.",
    doc="""`scormkit new` makes the id of a course from the folder's name, at example.org. So may somebody else, and a record store that
is given both keeps their results as those of one course. Nobody owns example.org, example.com or example.net, so no course is at home
there. It is told when a package for xAPI or cmi5 is built, and stops nothing.
""",
)  # fmt: skip
HEAVIEST = ("first", "second", "third", "fourth", "fifth")
"""So many questions are named where a module is too large: enough to see where the room goes."""

STATE_TOO_LARGE = declare(
    "SK681", "state-too-large", Severity.ERROR,
    "Module '{module}' could need {room} characters to save a learner's place and answers; {standard} keeps {limit}. That is {rest} for its pages and smaller answers{first}{second}{third}{fourth}{fifth}.",
    help="Begin with the questions named here: let learners write less ('longest=' of a reflection) or ask fewer such questions. Else draw fewer questions in the test, or split the module in two.",
    clause="cmi.suspend_data",
    doc="SCORM 1.2 promises a course 4,096 characters to remember where a learner is. A course that needs more loses\nanswers on some LMSs, silently. scormkit computes the worst case over all pages, draws and texts, does not build\nwhat might not fit, and names the questions that take most: five characters for an answer of one letter, a letter each for\nthe words of a text.\n",
)  # fmt: skip
