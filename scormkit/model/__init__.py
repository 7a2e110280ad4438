"""What a course is made of: frozen data, no files, no standard's words."""

from scormkit.model.block import Block, Braces, Cell, Heading, Item, Label, Listing, Node, Prose, Table
from scormkit.model.course import Course, Fact, Lesson, Library, Module, Objective, Term, Work
from scormkit.model.course_file import AssessmentEntry, CourseFile, ModuleEntry, PageEntry, Quiz
from scormkit.model.key import KEY_LENGTH, key
from scormkit.model.publication import ANYWHERE, Head, Leaf, Publication, Render, Section, Weight
from scormkit.model.question import (
    LEVELS,
    Assessment,
    Draw,
    Heard,
    Interaction,
    Json,
    Option,
    Question,
    Response,
)
from scormkit.model.text import Text, texts
from scormkit.model.whole import Made, Whole, awaited
from scormkit.model.writing import HOUSE, SILENT, Writing

__all__ = [
    "ANYWHERE",
    "HOUSE",
    "KEY_LENGTH",
    "LEVELS",
    "SILENT",
    "Assessment",
    "AssessmentEntry",
    "Block",
    "Braces",
    "Cell",
    "Course",
    "CourseFile",
    "Draw",
    "Fact",
    "Head",
    "Heading",
    "Heard",
    "Interaction",
    "Item",
    "Json",
    "Label",
    "Leaf",
    "Lesson",
    "Library",
    "Listing",
    "Made",
    "Module",
    "ModuleEntry",
    "Node",
    "Objective",
    "Option",
    "PageEntry",
    "Prose",
    "Publication",
    "Question",
    "Quiz",
    "Render",
    "Response",
    "Section",
    "Table",
    "Term",
    "Text",
    "Weight",
    "Whole",
    "Work",
    "Writing",
    "awaited",
    "key",
    "texts",
]
