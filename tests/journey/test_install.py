# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs what was built into a folder, looks at it as a distribution's checks would, runs it from there, and
takes it away again.

    test_install.py BUILD-DIRECTORY PREFIX APPLICATION-ID LESSON
"""

import configparser
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from activation import Activated, offer
from test_main_job import Journey


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, **options)
    assert done.returncode == 0, f'{command} ended with {done.returncode}:\n{done.stdout}'
    return done.stdout


def check_icons(icons, application_id):
    for path in (f'scalable/apps/{application_id}.svg', f'symbolic/apps/{application_id}-symbolic.svg'):
        picture = ElementTree.parse(icons / path).getroot()
        assert picture.get('width') == picture.get('height'), f'{path} is not square'


def check_desktop_file(path, application_id, programs):
    assert run('desktop-file-validate', path) == '', f'a hint about {path}'
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path)
    entry = parser['Desktop Entry']
    assert entry['Icon'] == application_id
    assert (programs / entry['Exec'].split()[0]).is_file(), entry['Exec']


def check_metainfo(path):
    said = run('appstreamcli', 'validate', '--no-net', '--strict', '--pedantic', '--explain', '--no-color', path)
    # The name of the program in the id has a capital letter, as GNOME's programs have; that is no fault.
    notes = [line for line in said.splitlines()
             if line[:2] in ('E:', 'W:', 'I:', 'P:') and 'cid-contains-uppercase-letter' not in line]
    assert not notes, said


def check_service(path, application_id, prefix, staged):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path)
    service = parser['D-BUS Service']
    assert service['Name'] == application_id
    program = pathlib.Path(service['Exec'].split()[0])
    assert (staged / program.relative_to(prefix)).is_file(), f'{path} starts {program}, which is not installed'


def check_room(parts, prefix, staged):
    """What a room's units and session start is there; what they start of others, a host has to have."""
    for path in (parts / 'inroad-kiosk.desktop', parts / 'inroad-kiosk@.service', parts / 'inroad-gnome-kiosk.service'):
        command = next(line for line in path.read_text().splitlines() if line.startswith(('Exec=', 'ExecStart=')))
        ours = [word for word in command.partition('=')[2].split() if word.startswith(f'{prefix}/')]
        assert [pathlib.Path(word).name for word in ours[-2:]] == ['inroad-supervisor', 'inroad'], command
        for word in ours:
            if pathlib.Path(word).name.startswith('inroad'):
                assert os.access(staged / pathlib.Path(word).relative_to(prefix), os.X_OK), word


def check_quiet(staged):
    """Nothing by which a desktop asks the program for something, or it tells the desktop, but the one service above."""
    names = {path.name for path in (staged / 'share').iterdir()}
    assert not names & {'gnome-shell', 'krunner', 'plasma', 'knotifications6', 'xdg-desktop-portal', 'tracker3'}, names
    assert [path.name for path in (staged / 'share/dbus-1').iterdir()] == ['services']
    assert len(list((staged / 'share/dbus-1/services').iterdir())) == 1
    assert not list(staged.rglob('*search-provider*'))


def check_files(staged, prefix, application_id):
    share = staged / 'share'
    check_desktop_file(share / f'applications/{application_id}.desktop', application_id, staged / 'bin')
    check_metainfo(share / f'metainfo/{application_id}.metainfo.xml')
    check_icons(share / 'icons/hicolor', application_id)
    check_service(share / f'dbus-1/services/{application_id}.service', application_id, prefix, staged)
    check_quiet(staged)
    # As the package manager would, once the file is in its place.
    run('glib-compile-schemas', '--strict', share / 'glib-2.0/schemas')


def describe_place(staged, home):
    """Where the program finds what is elsewhere once it is in its place."""
    return {
        'GSETTINGS_SCHEMA_DIR': str(staged / 'share/glib-2.0/schemas'),
        'INROAD_LOCALEDIR': str(staged / 'share/locale'),
        'INROAD_RENDERER': str(staged / 'libexec/inroad-renderer'),
        'XDG_DATA_DIRS': f'{staged / "share"}:/usr/local/share:/usr/share',
        'XDG_DATA_HOME': f'{home}/data',
        'XDG_CONFIG_HOME': f'{home}/config',
        'XDG_CACHE_HOME': f'{home}/cache',
    }


def check_running(staged, lesson, home):
    environment = os.environ | describe_place(staged, home)
    with Journey([str(staged / 'bin/inroad')], lesson, f'{home}/data', environment) as journey:
        journey.start()
        journey.read_the_document()
        journey.quit()


def check_activation(staged, prefix, application_id, home):
    """As a desktop starts it: by its service file, in which only the prefix is another one here."""
    service = (staged / f'share/dbus-1/services/{application_id}.service').read_text()
    offer(application_id, service.replace(f'={prefix}/', f'={staged}/'),
          describe_place(staged, home) | {'G_DEBUG': 'fatal-warnings'})
    program = Activated(application_id, dict(os.environ))
    program.find('frame')
    assert program.is_the_one()
    program.quit()


def check_uninstalling(build, place):
    for made_here in place.rglob('gschemas.compiled'):
        made_here.unlink()
    run('ninja', '-C', build, 'uninstall')
    left = [str(path) for path in place.rglob('*') if not path.is_dir()]
    assert not left, f'left behind: {left}'


def main():
    build, prefix, application_id, lesson = sys.argv[1:]
    with tempfile.TemporaryDirectory() as directory:
        place = pathlib.Path(directory) / 'staging'
        run('meson', 'install', '-C', build, '--no-rebuild', '--destdir', place)
        staged = place / prefix.lstrip('/')
        check_files(staged, prefix, application_id)
        check_room(pathlib.Path(build) / 'data/kiosk', prefix, staged)
        check_running(staged, lesson, f'{directory}/home')
        check_activation(staged, prefix, application_id, f'{directory}/home')
        check_uninstalling(build, place)


main()
