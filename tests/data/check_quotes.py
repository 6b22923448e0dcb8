#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""Checks that what the lesson quotes stands in its documents: check_quotes.py MODULE.xml

Each quote has to stand to the letter on the page that is named, within one line, so that it is found and
marked in one piece. Needs pdftotext.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def read_page(file, page):
    """The lines of one page, or None if there is no such page."""
    done = subprocess.run(['pdftotext', '-f', str(page), '-l', str(page), '-enc', 'UTF-8', str(file), '-'],
                          capture_output=True, text=True, encoding='utf-8')
    return done.stdout.splitlines() if done.returncode == 0 else None


def find_faults(module):
    root = ElementTree.parse(module).getroot()
    files = {document.get('id'): module.parent / document.get('file') for document in root.iter('document')}

    for passage in [*root.iter('because'), *root.iter('passage')]:
        if passage.get('document') is None:
            continue
        file, page, quote = files[passage.get('document')], passage.get('page'), passage.findtext('quote').strip()
        lines = read_page(file, page)
        if lines is None:
            yield f'{file.name} has no page {page} to quote from'
        elif not any(quote in line for line in lines):
            yield f'is not in one line on page {page} of {file.name}: {quote}'


def main():
    if len(sys.argv) != 2:
        sys.exit(f'usage: {sys.argv[0]} MODULE.xml')

    faults = list(find_faults(Path(sys.argv[1])))
    for fault in faults:
        print(f'{sys.argv[1]}: {fault}', file=sys.stderr)

    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
