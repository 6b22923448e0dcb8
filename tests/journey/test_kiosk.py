# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk from outside, as the only client of a compositor: what a learner tries, what a trainer does.

    test_kiosk.py PROGRAM POINTER LESSON
"""

import os
import pathlib
import secrets
import subprocess
import sys
import time

from kioskroom import PIN, Room
from screenreader import name, wait

from lessonfile import read_lesson

# Ways out that programs have, by keys.
WAYS_OUT = ['ctrl+q', 'ctrl+w', 'alt+F4', 'Escape', 'F11', 'alt+F2', 'ctrl+alt+Delete', 'ctrl+shift+i', 'ctrl+shift+d',
            'ctrl+shift+m', 'ctrl+question', 'F1', 'ctrl+o', 'ctrl+n', 'ctrl+p', 'ctrl+s', 'shift+F10', 'Menu',
            'ctrl+period', 'ctrl+semicolon', 'logo+Down']
# Made anew, so that it stands in no file before: the tree itself may lie among those that are searched.
CANARY = ''.join(secrets.choice('123456789') for _ in range(10))


def find_words(room, words):
    wait(lambda: words in room.words(), words)


def has_no_way_out(room):
    pid = room.pid()
    for keys in WAYS_OUT:
        room.key(keys)
        assert room.process.poll() is None and room.pids() == [pid], f'{keys} ends the kiosk'
        assert len(room.frames()) == 1, f'{keys} opens another window'
    room.point('move 500 500')
    for button in (2, 3):
        room.point(f'down {button}')
        room.point(f'up {button}')
    assert not room.showing('menu'), 'a button opens a menu'


def has_no_way_out_of_a_dialog(room):
    room.press('button', 'End Session')
    room.find('button', 'Cancel')
    for keys in ('ctrl+shift+i', 'ctrl+shift+d', 'ctrl+shift+m', 'ctrl+q', 'alt+F4'):
        room.key(keys)
        assert len(room.frames()) == 1, f'{keys} opens another window out of a dialog'
    room.picture('kiosk-end-session')
    room.press('button', 'Cancel')
    room.find_gone('button', 'Cancel')


def has_no_way_out_of_the_search(room):
    """Its entry is the one place for words, and the keys of the room go on there."""
    room.key('ctrl+f')
    find_words(room, 'Find in the Lesson')
    before = room.words()
    for keys in ('ctrl+semicolon', 'ctrl+period', 'ctrl+shift+u', 'ctrl+shift+i', 'ctrl+shift+d', 'Menu', 'shift+F10'):
        room.key(keys)
        assert len(room.frames()) == 1, f'{keys} opens another window out of the search'
        assert room.words() == before, f'{keys} shows something new: {room.words()}'
    room.key('ctrl+alt+e')
    room.find('button', 'Cancel')
    room.press('button', 'Cancel')
    room.find_gone('button', 'Cancel')
    room.key('ctrl+alt+shift+t')
    room.find('button', 'Unlock')
    room.key('Escape')
    room.find_gone('button', 'Unlock')
    room.key('Escape')
    wait(lambda: 'Find in the Lesson' not in room.words(), 'the search is closed')


def exports_nothing(room):
    """Not under a name of ours, nor by number: no actions, no windows, nothing to open or to activate."""
    def call(*arguments):
        done = subprocess.run(['gdbus', 'call', '--session', *arguments], capture_output=True, text=True)
        return done.stdout
    names = call('-d', 'org.freedesktop.DBus', '-o', '/org/freedesktop/DBus', '-m', 'org.freedesktop.DBus.ListNames')
    assert 'inroad' not in names.lower(), names
    for bus_name in [n for n in names.replace("'", ' ').replace(',', ' ').split() if n.startswith(':')]:
        for path in ('/io/github/inroad_app/Inroad', '/io/github/inroad_app/Inroad/window/1'):
            assert not call('-d', bus_name, '-o', path, '-m', 'org.gtk.Actions.List'), f'{bus_name} {path}'
            call('-d', bus_name, '-o', path, '-m', 'org.gtk.Actions.Activate', 'quit', '[]', '{}')
    assert room.process.poll() is None


def has_a_clean_environment(room):
    variables = pathlib.Path(f'/proc/{room.pid()}/environ').read_bytes().decode().split('\0')
    names = {variable.split('=')[0] for variable in variables}
    for forbidden in ('GTK_DEBUG', 'GTK_PATH', 'GTK_THEME', 'GTK_MODULES', 'LD_PRELOAD', 'G_MESSAGES_DEBUG',
                      'XDG_CONFIG_HOME', 'XDG_CONFIG_DIRS', 'GIO_EXTRA_MODULES'):
        assert forbidden not in names, forbidden
    assert 'GSETTINGS_BACKEND=memory' in variables
    limits = pathlib.Path(f'/proc/{room.pid()}/limits').read_text()
    core = next(line for line in limits.splitlines() if line.startswith('Max core file size'))
    assert core.split()[4:6] == ['0', '0'], core


def answer(room, lesson):
    sections, questions = lesson
    position = [kind for _, kind, _ in sections].index('check')
    room.select('Sections', position)
    _, _, options = questions[0]
    right = next(words for words, is_right, _ in options if is_right)
    radio = room.find('radio button', right)
    number = [name(other) for other in room.showing('radio button')].index(right) + 1
    room.key(str(number))
    wait(lambda: 'checked' in {s.value_nick for s in radio.get_state_set().get_states()}, 'the pick')
    room.press('button', 'Verify')
    room.find('label', 'Right')


def leave_traces(room, lesson):
    sections, _ = lesson
    room.select('Sections', [kind for _, kind, _ in sections].index('case-study'))
    room.press('button', 'Read')
    room.find('article', starts='Page 1 of ')
    room.press('button', 'Close Document')
    room.key('ctrl+alt+shift+t')
    room.find('button', 'Unlock')
    room.enter_pin(CANARY)
    find_words(room, 'That is not the PIN. 4 more tries.')
    room.picture('kiosk-pin')
    room.key('Escape')
    room.find_gone('button', 'Unlock')
    answer(room, lesson)
    room.press('toggle button', '150 %')


def is_fresh(room, lesson):
    sections, _ = lesson
    room.find('heading', sections[0][2])
    room.find('label', f'0 of {len(sections)} sections done')
    room.find('toggle button', '100 %', state='pressed')
    assert not room.showing('article', starts='Page 1 of '), 'the document is still open'
    assert len(room.frames()) == 1


def end_session(room):
    room.press('button', 'End Session')
    room.find('button', 'Cancel')
    room.activate(room.showing('button', 'End Session')[-1])


def leaves_nothing(room):
    """Nothing of the canary, nor of anything answered, where the kiosk could write; but for the record."""
    places = [pathlib.Path(os.environ['HOME']), pathlib.Path(os.environ['XDG_RUNTIME_DIR']), pathlib.Path('/var/tmp'),
              pathlib.Path('/tmp')]
    for place in places:
        for path in place.rglob('*'):
            try:
                if not path.is_file() or path.is_symlink() or room.results in path.parents:
                    continue
                assert CANARY.encode() not in path.read_bytes(), path
            except OSError:
                continue
    home = pathlib.Path(os.environ['HOME'])
    assert not [p for p in home.rglob('*') if p.name in ('profile.json', 'recently-used.xbel', 'keyfile', 'user')]


def lets_the_trainer_in(room):
    room.point('move 20 20')
    room.point('down')
    room.find('button', 'Unlock')
    room.point('up')
    room.enter_pin('0000')
    find_words(room, 'That is not the PIN. 3 more tries.')
    room.enter_pin()
    room.press('button', 'Show Results of the Room')
    room.find('label', 'Fewer than 5 sessions: not shown')
    room.key('Escape')
    room.key('Escape')


def run(program, pointer, lesson):
    room = Room(program, pointer, 'text-sizes=100;150\nlanguages=en;de\n',
                environment={'GTK_DEBUG': 'interactive', 'GTK_THEME': 'nonsense', 'GTK_PATH': '/tmp',
                             'G_MESSAGES_DEBUG': 'all', 'GIO_EXTRA_MODULES': '/tmp'})
    try:
        room.picture('kiosk-start')
        has_a_clean_environment(room)
        exports_nothing(room)
        has_no_way_out(room)
        has_no_way_out_of_a_dialog(room)
        has_no_way_out_of_the_search(room)

        leave_traces(room, lesson)
        end_session(room)
        is_fresh(room, lesson)
        leaves_nothing(room)
        records = wait(room.records, 'the record of the session')
        assert len(records) == 1 and len(records[0]['attempts']) == 1, records
        assert records[0]['hour'].endswith(':00:00Z')

        lets_the_trainer_in(room)
        room.key('ctrl+alt+shift+t')
        room.find('button', 'Unlock')
        room.enter_pin(PIN)
        room.press('button', 'Leave the Kiosk')
        assert room.end() == 42
    finally:
        room.close()


def main():
    program, pointer, lesson = sys.argv[1:]
    started = time.monotonic()
    run(program, pointer, read_lesson(lesson))
    print(f'{time.monotonic() - started:.1f} s')


main()
