# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs flatpak-builder, in a way that lets it take again what it built before."""

import os
import pathlib
import platform

from checks import MANIFEST, RUN, attempt, call

# Of each runtime its own.
STATE = pathlib.Path(os.environ['INROAD_FLATPAK_STATE'])
# Of what is made here to be built, in seconds of Unix: the first of January 2026.
DATE = 1767225600


def build(manifest, name, *options):
    """The same options every time, for what was built with others is built anew."""
    done = attempt('flatpak-builder', '--user', '--force-clean', '--ccache', '--disable-rofiles-fuse',
                   '--rebuild-on-sdk-change', f'--state-dir={STATE}', '--extra-sources=/work/sources',
                   '--default-branch=stable', *options, RUN / name, manifest,
                   environment={'FLATPAK_USER_DIR': str(RUN / 'installation')})
    (RUN / f'{name}.log').write_text(done.stdout)
    return done


def write_manifest(text):
    """Always in the same place, since flatpak-builder keeps what it built by the path of the manifest; and always
    of the same age, which it hands to every build as the date."""
    manifest = RUN / 'next.yml'
    manifest.write_text(text)
    os.utime(manifest, (DATE, DATE))
    return manifest


def share_modules(*stages):
    """What was built of the manifest as it is counts for the one that is written here, where both say the same."""
    def reference(manifest, stage):
        return f"{platform.machine()}-{str(manifest).removeprefix('/').replace('/', '_2F')}/{stage}"

    for stage in stages:
        call('ostree', 'refs', f'--repo={STATE}/cache', '--force',
             f"--create={reference(RUN / 'next.yml', stage)}", reference(MANIFEST, stage))
