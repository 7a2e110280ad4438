"""What a package shows, asks for and breaks when it is opened, whatever its standard."""

from scormkit.diagnostics import Severity, declare

SCRIPT_ERROR = declare(
    "SK560", "script-fails", Severity.WARNING,
    "A script stops with an error: {message}",
    help="Send this to whoever made the package: what the script was about to do did not happen.",
    doc="""An exception that nothing catches ends what the script was doing: a button without effect, a page that stays empty, a result that
is never sent. It may follow from a request to another host, which scormkit refuses.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script src="course.js"></script>
Bad (course.js):

    parent.API.LMSInitialize('');
    parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
    parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
    addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
    startCourse();
""",
)  # fmt: skip
CONSOLE_ERROR = declare(
    "SK561", "console-error", Severity.WARNING,
    "The page writes an error to the browser's console: {message}",
    help="Send this to whoever made the package. If nothing in the course is wrong, it is harmless.",
    doc="""What stands as an error in the console was meant for whoever made the package, and nobody has read it.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
      console.error('chapter 3 has no title');
    </script>
""",
)  # fmt: skip
MISSING_FILE = declare(
    "SK562", "file-missing-when-run", Severity.WARNING,
    "{asker} asks for '{file}', which is not in the package.",
    help="Publish the package again, or add the file: capital letters count in names.",
    doc="""A page asked for a file while it was running, and the package does not hold it. No look at the manifest finds that, because pages may
make up addresses as they go.

Bad (index.html):

    <h1>Crossing borders</h1>
    <img src="images/Border.png" alt="">
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
    </script>
""",
)  # fmt: skip
OTHER_HOST = declare(
    "SK563", "asks-other-host", Severity.WARNING,
    "The package asks {host} for {what}; scormkit refused.",
    help="Keep everything that the course needs in the package. If it has to come from there, ask your data protection officer: the host learns who learns what, and when.",
    doc="""A course that loads from other hosts breaks where they are blocked, changed or gone, and tells them who reads it and when. scormkit
sends nothing beyond this machine: each such request is refused and told.

Bad (index.html):

    <h1>Crossing borders</h1>
    <img src="https://example.org/pixel.png" alt="">
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
    </script>
""",
)  # fmt: skip
DIALOG = declare(
    "SK564", "dialog", Severity.INFO,
    "'{part}' stops the learner with a dialog: {message}",
    help="Read it: many courses say in such a dialog that they found no LMS. scormkit closed it.",
    doc="""A dialog of the browser blocks the page until somebody closes it.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
      alert('Please use Internet Explorer 6.');
    </script>
""",
)  # fmt: skip
OWN_WINDOW = declare(
    "SK565", "own-window", Severity.INFO,
    "'{part}' opens a window of its own ({address}).",
    help="See that the LMS and the browsers in your house allow it: a window that opens without a click is blocked by most.",
    doc="""Browsers block windows that open by themselves; the learner sees an empty page and no reason.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
      open('course.html');
    </script>
Bad (course.html):

    <h1>The course itself</h1>
""",
)  # fmt: skip
DOWNLOAD = declare(
    "SK566", "download", Severity.INFO,
    "'{part}' starts a download by itself ('{file}').",
    help="Offer a link instead, so that learners know what they get. scormkit did not keep the file.",
    doc="A download that nobody asked for looks like an attack, and many managed browsers block it.\n",
)  # fmt: skip
NEVER_LOADED = declare(
    "SK567", "never-loaded", Severity.ERROR,
    "'{part}' has not loaded after more than {seconds} seconds.",
    help="Open it by hand in a browser and see what it waits for.",
    doc="A page that never finishes loading is a blank window to many learners. scormkit waits, and goes on to the next part.\n",
)  # fmt: skip
HANGS = declare(
    "SK568", "hangs", Severity.ERROR,
    "'{part}' keeps the browser so busy that it answers nothing for more than {seconds} seconds.",
    help="Send this to whoever made the package: a script runs without end. scormkit closed the page and went on.",
    doc="""A script that never ends freezes the page: no key, no click, no way to leave it, and nothing is saved.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      parent.API.LMSFinish('');
      addEventListener('load', function () { while (true); });
    </script>
""",
)  # fmt: skip
CRASHES = declare(
    "SK569", "crashes", Severity.ERROR,
    "'{part}' makes the browser give up its page.",
    help="Send this to whoever made the package: it probably fills the memory.",
    doc="The browser ended the page: it took too much memory, or met a fault. Learners lose what was not saved.\n",
)  # fmt: skip
BLANK = declare(
    "SK570", "blank", Severity.ERROR,
    "'{part}' shows nothing: the page stays blank.",
    help="Look at the other findings: a file that is missing, a host that does not answer or a script that stops is often the reason.",
    doc="""Neither text nor picture could be seen when the page had loaded and everything had been tried.

Bad (index.html):

    <!DOCTYPE html><title>Borders</title>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
      addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
    </script>
""",
)  # fmt: skip
ACCESSIBILITY = declare(
    "SK571", "axe-violation", Severity.WARNING,
    "{help} ({rule}, {impact}): {count}, the first at {target}.",
    help="See {url}",
    doc="axe looked at what was on the screen when the part had opened. What it finds keeps some people from using the course; what\nit does not find may still be wrong: no program sees everything.\n",
)  # fmt: skip
TIME_OVER = declare(
    "SK572", "parts-not-opened", Severity.WARNING,
    "{count} of {total} parts were not opened: the {seconds} seconds for a package were over. The first of them is '{part}'.",
    help="Give it longer: --seconds {more}.",
    doc="Each part takes a few seconds. A package gets sixty, so that a folder of many comes to an end.\n",
)  # fmt: skip
NOTHING_TO_RUN = declare(
    "SK573", "nothing-to-run", Severity.WARNING,
    "There is nothing in this package that scormkit can open.",
    help="scormkit opens what imsmanifest.xml (SCORM), cmi5.xml and tincan.xml launch. Look at the other findings first.",
    doc="AICC, Common Cartridge, manifests without files and packages without a manifest are not run.\n",
)  # fmt: skip
LEADS_AWAY = declare(
    "SK574", "part-elsewhere", Severity.INFO,
    "'{part}' lies at {address}, outside the package; it was not opened.",
    help="Open it by hand where it lies.",
    doc="A manifest may launch pages on other hosts. scormkit opens none of them: what happens there changes from day to day, and\nno request leaves this machine.\n",
)  # fmt: skip
NOT_THERE = declare(
    "SK575", "part-missing", Severity.ERROR,
    "'{part}' cannot be opened: its page '{file}' is not in the package.",
    help="Publish the package again, or correct the address in the manifest.",
    doc="The manifest launches a page that the archive does not hold. The learner sees an error of the server.\n",
)  # fmt: skip
ESCAPES = declare(
    "SK576", "replaces-window", Severity.ERROR,
    "'{part}' puts another page in place of the LMS's own window.",
    help="Send this to whoever made the package: it should stay in the frame or window in which the LMS has opened it, and not set 'top.location' or a link's target to '_top'.",
    doc="""With the LMS's window its API goes away. What the learner does from then on is lost, and what was said last may be.

Bad (index.html):

    <h1>Crossing borders</h1>
    <script>
      parent.API.LMSInitialize('');
      parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
      setTimeout(function () { top.location = 'course.html'; }, 100);
    </script>
Bad (course.html):

    <h1>The course itself</h1>
""",
)  # fmt: skip
