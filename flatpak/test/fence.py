# SPDX-License-Identifier: GPL-3.0-or-later
"""What the installed program can reach: asked from inside its sandbox, and read off its processes from outside."""

import contextlib
import os
import pathlib
import signal
import socket
import threading

from checks import APPLICATION, RUN, attempt, check, flatpak
from screenreader import Program, wait

# What `flatpak run` gets for a control: the same question with the door open has to get through.
OPEN = ('--share=network', '--filesystem=home')
LEFT = 42  # INROAD_ROOM_EXIT_LEFT
POLICY = pathlib.Path('/inroad/flatpak/test/kiosk.conf')
ADDRESSES = ('127.0.0.1', '192.0.2.1')


# -------------------------------------------------------------------------------------- from the outside

def processes(name):
    for directory in pathlib.Path('/proc').glob('[0-9]*'):
        with contextlib.suppress(OSError):
            if (directory / 'comm').read_text().strip() == name[:15]:
                yield directory


def status(directory):
    return dict(line.split(':\t', 1) for line in (directory / 'status').read_text().splitlines() if ':\t' in line)


def network(directory):
    return os.readlink(directory / 'ns/net')


def shut_in(program):
    """The renderers, once all have a filter of their own: one that has just been started has nothing to read yet."""
    renderers = list(processes('inroad-renderer'))
    with contextlib.suppress(OSError):  # or one has just ended
        filters = {status(directory)['Seccomp_filters'] for directory in renderers}
        return renderers if filters and program['Seccomp_filters'] not in filters else None


def check_fence():
    """While a page is shown: the renderer has Flatpak's fence and its own."""
    program = status(next(processes('inroad')))
    for directory in wait(lambda: shut_in(program), 'renderers that have shut themselves in'):
        renderer = status(directory)
        check('it has no privilege, and can get none',
              int(renderer['CapEff'], 16) == 0 and renderer['NoNewPrivs'] == '1', renderer)
        check("it has a filter of system calls beyond the program's, which has Flatpak's",
              int(renderer['Seccomp_filters']) == int(program['Seccomp_filters']) + 1 and
              int(program['Seccomp_filters']) > 0, (program['Seccomp_filters'], renderer['Seccomp_filters']))
        check('its network is not the session\'s', network(directory) != network(pathlib.Path('/proc/self')))


# --------------------------------------------------------------------------------------- from the inside

def inside(script, *options):
    return attempt('flatpak', 'run', *options, '--command=bash', APPLICATION, '-c', script,
                   environment={'FLATPAK_USER_DIR': str(RUN / 'installation')})


@contextlib.contextmanager
def listener():
    """A server at both of this machine's addresses."""
    with socket.create_server(('0.0.0.0', 0)) as server:
        def serve():
            with contextlib.suppress(OSError):
                while True:
                    server.accept()[0].close()
        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]


def connects(address, port, *options):
    return inside(f'exec 3<>/dev/tcp/{address}/{port} && echo CONNECTED', *options)


def check_network():
    with listener() as port:
        for address in ADDRESSES:
            done = connects(address, port)
            check(f'{address} is out of reach', done.returncode != 0 and
                  ('refused' in done.stdout or 'unreachable' in done.stdout), done.stdout)
        done = connects(ADDRESSES[0], port, *OPEN)
        check('control: with the network granted it connects', 'CONNECTED' in done.stdout, done.stdout)


def check_files():
    secret = pathlib.Path.home() / 'secret.txt'
    secret.write_text('hidden')
    done = inside(f'cat {secret}')
    check('a file in the home is out of reach', done.returncode != 0 and 'hidden' not in done.stdout, done.stdout)
    done = inside(f'cat {secret}', *OPEN)
    check('control: with the home granted it is read', 'hidden' in done.stdout, done.stdout)
    done = inside('ls -A ~; touch /app/new /usr/new')
    check('the home holds nothing but its own directory, and the program cannot be changed',
          done.stdout.splitlines()[0] == '.var' and done.stdout.count('cannot touch') == 2, done.stdout)


def check_processes():
    done = inside('ls -d /proc/[0-9]* | wc -l; tail -n +3 /proc/net/dev | cut -d: -f1')
    lines = [line.strip() for line in done.stdout.splitlines()]
    check('it sees no process but its own', int(lines[0]) < 10, done.stdout)
    check('it has no network interface but its own loop', lines[1:] == ['lo'], done.stdout)


