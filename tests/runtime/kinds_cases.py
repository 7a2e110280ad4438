"""Every kind as a page of the demo course asks it, and what each target's browser side is given to tell of it."""

import json
import re
import sys

from lxml import html

from scormkit import pages, spine, starter
from scormkit import questions as kinds
from scormkit.formats import activities
from scormkit.model import Head, key, questions_in
from scormkit.package import in_memory, read
from scormkit.pages import again
from scormkit.targets import scorm12, scorm2004

course = spine.parsed(in_memory(starter.demo())).courses[0]
publication, _ = pages.compile(course, course.modules[0])
shown = {page["href"]: page for page in publication.plan["pages"]}
questions = []
for name, body in publication.render(Head()).items():
    if shown.get(name, {}).get("practice"):
        for section in html.fromstring(read(body)).xpath("//section[@data-key]"):
            question = json.loads(section.xpath(".//script")[0].text)
            asked = section.xpath(".//*[substring(@id, string-length(@id) - 3) = '-ask']")[0]
            questions.append({**question, "asked": re.sub(r"\s+", " ", asked.text_content()).strip()})

module = course.modules[0]
lessons = (*module.shown, *filter(None, again.pages(module, course.language)))
told = activities.asked(publication)
json.dump(
    {
        "plan": publication.plan,
        "questions": questions,
        "rooms": {key(one.id): kinds.find(one.kind).room(one) for page in lessons for one in questions_in(page.body)},
        "asked": {
            "scorm12": scorm12.asked(publication), "scorm2004": scorm2004.asked(publication),
            "xapi": told, "cmi5": told, "web": {},
        },
    },
    sys.stdout,
)  # fmt: skip
