# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk from outside, as the only client of a compositor: what a learner leaves, what a trainer does, and what
other programs of the session find.

    test_kiosk.py PROGRAM HANDS LESSON
"""

import os
import pathlib
import secrets
import socket
import sys

import gi
from kioskroom import PIN, Room
from screenreader import name, text, wait

from lessonfile import read_lesson

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

# Made anew, so that it stands in no file before: the tree itself may lie among those that are searched.
CANARY = ''.join(secrets.choice('123456789') for _ in range(10))


def find_words(room, words):
    wait(lambda: words in room.words(), words)


def list_others(bus):
    """The names of all that are on the bus but ourselves: nobody answers there while this waits."""
    def ask(method, arguments=None):
        return bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method, arguments,
                             None, Gio.DBusCallFlags.NONE, 2000, None).unpack()[0]
    names = ask('ListNames')
    assert not [name for name in names if 'inroad' in name.lower()], names
    numbers = [name for name in names if name.startswith(':') and name != bus.get_unique_name()]
    return [name for name in numbers
            if ask('GetConnectionUnixProcessID', GLib.Variant('(s)', [name])) != os.getpid()]


def exports_nothing(room):
    """Not under a name of ours, nor by number: no actions, no windows, nothing to open or to activate."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for owner in list_others(bus):
        for path in ('/io/github/inroad_app/Inroad', '/io/github/inroad_app/Inroad/window/1'):
            for interface, method, arguments in (
                    ('org.gtk.Actions', 'List', None), ('org.freedesktop.Application', 'Activate', '({},)'),
                    ('org.gtk.Actions', 'Activate', "('quit', @av [], @a{sv} {})")):
                try:
                    bus.call_sync(owner, path, interface, method, arguments and GLib.Variant.parse(
                        None, arguments, None, None), None, Gio.DBusCallFlags.NONE, 5000, None)
                except GLib.Error as error:
                    assert not error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT), (owner, error)
                else:
                    raise AssertionError(f'{owner} answers to {interface}.{method} at {path}')
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