def check_renderer_fence():
    """The renderer's fence, tried from within by the test that the build made of it."""
    done = attempt('flatpak', 'run', f'--filesystem={RUN}:ro', f'--command={RUN}/test-sandbox', APPLICATION,
                   environment={'FLATPAK_USER_DIR': str(RUN / 'installation'), 'G_DEBUG': ''})
    passed = [line for line in done.stdout.splitlines() if line.startswith('ok ')]
    skipped = [line for line in passed if '# SKIP' in line]
    check(f'Landlock and the filter hold in it: {len(passed)} attempts',
          done.returncode == 0 and len(passed) > 5 and not skipped, done.stdout)


@contextlib.contextmanager
def granted(folder):
    """A folder of the machine that its owner grants to the program, as a kiosk's policy reaches it."""
    override = ('override', '--user', APPLICATION)
    flatpak(*override, f'--filesystem={folder}:ro')
    try:
        yield
    finally:
        flatpak(*override, '--reset')


def ask_kiosk(*arguments):
    return attempt('flatpak', 'run', APPLICATION, *arguments,
                   environment={'FLATPAK_USER_DIR': str(RUN / 'installation'), 'G_DEBUG': ''})


def said_of_policy(policy):
    """What --kiosk-check says of it, among what it says of the rest of a room, which this is none of."""
    said = ask_kiosk('--kiosk-check', '--policy', policy).stdout
    return '\n'.join(line for line in said.splitlines() if line.replace(':', '').split()[1:3] == ['D40', 'policy'])


def check_own_policy():
    """In a folder of the learner's, who could write there outside of the sandbox."""
    room = RUN / 'own-room'
    room.mkdir(mode=0o755)
    policy = room / 'kiosk.conf'
    policy.write_bytes(POLICY.read_bytes())
    policy.chmod(0o644)
    with granted(room):
        done = inside(f'cat {policy}; echo changed > {policy}')
        check('a folder that is granted by an override is read, and cannot be changed',
              done.stdout.startswith(POLICY.read_text()) and policy.read_bytes() == POLICY.read_bytes(), done.stdout)
        said = said_of_policy(policy)
        check('a policy that the learner owns is found to be wrong', said.startswith('wrong') and
              f'it must belong to root, and belongs to user {os.getuid()}' in said, said)
        done = ask_kiosk('--kiosk', '--policy', policy)
        check('and the kiosk does not start with it', done.returncode == 2 and
              'the kiosk does not start' in done.stdout, done.stdout)
    done = inside(f'cat {policy}')
    check('control: without the override it is out of reach', done.returncode != 0, done.stdout)


def check_room_policy():
    """In a folder whose owner is nobody that is known in here, as root is not in a sandbox. build-aux/flatpak gives it
    away before the test, where it may."""
    policy = RUN / 'room/kiosk.conf'
    hidden = int(pathlib.Path('/proc/sys/kernel/overflowuid').read_text())
    if policy.stat().st_uid != hidden:
        print('     whoever is not root of the machine can give no policy away: the kiosk is not started', flush=True)
        return
    with granted(policy.parent):
        said = said_of_policy(policy)
        check("a policy that is root's is taken in the sandbox", said.startswith('ok'), said)
        kiosk = Program(['flatpak', 'run', APPLICATION, '--kiosk', '--policy', str(policy)], 'inroad',
                        os.environ | {'FLATPAK_USER_DIR': str(RUN / 'installation')})
        kiosk.find('frame')
        kiosk.find('button', 'End Session')
        check('and the kiosk starts with it', True)
        # Its window would keep the keyboard from those that come after it. The sandbox does not hand a signal on, and
        # `flatpak kill` would end the build of the next version too. The kiosk is called exe, since it has started
        # itself anew, with a clean environment.
        for directory in processes('exe'):
            os.kill(int(directory.name), signal.SIGTERM)
        status = kiosk.end()
        check('and ends when it is told to, as when it is left', status == LEFT, status)


def check_sandbox():
    check_network()
    check_files()
    check_processes()
    check_own_policy()
    check_room_policy()
    check_renderer_fence()
