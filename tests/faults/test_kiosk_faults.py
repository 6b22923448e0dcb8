# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to a kiosk: it is killed, it hangs, it dies again and again, screens come, go and change.

    test_kiosk_faults.py PROGRAM HANDS SUPERVISOR KEEPER LESSON OTHER_LESSON
"""

import os
import pathlib
import signal
import socket
import struct
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'journey'))

from kioskroom import Room  # noqa: E402
from lessonfile import read_lesson, read_name  # noqa: E402
from screenreader import wait  # noqa: E402

BACK_WITHIN = 5  # seconds
MODES = ['1280x720', '1024x768', '800x1280', '1920x1080', '640x480']
# Colours on a screen with a pointer on it and nothing else, at most.
PLAIN = 200
TURNS = ['90', '180', '270', 'flipped', 'normal']
SCALES = ['2', '1.5', '1']
# What something leaves in a session that begins, and what is said of it.
FAULTS = {
    'session': 'the one before it is still in memory', 'document': 'an open document', 'text-size': 'another text size',
    'language': 'another language',
}


def comes_back(room, what):
    pid = room.pid()
    started = time.monotonic()
    os.kill(pid, what)
    wait(lambda: pid not in room.pids() and room.pids(), 'a new kiosk')
    room.find_again()
    took = time.monotonic() - started
    print(f'{what.name}: back after {took:.1f} s')
    assert took < BACK_WITHIN * float(os.environ.get('MESON_TEST_SLOWNESS', 1)), took
    assert room.process.poll() is None, 'the compositor ended with it'


def survives(program, hands, supervisor):
    room = Room(program, hands, 'module=integrate-ops\n', wrap=[supervisor])
    try:
        comes_back(room, signal.SIGKILL)
        comes_back(room, signal.SIGSTOP)
        assert not room.showing('label', 'Code M2')
        comes_back(room, signal.SIGSEGV)
        room.find('label', 'Code M2')

        room.process.send_signal(signal.SIGTERM)
        assert room.process.wait(10) is not None
        assert room.pids() == [], 'the kiosk outlives its compositor'
    finally:
        room.close()


def stop_when_ready(supervisor, shows):
    """The kiosk that says so, for a look at what is on the screen by then."""
    supervisor.settimeout(30)
    words, parts, _, _ = supervisor.recvmsg(64, 64)
    _, _, credentials = parts[0]
    pid, _, _ = struct.unpack('3i', credentials)
    os.kill(pid, signal.SIGSTOP)
    time.sleep(1)
    display = next(pathlib.Path(os.environ['XDG_RUNTIME_DIR']).glob('wayland-?')).name
    picture = subprocess.run(['grim', '-t', 'ppm', '-'], env=os.environ | {'WAYLAND_DISPLAY': display}, check=True,
                             capture_output=True).stdout
    shows.append((words, count_colours(picture)))
    os.kill(pid, signal.SIGCONT)


def is_ready_when_it_shows(program, hands):
    """Whatever the first picture takes is the start; only then does the supervisor count the seconds."""
    path = pathlib.Path(os.environ['HOME'], 'notify')
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as supervisor:
        supervisor.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        supervisor.bind(str(path))
        shows = []
        thread = threading.Thread(target=stop_when_ready, args=(supervisor, shows))
        thread.start()
        room = Room(program, hands, environment={'NOTIFY_SOCKET': str(path)})
        try:
            thread.join()
            (words, n_colours), = shows
            assert words == b'READY=1' and n_colours > PLAIN, shows
        finally:
            room.close()


def falls_back(program, hands, lesson):
    """With the built-in lesson from its beginning, and the code, whatever the policy names or does not name."""
    sections, _ = lesson
    for keys in ('', f'section={sections[2][0]}\n', 'module=nowhere\n'):
        room = Room(program, hands, keys, arguments=['--kiosk-fallback'])
        try:
            room.find('label', 'Code M2')
            room.find('heading', sections[0][2])
        finally:
            room.close()


def passes_over_a_broken_lesson(program, hands, lesson, other):
    """In a folder of the machine: whole it is shown; torn, the built-in one is, with the code."""
    share = pathlib.Path(os.environ['HOME'], 'share')
    module = share / 'inroad/modules/other/module.xml'
    module.parent.mkdir(parents=True)
    text = pathlib.Path(other).read_text()
    name = read_name(other)
    for words, title, code in ((text, read_lesson(other)[0][0][2], False), (text[:len(text) // 2], lesson[0][0][2], True)):
        module.write_text(words)
        room = Room(program, hands, f'module={name}\n',
                    wrap=['unshare', '--mount', 'sh', '-c', f'mount --bind {share} /usr/local/share && exec "$@"', 'sh'])
        try:
            room.find('heading', title)
            assert bool(room.showing('label', 'Code M1')) == code
        finally:
            room.close()


def tell_screen(room, *words):
    subprocess.run(['wlr-randr', '--output', *words], env=room.display, check=True)


def adapts(program, hands, lesson):
    """Whatever becomes of the screens, the place in the lesson is kept."""
    sections, _ = lesson
    room = Room(program, hands, 'module=nowhere\n', environment={'WLR_HEADLESS_OUTPUTS': '2'})
    try:
        room.find('label', 'Code M1')
        wait(lambda: covers(room), 'the lesson on both screens')
        pid = room.pid()
        for section in sections[1:3]:
            room.key('ctrl+Page_Down')
            room.find('heading', section[2])
        for i in range(50):
            room.resize(MODES[i % len(MODES)])
        # Turned and enlarged it is as large as a lesson needs, still.
        room.resize('1280x720')
        for turn in TURNS:
            tell_screen(room, 'HEADLESS-1', '--transform', turn)
        for scale in SCALES:
            tell_screen(room, 'HEADLESS-1', '--scale', scale)
        for i in range(20):
            tell_screen(room, 'HEADLESS-2', '--on' if i % 2 else '--off')
        for _ in range(20):
            room.key('F11')
        assert room.pids() == [pid] and len(room.frames()) == 1
        room.find('button', 'End Session')
        room.find('heading', sections[2][2])
    finally:
        room.close()


def starts_anew_if_not_fresh(program, hands, supervisor, keeper):
    """Something is left in a session: the process ends with 43, but not before the results of the one before it are on
    the disk, and a clean one stands in its place."""
    home = pathlib.Path(os.environ['HOME'])
    for fault, says in FAULTS.items():
        log = home / f'{fault}.log'
        room = Room(program, hands, 'text-sizes=100;150\nlanguages=en;de\n',
                    wrap=['sh', '-c', f'exec "$@" 2> {log}', 'sh', supervisor, keeper, fault, str(home / fault)])
        try:
            room.pid()
            room.find_again()
            room.find('button', 'End Session')
            said = log.read_text()
            assert f'the session is not fresh ({says})' in said, said
            assert 'the kiosk died (status 43), time 1 in a minute' in said, said
            assert len(room.records()) == 1, room.records()
            assert room.process.poll() is None, 'the compositor ended with it'
        finally:
            room.close()


def count_colours(picture):
    pixels = picture[-1280 * 720 * 3:]
    return len({pixels[i:i + 3] for i in range(0, len(pixels), 3)})


def covers(room):
    """Of what the lesson shows there are many colours; of a screen that nobody draws on there is one."""
    for output in ('HEADLESS-1', 'HEADLESS-2'):
        picture = subprocess.run(['grim', '-t', 'ppm', '-o', output, '-'], env=room.display, check=True,
                                 capture_output=True).stdout
        if count_colours(picture) < 8:
            return False
    return True


def refuses(program):
    """A policy that somebody else could have written, or none: exit 2, and why."""
    room = pathlib.Path(os.environ['HOME'])
    policy = room / 'kiosk.conf'
    policy.write_text('[Kiosk]\nidle-seconds=60\n')
    for mode, says in ((0o646, 'not safe'), (0o644, 'pin-hash is missing')):
        policy.chmod(mode)
        done = subprocess.run([program, '--kiosk', '--policy', str(policy)], capture_output=True, text=True)
        assert done.returncode == 2 and says in done.stderr, (done.returncode, done.stderr)
    done = subprocess.run([program, '--kiosk', '--policy', str(room / 'nowhere')], capture_output=True, text=True)
    assert done.returncode == 2 and 'cannot be opened' in done.stderr, (done.returncode, done.stderr)


def main():
    program, hands, supervisor, keeper, lesson_file, other = sys.argv[1:]
    lesson = read_lesson(lesson_file)
    refuses(program)
    survives(program, hands, supervisor)
    is_ready_when_it_shows(program, hands)
    falls_back(program, hands, lesson)
    passes_over_a_broken_lesson(program, hands, lesson, other)
    starts_anew_if_not_fresh(program, hands, supervisor, keeper)
    adapts(program, hands, lesson)


main()
