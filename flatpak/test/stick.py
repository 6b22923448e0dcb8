#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the Flatpak and its runtime into a room without the internet, on a stick, as flatpak/README.md tells it.

    stick.py RUNTIMES BRANCH

Needs what build.py made. Stores that can be copied to a stick sign everything and have a collection's id, so
what was built is put into two such stores first.
"""

import os
import pathlib
import platform
import shutil
import sys

from checks import APPLICATION, RUN, attempt, call, check, end, flatpak, part

PLACE = RUN / 'stick'
STICK = PLACE / 'media'
NOWHERE = 'https://192.0.2.7'


def make_store(name, source, reference, key):
    store = PLACE / name
    collection = f'io.example.{name}'
    call('ostree', 'init', f'--repo={store}', '--mode=archive', f'--collection-id={collection}')
    call('ostree', 'config', f'--repo={store}', 'set', 'core.min-free-space-size', '0MB')
    call('flatpak', 'build-commit-from', '--no-update-summary', '--disable-fsync', f'--src-repo={source}',
         f'--gpg-sign={key}', store, reference)
    call('flatpak', 'build-update-repo', f'--gpg-sign={key}', f'--collection-id={collection}', store)


def add_stores(address, installation):
    for name in ('runtimes', 'inroad'):
        # A room's machine warns here that it does not reach the store, and goes on.
        flatpak('--user', 'remote-add', f'--gpg-import={PLACE}/key.gpg', f'--collection-id=io.example.{name}', name,
                f'{address}/{name}', installation=installation)


def write_stick():
    """On a machine that is online."""
    add_stores(f'file://{PLACE}', 'online')
    flatpak('--user', 'install', '-y', '--noninteractive', 'inroad', APPLICATION, installation='online')
    STICK.mkdir()
    flatpak('--user', 'create-usb', STICK, APPLICATION, installation='online')
    check('flatpak create-usb writes the program and its runtime to a stick', (STICK / '.ostree/repo').is_dir())


def install(installation, *options):
    return attempt('flatpak', '--user', 'install', '-y', '--noninteractive', *options, 'inroad', APPLICATION,
                   environment={'FLATPAK_USER_DIR': str(RUN / installation)})


def read_stick():
    """In the room, where the stores are known and cannot be reached."""
    add_stores(NOWHERE, 'room-machine')
    done = install('room-machine')
    check('control: without the stick the room cannot install it', done.returncode != 0, done.stdout)
    done = install('room-machine', f'--sideload-repo={STICK}/.ostree/repo')
    check('with the stick the room installs it', done.returncode == 0, done.stdout)
    version = flatpak('run', APPLICATION, '--version', installation='room-machine')
    check('and runs it', version.startswith('Inroad '), version)


def main():
    runtimes, branch = sys.argv[1:]
    os.environ['GNUPGHOME'] = str(RUN / 'keys')
    key = (RUN / 'key').read_text()
    PLACE.mkdir()
    with part('a room without the internet'):
        call('gpg', '--batch', '--output', PLACE / 'key.gpg', '--export', key)
        machine = platform.machine()
        make_store('runtimes', pathlib.Path(runtimes), f'runtime/org.gnome.Platform/{machine}/{branch}', key)
        make_store('inroad', RUN / 'repository', f'app/{APPLICATION}/{machine}/stable', key)
        write_stick()
        read_stick()
    for path in (PLACE, RUN / 'online', RUN / 'room-machine'):
        shutil.rmtree(path, ignore_errors=True)
    end()


main()
