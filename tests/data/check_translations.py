# SPDX-License-Identifier: GPL-3.0-or-later
"""check_translations.py SOURCE_ROOT: every file with words for translators is listed in po/POTFILES.in, and the
languages that are shipped have all of them."""

import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(sys.argv[1])
listed = {line for line in (root / 'po/POTFILES.in').read_text().splitlines() if line and line[0] != '#'}
faults = []

for line in listed:
    if not (root / line).is_file():
        faults.append(f'po/POTFILES.in lists {line}, which is not there')

for pattern in ('*.c', '*.blp'):
    for path in sorted((root / 'src').rglob(pattern)):
        name = str(path.relative_to(root))
        if name not in listed and re.search(r'\b(C?_|ngettext)\s?\("', path.read_text()):
            faults.append(f'{name} has words for translators and is not in po/POTFILES.in')


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=root / 'po',
                          env={'GETTEXTDATADIRS': str(root / 'data'), 'PATH': '/usr/bin:/bin', 'LC_ALL': 'C.UTF-8'})


with tempfile.TemporaryDirectory() as folder:
    template = f'{folder}/inroad.pot'
    run('xgettext', '--files-from=POTFILES.in', '--directory=..', f'--output={template}', '--from-code=UTF-8',
        '-k_', '-kC_:1c,2', '-kngettext:1,2', '--add-comments=Translators', '--force-po')
    for language in (root / 'po/LINGUAS').read_text().split('\n'):
        if not language or language[0] == '#':
            continue
        merged = f'{folder}/{language}.po'
        run('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}', f'{language}.po', template)
        told = run('msgfmt', '--check', '--statistics', '--output-file=/dev/null', merged).stderr
        if 'untranslated' in told or 'fuzzy' in told:
            faults.append(f'po/{language}.po: {told.strip()}')

print('\n'.join(faults))
sys.exit(bool(faults))
