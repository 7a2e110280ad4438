"""What can be wrong with a manifest before a word of it is understood."""

from scormkit.diagnostics import Severity, declare

NOT_WELL_FORMED = declare(
    "SK510", "not-well-formed", Severity.ERROR,
    "'{file}' is not well-formed XML: {reason}.",
    help="{mend} Every LMS stops reading here: Moodle shows a blank page that says 'XML error'.",
    clause="P06",
    doc="""\
A manifest is read by a program that gives up at the first slip: an `&` that stands alone, an end tag that fits no start
tag, a quotation mark that is missing. The upload fails, often without a word of explanation.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>Rights & duties</title>
          <item identifier="one" identifierref="sco"><title>Rights</title></item>
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
        <organization identifier="all"><title>Rights &amp; duties</title>
          <item identifier="one" identifierref="sco"><title>Rights</title></item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
      </resources>
    </manifest>
""",
)  # fmt: skip

UNDECLARED_PREFIX = declare(
    "SK511", "undeclared-prefix", Severity.ERROR,
    "'{file}' uses the prefix '{prefix}:' and never says what it stands for.",
    help="Add {declaration} to the <manifest> tag.",
    clause="P06",
    doc="""\
A prefix such as `adlcp:` is short for an address that the manifest has to name once. Without it the file is no XML with
namespaces; Moodle happens to read it, others refuse the package. Five of 384 packages in the field have this.

Bad (imsmanifest.xml):

    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0">
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

WRONG_ENCODING = declare(
    "SK512", "wrong-encoding", Severity.ERROR,
    "'{file}' cannot be read as text: {reason}.",
    help="Save the file as UTF-8, and let its first line say encoding=\"UTF-8\". Letters such as 'é' were written in another encoding.",
    clause="P06",
    doc="""\
The first line of a manifest says how its letters are stored, UTF-8 where it says nothing. When an editor stores them
another way, every LMS stops at the first accented letter.
""",
)  # fmt: skip

DOCTYPE = declare(
    "SK513", "doctype", Severity.WARNING,
    "'{file}' begins with a DOCTYPE.",
    help="Delete the line <!DOCTYPE …>: no standard asks for it, and careful LMSs refuse files that have it.",
    clause="P07",
    doc="""\
A DOCTYPE can make a program fetch other files. No manifest needs one: not one of 384 packages in the field has it.

Bad (imsmanifest.xml):

    <!DOCTYPE manifest>
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

ENTITIES = declare(
    "SK514", "entities", Severity.ERROR,
    "'{file}' declares the entities {names}; they were not resolved, and the file was not read further.",
    help="Write the text itself where each entity stands, and delete the <!DOCTYPE …>. If you did not put it there, do not upload this package.",
    clause="P07",
    doc="""\
An entity is a short name that a program replaces by other text: by a file of the server, or by a billion letters. That is
how attacks on LMSs are written, and no course needs it.

Bad (imsmanifest.xml):

    <!DOCTYPE manifest [<!ENTITY course "My course">]>
    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="all">
        <organization identifier="all"><title>&course;</title>
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

TOO_LARGE = declare(
    "SK515", "manifest-too-large", Severity.ERROR,
    "'{file}' {size}; no manifest needs more than {limit}.",
    help="Do not upload this package. Ask whoever made it for a new export: the file is damaged, or made to fill a server's memory.",
    clause="P05",
    doc="""\
An LMS reads a manifest into its memory. The largest of 384 in the field has fewer than two megabytes.
""",
)  # fmt: skip

BYTE_ORDER_MARK = declare(
    "SK516", "byte-order-mark", Severity.INFO,
    "'{file}' begins with a byte order mark, three invisible bytes.",
    help="Nothing need be done if your LMS takes the package: most read over it. 'scormkit repair' leaves it out.",
    clause="P06",
    doc="""\
Some editors begin a file with an invisible mark that says 'UTF-8'. XML allows it, and one manifest of twelve has it. Programs
that look at the first character alone, to see whether it is a '<', take such a file for something else.
""",
)  # fmt: skip
