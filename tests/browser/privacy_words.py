"""What each value is, in words for a data protection officer; tests/browser/privacy.py finds out which values there are."""

from __future__ import annotations

SAVED_PLACE = (
    "the saved place: pages read, every answer given so far (chosen options, ratings **and words typed**), scores, minutes spent. One line "
    "of text, not encrypted"
)

SCORM12 = {
    "cmi.core.lesson_status": ("how far the learner is: `incomplete`, `completed`, `passed` or `failed`", "when it changes"),
    "cmi.core.score.*": ("the score in per cent", "after a recorded test, and at the end"),
    "cmi.core.lesson_location": ("the page the learner is on", "with each page"),
    "cmi.suspend_data": (SAVED_PLACE, "after each answer and page"),
    "cmi.core.exit": ("that the learner means to come back", "from the second save on"),
    "cmi.core.session_time": ("how long the module was open", "at the end of a session"),
    "cmi.interactions.n.id": ("which question was answered", "with each answer"),
    "cmi.interactions.n.type": ("what kind of question it is", "with each answer"),
    "cmi.interactions.n.time": ("at what time of day", "with each answer"),
    "cmi.interactions.n.correct_responses.n.pattern": ("what would have been right", "with each answer"),
    "cmi.interactions.n.weighting": ("the points of the question", "with each answer"),
    "cmi.interactions.n.student_response": ("the learner's answer: letters or numbers that stand for options, steps of a rating, words typed into a gap. What is written under *reflection* only with `report=text`", "with each answer"),
    "cmi.interactions.n.result": ("right, wrong, partly, or `neutral` where nobody marks", "with each answer"),
    "cmi.interactions.n.latency": ("how long the answer took", "with each answer"),
    "cmi.objectives.n.id": ("which learning objective", "when a test is handed in"),
    "cmi.objectives.n.score.*": ("the score in this objective", "when a test is handed in"),
    "cmi.objectives.n.status": ("whether it is reached", "when a test is handed in"),
}  # fmt: skip

SCORM12_ASKED = {
    "cmi.core.lesson_mode": "whether this is a normal launch or one to look at",
    "cmi.core.lesson_status": "how far the learner was",
    "cmi.suspend_data": "the saved place, to go on from there",
    "cmi.core.student_id": "who it is: never shown and never sent on; goes, hashed, into the name of what the browser keeps",
    "cmi.core.student_name": "the learner's name, only when the learner asks for the completion record, to show it there",
    "cmi.interactions._count": "how many answers the LMS has, to add to them",
    "cmi.objectives.*": "how many objectives the LMS has, and which, to add to them",
}

SCORM2004 = {
    "cmi.completion_status": ("whether the module is finished", "when it changes"),
    "cmi.success_status": ("whether it is passed", "when it changes"),
    "cmi.progress_measure": ("the share that is done, 0 to 1", "with each page and answer"),
    "cmi.score.*": ("the score, in per cent and from 0 to 1", "after a recorded test, and at the end"),
    "cmi.location": ("the page the learner is on", "with each page"),
    "cmi.suspend_data": (SAVED_PLACE, "after each answer and page"),
    "cmi.exit": ("that the learner means to come back", "from the first save on"),
    "cmi.session_time": ("how long the module was open", "at the end of a session"),
    "cmi.interactions.n.id": ("which question was answered", "with each answer"),
    "cmi.interactions.n.type": ("what kind of question it is", "with each answer"),
    "cmi.interactions.n.objectives.n.id": ("which learning objective it belongs to", "with each answer"),
    "cmi.interactions.n.timestamp": ("when, by the learner's own clock", "with each answer"),
    "cmi.interactions.n.correct_responses.n.pattern": ("what would have been right", "with each answer"),
    "cmi.interactions.n.weighting": ("the points of the question", "with each answer"),
    "cmi.interactions.n.learner_response": ("the learner's answer, as in SCORM 1.2", "with each answer"),
    "cmi.interactions.n.result": ("right, wrong, partly, or `neutral` where nobody marks", "with each answer"),
    "cmi.interactions.n.latency": ("how long the answer took", "with each answer"),
    "cmi.interactions.n.description": ("the question's own words", "with each answer"),
    "cmi.objectives.n.id": ("which learning objective", "when a test is handed in"),
    "cmi.objectives.n.score.*": ("the score in this objective", "when a test is handed in"),
    "cmi.objectives.n.success_status": ("that it is reached", "when a test is handed in"),
    "cmi.objectives.n.completion_status": ("whether it is reached", "when a test is handed in"),
}  # fmt: skip

