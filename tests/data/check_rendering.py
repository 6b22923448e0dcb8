#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""Checks that the case study is what its sources make of it: check_rendering.py RENDER DESCRIBE-PDF FILE.pdf

Renders it afresh and compares the text of each page, the outline, the links, the named destinations, the tags
and the page labels. Bytes are not compared: another version of a library may write the same in others.
"""

import difflib
import subprocess
import sys
import tempfile
from pathlib import Path


def tell(describe, file):
    """All that is compared, as lines."""
    described = subprocess.run([describe, file], check=True, capture_output=True, encoding='utf-8').stdout
    # Form feeds stand between the pages.
    text = subprocess.run(['pdftotext', '-enc', 'UTF-8', '-layout', file, '-'], check=True, capture_output=True,
                          encoding='utf-8').stdout
    return described.splitlines() + text.splitlines()


def main():
    if len(sys.argv) != 4:
        sys.exit(f'usage: {sys.argv[0]} RENDER DESCRIBE-PDF FILE.pdf')
    render, describe, committed = sys.argv[1:]

    with tempfile.TemporaryDirectory() as folder:
        fresh = str(Path(folder) / 'fresh.pdf')
        subprocess.run([sys.executable, render, fresh], check=True)
        differences = list(difflib.unified_diff(tell(describe, committed), tell(describe, fresh),
                                                'as it is', 'as it is rendered afresh', lineterm='', n=1))

    if differences:
        print('\n'.join(differences[:60]))
        print(f'\n{Path(committed).name} is not what its sources make of it. To renew it:\n\n'
              '    build-aux/enter data/modules/integrate-ops/case-study/render\n', file=sys.stderr)
        return 1

    return 0


if __name__ == '__main__':
    sys.exit(main())
