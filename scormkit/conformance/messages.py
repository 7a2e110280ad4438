"""What can be wrong with where a manifest lies, and what a package is instead of SCORM."""

from scormkit.diagnostics import Severity, declare

NO_MANIFEST = declare(
    "SK500", "no-manifest", Severity.ERROR,
    "The package holds no manifest: neither 'imsmanifest.xml' nor 'tincan.xml' nor 'cmi5.xml'. {near}",
    help="Export the course again, as SCORM or xAPI: an ordinary folder of web pages is no package, and an LMS cannot know what to open.",
    clause="P02",
    doc="""\
An LMS looks for a file of one of these names at the top of the archive; it says which page is to be opened.

Moodle says 'Incorrect file package - missing imsmanifest.xml or AICC structure'.

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

No LMS looks into folders: Moodle says 'An imsmanifest.xml file was found but it was not in the root of your zip
file'. scormkit has judged the rest as if the folder were not there.

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
    "'{file}' describes {what}, not a SCORM package.",
    help="{mend}.",
    clause="M01",
    doc="""\
Authoring tools offer a plain content package beside SCORM, under similar names; question banks export QTI.

A plain content package only shows pages: no LMS can record who has read them. QTI holds questions alone, for an import
into another question bank.

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

COURSE_SOURCE = declare(
    "SK507", "course-source", Severity.ERROR,
    "This is the source of a course, not a package: '{file}' says what scormkit builds packages from.",
    help="'scormkit check FOLDER' says what is wrong with the source in a folder, 'scormkit build FOLDER' makes packages of it, and those are what 'validate' judges.",
    doc="""\
Authors write a course; learners and LMSs get the packages built from it, by default in the folder 'dist'.

scormkit takes for a source what holds a 'course.yaml' or 'NAME.course.yaml', and no manifest.
""",
)  # fmt: skip

ANOTHER_ARCHIVE = declare(
    "SK518", "another-kind-of-archive", Severity.ERROR,
    "This is {what}, not a package.",
    help="{mend}.",
    clause="P02",
    doc="""\
Many kinds of file are archives like a package, and open without complaint.

An LMS looks in them for a manifest, and says that there is none. scormkit knows by sight: documents of Word, PowerPoint,
Excel and OpenDocument, e-books, H5P activities, and backups of Moodle.

Bad (h5p.json):

    {"title": "Planets", "mainLibrary": "H5P.QuestionSet"}

Bad (content/content.json):

    {"questions": []}

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
