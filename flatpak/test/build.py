#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the Flatpak from the manifest as it is, looks at what came out, and puts it into a signed repository.

    build.py RUNTIME BRANCH
"""

import json
import os
import re
import shutil
import sys

from builder import STATE, build
from checks import MANIFEST, RUN, call, check, end, flatpak, part
from package import check_build

# Tests that have to be among those of the build: the fence, what comes through it, and what is never to be lost.
NEEDED = {('document', 'sandbox'), ('document', 'renderer-faults'), ('document', 'mutants'),
          ('core', 'profile-store'), ('core', 'session')}
# One compares with pdftotext, which no Sdk has.
LEFT_OUT = {('document', 'search-counts')}


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


def check_tests(built, said):
    """All tests of the two suites that need neither a display nor more tools: Meson knows which there are."""
    tests = json.loads((built / 'meson-info/intro-tests.json').read_text())
    there = {(suite.partition(':')[2], test['name']) for test in tests for suite in test['suite']
             if suite in ('inroad:core', 'inroad:document')} - LEFT_OUT
    # As Meson tells it up to 1.7, and from then on.
    passed = set(re.findall(r'inroad:(core|document) / (\S+) +OK\b', said) +
                 re.findall(r'\b(core|document) - inroad:(\S+) +OK\b', said))
    check(f'it runs our tests in its sandbox: {len(passed)}', passed == there and NEEDED <= passed,
          f'not passed: {sorted((there | NEEDED) - passed)}\n{said[-3000:]}')
    counts = dict(re.findall(r'^(Ok|Fail|Skipped|Timeout): +(\d+)', said, re.MULTILINE))
    check('none of them fails, and no other is left out', int(counts['Ok']) == len(there) and
          int(counts['Skipped']) == len(LEFT_OUT) and
          not any(int(counts.get(name, 0)) for name in ('Fail', 'Timeout')), counts)


def build_this():
    """Of this the directory of the build is kept for a moment: the test of the renderer's fence is taken from it,
    to be run again inside the installed program's sandbox."""
    done = build(MANIFEST, 'this', '--keep-build-dirs', f'--repo={RUN}/repository')
    if not check('flatpak-builder builds the manifest as it is', done.returncode == 0, done.stdout[-8000:]):
        end()
    built = STATE / 'build/inroad/_flatpak_build'
    check_tests(built, done.stdout)
    shutil.copy2(built / 'tests/document/test-sandbox', RUN)
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
