"""What an LMS or an LRS that keeps to its standard refuses while a package runs."""

from scormkit.diagnostics import Severity, declare

FRAME = """    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      {call}
      addEventListener('pagehide', function () {{ parent.API.LMSFinish(''); }});
    </script>
"""


def _bad(call: str) -> str:
    return "\nBad (index.html):\n\n" + FRAME.format(call=call)


VALUE_REFUSED = declare(
    "SK680", "value-refused", Severity.ERROR,
    "{call} was refused: {why} (error {error}).",
    help="A tolerant LMS keeps it, a strict one loses it: send this to whoever made the package.",
    clause="R4",
    doc="""The LMS knows the element and refuses its value: a word that is not in the vocabulary, a number out of range, a time in the wrong
form, an entry of a list before the one that goes before it.
What the learner did is then not recorded, and hardly any course tells so.
""" + _bad("parent.API.LMSSetValue('cmi.core.lesson_status', 'finished');"),
)  # fmt: skip
ELEMENT_REFUSED = declare(
    "SK682", "element-refused", Severity.WARNING,
    "{call} was refused: {why} (error {error}).",
    help="The element does not exist in this standard, or a course may not write it. Nothing is lost that this LMS would have shown; send this to whoever made the package.",
    clause="R4",
    doc="""The element is unknown, or one that only the LMS writes. Often content for one edition of SCORM speaks to another.
""" + _bad("parent.API.LMSSetValue('cmi.core.student_name', 'Nobody');"),
)  # fmt: skip
READING_REFUSED = declare(
    "SK683", "reading-refused", Severity.INFO,
    "{call} was answered with an error: {why} (error {error}).",
    help="Nothing to do as long as the course goes on: asking for what is not there is allowed, where the answer is looked at.",
    doc="""Courses ask for more than an LMS has to know. That is no fault, but content that does not expect it has been seen to stop there.
""" + _bad("parent.API.LMSGetValue('cmi.core.mood');"),
)  # fmt: skip
OUT_OF_TURN = declare(
    "SK684", "call-out-of-turn", Severity.WARNING,
    "{call} came out of turn: {why} (error {error}).",
    help="Between Initialize and Finish or Terminate everything may be said, before and afterwards nothing; each of the two is called once.",
    clause="R2",
    doc="""A call before the session has begun or after it has ended is refused, and what it said is lost.
""" + _bad("parent.API.LMSInitialize('');"),
)  # fmt: skip
CALL_REFUSED = declare(
    "SK685", "call-refused", Severity.WARNING,
    "{call} was refused: {why} (error {error}).",
    help="The call was not made as the standard has it: Initialize, Commit, Finish and Terminate take one empty text.",
    clause="R2",
    doc="""The LMS refuses a call that has too many or too few arguments, or others than the standard says.
""" + _bad("parent.API.LMSCommit('now');"),
)  # fmt: skip
ODD_CALL = declare(
    "SK688", "odd-call", Severity.INFO,
    "{call} was taken, but is odd: {why}.",
    help="Most LMSs take it. If one of them loses something, look here first.",
    clause="R4",
    doc="""The standard does not forbid it, or hardly any LMS refuses it; but LMSs differ here, and content that does without travels farther.
""" + _bad("parent.API.LMSSetValue('cmi.interactions.0.type', 'choice');"),
)  # fmt: skip
STATEMENT_REFUSED = declare(
    "SK686", "request-refused", Severity.ERROR,
    "The LRS refused {call} with {error}: {why}.",
    help="The request is not as xAPI 1.0.3 has it, and what it said is lost. Send this to whoever made the package.",
    doc="""An LRS takes nothing that breaks the rules of xAPI: a statement without a verb, an address that is none, a missing header.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      var launch = new URLSearchParams(location.search);
      fetch(launch.get('endpoint') + 'statements', {
        method: 'POST',
        headers: {'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json', Authorization: launch.get('auth')},
        body: JSON.stringify({actor: JSON.parse(launch.get('actor')), verb: {id: 'opened'}, object: {id: launch.get('activity_id')}})
      });
    </script>
""",
)  # fmt: skip
CMI5_REFUSED = declare(
    "SK687", "cmi5-refused", Severity.ERROR,
    "The LMS refused {call} with {error}: {why}.",
    help="The unit does not keep to the order or the form that cmi5 demands, and what it said is lost. Send this to whoever made the package.",
    doc="""cmi5 says what a unit sends, in which order and with which context. What differs is refused with 403, and not recorded.
""",
)  # fmt: skip
