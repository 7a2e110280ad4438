"""A tincan.xml is read whatever its order and namespace, and everything in it knows its line."""

from __future__ import annotations

from scormkit import xml
from scormkit.formats.tincan import launch_address, read_tincan

DOCUMENT = """<tincan xmlns="http://projecttincan.com/tincan.xsd">
<activities>
  <activity id=" urn:x:1 " type="course">
    <launch lang="en">index.html?a=1</launch>
    <name xml:lang="fr">Cours</name><name lang="en">Course</name>
  </activity>
</activities>
<activities>
  <activity id="urn:x:q">
    <interactionType>matching</interactionType>
    <correctResponsePatterns><correctResponsePattern>a[.]x</correctResponsePattern></correctResponsePatterns>
    <source><component><id>a</id></component><component/></source>
    <target><component><id>x</id></component></target>
  </activity>
</activities>
</tincan>"""


def test_everything_is_read_with_its_line() -> None:
    course, question = read_tincan(xml.parse(DOCUMENT.encode())).activities
    (launch,) = course.launches

    assert (course.id, course.type, course.where.line, course.descriptions) == ("urn:x:1", "course", 3, ())
    assert [(words.text, words.language) for words in course.names] == [("Cours", "fr"), ("Course", "en")]
    assert (launch_address(launch).path, launch.where.line) == ("index.html", 4)
    assert (question.interaction, question.type) == ("matching", "")
    assert [pattern.text for pattern in question.patterns] == ["a[.]x"]
    assert question.components == (("source", ("a", "")), ("target", ("x",)))


def test_a_file_without_namespace_is_read_all_the_same() -> None:
    bare = DOCUMENT.replace(' xmlns="http://projecttincan.com/tincan.xsd"', "")

    assert len(read_tincan(xml.parse(bare.encode())).activities) == 2
