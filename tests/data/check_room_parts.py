# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of a room that a host starts, and the policy: each is what its reader understands. What a tool of the
host would say is asked of it where there is one.

    check_room_parts.py SOURCE BUILT PROGRAM APPLICATION-ID
"""

import os
import pathlib
import re
import shutil
import sys
import tempfile

from hosttools import has, run


def read_settings(*texts):
    """What units and drop-ins say, one behind the other: a list of words for each key."""
    settings = {}
    for line in ''.join(texts).splitlines():
        key, equals, value = line.partition('=')
        if equals and line[0] != '#':
            settings.setdefault(key, []).extend(value.split())
    return settings


def list_hidden(settings):
    """Folders of the host that a unit does not see; systemd.exec(5) says what ProtectHome= is short for."""
    hidden = [path.partition(':')[0] for path in settings.get('TemporaryFileSystem', [])]
    hidden += settings.get('InaccessiblePaths', [])
    return hidden + ['/home', '/root', '/run/user'] * (settings.get('ProtectHome', ['no'])[-1] in ('tmpfs', 'yes', 'true'))


def check_places(built):
    """The compositor puts its socket into /run/user, and nobody finds a home."""
    system = (built / 'inroad-kiosk@.service').read_text()
    guests = read_settings(system)
    for settings in (guests, read_settings((built / 'inroad-gnome-kiosk.service').read_text())):
        hidden = list_hidden(settings)
        assert not [path for path in hidden if '/run/user/1000/'.startswith(path.rstrip('/') + '/')], hidden
    assert {'/home', '/root'} <= set(list_hidden(guests)), list_hidden(guests)


def listen_to_verify(unit, part, options, wrong, folder):
    """What systemd-analyze says of `part`, the unit or a drop-in of it: nothing, and something of a wrong key."""
    text = part.read_text()
    right = wrong.replace('Wrong', '')
    for words, complains in ((text, False), (text.replace(right, wrong), True)):
        part.write_text(words)
        done = run('systemd-analyze', 'verify', *options, unit, env=dict(os.environ, XDG_RUNTIME_DIR=str(folder)))
        if 'Failed to' in done.stderr:
            print(f'systemd-analyze {options}: {done.stderr.strip()}: left out')
            break
        said = [line for line in done.stderr.splitlines() if part.name in line]
        assert bool(said) == complains, (part, done.stderr)
        assert not complains or wrong in done.stderr, done.stderr
        print(f'systemd-analyze: {part.name}', 'complains of a wrong key' if complains else 'is well')
    part.write_text(text)


def check_units(built, folder):
    """No complaint, and one about a key that there is not, so that silence means something."""
    if not has('systemd-analyze'):
        return
    system = folder / 'inroad-kiosk@tty1.service'
    shutil.copy(built / 'inroad-kiosk@.service', system)
    user = folder / 'inroad-gnome-kiosk.service'
    user.write_text(re.sub(r'ExecStart=\S+', 'ExecStart=/bin/true', (built / user.name).read_text()))
    listen_to_verify(system, system, [], 'RestartWrongSec', folder)
    listen_to_verify(user, user, ['--user'], 'RestartWrongSec', folder)


def check_session(built):
    """The format's own checker knows sessions by no key of theirs."""
    said = run('desktop-file-validate', built / 'inroad-kiosk.desktop').stdout.splitlines()
    assert not [line for line in said if 'DesktopNames' not in line], said


def check_reset(built, application_id, folder):
    """What it asks of flatpak, and what it takes away, of a home made up for it."""
    home = folder / 'home'
    ours = home / '.var/app' / application_id
    other = home / '.var/app/org.example.Other'
    tools = folder / 'tools'
    for place in (ours / 'data', other, tools):
        place.mkdir(parents=True)
    (ours / 'data/profile.json').write_text('{}')
    log = folder / 'log'
    flatpak = tools / 'flatpak'
    flatpak.write_text(f'#!/bin/sh\necho "$@" >> {log}\n'
                       "[ \"$1\" != documents ] || printf '%s\\n' '/home/a/My Paper.pdf' /home/a/b.pdf\n")
    flatpak.chmod(0o755)
    done = run('sh', built / 'inroad-flatpak-reset', env={'HOME': str(home), 'PATH': f'{tools}:/usr/bin:/bin'})
    assert done.returncode == 0, done.stderr
    assert log.read_text().splitlines() == [
        f'permission-reset {application_id}', f'documents --columns=origin {application_id}',
        'document-unexport /home/a/My Paper.pdf', 'document-unexport /home/a/b.pdf']
    assert not ours.exists() and other.exists()
    # Without a home it takes nothing away.
    assert run('sh', built / 'inroad-flatpak-reset', env={'PATH': f'{tools}:/usr/bin:/bin'}).returncode != 0


def check_policy(source, program, folder):
    """The example with a PIN in it is a policy, but for its owner."""
    hashed = run(program, '--kiosk-hash-pin', input='2718\n').stdout
    text = (source / 'kiosk.conf.example').read_text()
    # Comments that are keys are switched on, too: an example that is refused would be none.
    text = re.sub(r'^#pin-hash=.*$', hashed.strip().replace('\\', r'\\'), text, flags=re.M)
    kept = re.sub(r'^#(module|section|label|results-directory)=', r'\1=', text, flags=re.M)
    kept = kept.replace('session=guest', 'session=kept')
    policy = folder / 'kiosk.conf'
    for words in (text, kept):
        policy.write_text(words)
        policy.chmod(0o644)
        done = run('unshare', '--user', '--map-root-user', program, '--kiosk-check', '--policy', policy)
        assert 'ok     D40 policy' in done.stdout, done.stdout + done.stderr


def check_lessons(program, folder):
    """What a learner could have written, however deep, and in whose folder it lies."""
    modules = folder / 'share/inroad/modules'
    lesson = modules / 'one/module.xml'
    paper = folder / 'share/inroad/documents/one/paper.pdf'
    for path in (lesson, paper):
        path.parent.mkdir(parents=True)
        path.write_text('')
    for path in (folder / 'share').rglob('*'):
        path.chmod(0o755 if path.is_dir() else 0o644)

    def ask():
        done = run('unshare', '--user', '--map-root-user', program, '--kiosk-check', '--policy', folder / 'kiosk.conf',
                   env=dict(os.environ, XDG_DATA_DIRS=str(folder / 'share')))
        return next(line for line in done.stdout.splitlines() if ' D40 lessons' in line)

    assert ask() == 'ok     D40 lessons'
    for path, mode in ((lesson, 0o666), (lesson.parent, 0o777), (modules, 0o775 | 0o002), (paper, 0o646)):
        before = path.stat().st_mode
        path.chmod(mode)
        assert ask().startswith(f'wrong  D40 lessons: {path}: others than root can write it'), (path, ask())
        path.chmod(before)
    assert ask() == 'ok     D40 lessons'


def main():
    source, built, program, application_id = sys.argv[1:]
    source, built = pathlib.Path(source), pathlib.Path(built)
    with tempfile.TemporaryDirectory() as directory:
        folder = pathlib.Path(directory)
        check_places(built)
        check_units(built, folder)
        check_session(built)
        check_reset(built, application_id, folder)
        check_policy(source, program, folder)
        check_lessons(program, folder)


main()
