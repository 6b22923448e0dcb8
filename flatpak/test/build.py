#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the Flatpak from the manifest as it is, and the next version from a tag; looks at what came out.

    build.py RUNTIME BRANCH
"""

import os
import pathlib
import re
import shutil

import sys

from checks import MANIFEST, RUN, attempt, call, check, end, flatpak, part
from package import check_build, permissions_are_least

NEXT_VERSION = '99.0.0'
# Of what is made here to be built, in seconds of Unix: the first of January 2026.
DATE = 1767225600
STATE = pathlib.Path('/work/state')


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


def write_manifest(name, text):
    """Of a fixed age: flatpak-builder hands it to every build as the date, and builds all anew for another."""
    manifest = RUN / f'{name}.yml'
    manifest.write_text(text)
    os.utime(manifest, (DATE, DATE))
    return manifest


def build(manifest, name):
    """Runs flatpak-builder; the same options every time, so that what is built of it already is taken again."""
    done = attempt('flatpak-builder', '--user', '--force-clean', '--ccache', '--disable-rofiles-fuse',
                   '--keep-build-dirs', f'--state-dir={STATE}', '--extra-sources=/work/sources',
                   f'--repo={RUN / name}.repository', '--default-branch=stable', RUN / name, manifest,
                   environment={'FLATPAK_USER_DIR': str(RUN / 'installation')})
    (RUN / f'{name}.log').write_text(done.stdout)
    return done


def keep_tests():
    """The test of the renderer's fence, to be run again inside the installed program's sandbox."""
    shutil.copy2(STATE / 'build/inroad/_flatpak_build/tests/document/test-sandbox', RUN)
    for directory in (STATE / 'build').iterdir():
        if directory.is_symlink():
            directory.unlink()
        else:
            shutil.rmtree(directory)


def build_this():
    done = build(MANIFEST, 'this')
    if not check('flatpak-builder builds the manifest as it is', done.returncode == 0, done.stdout[-8000:]):
        end()
    ran = re.search(r'^Ok: +(\d+)', done.stdout, re.MULTILINE)
    check('it runs our tests in its sandbox', ran and int(ran.group(1)) > 8, done.stdout[-3000:])
    keep_tests()


def make_next_source():
    """What a tag on the project's server would be: this checkout with another version, behind the real URL. Its
    date is fixed, so the same files are the same commit, and flatpak-builder keeps what it built of it."""
    source = RUN / 'inroad.git'
    shutil.copytree('/inroad', source, ignore=shutil.ignore_patterns('.git', '_build*'))
    top = source / 'meson.build'
    top.write_text(re.sub(r"version: '[^']*'", f"version: '{NEXT_VERSION}'", top.read_text(), count=1))
    git = ('git', '-C', source, '-c', 'user.name=Test', '-c', 'user.email=inroad@example.org')
    call('git', 'init', '--quiet', source)
    call(*git, 'add', '--all', '--force')
    date = f'{DATE} +0000'
    call(*git, 'commit', '--quiet', '--message', 'Release', f'--date={date}',
         environment={'GIT_COMMITTER_DATE': date})
    call(*git, 'tag', f'v{NEXT_VERSION}')
    call('git', 'config', '--global', f'url.file://{source}.insteadOf',
         'https://github.com/inroad-app/inroad.git')
    return call(*git, 'rev-parse', 'HEAD').strip()


def build_next():
    commit = make_next_source()
    manifest = write_manifest('next', call('/inroad/flatpak/release-manifest', f'v{NEXT_VERSION}', commit))
    done = build(manifest, 'next')
    check('flatpak-builder builds the manifest for a store, by tag', done.returncode == 0, done.stdout[-8000:])
    shutil.rmtree(STATE / 'build', ignore_errors=True)


def control(name, change):
    """Builds the manifest by tag, changed for the worse."""
    text = (RUN / 'next.yml').read_text()
    changed = change(text)
    assert changed != text
    done = build(write_manifest(name, changed), name)
    shutil.rmtree(STATE / 'build', ignore_errors=True)
    return done


def without_poppler(text):
    return re.sub(r"\n  # The GLib front end.*?(?=\n  # The tests that)", '', text, flags=re.DOTALL)


def with_network_and_home(text):
    return text.replace('  - --device=dri\n', '  - --device=dri\n  - --share=network\n  - --filesystem=home\n')


def check_controls():
    # In this order the first one takes all that the build before left.
    done = control('open', with_network_and_home)
    check('control: with network and home granted the check of permissions fails',
          done.returncode == 0 and not permissions_are_least(RUN / 'open/metadata'), done.stdout[-2000:])
    done = control('without-poppler', without_poppler)
    check('control: without the poppler module it does not build',
          done.returncode != 0 and 'poppler-glib' in done.stdout[-4000:], done.stdout[-2000:])


def main():
    repository, branch = sys.argv[1:]
    with part('runtimes'):
        install_runtimes(repository, branch)
    with part('build'):
        build_this()
    with part('what was built'):
        check_build(RUN / 'this')
    with part('the next version'):
        build_next()
    with part('controls'):
        check_controls()
    with part('repository'):
        make_key()
        shutil.move(RUN / 'this.repository', RUN / 'repository')
        (RUN / 'runtimes.flatpakrepo').write_text(f'[Flatpak Repo]\nTitle=Runtimes\nUrl=file://{repository}\n')
        call('/inroad/flatpak/publish', RUN / 'repository', (RUN / 'key').read_text(), f'file://{RUN}/repository',
             f'file://{RUN}/runtimes.flatpakrepo', RUN / 'published')
    end()


main()
