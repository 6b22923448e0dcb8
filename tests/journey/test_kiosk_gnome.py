# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk under gnome-kiosk, whose own keys are shut by the lockdown in data/kiosk; and a session and its trainer
there.

    test_kiosk_gnome.py PROGRAM SUPERVISOR LOCKDOWN LESSON
"""

import sys

from gnomeroom import GnomeRoom
from kioskroom import PIN
from screenreader import wait

from lessonfile import read_lesson

# Of windows, of GNOME, and of terminals.
KEYS = ['alt+F4', 'alt+F2', 'alt+Tab', 'alt+Escape', 'alt+space', 'alt+F7', 'alt+F8', 'Super_L', 'logo+h',
        'logo+d', 'logo+p', 'logo+Up', 'logo+Down', 'logo+Left', 'F11', 'Print', 'ctrl+alt+F2', 'ctrl+alt+F12']
# What gnome-kiosk says when it would have left for another terminal, had it one.
LEFT = 'Failed to switch VT'


def fills_the_screen(room):
    frame, = room.frames()
    extents = frame.get_component_iface().get_extents(1)
    return (extents.width, extents.height) == (1280, 720)


def has_no_way_out(room, lesson):
    pid = room.pid()
    for keys in KEYS:
        room.key(keys)
        room.turn_page(lesson)
        assert room.pids() == [pid] and len(room.frames()) == 1 and fills_the_screen(room), keys
    assert LEFT not in room.said(), room.said()


def runs_a_session(room, lesson):
    sections, _ = lesson
    room.key('ctrl+Page_Down')
    room.find('heading', sections[1][2])
    room.key('ctrl+alt+e')
    room.find('button', 'Cancel')
    room.activate(room.showing('button', 'End Session')[-1])
    room.find('heading', sections[0][2])
    room.find_gone('button', 'Cancel')
    room.key('ctrl+alt+shift+t')
    room.find('button', 'Unlock')
    room.enter_pin(PIN)
    room.press('button', 'Leave the Kiosk')
    assert room.end() == 42


def main():
    program, supervisor, lockdown, lesson_file = sys.argv[1:]
    lesson = read_lesson(lesson_file)

    # Without it a key leads away, so that its silence means something.
    room = GnomeRoom(program, None)
    try:
        room.turn_page(lesson)
        room.key('ctrl+alt+F2')
        wait(lambda: LEFT in room.said(), 'the way to another terminal')
    finally:
        room.close()

    room = GnomeRoom(program, lockdown, wrap=[supervisor])
    try:
        wait(lambda: fills_the_screen(room), 'all of the screen')
        room.turn_page(lesson)
        has_no_way_out(room, lesson)
        runs_a_session(room, lesson)
    finally:
        room.close()


main()
