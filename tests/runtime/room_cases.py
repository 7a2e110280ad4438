"""Reads pairs of a plan and the characters each question's answer can take, and says how much room each pair needs."""

import json
import sys

from scormkit.runtime.room import room

json.dump([room(plan, rooms) for plan, rooms in json.load(sys.stdin)], sys.stdout)
