# SPDX-License-Identifier: GPL-3.0-or-later
"""What a room sets of its host, read by those who will read it there: dconf and the schemas of GNOME, systemd-logind,
and sysctl. Each is shown a mistake, too, so that its silence means something.

    check_room_settings.py SOURCE
"""

import configparser
import os
import pathlib
import re
import shutil
import sys
import tempfile

import gi
from hosttools import has, run

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

LOGIND = pathlib.Path('/usr/lib/systemd/systemd-logind')


# ------------------------------------------------------------------------------------------------- dconf

def read_keys(path):
    """Paths and values."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=['='])
    parser.optionxform = str
    parser.read(path)
    return {f'/{section}/{key}': GLib.Variant.parse(None, value, None, None)
            for section in parser.sections() for key, value in parser[section].items()}


def check_locks(source, keys):
    """What is not locked, whoever is at the screen can set back."""
    lines = (source / 'dconf-locks').read_text().splitlines()
    assert sorted(keys) == sorted(line for line in lines if line[0] != '#')


def list_schemas():
    """Those with a path of their own, by it."""
    source = Gio.SettingsSchemaSource.get_default()
    schemas = [source.lookup(name, True) for name in source.list_schemas(True)[0]] if source else []
    return {schema.get_path(): schema for schema in schemas}


def check_schemas(keys):
    """A key that there is not, or a value of another type, would be passed over without a word."""
    schemas = list_schemas()
    known = 0
    for path, value in keys.items():
        folder, _, key = path.rpartition('/')
        schema = schemas.get(folder + '/')
        if schema is None:
            print(f'{path}: no such schema here: left out')
            continue
        assert schema.has_key(key), f'{path} is no key of {schema.get_id()}'
        assert schema.get_key(key).range_check(value), f'{path} cannot be {value}'
        known += 1
    print(f'{known} of {len(keys)} keys are in the schemas')


def compile_dconf(source, folder):
    """As `dconf update` does; and a profile with it alone below the user's own database."""
    (folder / 'db.d/locks').mkdir(parents=True)
    shutil.copy(source / 'dconf-kiosk', folder / 'db.d')
    shutil.copy(source / 'dconf-locks', folder / 'db.d/locks')
    done = run('dconf', 'compile', folder / 'db', folder / 'db.d')
    assert done.returncode == 0, done.stderr
    (folder / 'profile').write_text(f'user-db:user\nfile-db:{folder}/db\n')
    for name in ('home', 'run'):
        (folder / name).mkdir(mode=0o700)
    return dict(os.environ, DCONF_PROFILE=str(folder / 'profile'), HOME=str(folder / 'home'),
                XDG_CONFIG_HOME=str(folder / 'home'), XDG_CACHE_HOME=str(folder / 'home'),
                XDG_RUNTIME_DIR=str(folder / 'run'))


def check_dconf(source, keys, folder):
    environment = compile_dconf(source, folder)
    locked = run('dconf', 'list-locks', '/', env=environment).stdout.split()
    assert sorted(locked) == sorted(keys), set(locked) ^ set(keys)
    for path, value in keys.items():
        said = run('dconf', 'read', path, env=environment).stdout.strip()
        assert GLib.Variant.parse(None, said, None, None).equal(value), (path, said)
        done = run('dconf', 'write', path, str(value), env=environment)
        assert done.returncode != 0 and 'non-writable' in done.stderr, (path, done)
    # One that is not locked is refused by nobody but for want of a bus that writes it.
    done = run('dconf', 'write', '/org/example/key', '1', env=environment)
    assert 'non-writable' not in done.stderr, done.stderr
    print(f'dconf: {len(keys)} keys are set and cannot be written')


# ------------------------------------------------------------------------------------------------ logind

def ask_logind(settings, folder):
    """What it says of them before it looks for a bus, which is not there."""
    etc = folder / 'systemd'
    shutil.rmtree(etc, ignore_errors=True)
    (etc / 'logind.conf.d').mkdir(parents=True)
    (etc / 'logind.conf.d/50-inroad-kiosk.conf').write_text(settings)
    done = run('unshare', '--user', '--map-root-user', '--mount', 'sh', '-c',
               f'mount --bind {etc} /etc/systemd && exec timeout 20 {LOGIND}',
               env={'PATH': '/usr/sbin:/usr/bin', 'SYSTEMD_LOG_TARGET': 'console', 'SYSTEMD_LOG_LEVEL': 'debug'})
    return done.stdout + done.stderr


def check_logind(source, folder):
    settings = (source / 'logind-kiosk.conf').read_text()
    for line in settings.splitlines():
        assert re.fullmatch(r'#.*|\[Login\]|[A-Za-z]+=\w+', line), line
    if not LOGIND.exists() or not has('unshare'):
        print('systemd-logind is not here: left out')
        return
    for mistake in ('NAutoTerminals=0', 'ReserveVT=nonsense', 'HandlePowerKey=sing'):
        said = ask_logind(f'{settings}{mistake}\n', folder)
        if '50-inroad-kiosk.conf' not in said:
            print(f'systemd-logind: {said.strip()}: left out')
            return
        assert mistake.partition('=')[0] in said, said
    said = [line for line in ask_logind(settings, folder).splitlines() if '50-inroad-kiosk.conf:' in line]
    assert not said, said
    print('systemd-logind: understands all, and complains of what is wrong')


# ------------------------------------------------------------------------------------------------ sysctl

def check_sysctl(source, folder):
    path = source / 'sysctl-kiosk.conf'
    expected = {'kernel.sysrq': '0', 'kernel.core_pattern': '|/bin/false'}
    settings = dict(re.fullmatch(r'(\S+) = (.*)', line).groups()
                    for line in path.read_text().splitlines() if line[0] != '#')
    assert settings == expected, settings
    if not has('sysctl'):
        return
    # A kernel may have been built without SysRq.
    known = {key: value for key, value in expected.items()
             if pathlib.Path('/proc/sys', key.replace('.', '/')).exists()}
    done = run('sysctl', '--dry-run', '--load', path)
    said = dict(re.fullmatch(r'(\S+) = (.*)', line).groups() for line in done.stdout.splitlines())
    assert said == known and (done.returncode == 0) == (known == expected), done
    wrong = folder / 'sysctl.conf'
    wrong.write_text(path.read_text().replace('kernel.core_pattern', 'kernel.corepattern'))
    done = run('sysctl', '--dry-run', '--load', wrong)
    assert 'corepattern' in done.stderr and 'core_pattern' not in done.stdout, done
    print('sysctl: understands all, and complains of what is wrong')


def main():
    source = pathlib.Path(sys.argv[1])
    keys = read_keys(source / 'dconf-kiosk')
    check_locks(source, keys)
    check_schemas(keys)
    with tempfile.TemporaryDirectory() as directory:
        folder = pathlib.Path(directory)
        if has('dconf'):
            check_dconf(source, keys, folder)
        check_logind(source, folder)
        check_sysctl(source, folder)


main()
