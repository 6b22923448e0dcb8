#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""Checks what of the case study reaches those who do not see it, or print it: check_tags.py DESCRIBE-PDF FILE.pdf

Headings, figures and tables as they are tagged, in reading order; the outline and the links; labels and fonts; and
that nothing stands so near to an edge that a sheet of Letter would cut it off.
"""

import collections
import re
import subprocess
import sys
import zlib
from pathlib import Path

N_PAGES = 8
N_FIGURES = 7
# A4 is 842 points high and Letter 792. Wherever the sheet ends, a printer leaves some 4 mm of it white.
LETTER_MARGIN = 50 + 11


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding='utf-8').stdout


def read_description(describe, file):
    """The lines of describe-pdf by their first word."""
    lines = collections.defaultdict(list)
    for line in run(describe, file).splitlines():
        kind, _, rest = line.partition(' ')
        lines[kind].append(rest)
    return lines


def find_heading_faults(struct):
    levels = [int(level) for level in re.findall(r'^ *H([1-6]) ', struct, re.MULTILINE)]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f'begins with {levels[:1]} and has {levels.count(1)} headings of level 1, not one at the beginning'
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            yield f'a heading of level {after} follows one of level {before}'


def find_figure_faults(tags):
    figures = [i for i, tag in enumerate(tags) if tag.split()[1] == 'figure']
    if len(figures) != N_FIGURES:
        yield f'{len(figures)} figures instead of {N_FIGURES}'
    for number, i in enumerate(figures, start=1):
        depth, _, words = tags[i].partition(' ')
        words = words.partition(' ')[2]
        if len(words) < 60:
            yield f'figure {number} is told in too few words: “{words}”'
        if not tags[i + 1].startswith(f'{depth} caption Figure {number}.'):
            yield f'figure {number} is followed by “{tags[i + 1]}” and not by its caption'


def find_table_faults(struct):
    """Each table has headings for its columns, in a row of their own, and one for each row."""
    tables = re.split(r'^ *Table\b.*$', struct, flags=re.MULTILINE)[1:]
    if len(tables) < 3:
        yield f'{len(tables)} tables instead of three'
    for number, table in enumerate(tables, start=1):
        head, _, body = table.partition('TBody')
        body = re.split(r'^ {0,6}(?:P|H[1-6]|Sect)\b', body, flags=re.MULTILINE)[0]
        columns, rows = head.count('/Scope /Column'), len(re.findall(r'^ *TR$', body, re.MULTILINE))
        cells = len(re.findall(r'^ *TD\b', body, re.MULTILINE))
        if columns < 2 or rows < 2 or body.count('/Scope /Row') != rows or cells != rows * (columns - 1):
            yield f'table {number} has {columns} headings of columns, {rows} rows and {cells} cells'


def find_order_faults(described, struct):
    """The sections are read in the order in which the first page and the outline name them."""
    titles = re.findall(r'^ *H2 .*\n *"(.*?) *"$', struct, re.MULTILINE)
    listed = re.findall(r'^ *LBody .*\n *Link .*\n *"(.*?)"\n *"\d+ *"$', struct, re.MULTILINE)
    if titles[1:] != listed:
        yield f'the sections are {titles[1:]}, and the first page names {listed}'
    outline = [line.split(' ', 2)[2] for line in described['outline'] if line.startswith('1 ')]
    if outline[1:] != titles:
        yield f'the sections are {titles}, and the outline names {outline[1:]}'


def find_link_faults(described):
    targets = [line.split(' ', 1)[1] for line in described['link']]
    for target in targets:
        if not re.fullmatch(r'#[a-z0-9-]+|https?://\S+', target):
            yield f'a link goes to {target}'
    for name in (line.split()[0] for line in described['destination']):
        if name.startswith(('source-', 'figure-')) and f'#{name}' not in targets:
            yield f'no link goes to {name}'


def find_paper_faults(file):
    for number, page in enumerate(run('pdftotext', '-bbox', file, '-').split('<page ')[1:], start=1):
        height = float(re.search(r'height="([\d.]+)"', page)[1])
        for top, bottom, word in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<', page):
            if float(top) < LETTER_MARGIN or float(bottom) > height - LETTER_MARGIN:
                yield f'page {number}: “{word}” stands where Letter may cut it off'


def read_streams(file):
    """What is packed in the file: its objects are, too."""
    for packed in re.findall(rb'stream\r?\n(.*?)\r?\nendstream', Path(file).read_bytes(), re.DOTALL):
        try:
            yield zlib.decompress(packed)
        except zlib.error:
            pass


def find_file_faults(described, file):
    if described['page'] != [f'{i} {i}' for i in range(1, N_PAGES + 1)]:
        yield f'the pages and their labels are {described["page"]}'
    for font in run('pdffonts', file).splitlines()[2:]:
        if not re.search(r'Identity-H +yes yes yes ', font):
            yield f'a typeface is not embedded, cut down and readable as text: {font}'
    if 'pdfuaid:part="1"' not in run('pdfinfo', '-meta', file):
        yield 'it does not say that it is PDF/UA-1'
    if not any(b'/Lang (en)' in stream for stream in read_streams(file)):
        yield 'it does not say its language'


def main():
    if len(sys.argv) != 3:
        sys.exit(f'usage: {sys.argv[0]} DESCRIBE-PDF FILE.pdf')
    describe, file = sys.argv[1:]

    described = read_description(describe, file)
    struct = run('pdfinfo', '-struct-text', file)
    faults = [*find_heading_faults(struct), *find_figure_faults(described['tag']), *find_table_faults(struct),
              *find_order_faults(described, struct), *find_link_faults(described), *find_paper_faults(file),
              *find_file_faults(described, file)]
    for fault in faults:
        print(f'{file}: {fault}', file=sys.stderr)

    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
