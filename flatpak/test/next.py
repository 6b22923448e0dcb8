#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the version after this one, from a tag as a store does; the builds that have to show a fault; and the
bundle. None of it needs a display, so it is done while the installed program is used."""

import json
import os
import re
import shutil

from builder import DATE, STATE, build, share_modules, write_manifest
from checks import APPLICATION, RUN, call, check, end, part
from package import permissions_are_least

NEXT_VERSION = '99.0.0'


def make_source():
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


def check_sources(manifest):
    """As flatpak-builder reads it: every byte is named beforehand, and nothing asks for the network meanwhile."""
    text = call('flatpak-builder', '--show-manifest', manifest, cwd=RUN)
    sources = [source for module in json.loads(text[text.index('{'):])['modules'] for source in module['sources']]
    check('each source is known by its checksum, or by tag and commit',
          len(sources) == 3 and all(source['url'].startswith('https://') and
                                    ('sha256' in source or {'tag', 'commit'} <= set(source))
                                    for source in sources), text)
    check('no build asks for the network', 'share=network' not in text and 'build-args' not in text, text)


def build_next():
    """Without its tests: those of the same files ran already."""
    text = call('/inroad/flatpak/release-manifest', f'v{NEXT_VERSION}', make_source())
    share_modules('init', 'build-poppler-data', 'build-poppler')
    check_sources(write_manifest(text))
    done = build(RUN / 'next.yml', 'next', '--disable-tests', f'--repo={RUN}/next.repository')
    check('flatpak-builder builds the manifest for a store, by tag', done.returncode == 0, done.stdout[-8000:])
    return text


def control(name, before, after):
    assert before != after
    return build(write_manifest(after), name, '--disable-tests')


def without_poppler(text):
    return re.sub(r"\n  # The GLib front end.*?(?=\n  # The tests that)", '', text, flags=re.DOTALL)


def with_network_and_home(text):
    return text.replace('  - --device=dri\n', '  - --device=dri\n  - --share=network\n  - --filesystem=home\n')


def check_controls(text):
    # In this order the first one takes all that the build before left.
    done = control('open', text, with_network_and_home(text))
    check('control: with network and home granted the check of permissions fails',
          done.returncode == 0 and not permissions_are_least(RUN / 'open/metadata'), done.stdout[-2000:])
    done = control('without-poppler', text, without_poppler(text))
    check('control: without the poppler module it does not build',
          done.returncode != 0 and 'poppler-glib' in done.stdout[-4000:], done.stdout[-2000:])
    shutil.rmtree(STATE / 'build', ignore_errors=True)


def main():
    os.environ['GNUPGHOME'] = str(RUN / 'keys')
    with part('the next version'):
        text = build_next()
    with part('controls'):
        check_controls(text)
    with part('bundle'):
        call('/inroad/flatpak/bundle', RUN / 'repository', (RUN / 'key').read_text(),
             f'file://{RUN}/runtimes.flatpakrepo', RUN / f'published/{APPLICATION}.flatpak')
    end()


main()
