# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the sessions of a kiosk is kept, where that is wanted.

    test_kiosk_sessions.py PROGRAM HANDS LESSON
"""

import os
import pathlib
import sys

from kioskroom import PIN, Room
from screenreader import wait

from lessonfile import read_lesson


def leave(room):
    room.key('ctrl+alt+shift+t')
    room.find('button', 'Unlock')
    room.enter_pin(PIN)
    room.press('button', 'Leave the Kiosk')
    assert room.end() == 42


def keeps(program, hands, lesson):
    """The next learner goes on where the one before stopped, also after a restart."""
    sections, _ = lesson
    for stands in (0, 1):
        room = Room(program, hands, 'session=kept\nlabel=room-3\n')
        try:
            room.find('heading', sections[stands][2])
            room.press('button', starts='Next: ')
            room.find('heading', sections[stands + 1][2])
            room.press('button', 'End Session')
            room.find('button', 'Cancel')
            wait(lambda: 'is kept. The next learner goes on with it.' in room.words(), 'that it says so')
            room.activate(room.showing('button', 'End Session')[-1])
            room.find_gone('button', 'Cancel')
            room.find('heading', sections[stands + 1][2])
            leave(room)
        finally:
            room.close()
    profile = pathlib.Path(os.environ['HOME'], '.local/share/inroad/rooms/room-3/profile.json')
    assert sections[2][0] in profile.read_text()


def main():
    program, hands, lesson_file = sys.argv[1:]
    keeps(program, hands, read_lesson(lesson_file))


main()
