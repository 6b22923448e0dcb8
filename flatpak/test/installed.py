#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the Flatpak as a learner does, and uses it: on a display, through a screen reader's eyes. Beside it
next.py builds what it is updated to."""

import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, '/inroad/tests/journey')

from activation import Activated, is_running, offer  # noqa: E402
from checks import APPLICATION, FAILED, RUN, attempt, call, check, end, flatpak, part  # noqa: E402
from fence import check_fence, check_sandbox  # noqa: E402
from portal import Portal  # noqa: E402
from screenreader import Program, wait  # noqa: E402
from test_main_job import Journey  # noqa: E402

LESSON = '/inroad/data/modules/integrate-ops/module.xml'
DOCUMENT = pathlib.Path('/inroad/data/modules/integrate-ops/target-api-enablement.pdf')
HOME = pathlib.Path.home()
OWN = HOME / '.var/app' / APPLICATION
PUBLISHED = RUN / 'published'
REFERENCE = f'app/{APPLICATION}/{os.uname().machine}/stable'
GERMAN = 'Die Version ausgeben'
COMMAND = ['flatpak', 'run', APPLICATION]


def environment(installation='installation', **more):
    """A session in which the program keeps its settings, as on a desktop."""
    kept = {name: value for name, value in os.environ.items() if name not in ('GSETTINGS_BACKEND', 'G_DEBUG')}
    return kept | {'FLATPAK_USER_DIR': str(RUN / installation)} | more


def journey(**options):
    return Journey(COMMAND, LESSON, OWN / 'data', environment(**options))


def said(*arguments, **options):
    """What the installed program prints."""
    return call(*COMMAND, *arguments, environment=environment(**options))


# ------------------------------------------------------------------------------------------------- install

def make_other_key():
    keys = {'GNUPGHOME': str(RUN / 'other-keys')}
    (RUN / 'other-keys').mkdir(mode=0o700)
    call('gpg', '--batch', '--passphrase', '', '--quick-generate-key', 'other@example.org', 'ed25519', 'sign',
         'never', environment=keys)
    return call('sh', '-c', 'gpg --batch --export | base64 --wrap=0', environment=keys)


def with_key(name, key):
    """A copy of what was published, with another key in it."""
    text = (PUBLISHED / name).read_text()
    copy = RUN / f'other.{name}'
    copy.write_text(re.sub('GPGKey=.*', f'GPGKey={key}', text))
    return copy


def check_install(other_key):
    reference = f'{APPLICATION}.flatpakref'
    done = attempt('flatpak', '--user', 'install', '-y', '--noninteractive', '--from', with_key(reference, other_key),
                   environment=environment('other'))
    # The refusal itself says no more than that there is nothing of that name.
    reason = attempt('flatpak', '--user', 'remote-ls', 'inroad', environment=environment('other')).stdout
    check('control: with another key in the .flatpakref it is refused',
          done.returncode != 0 and 'public key not found' in reason, done.stdout + reason)
    flatpak('--user', 'install', '-y', '--noninteractive', '--from', PUBLISHED / reference)
    origin = flatpak('--user', 'info', '--show-origin', APPLICATION).strip()
    verified = call('ostree', 'config', f'--repo={RUN}/installation/repo', 'get', f'--group=remote "{origin}"',
                    'gpg-verify')
    check('installed from the .flatpakref, and its signature is verified', verified.strip() == 'true', verified)


def list_remote(file, installation):
    """Whether a repository that is added by its file can be asked what it has, and the answer."""
    said = ''
    for command in (('remote-add', '--from', 'inroad', file), ('remote-ls', '--columns=application', 'inroad')):
        done = attempt('flatpak', '--user', *command, environment=environment(installation))
        said += done.stdout
        if done.returncode != 0:
            return False, said
    return True, said


def check_repository(other_key):
    """For an organisation that gives its repository as a whole: in installations that know nothing else."""
    listed, said = list_remote(PUBLISHED / 'inroad.flatpakrepo', 'listing')
    check('added by the .flatpakrepo, the repository lists the program', listed and APPLICATION in said.split(), said)
    listed, said = list_remote(with_key('inroad.flatpakrepo', other_key), 'other-listing')
    check('control: with another key in the .flatpakrepo it does not', not listed and APPLICATION not in said.split(),
          said)


# ----------------------------------------------------------------------------------------------------- use

def check_main_job():
    with journey() as learner:
        learner.learn()
    check('the main job: read, open the document, answer, close', True)
    check("the profile is in the program's own directory", (OWN / 'data/inroad/profile.json').is_file(),
          sorted(OWN.rglob('*')))
    others = [path for path in HOME.rglob('profile.json') if OWN not in path.parents]
    check('and nowhere else', not others, others)
    check('the place of its settings too', (OWN / 'config/glib-2.0/settings').is_dir(), sorted(OWN.rglob('*')))
    check('it speaks German', GERMAN in said('--help', LC_ALL='de_DE.UTF-8') and GERMAN not in said('--help'))


def check_portals_and_fence(portal):
    folder = portal.folder
    with journey() as learner:
        learner.start()
        learner.go_to(learner.position_of('case-study'))
        learner.program.press('button', starts='Save a Copy')
        copy = folder / DOCUMENT.name
        wait(lambda: copy.is_file() and copy.read_bytes() == DOCUMENT.read_bytes(), 'the saved copy')
        check('a copy is saved through the portal', portal.asked == [('SaveFile', APPLICATION)], portal.asked)
        learner.program.press('button', 'Read')
        learner.program.find('article', starts='Page 1 of ')
        check('the renderer draws a page inside the sandbox', True)
        check_fence()
        check_printing(learner.program, portal, folder)
        learner.program.press('button', 'Close Document')
        learner.quit()


def check_printing(program, portal, folder):
    program.key('ctrl+p')
    printed = folder / 'printed.pdf'
    wait(lambda: printed.is_file() and printed.read_bytes() == DOCUMENT.read_bytes(), 'the printed file')
    check('the document is printed through the portal', ('Print', APPLICATION) in portal.asked, portal.asked)


def check_activation():
    """As a desktop starts it. Flatpak must not have the rights that the bus has here for the document portal, so
    they are dropped before what the service file says."""
    exported = RUN / f'installation/exports/share/dbus-1/services/{APPLICATION}.service'
    service = exported.read_text()
    offer(APPLICATION, service.replace('Exec=', 'Exec=/inroad/flatpak/test/without-rights '),
          {'FLATPAK_USER_DIR': str(RUN / 'installation')})
    program = Activated(APPLICATION, environment())
    program.find('frame')
    check('it is started by the bus, by what Flatpak exports for that', program.is_the_one(), service)
    program.quit()
    check('and leaves the bus when it is closed', not is_running(APPLICATION))


def check_wayland():
    socket = 'wayland-test'
    server = subprocess.Popen(['weston', '--backend=headless', '--renderer=pixman', f'--socket={socket}',
                               '--idle-time=0', '--shell=kiosk-shell.so'],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait(pathlib.Path(os.environ['XDG_RUNTIME_DIR'], socket).exists, "the compositor's socket")
        only = {name: value for name, value in environment(WAYLAND_DISPLAY=socket).items()
                if name not in ('DISPLAY', 'GDK_BACKEND')}
        program = Program(COMMAND, 'inroad', only)
        program.find('frame')
        program.process.terminate()
        program.process.wait()
        program.kill()
        check('its window comes on Wayland, too', True)
        inside = attempt('flatpak', 'run', '--command=sh', APPLICATION, '-c',
                         'ls /tmp/.X11-unix /run/user/*/wayland-* 2>&1; echo "[$DISPLAY]"',
                         environment=environment(WAYLAND_DISPLAY=socket)).stdout
        check('and then it has no X11 at all', '[]' in inside and 'X99' not in inside, inside)
    finally:
        server.terminate()
        server.wait()


# ------------------------------------------------------------------------------------------------- versions

@contextlib.contextmanager
def beside(program):
    """Runs another part of the test at the same time, but never in the way of this one. What is yielded waits for
    it and hands on its report."""
    running = subprocess.Popen(['nice', program], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def finish():
        report, _ = running.communicate()
        print(report, end='', flush=True)
        check(f'{pathlib.Path(program).name} has come through', running.returncode == 0)

    try:
        yield finish
    finally:
        if running.poll() is None:
            running.kill()
        running.wait()


def commit():
    return flatpak('--user', 'info', '--show-commit', APPLICATION).strip()


def publish_next():
    key = (RUN / 'key').read_text()
    call('flatpak', 'build-commit-from', f'--src-repo={RUN}/next.repository', f'--gpg-sign={key}',
         RUN / 'repository', REFERENCE)
    call('/inroad/flatpak/publish', RUN / 'repository', key, f'file://{RUN}/repository',
         f'file://{RUN}/runtimes.flatpakrepo', PUBLISHED)


def profile_is_kept():
    with journey() as learner:
        learner.come_back()
    return True


def check_update():
    first, version = commit(), said('--version')
    publish_next()
    flatpak('--user', 'update', '-y', '--noninteractive', APPLICATION)
    check('updated to the next version', said('--version') != version and '99.0.0' in said('--version'),
          said('--version'))
    check('with the profile kept', profile_is_kept())
    flatpak('--user', 'update', '-y', '--noninteractive', f'--commit={first}', APPLICATION)
    check('rolled back to the version before', commit() == first and said('--version') == version,
          said('--version'))
    check('with the profile kept', profile_is_kept())


def check_bundle():
    """In an installation that has nothing yet, not even the runtime."""
    bundle = PUBLISHED / f'{APPLICATION}.flatpak'
    flatpak('--user', 'install', '-y', '--noninteractive', '--bundle', bundle, installation='elsewhere')
    check(f'one file of {bundle.stat().st_size // 1024} kB brings it and its runtime to another installation',
          said('--version', installation='elsewhere') == said('--version'))
    german = said('--help', installation='elsewhere', LC_ALL='de_DE.UTF-8')
    check('also from it, it speaks German', GERMAN in german, german)
    shutil.rmtree(RUN / 'elsewhere')


def main():
    os.environ['GNUPGHOME'] = str(RUN / 'keys')
    portal = Portal(HOME / 'Documents')
    portal.folder.mkdir()
    with part('install'):
        other_key = make_other_key()
        check_install(other_key)
        check_repository(other_key)
    if FAILED:
        end()
    with beside('/inroad/flatpak/test/next.py') as finish_next:
        with part('portals and fence'):
            check_portals_and_fence(portal)
        with part('sandbox'):
            check_sandbox()
        with part('activation'):
            check_activation()
        with part('wayland'):
            check_wayland()
        with part('main job'):
            check_main_job()
        with part('waiting for the next version'):
            finish_next()
    with part('update and back'):
        check_update()
    with part('bundle'):
        check_bundle()
    end()


main()
