"""What a schema has to say of what stands where, in a teacher's words."""

from scormkit.diagnostics import Severity, declare

STRAY_CONTENT = declare(
    "SK508", "stray-content", Severity.ERROR,
    "<{element}> holds something that does not belong there: {what} content.",
    help="Delete it, or put it into an element of its own.",
    clause="M02",
    doc="""\
Words between tags, or tags inside a plain text: an LMS does not see them, or stops.

A forgotten quotation mark or a comment that was cut in two is often the reason.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">The lessons
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>

Good (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>
""",
)  # fmt: skip

SCHEMA_ERROR = declare(
    "SK509", "schema-error", Severity.ERROR,
    "The schema says: {said}",
    help="Export the package again, or mend the manifest as the schema says.",
    clause="M02",
    doc="""\
What a schema says in its own words, where scormkit has no better ones.
""",
)  # fmt: skip

UNEXPECTED_ELEMENT = declare(
    "SK526", "unexpected-element", Severity.ERROR,
    "<{element}> must not stand here.",
    help="{here} In a manifest the order counts, and some things may stand only once: move it, or delete it.",
    clause="M02",
    doc="""\
The standard lays down the order of everything in a manifest.

In an item, for example, the title comes first, then the items below it, then what ADL adds. Most LMSs forgive
another order; strict ones refuse the package.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><adlcp:masteryscore>70</adlcp:masteryscore><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>

Good (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course</title><adlcp:masteryscore>70</adlcp:masteryscore></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>
""",
)  # fmt: skip

SOMETHING_MISSING = declare(
    "SK527", "something-missing", Severity.ERROR,
    "<{element}> lacks {missing}.",
    help="Add it, or export the package again.",
    clause="M02",
    doc="""\
What the standard demands is not there, and an LMS has to guess.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>

Good (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>
""",
)  # fmt: skip

UNKNOWN_NAME = declare(
    "SK528", "unknown-in-schema", Severity.ERROR,
    "{what} does not exist {inside}.",
    help="{near}",
    clause="M02",
    doc="""\
An LMS passes over names it does not know.

A slip in one letter, or a capital one, and what you meant is lost: `scormType` is the spelling of SCORM 2004,
and in SCORM 1.2 it makes a page that reports nothing.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco" isVisible="true"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>

Good (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco" isvisible="true"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>
""",
)  # fmt: skip

UNKNOWN_EXTENSION = declare(
    "SK529", "unknown-extension", Severity.WARNING,
    "{what} belongs to '{namespace}', which the standard's schema does not know.",
    help="Nothing need be done if your LMS takes the package: it passes over what it does not know. Strict checkers call the manifest invalid.",
    clause="M02",
    doc="""\
Tools add words of their own to a manifest, for their own eyes.

SCORM 1.2 allows that only where the schema of these words comes along.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course</title><v:colour xmlns:v="https://example.org/vendor">blue</v:colour></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>

Good (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>
""",
)  # fmt: skip
