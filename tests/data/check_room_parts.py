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


def check_places(source, built):
    """The compositor puts its socket into /run/user, nobody finds a home, and what is kept has one that can be written."""
    system = (built / 'inroad-kiosk@.service').read_text()
    guests = read_settings(system)
    kept = read_settings(system, (source / 'kept-kiosk.conf').read_text())
    for settings in (guests, kept, read_settings((built / 'inroad-gnome-kiosk.service').read_text())):
        hidden = list_hidden(settings)
        assert not [path for path in hidden if '/run/user/1000/'.startswith(path.rstrip('/') + '/')], hidden
    assert {'/home', '/root'} <= set(list_hidden(guests)), list_hidden(guests)
    assert 'StateDirectory' not in guests
    assert kept['Environment'] == [f'HOME=/var/lib/{folder}' for folder in kept['StateDirectory']], kept['Environment']


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


def check_units(source, built, folder):
    """No complaint, and one about a key that there is not, so that silence means something."""
    if not has('systemd-analyze'):
        return
    system = folder / 'inroad-kiosk@tty1.service'
    shutil.copy(built / 'inroad-kiosk@.service', system)
    user = folder / 'inroad-gnome-kiosk.service'
    user.write_text(re.sub(r'ExecStart=\S+', 'ExecStart=/bin/true', (built / user.name).read_text()))
    kept = folder / 'inroad-kiosk@tty1.service.d/50-kept.conf'
    kept.parent.mkdir()
    shutil.copy(source / 'kept-kiosk.conf', kept)
    listen_to_verify(system, system, [], 'RestartWrongSec', folder)
    listen_to_verify(user, user, ['--user'], 'RestartWrongSec', folder)
    listen_to_verify(system, kept, [], 'StateWrongDirectory', folder)


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


def look(program, subject, *arguments, mounts=(), environment=None):
    """What --kiosk-check says of one thing, with folders in the place of others: `mounts`, each (folder, place, options).
    Nothing of the environment leads there: the kiosk passes over what it was started with."""
    script = [f'mount --bind {folder} {place} && mount -o remount,bind,{options} {place}'
              for folder, place, options in mounts]
    done = run('unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', ' && '.join([*script, 'exec "$@"']), 'sh',
               program, '--kiosk-check', *arguments, env=environment)
    lines = [line for line in done.stdout.splitlines() if re.match(rf'\w+ +{re.escape(subject)}(:|$)', line)]
    assert len(lines) == 1, (subject, done.stdout, done.stderr)
    return lines[0]


def write_policy(source, program, folder):
    """The example with a PIN in it is a policy, but for its owner; and so it is with all that is commented out: an
    example that is refused would be none."""
    hashed = run(program, '--kiosk-hash-pin', input='2718\n').stdout
    text = (source / 'kiosk.conf.example').read_text()
    text = re.sub(r'^#pin-hash=.*$', hashed.strip().replace('\\', r'\\'), text, flags=re.M)
    kept = re.sub(r'^#(module|section|label|results-directory)=', r'\1=', text, flags=re.M)
    kept = kept.replace('session=guest', 'session=kept').replace('=/var/lib/inroad', f'={folder}/results')
    guests = folder / 'guests.conf'
    policy = folder / 'kiosk.conf'
    for path, words in ((guests, text), (policy, kept)):
        path.write_text(words)
        path.chmod(0o644)
        assert look(program, 'D40 policy', '--policy', path) == 'ok     D40 policy'
    return guests, policy


def check_default_policy(program, policy, folder):
    """Looked at is the policy that the kiosk takes, whatever the one who looks has in the environment."""
    etc, other = folder / 'etc/xdg', folder / 'other/xdg'
    for place in (etc, other):
        (place / 'inroad').mkdir(parents=True)
    (other / 'inroad/kiosk.conf').write_text('[Kiosk]\nnonsense=1\n')
    environment = dict(os.environ, XDG_CONFIG_DIRS=str(other))
    mounts = ((etc, '/etc/xdg', 'rw'),)
    assert 'cannot be opened' in look(program, 'D40 policy', mounts=mounts, environment=environment)
    shutil.copy(policy, etc / 'inroad/kiosk.conf')
    assert look(program, 'D40 policy', mounts=mounts, environment=environment) == 'ok     D40 policy'


