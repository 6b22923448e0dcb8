# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk from outside, as the only client of a compositor: the ways out that a learner tries, by keys and by
pointer, wherever they are in it. What shows nothing new on the screen has opened nothing.

    test_kiosk_ways_out.py PROGRAM HANDS LESSON
"""

import sys
import time

from kioskroom import Room
from screenreader import Atspi, name, text, wait

from lessonfile import read_lesson

# Of programs, toolkits, desktops and keyboards.
KEYS = [
    'ctrl+q', 'ctrl+w', 'alt+F4', 'Escape', 'F11', 'alt+F2', 'ctrl+alt+Delete', 'ctrl+shift+i', 'ctrl+shift+d',
    'ctrl+shift+m', 'ctrl+question', 'F1', 'ctrl+o', 'ctrl+n', 'ctrl+t', 'ctrl+p', 'ctrl+s', 'ctrl+shift+s',
    'ctrl+l', 'ctrl+u', 'ctrl+j', 'ctrl+h', 'shift+F10', 'Menu', 'ctrl+period', 'ctrl+semicolon', 'ctrl+shift+u',
    'ctrl+c', 'ctrl+v', 'ctrl+comma', 'F5', 'F12', 'shift+F1', 'alt+space', 'alt+Escape', 'alt+Tab', 'alt+shift+Tab',
    'Super_L', 'logo+Down', 'logo+Up', 'logo+Left', 'logo+d', 'logo+l', 'logo+r', 'logo+Return', 'ctrl+alt+t',
    'ctrl+alt+BackSpace', 'ctrl+alt+F2', 'alt+Print', 'Print', 'ctrl+shift+Escape', 'XF86PowerOff', 'XF86Sleep',
    'XF86WWW', 'XF86Mail', 'XF86Explorer', 'XF86Calculator', 'XF86HomePage', 'XF86Search', 'XF86Tools', 'XF86Eject',
    'Help', 'Undo', 'Find',
]
# The commands that are there at all, GTK's own for a default button among them.
COMMANDS = {'default.activate', 'room.end-session', 'session.back', 'session.close-document', 'session.forward',
            'session.next', 'session.previous', 'session.return-to-question', 'win.search', 'win.sources'}


# Pixels: the ring around what has the keyboard comes and goes, and bars to scroll by, at times at once; a menu is more.
LITTLE = 3500
# s: on a busy machine a button may be lit for a while after the pointer has left it. What has opened stays.
LINGER = 3


def count_different(before, after):
    row = 3 * 1280
    lines = [slice(i, i + row) for i in range(len(before) % row, len(before), row) if before[i:i + row] != after[i:i + row]]
    return sum(before[line][i:i + 3] != after[line][i:i + 3] for line in lines for i in range(0, row, 3))


class Watch:
    """Nothing but what was there before: the same process, one window, and the same picture."""

    def __init__(self, room):
        self.room = room
        self.pid = room.pid()
        self.before = room.still()

    def look(self, what):
        assert self.room.process.poll() is None and self.room.pids() == [self.pid], f'{what} ends the kiosk'
        assert len(self.room.frames()) == 1, f'{what} opens another window'
        end = time.monotonic() + LINGER
        different = count_different(self.before, self.room.still())
        while different > LITTLE and time.monotonic() < end:
            time.sleep(0.2)
            different = count_different(self.before, self.room.still())
        if different > LITTLE:
            self.room.picture('kiosk-way-out')
        assert different <= LITTLE, f'{what} shows something: {different} pixels'


def press_all(room, left_out=()):
    watch = Watch(room)
    for keys in KEYS:
        if keys not in left_out:
            room.key(keys)
            watch.look(keys)


def from_the_lesson(room, lesson):
    room.turn_page(lesson)
    room.point('move 500 985')
    press_all(room)
    watch = Watch(room)
    room.turn_page(lesson)
    watch.look('one of all these keys')


def by_the_menu(room):
    """What the main menu is reduced to."""
    room.key('F10')
    items = wait(lambda: room.showing('menu item'), 'the menu')
    assert [name(item) for item in items] == ['Sources'], [name(item) for item in items]
    room.key('Escape')
    room.find_gone('menu item')


def by_pointer(room):
    """All buttons at places of all kinds, and what is dragged: no menu, nothing pasted, nothing at the pointer."""
    watch = Watch(room)
    for x, y in ((500, 20), (500, 500), (100, 300), (300, 985), (950, 985), (700, 300)):
        for button in (2, 3):
            room.point(f'move {x} {y}')
            room.point(f'down {button}')
            room.point(f'up {button}')
        room.point('move 500 985')
        watch.look(f'a button at {x} {y}')
    # The headline, a drawing, and the window itself by its bar.
    for x, y in ((600, 150), (600, 400), (500, 20), (500, 985)):
        room.point(f'move {x} {y}')
        room.point('down')
        for step in range(5):
            room.point(f'move {x + 20 * step} {y + 20 * step if y < 900 else y - 20 * step}')
        room.point('move 500 985')
        watch.look(f'dragging from {x} {y}')
        room.point('up')
    for _ in range(2):
        room.point('move 500 20')
        for _ in range(3):
            room.point('down')
            room.point('up')
    room.point('move 500 985')
    watch.look('clicks on the bar of the window')


def press_in_dialog(room, shows, left_out=()):
    """No other window; and afterwards the dialog, without a menu over it."""
    pid = room.pid()
    for keys in KEYS:
        if keys not in left_out:
            room.key(keys)
            assert len(room.frames()) == 1, f'{keys} opens another window out of a dialog'
    for button in (2, 3, 3, 2):
        room.click(500, 400, button)
    assert room.showing('button', shows), f'{shows}: gone'
    assert not room.showing('menu') and not room.showing('menu item')
    assert room.pids() == [pid]


def from_dialogs(room):
    closes = {'Escape', 'ctrl+w', 'alt+F4'}
    for opens, shows in (('ctrl+alt+e', 'Cancel'), ('ctrl+alt+shift+t', 'Unlock')):
        room.key(opens)
        room.find('button', shows)
        press_in_dialog(room, shows, closes)
        for keys in ('ctrl+w', 'alt+F4'):
            room.key(keys)
            assert len(room.frames()) == 1, f'{keys} out of a dialog'
        room.key('Escape')
        room.find_gone('button', shows)


def from_the_search(room):
    """Its entry is the one place for words, and the keys of the room go on there."""
    room.key('ctrl+f')
    wait(lambda: 'Find in the Lesson' in room.words(), 'the search')
    for keys in KEYS:
        if keys != 'Escape':
            room.key(keys)
            assert len(room.frames()) == 1, f'{keys} opens another window out of the search'
    assert 'Find in the Lesson' in room.words()
    # A code point would be 'A' now; words of whoever was here before would be in between.
    for keys in ('ctrl+a', 'Delete', 'ctrl+shift+u', '4', '1', 'space'):
        room.key(keys)
    entry = room.find('entry', state='focused')
    wait(lambda: text(entry).strip() == '41', 'the digits as they are')
    assert not room.showing('menu item')
    for opens, shows in (('ctrl+alt+e', 'Cancel'), ('ctrl+alt+shift+t', 'Unlock')):
        room.key(opens)
        room.find('button', shows)
        room.key('Escape')
        room.find_gone('button', shows)
    room.key('Escape')
    wait(lambda: 'Find in the Lesson' not in room.words(), 'the search is closed')


def from_a_document(room, lesson):
    sections, _ = lesson
    room.select('Sections', [kind for _, kind, _ in sections].index('case-study'))
    room.press('button', 'Read')
    room.find('article', starts='Page 1 of ')
    pid = room.pid()
    for keys in (*KEYS, 'ctrl+a', 'ctrl+c', 'ctrl+Insert', 'F7'):
        if keys != 'Escape':
            room.key(keys)
            assert len(room.frames()) == 1, f'{keys} opens another window out of a document'
    for x, y in ((700, 300), (800, 500)):
        for button in (2, 3):
            room.click(x, y, button)
    assert not room.showing('menu item'), 'a menu over a document'
    # Its words, marked and pulled away.
    for step in range(20, 80, 10):
        room.point(f'move {600 + 3 * step} {300 + step}')
        if step == 20:
            room.point('down')
    room.point('up')
    for _ in range(2):
        room.point('down')
        room.point('up')
    room.point('down')
    room.point('move 100 500')
    room.point('up')
    room.find('article', starts='Page ')
    assert room.pids() == [pid] and len(room.frames()) == 1
    room.press('button', 'Close Document')


def offers_no_more_commands(room):
    """To whoever reads the screen the window offers its commands, too."""
    offered = set()
    for frame in room.frames():
        interface = frame.get_action_iface()
        offered |= {Atspi.Action.get_action_name(interface, i) for i in range(Atspi.Action.get_n_actions(interface))}
    assert 'room.end-session' in offered and offered <= COMMANDS, offered


def main():
    program, hands, lesson_file = sys.argv[1:]
    lesson = read_lesson(lesson_file)
    room = Room(program, hands)
    try:
        from_the_lesson(room, lesson)
        by_the_menu(room)
        by_pointer(room)
        from_dialogs(room)
        from_the_search(room)
        from_a_document(room, lesson)
        offers_no_more_commands(room)
    finally:
        room.close()


main()