def list_internet_sockets(pid):
    """Those of a process that the kernel has among its connections and listeners."""
    rows = []
    for kind in ('tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'raw', 'raw6'):
        table = pathlib.Path(f'/proc/{pid}/net', kind)
        rows += table.read_text().splitlines()[1:] if table.exists() else []
    inodes = {f'socket:[{row.split()[9]}]' for row in rows}
    found = []
    for entry in pathlib.Path(f'/proc/{pid}/fd').iterdir():
        try:
            found += [entry] if os.readlink(entry) in inodes else []
        except FileNotFoundError:  # closed meanwhile, as is the folder of our own
            continue
    return found


def list_family(pid):
    """It and all that it has started."""
    children = [int(child) for task in pathlib.Path(f'/proc/{pid}/task').iterdir()
                for child in (task / 'children').read_text().split()]
    return [pid] + [member for child in children for member in list_family(child)]


def talks_to_nobody(room):
    """No socket of the internet; one of ours is found, so that none means something."""
    with socket.socket() as ours:
        ours.bind(('', 0))
        ours.listen()
        assert len(list_internet_sockets(os.getpid())) == 1
    family = list_family(room.pid())
    assert len(family) > 1, 'nothing draws the document'
    for pid in family:
        assert list_internet_sockets(pid) == [], pid


def follows_the_pointer(room, lesson):
    """What is pointed at is not yet chosen; what is clicked on is, and is shown where there is room for one side."""
    sections, _ = lesson
    _, _, first = sections[0]
    _, _, third = sections[2]
    room.point('move 100 300')
    room.still()
    room.find('heading', first)
    room.click(100, 280)
    room.find('heading', third)
    # At once it would be too narrow, for a moment, for the document that may stand at its side.
    room.resize('1024x640')
    room.still()
    room.resize('360x640')
    room.press('button', 'Back')
    room.find_gone('heading', third)
    room.still()
    room.click(300, 300)
    room.find('heading', third)
    room.resize('1280x720')
    room.find('list', 'Sections')
    room.still()
    room.click(100, 175)
    room.find('heading', first)


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


def open_search(room):
    room.key('ctrl+f')
    return room.find('entry', state='focused')


def has_text(entry, words):
    wait(lambda: text(entry) == words, repr(words))


def search_for_the_canary(room):
    """In the lesson and in the document. What is copied in the one can be pasted in the other, as long as it is the
    same session."""
    entry = open_search(room)
    room.type(CANARY)
    has_text(entry, CANARY)
    room.key('ctrl+a')
    room.key('ctrl+c')
    room.key('Escape')
    room.find_gone('entry')
    room.press('button', 'Read')
    room.find('article', starts='Page 1 of ')
    entry = open_search(room)
    room.key('ctrl+v')
    has_text(entry, CANARY)
    room.key('Return')
    room.key('ctrl+a')
    room.key('ctrl+c')


def leave_traces(room, lesson):
    sections, _ = lesson
    room.select('Sections', [kind for _, kind, _ in sections].index('case-study'))
    search_for_the_canary(room)
    talks_to_nobody(room)
    room.key('Escape')
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


def pastes_nothing(room):
    """Of what was copied in the session before. Keys come one after another: what is typed stands behind it."""
    entry = open_search(room)
    room.key('ctrl+v')
    room.type('271')
    has_text(entry, '271')
    room.still()
    assert text(entry) == '271', text(entry)
    room.key('Escape')
    room.find_gone('entry')


def leaves_nothing(room, record):
    """Nothing of the canary, nor of anything answered, where the kiosk could write, its own words among it; but for the
    record."""
    attempt = record['attempts'][0]
    traces = [trace.encode() for trace in (CANARY, record['session'], attempt['id'], attempt['round'])]
    places = [pathlib.Path(os.environ['HOME']), pathlib.Path(os.environ['XDG_RUNTIME_DIR']), pathlib.Path('/var/tmp'),
              pathlib.Path('/tmp')]
    n_looked_at = 0
    for place in places:
        for path in place.rglob('*'):
            try:
                if not path.is_file() or path.is_symlink() or room.results in path.parents:
                    continue
                content = path.read_bytes()
            except OSError:
                continue
            n_looked_at += path == room.log
            assert not [trace for trace in traces if trace in content], path
    assert n_looked_at, 'what the kiosk says was not looked at'
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


def run(program, hands, lesson):
    log = pathlib.Path(os.environ['HOME'], 'said')
    room = Room(program, hands, 'text-sizes=100;150\nlanguages=en;de\n',
                environment={'GTK_DEBUG': 'interactive', 'GTK_THEME': 'nonsense', 'GTK_PATH': '/tmp',
                             'G_MESSAGES_DEBUG': 'all', 'GIO_EXTRA_MODULES': '/tmp'},
                wrap=['sh', '-c', f'exec "$@" > {log} 2>&1', 'sh'])
    room.log = log
    try:
        room.picture('kiosk-start')
        has_a_clean_environment(room)
        exports_nothing(room)
        follows_the_pointer(room, lesson)

        leave_traces(room, lesson)
        end_session(room)
        is_fresh(room, lesson)
        pastes_nothing(room)
        records = wait(room.records, 'the record of the session')
        assert len(records) == 1 and len(records[0]['attempts']) == 1, records
        leaves_nothing(room, records[0])
        assert records[0]['hour'].endswith(':00:00Z')

        lets_the_trainer_in(room)
        room.key('ctrl+alt+shift+t')
        room.find('button', 'Unlock')
        room.enter_pin(PIN)
        room.press('button', 'Leave the Kiosk')
        assert room.end() == 42
    finally:
        print(log.read_text())
        room.close()


def main():
    program, hands, lesson = sys.argv[1:]
    run(program, hands, read_lesson(lesson))


main()
