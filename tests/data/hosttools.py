# SPDX-License-Identifier: GPL-3.0-or-later
"""Tools of a host, which need not be here."""

import shutil
import subprocess


def run(*command, **options):
    return subprocess.run([str(word) for word in command], text=True, capture_output=True, **options)


def has(tool):
    found = shutil.which(tool) is not None
    if not found:
        print(f'{tool} is not here: left out')
    return found
