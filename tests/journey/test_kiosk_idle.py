# SPDX-License-Identifier: GPL-3.0-or-later
"""When the sessions of a kiosk end by themselves.

    test_kiosk_idle.py PROGRAM HANDS LESSON
"""

import os
import subprocess
import sys
import time

from kioskroom import Room
from screenreader import wait

from lessonfile import read_lesson

IDLE, WARNING = 20, 10
# A section takes a minute or more to read; no session waits longer than three times the policy's time.
LIMIT = 3 * IDLE
LATE = 5 * float(os.environ.get('MESON_TEST_SLOWNESS', 1))  # on a busy machine
STILL_THERE = 'Are You Still There?'


def sleep_until(moment):
    time.sleep(max(0, moment - time.monotonic()))


def is_warned(room):
    return room.showing('label', STILL_THERE) or room.showing('heading', STILL_THERE)


def goes_on(room, what, how):
    """The warning comes, under a pointer that rests, and stays; until a person does something."""
    wait(lambda: is_warned(room), 'the warning')
    room.picture('kiosk-idle')
    sleep_until(time.monotonic() + 1)
    assert is_warned(room), f'it goes before {what}'
    how()
    wait(lambda: not is_warned(room), f'that {what} takes the warning away')


def warns_and_resets(room, lesson):
    """Later than the policy says, for a page takes longer to read; any key, movement and turn of a wheel extends; then it
    is over."""
    sections, _ = lesson
    room.point('move 500 500')
    room.key('ctrl+Page_Down')
    room.find('heading', sections[1][2])
    for what, how in (('a key', lambda: room.key('shift+Tab')), ('a movement', lambda: room.point('move 520 500')),
                      ('a wheel', lambda: room.point('scroll 1'))):
        began = time.monotonic()
        sleep_until(began + LIMIT - WARNING - LATE)
        assert not is_warned(room), 'the warning comes while somebody reads'
        goes_on(room, what, how)
        room.find('heading', sections[1][2])

    began = time.monotonic()
    sleep_until(began + LIMIT - WARNING)
    wait(lambda: is_warned(room), 'the warning')
    room.find('heading', sections[0][2])
    took = time.monotonic() - began
    assert LIMIT - LATE < took < LIMIT + 2 * LATE, took
    assert not is_warned(room)


def tell_screen_reader(runs):
    subprocess.run(['gdbus', 'call', '--session', '-d', 'org.a11y.Bus', '-o', '/org/a11y/bus', '-m',
                    'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', 'ScreenReaderEnabled',
                    '<true>' if runs else '<false>'], check=True, capture_output=True)


def waits_for_a_screen_reader(room):
    tell_screen_reader(True)
    began = time.monotonic()
    while time.monotonic() < began + LIMIT + WARNING:
        assert not is_warned(room), 'the warning comes while a screen reader runs'
        time.sleep(1)
    tell_screen_reader(False)
    sleep_until(time.monotonic() + LIMIT - 2 * WARNING)
    wait(lambda: is_warned(room), 'the warning')


def main():
    program, hands, lesson_file = sys.argv[1:]
    lesson = read_lesson(lesson_file)
    room = Room(program, hands, f'idle-seconds={IDLE}\nwarning-seconds={WARNING}\nscreen-reader=wait\n')
    try:
        warns_and_resets(room, lesson)
        if os.environ.get('INROAD_TEST_LONG'):
            waits_for_a_screen_reader(room)
    finally:
        room.close()


main()
