"""What the machine lacks to run a package, and what an LMS waits for in vain while one runs."""

from scormkit.diagnostics import Severity, declare

NO_PLAYWRIGHT = declare(
    "SK990", "no-playwright", Severity.ERROR,
    "Packages are run with Playwright, and it is not installed.",
    help="Run: pip install 'scormkit[run]' - then: playwright install chromium (or set SCORMKIT_BROWSER to a Chromium that is there).",
    doc="`scormkit validate --run` opens packages in a real browser. Most people never need it, so what drives the browser is\nan extra. Everything else of scormkit works without it.\n",
)  # fmt: skip
NO_BROWSER = declare(
    "SK991", "no-browser", Severity.ERROR,
    "There is no Chromium {place}.",
    help="Run: playwright install chromium - or install Chromium or Chrome, or set SCORMKIT_BROWSER to the path of one.",
    doc="scormkit takes the browser that SCORMKIT_BROWSER names, else the one that Playwright has fetched, else a Chromium or\nChrome on the path.\n",
)  # fmt: skip
BROWSER_FAILS = declare(
    "SK992", "browser-fails", Severity.ERROR,
    "The browser does not start: {reason}.",
    help="Start it by hand to see why. In a container that allows no sandbox, give the container its right (user namespaces), or run scormkit there as root: then it leaves the sandbox out and says so.",
    doc="The browser's sandbox keeps what a stranger's package does away from this machine; scormkit does without it only\nwhere it has to, as root, and says so in the report.\n",
)  # fmt: skip

NEVER_INITIALIZED = declare(
    "SK550", "never-initialized", Severity.ERROR,
    "'{part}' never called {call}: the LMS does not learn that anybody was there.",
    help="Ask whoever made it. It was published for another standard, or as plain web pages; or it waits for something that scormkit does not do: open it in the LMS by hand and see whether it says 'incomplete' afterwards.",
    clause="R2",
    doc="""A part that the manifest calls a SCO has to call Initialize before anything else. One that does not stays
'not attempted' for ever, whatever the learner does in it.

Bad (index.html):

    <h1>Crossing borders</h1>

Good (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
    </script>
""",
)  # fmt: skip
WRONG_API = declare(
    "SK551", "wrong-api", Severity.ERROR,
    "'{part}' looks for {found}, but an LMS offers {wanted} to a package of {standard}.",
    help="Publish it again for {standard}, or with the manifest of the standard that its content speaks.",
    clause="R1",
    doc="""The manifest decides which API an LMS offers: `API` for SCORM 1.2, `API_1484_11` for SCORM 2004. Content that looks for the
other one finds nothing, and reports nothing; some of it shows a blank page, some an alert.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      if (parent.API_1484_11) parent.API_1484_11.Initialize('');
    </script>
""",
)  # fmt: skip
NEVER_FINISHED = declare(
    "SK552", "never-finished", Severity.WARNING,
    "'{part}' was left, and never called {call}.",
    help="It should call {call} when the page goes away: on 'pagehide', as well as where the learner leaves by a button.",
    clause="R3",
    doc="""Only at the end of a session an LMS adds the time up, rolls results up and lets the learner go on. Without it some LMSs show the
attempt as still running, and some refuse the next launch.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      parent.API.LMSCommit('');
    </script>
""",
)  # fmt: skip
NOTHING_KEPT = declare(
    "SK553", "nothing-kept", Severity.ERROR,
    "'{part}' set {count} and neither committed nor finished: what it said is lost.",
    help="It should call Commit after what must not be lost, and {call} when the page goes away.",
    clause="R3",
    doc="""An LMS keeps what a SCO has set when the SCO calls Commit, or when it ends the session. What was only set is gone with the window.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
    </script>
""",
)  # fmt: skip
NO_STATUS = declare(
    "SK554", "no-status", Severity.INFO,
    "'{part}' ended its session without saying whether it is done ({element}).",
    help="Nothing to do if it says so later, for example at its last page: scormkit does not go through all of it. Else set 'incomplete' at the start and 'completed' at the end.",
    doc="""Where a SCO says nothing, LMSs guess, and not alike: some mark it completed as soon as it is closed.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
    </script>
""",
)  # fmt: skip
NO_TIME = declare(
    "SK555", "no-session-time", Severity.INFO,
    "'{part}' ended its session without saying how long it took ({element}).",
    help="It should set {element} before it calls {call}.",
    doc="""The time that an LMS shows for a course is the sum of what each session says of itself.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
    </script>
""",
)  # fmt: skip
NEVER_FETCHED = declare(
    "SK556", "never-fetched", Severity.ERROR,
    "'{part}' never asked for its token at the address 'fetch', so it can tell the LMS nothing.",
    help="Ask whoever made it whether it was published for cmi5: pages for xAPI or SCORM do not know this launch.",
    clause="8.2",
    doc="""An LMS launches a cmi5 unit with an address to fetch a token from. A unit that does not ask for it cannot say anything.

Bad (index.html):

    <h1>Crossing borders</h1>
""",
)  # fmt: skip
NOT_INITIALIZED = declare(
    "SK557", "initialized-never-sent", Severity.ERROR,
    "'{part}' never sent the statement 'initialized'; an LMS takes nothing from a unit before that.",
    help="It should read LMS.LaunchData and the learner's preferences, then send 'initialized' alone, and wait for the answer.",
    clause="9.3.2",
    doc="""The first statement of a unit is `initialized`. Without it the LMS counts the launch as abandoned.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>fetch(new URLSearchParams(location.search).get('fetch'), {method: 'POST'});</script>
""",
)  # fmt: skip
NOT_TERMINATED = declare(
    "SK558", "terminated-never-sent", Severity.WARNING,
    "'{part}' was left, and never sent the statement 'terminated'.",
    help="It should send 'terminated' when the page goes away: by a request with 'keepalive', because others are cut off.",
    clause="9.3.8",
    doc="Without `terminated` the LMS has to guess when the session ended: it records it as abandoned, and the time is lost.\n",
)  # fmt: skip
SILENT = declare(
    "SK559", "no-statement", Severity.WARNING,
    "'{part}' was opened and sent no statement to the LRS.",
    help="Nothing to do if it reports only what a learner does later. Else ask whoever made it whether it was published for xAPI.",
    doc="""Most xAPI content tells the LRS at once that it was opened. Content that stays silent may not have found its launch parameters
(`endpoint`, `auth`, `actor`).

Bad (index.html):

    <h1>Crossing borders</h1>
""",
)  # fmt: skip
