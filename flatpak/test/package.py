# SPDX-License-Identifier: GPL-3.0-or-later
"""What a store asks of the files that were built."""

import configparser
import contextlib
import functools
import gzip
import http.server
import pathlib
import re
import shutil
import threading
import xml.etree.ElementTree as ElementTree

from checks import APPLICATION, RUN, VERSION, attempt, check, flatpak
from quality import check_quality

# Flatpak writes fallback-x11 down as x11 too, for its older versions.
LEAST = {'shared': {'ipc'}, 'sockets': {'wayland', 'fallback-x11', 'x11'}, 'devices': {'dri'}}

# Where the pictures of this version are.
SERVER = f'https://raw.githubusercontent.com/inroad-app/inroad/v{VERSION}'


def permissions_are_least(metadata):
    """Whether the program may have a window, and nothing else."""
    parser = configparser.ConfigParser(delimiters='=', interpolation=None)
    parser.optionxform = str
    parser.read(metadata)
    context = {name: {word for word in value.split(';') if word} for name, value in parser['Context'].items()}
    granted = {section for section in parser.sections() if 'Policy' in section or section == 'Environment'}
    return context == LEAST and not granted


def check_desktop_file(path):
    done = attempt('desktop-file-validate', path)
    check('the desktop file is valid, without a hint', done.returncode == 0 and not done.stdout, done.stdout)
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path)
    entry = parser['Desktop Entry']
    check('it is shown, under Education, with the icon of the id',
          not {'Hidden', 'NoDisplay', 'OnlyShowIn', 'NotShowIn'} & set(entry) and
          'Education' in entry['Categories'].split(';') and entry['Icon'] == APPLICATION and entry['Keywords[de]'],
          dict(entry))


def check_exports(export):
    for name in (f'applications/{APPLICATION}.desktop', f'metainfo/{APPLICATION}.metainfo.xml',
                 f'icons/hicolor/scalable/apps/{APPLICATION}.svg',
                 f'icons/hicolor/symbolic/apps/{APPLICATION}-symbolic.svg',
                 f'dbus-1/services/{APPLICATION}.service'):
        check(f'{name.split("/")[0]}: exported', (export / name).is_file(), sorted(export.rglob('*')))
    check_desktop_file(export / f'applications/{APPLICATION}.desktop')
    done = attempt('appstreamcli', 'validate', '--no-net', '--strict', '--pedantic', '--explain', '--no-color',
                   export / f'metainfo/{APPLICATION}.metainfo.xml')
    # The name of the program in the id has a capital letter, as GNOME's programs have; that is no fault.
    notes = [line for line in done.stdout.splitlines()
             if line[:2] in ('E:', 'W:', 'I:', 'P:') and 'cid-contains-uppercase-letter' not in line]
    check('the metainfo is valid, strict and pedantic, without a note but on the id',
          done.returncode == 0 and not notes, done.stdout)


def check_catalogue(files):
    """The entry that flatpak-builder had AppStream compose of what is installed."""
    entry = files / f'share/app-info/xmls/{APPLICATION}.xml.gz'
    if not check("the catalogue's entry was composed", entry.is_file(), sorted(files.glob('share/app-info/**/*'))):
        return
    component = ElementTree.fromstring(gzip.decompress(entry.read_bytes())).find('component')
    icons = [icon for icon in component.findall('icon') if icon.get('type') == 'cached']
    check('it has the icon in 64 and 128',
          {icon.get('width') for icon in icons} >= {'64', '128'} and
          (files / f'share/app-info/icons/flatpak/128x128/{APPLICATION}.png').is_file(),
          ElementTree.tostring(component, 'unicode')[:2000])
    languages = {language.text: language.get('percentage') for language in component.findall('languages/lang')}
    language = '{http://www.w3.org/XML/1998/namespace}lang'
    check('it has the German translation', 'de' in languages and
          any(summary.get(language) == 'de' for summary in component.findall('summary')), languages)


@contextlib.contextmanager
def served(folder):
    """The address of a web server that has the files of a folder."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f'http://127.0.0.1:{server.server_port}'
        server.shutdown()


def check_screenshots(files):
    """AppStream fetches the screenshots as a store does. They are on the project's server, which is out of reach,
    so a copy of what is installed names another one, which has the checkout's."""
    tree = RUN / 'compose'
    for part in ('applications', 'icons', 'metainfo'):
        shutil.copytree(files / 'share' / part, tree / 'usr/share' / part)
    metainfo = tree / f'usr/share/metainfo/{APPLICATION}.metainfo.xml'
    text = metainfo.read_text()
    named = set(re.findall(f'{re.escape(SERVER)}/(\\S+)<', text))
    present = {f'data/screenshots/store/{path.name}'
               for path in pathlib.Path('/inroad/data/screenshots/store').iterdir()}
    check('the screenshots are named by the tag of this version, and are in the checkout', named == present,
          (named, present))
    with served('/inroad') as address:
        metainfo.write_text(text.replace(SERVER, address))
        done = attempt('appstreamcli', 'compose', '--no-color', '--origin=test', '--print-report=full',
                       f'--data-dir={tree}/data', f'--icons-dir={tree}/icons', f'--media-dir={tree}/media',
                       '--media-baseurl=http://media', f'--result-root={tree}/out', tree)
    catalogue = tree / 'data/test.xml.gz'
    shots = ElementTree.fromstring(gzip.decompress(catalogue.read_bytes())).findall('.//screenshot')
    sources = [shot.find("image[@type='source']") for shot in shots]
    check('composed for a store it has five screenshots with captions, the first as default',
          done.returncode == 0 and len(shots) == 5 and shots[0].get('type') == 'default' and
          all(shot.find('caption') is not None for shot in shots), done.stdout)
    check('each of 2000 by 1400 pixels, for scale 2',
          all((image.get('width'), image.get('height'), image.get('scale')) == ('2000', '1400', '2')
              for image in sources),
          [image.attrib for image in sources])


def check_cleanup(files):
    left = [str(path.relative_to(files)) for path in files.rglob('*') if path.suffix in ('.a', '.la', '.pc', '.h')]
    check('no header, static library or .pc file is left', not left, left)
    tools = sorted(path.name for path in (files / 'bin').iterdir())
    check('the program and what puts results together are the only ones', tools == ['inroad', 'inroad-results'], tools)


def check_libraries(build):
    done = flatpak('build', '--with-appdir', build, 'sh', '-c',
                   'ldd /app/bin/inroad /app/libexec/inroad-renderer /app/lib/*.so.*')
    check('no library lacks another', 'libc.so.6 =>' in done and 'not found' not in done, done)
    check("Poppler is the program's own", '=> /app/lib/libpoppler-glib.so' in done, done)
    own = [line.strip() for line in done.splitlines() if '=> /app' in line and 'poppler' not in line]
    check("every other library is the runtime's", not own, own)


def check_build(build):
    build = pathlib.Path(build)
    check('it may have a window and nothing else', permissions_are_least(build / 'metadata'),
          (build / 'metadata').read_text())
    check_exports(build / 'export/share')
    check_catalogue(build / 'files')
    check_screenshots(build / 'files')
    check_quality(build / f'export/share/metainfo/{APPLICATION}.metainfo.xml',
                  build / f'export/share/icons/hicolor/scalable/apps/{APPLICATION}.svg')
    check_cleanup(build / 'files')
    check_libraries(build)
