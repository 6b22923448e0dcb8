# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what was found, a line each, and how long each part took; and runs commands."""

import contextlib
import os
import pathlib
import re
import subprocess
import sys
import time

APPLICATION = 'io.github.inroad_app.Inroad'
MANIFEST = pathlib.Path('/inroad/flatpak') / f'{APPLICATION}.yml'
VERSION = re.search(r"version: '([^']*)'", pathlib.Path('/inroad/meson.build').read_text()).group(1)
RUN = pathlib.Path('/work/run')
FAILED = []


def check(name, good, seen=''):
    """One line of the report. SEEN is what to look at if it is not GOOD."""
    print('ok  ' if good else 'FAIL', name, flush=True)
    if not good:
        FAILED.append(name)
        print('     ', str(seen).strip().replace('\n', '\n      '), flush=True)
    return good


@contextlib.contextmanager
def part(name):
    begin = time.monotonic()
    try:
        yield
    except Exception as error:  # the other parts still tell something
        check(name, False, f'{type(error).__name__}: {error}')
    print(f'--- {name}: {time.monotonic() - begin:.0f} s', flush=True)


def call(*command, **options):
    """Runs a command that has to succeed, and returns what it printed."""
    done = attempt(*command, **options)
    if done.returncode != 0:
        raise RuntimeError(f'{command} ended with {done.returncode}:\n{done.stdout[-6000:]}')
    return done.stdout


def attempt(*command, environment=None, **options):
    return subprocess.run([str(word) for word in command], env=dict(os.environ, **(environment or {})), text=True,
                          errors='replace', stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)


def flatpak(*arguments, installation='installation', **options):
    """Flatpak, with an installation that belongs to this run alone."""
    return call('flatpak', *arguments, environment={'FLATPAK_USER_DIR': str(RUN / installation)}, **options)


def end():
    print(f'{len(FAILED)} failed' + ''.join(f'\n  {name}' for name in FAILED), flush=True)
    sys.exit(1 if FAILED else 0)