SCORM2004_ASKED = {
    "cmi.mode": "whether this is a normal launch or one to look at",
    "cmi.completion_status": "how far the learner was",
    "cmi.success_status": "whether the module was passed",
    "cmi.suspend_data": "the saved place, to go on from there",
    "cmi.learner_id": "who it is: never shown and never sent on; goes, hashed, into the name of what the browser keeps",
    "cmi.learner_name": "the learner's name, only when the learner asks for the completion record, to show it there",
    "cmi.interactions._count": "how many answers the LMS has, to add to them",
    "cmi.objectives.*": "how many objectives the LMS has, and which, to add to them",
}

VERBS = {
    "initialized": "the module is opened for the first time (cmi5: in each session)",
    "resumed": "it is opened again",
    "experienced": "a page is looked at, once a session",
    "answered": "an answer is given",
    "progressed": "a test is handed in, for each objective not reached yet",
    "completed": "the module is finished",
    "passed": "the module, or an objective, is passed",
    "failed": "the test is failed and no attempt is left",
    "suspended": "an unfinished module is left",
    "terminated": "a finished module is left (cmi5: each session ends so)",
}

STATEMENT = {
    "id": "a random number of the statement",
    "timestamp": "when it happened, in UTC, to the millisecond",
    "actor.name": "**who**, exactly as the LMS said it at the launch: set there whether that is a name, an e-mail address (`actor.mbox`) or a number",
    "actor.account.*": "the same: here a number at the LMS, as is best for privacy",
    "actor.objectType": "that this is a person",
    "verb.*": "what happened: see the verbs",
    "object.id": "the module, page, question or objective it happened to",
    "object.objectType": "that this is an activity",
    "object.definition.*": "what the module, page or question is, in the course's own words, with its options and right answers: nothing about the learner",
    "result.response": "the learner's answer: ids of options, steps of a rating, words typed into a gap. What is written under *reflection* only with `report=text`",
    "result.success": "whether it was right, or passed",
    "result.completion": "that the module is finished",
    "result.score.*": "the score",
    "result.duration": "how long the answer, or the session, took",
    "result.extensions.*attempt": "the number of the attempt",
    "result.extensions.*confidence": "whether the learner was sure, where a question asks that",
    "result.extensions.*progress": "the share that is done, in per cent",
    "context.registration": "the LMS's number for this learner's attempt",
    "context.language": "the language of the module",
    "context.contextActivities.*.id": "where in the course that is",
    "context.contextActivities.*.objectType": "that these are activities",
}  # fmt: skip

CMI5_STATEMENT = {
    "context.extensions.*sessionid": "the LMS's number for this session",
    "context.extensions.*masteryscore": "the pass mark of the LMS, given back with a score",
}

XAPI_REQUESTS = {
    "GET activities/state scormkit": "reads the saved place",
    "PUT activities/state scormkit": f"writes {SAVED_PLACE}: after each answer and page",
    "POST statements": "sends the statements below",
}

CMI5_REQUESTS = {
    "POST fetch": "gets the key to this session, once",
    "GET activities/state LMS.LaunchData": "reads how the LMS launches: mode, pass mark, way back",
    "GET agents/profile cmi5LearnerPreferences": "reads which language the learner prefers",
    "GET statements": "asks whether this learner's module has been reported as completed or passed before, in the same registration",
    **XAPI_REQUESTS,
}

BROWSER = {
    "scormkit.kept": ("the saved place, while the LMS has not confirmed it", "until it has; else it is thrown away when a module of this site is opened after 30 days"),
    "scormkit.owed": ("answers that a SCORM LMS has not taken yet", "the same"),
    "scormkit.said": ("statements that the LRS has not taken yet, without the learner's name and without the key", "the same"),
    "scormkit.launch": ("how the LMS launched the module, with the learner's name and the key to the LRS, for a reload of the page", "until the tab is closed (`sessionStorage`)"),
    "scormkit.web": ("the saved place, in packages for plain web servers, where no LMS keeps it", "until the learner removes it at the exit, or clears the browser's data"),
    "scormkit.display": ("whether the learner wants light or dark pages", "until the browser's data are cleared"),
    "scormkit.open": ("nothing: the name of a channel by which two windows of one module notice each other", "not stored"),
}  # fmt: skip
