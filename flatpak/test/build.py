#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the Flatpak from the manifest as it is, looks at what came out, and puts it into a signed repository.

    build.py RUNTIME BRANCH
"""

import os
import re
import shutil
import sys

from builder import STATE, build
from checks import MANIFEST, RUN, call, check, end, flatpak, part
from package import check_build


def install_runtimes(repository, branch):
    flatpak('--user', 'remote-add', '--no-gpg-verify', 'runtimes', f'file://{repository}')
    flatpak('--user', 'config', '--set', 'languages', 'en;de')
    flatpak('--user', 'install', '-y', '--noninteractive', 'runtimes', f'org.gnome.Platform//{branch}',
            f'org.gnome.Sdk//{branch}')


def make_key():
    """A key of this run's own, without a passphrase."""
    os.environ['GNUPGHOME'] = str(RUN / 'keys')
    (RUN / 'keys').mkdir(mode=0o700)
    call('gpg', '--batch', '--passphrase', '', '--quick-generate-key', 'inroad@example.org', 'ed25519', 'sign',
         'never')
    keys = call('gpg', '--with-colons', '--list-keys')
    (RUN / 'key').write_text(re.search(r'fpr:+([0-9A-F]+):', keys).group(1))


def build_this():
    """Of this the directory of the build is kept for a moment: the test of the renderer's fence is taken from it,
    to be run again inside the installed program's sandbox."""
    done = build(MANIFEST, 'this', '--keep-build-dirs', f'--repo={RUN}/repository')
    if not check('flatpak-builder builds the manifest as it is', done.returncode == 0, done.stdout[-8000:]):
        end()
    ran = re.search(r'^Ok: +(\d+)', done.stdout, re.MULTILINE)
    check('it runs our tests in its sandbox', ran and int(ran.group(1)) > 8, done.stdout[-3000:])
    shutil.copy2(STATE / 'build/inroad/_flatpak_build/tests/document/test-sandbox', RUN)
    shutil.rmtree(STATE / 'build')


def publish(repository):
    make_key()
    (RUN / 'runtimes.flatpakrepo').write_text(f'[Flatpak Repo]\nTitle=Runtimes\nUrl=file://{repository}\n')
    call('/inroad/flatpak/publish', RUN / 'repository', (RUN / 'key').read_text(), f'file://{RUN}/repository',
         f'file://{RUN}/runtimes.flatpakrepo', RUN / 'published')


def main():
    repository, branch = sys.argv[1:]
    with part('runtimes'):
        install_runtimes(repository, branch)
    with part('build'):
        build_this()
    with part('what was built'):
        check_build(RUN / 'this')
    with part('repository'):
        publish(repository)
    end()


main()
