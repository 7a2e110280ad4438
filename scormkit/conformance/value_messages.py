"""What a schema has to say of names and values, in a teacher's words."""

from scormkit.diagnostics import Severity, declare

WRONG_ROOT = declare(
    "SK520", "wrong-root", Severity.ERROR,
    "The manifest begins with <{root}> of {given}; {standard} wants another.",
    help="Begin it with {wanted}, exactly so.",
    clause="M01",
    doc="""\
The address after `xmlns=` says which standard's words the file uses.

It is compared letter by letter, and never opened.

Bad (imsmanifest.xml):

    <manifest identifier="course" version="1.0"
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

BAD_IDENTIFIER = declare(
    "SK521", "bad-identifier", Severity.ERROR,
    "The identifier '{value}' of <{element}> is not one that the standard allows.",
    help="Begin it with a letter; after that use letters, digits, '-', '_' and '.', without blanks: '{better}' for example. Change it wherever the manifest repeats it. Most LMSs accept it all the same; but do not change it in a course that is running, or results are lost.",
    clause="M03",
    doc="""\
The most common mistake of authoring tools: one manifest of nine has it.

An identifier that begins with a digit or holds a blank breaks the schema, and strict LMSs refuse the package.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="1 one" identifierref="sco"><title>My course</title></item>
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

DUPLICATE_IDENTIFIER = declare(
    "SK522", "duplicate-identifier", Severity.ERROR,
    "The identifier '{value}' of <{element}> stands elsewhere in the manifest too.",
    help="Give each manifest, organization, item and resource an identifier of its own.",
    clause="M04",
    doc="""\
All of them share one space of names.

An LMS keeps results under them and would mix up two items of the same name.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="sco" identifierref="sco"><title>My course</title></item>
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

TOO_LONG = declare(
    "SK523", "too-long", Severity.ERROR,
    "{what} has {length} characters; {limit} are allowed.",
    help="Shorten it: some LMSs cut what is longer, others refuse the package.",
    clause="M28",
    doc="""\
SCORM 1.2 limits the length of most texts: 200 characters for a title, 255 for what a page is told at its start.

Databases of LMSs are made to these measures; some cut, others refuse.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course about courses, My course about courses, My course about courses, My course about courses, My course about courses, My course about courses, My course about courses, My course about courses, and more</title></item>
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

EMPTY = declare(
    "SK524", "empty-value", Severity.ERROR,
    "{what} is empty.",
    help="Write what belongs there, or delete it.",
    clause="M02",
    doc="""\
An address that is empty leads nowhere.

Bad (tincan.xml):

    <tincan xmlns="http://projecttincan.com/tincan.xsd">
      <activities>
        <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
          <name lang="en">My course</name>
          <description lang="en">A course about courses.</description>
          <launch lang="en">index.html</launch>
          <resource> </resource>
        </activity>
      </activities>
    </tincan>

Good (tincan.xml):

    <tincan xmlns="http://projecttincan.com/tincan.xsd">
      <activities>
        <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
          <name lang="en">My course</name>
          <description lang="en">A course about courses.</description>
          <launch lang="en">index.html</launch>
        </activity>
      </activities>
    </tincan>
""",
)  # fmt: skip

BAD_VALUE = declare(
    "SK525", "bad-value", Severity.ERROR,
    "{what} is '{value}'.",
    help="{mend}",
    clause="M02",
    doc="""\
The standard lists what may stand here, or says what form it has.

An LMS reads anything else as if nothing stood there, or refuses the package.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco" isvisible="False"><title>My course</title></item>
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
          <item identifier="one" identifierref="sco" isvisible="false"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>
""",
)  # fmt: skip