def check_lessons(program, folder):
    """What a learner could have written, however deep, and in whose folder it lies: in those that the kiosk reads."""
    share, elsewhere, place = folder / 'share', folder / 'elsewhere', pathlib.Path('/usr/local/share')
    lesson = pathlib.Path('inroad/modules/one/module.xml')
    paper = pathlib.Path('inroad/documents/one/paper.pdf')
    for path in (share / lesson, share / paper, elsewhere / lesson):
        path.parent.mkdir(parents=True)
        path.write_text('')
    for path in share.rglob('*'):
        path.chmod(0o755 if path.is_dir() else 0o644)
    (elsewhere / lesson).chmod(0o666)

    def ask():
        return look(program, 'D40 lessons', mounts=((share, place, 'rw'),),
                    environment=dict(os.environ, XDG_DATA_DIRS=str(elsewhere)))

    assert ask() == 'ok     D40 lessons'
    for path, mode in ((lesson, 0o666), (lesson.parent, 0o777), (lesson.parent.parent, 0o775 | 0o002), (paper, 0o646)):
        before = (share / path).stat().st_mode
        (share / path).chmod(mode)
        assert ask().startswith(f'wrong  D40 lessons: {place / path}: others than root can write it'), (path, ask())
        (share / path).chmod(before)
    assert ask() == 'ok     D40 lessons'


def check_folders(program, guests, policy, folder):
    """Where results and what is kept go: there, gone, and as in a unit that has not been told of them."""
    home, results = folder / 'home-of-room', folder / 'results'
    home.mkdir()
    environment = {name: value for name, value in os.environ.items() if name != 'XDG_DATA_HOME'}

    def ask(subject, policy=policy, mounts=()):
        return look(program, subject, '--policy', policy, mounts=mounts, environment=environment | {'HOME': str(home)})

    assert ask('D28 results directory').startswith(f'wrong  D28 results directory: {results} cannot be written')
    results.mkdir()
    for subject, place in (('D28 results directory', results), ('D28 kept progress', home)):
        for which in (guests, policy):
            assert ask(subject, which) == f'ok     {subject}', ask(subject, which)
        said = ask(subject, mounts=((place, place, 'ro'),))
        assert said.startswith(f'wrong  {subject}: ') and str(place) in said, said
        assert 'nobody knows' in ask(subject, folder / 'nowhere')
    assert [path.name for path in home.rglob('*')] == ['.local', 'share', 'inroad', 'rooms', 'room-3']
    assert not list(results.iterdir())


def check_login(source, program, folder):
    """With what a room sets of logind all is well; and of what it sets, that which matters is missed."""
    etc = folder / 'systemd'
    snippet = etc / 'logind.conf.d/50-inroad-kiosk.conf'
    snippet.parent.mkdir(parents=True)
    text = (source / 'logind-kiosk.conf').read_text()

    def ask(subject, words):
        snippet.write_text(words)
        return look(program, subject, mounts=((etc, '/etc/systemd', 'rw'),))

    for subject, key in (('D06 terminals', 'NAutoVTs=0'), ('D37 power keys', 'HandleRebootKeyLongPress=ignore'),
                         ('D37 power keys', 'HandleLidSwitch=ignore')):
        assert ask(subject, text) == f'ok     {subject}', ask(subject, text)
        assert ask(subject, text.replace(f'{key}\n', '')).startswith(f'wrong  {subject}: '), key


def main():
    source, built, program, application_id = sys.argv[1:]
    source, built = pathlib.Path(source), pathlib.Path(built)
    with tempfile.TemporaryDirectory() as directory:
        folder = pathlib.Path(directory)
        check_places(source, built)
        check_units(source, built, folder)
        check_session(built)
        check_reset(built, application_id, folder)
        guests, policy = write_policy(source, program, folder)
        check_default_policy(program, policy, folder)
        check_lessons(program, folder)
        check_folders(program, guests, policy, folder)
        check_login(source, program, folder)


main()
