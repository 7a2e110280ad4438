"""What can be wrong with where a manifest lies, and what a package is instead of SCORM."""

from scormkit.diagnostics import Severity, declare

NO_MANIFEST = declare(
    "SK500", "no-manifest", Severity.ERROR,
    "The package holds no manifest: neither 'imsmanifest.xml' nor 'tincan.xml' nor 'cmi5.xml'.",
    help="Export the course again, as SCORM or xAPI: an ordinary folder of web pages is no package, and an LMS cannot know what to open.",
    clause="P02",
    doc="""\
An LMS looks for a file of one of these names at the top of the archive; it says which page is to be opened.

Moodle calls its absence 'nomanifest'.

Bad (index.html):

    <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

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

Good (index.html):

    <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
""",
)  # fmt: skip

WRAPPED = declare(
    "SK501", "wrapped-package", Severity.ERROR,
    "'{file}' lies in the folder '{folder}', not at the top of the archive.",
    help="Zip the content of the folder '{folder}', not the folder itself: open it, select everything in it, and compress that.",
    clause="P02",
    doc="""\
The most common mistake when a package is zipped by hand.

No LMS looks into folders: Moodle says 'Incorrect imsmanifest.xml location'. scormkit has judged the rest as if
the folder were not there.

Bad (my-course/imsmanifest.xml):

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

Bad (my-course/index.html):

    <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

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

Good (index.html):

    <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
""",
)  # fmt: skip

MISSPELT_MANIFEST = declare(
    "SK502", "misspelt-manifest", Severity.ERROR,
    "The manifest is called '{found}'.",
    help="Rename it to '{wanted}', in small letters.",
    clause="P02",
    doc="""\
Servers tell capital letters from small ones.

Moodle refuses `IMSMANIFEST.XML` or takes it for another standard, and nothing starts.

Bad (IMSManifest.xml):

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

Bad (index.html):

    <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

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

Good (index.html):

    <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
""",
)  # fmt: skip

NOT_SCORM = declare(
    "SK503", "not-scorm", Severity.ERROR,
    "'{file}' describes a plain IMS content package, not a SCORM package.",
    help="Export the course again and choose SCORM 1.2, not 'IMS Content Package'.",
    clause="M01",
    doc="""\
Authoring tools offer both under similar names.

A plain content package only shows pages: no LMS can record who has read them.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0">
      <metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>My course</title>
          <item identifier="one" identifierref="sco"><title>My course</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" href="index.html"><file href="index.html"/></resource>
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

COMMON_CARTRIDGE = declare(
    "SK504", "common-cartridge", Severity.WARNING,
    "This is a Common Cartridge, not a SCORM package: scormkit checks its archive and the names of its files, and not the course in it.",
    help="Restore it with your LMS's course import. As a SCORM activity it cannot be opened.",
    clause="M01",
    doc="""\
A Common Cartridge carries a whole course, with discussions and links, from one LMS to another.

It shares the name of its manifest with SCORM, and nothing else.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" identifier="course">
      <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion></metadata>
      <organizations/>
      <resources/>
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

NOT_JUDGED = declare(
    "SK505", "not-fully-judged", Severity.INFO,
    "This is a package of {standard}: scormkit checks its archive and the names of its files, and does not read the tables that describe the course.",
    help="Test it on your LMS as well. For a package that plays everywhere, choose SCORM 1.2.",
    doc="""\
For AICC, whose four files are no XML, only the rules about names and files of the archive were asked.

Bad (course.crs):

    [Course]
    Course_ID=my-course
    Course_Title=My course

Bad (course.au):

    "System_ID","Type","File_Name"
    "A1","lesson","index.html"

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

ARCHIVE_OF_ARCHIVES = declare(
    "SK506", "archive-of-archives", Severity.ERROR,
    "The archive holds no manifest, only other archives such as '{name}' ({count} in all).",
    help="Unpack it, and upload the archives inside, one by one.",
    clause="P02",
    doc="""\
Vendors deliver several packages in one archive.

An LMS takes one package at a time, and looks into no archive inside an archive.

Bad (module-1.zip):

    (an archive)

Bad (module-2.zip):

    (an archive)

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

Good (index.html):

    <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
""",
)  # fmt: skip
