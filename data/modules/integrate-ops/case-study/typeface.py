# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""Cuts the weights that the case study is set in out of the variable typeface."""

import subprocess

FAMILY = 'Cantarell'
WEIGHTS = (400, 700, 800)


def find_typeface():
    """The file of the typeface, or an end in plain words: another face would set other pages."""
    found = subprocess.run(['fc-match', '--format=%{family[0]}\n%{file}', FAMILY],
                           check=True, capture_output=True, text=True).stdout.split('\n')
    if found[0] != FAMILY:
        raise SystemExit(f'render: the typeface {FAMILY} is not installed (Debian: fonts-cantarell)')
    return found[1]


def outline(font, pen_error=0.5):
    """Turns the cubic outlines into TrueType's quadratic ones, to half a unit."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    glyph_set = font.getGlyphSet()
    table = newTable('glyf')
    table.glyphOrder = font.getGlyphOrder()
    table.glyphs = {}
    for name in table.glyphOrder:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, pen_error, reverse_direction=True))
        table.glyphs[name] = pen.glyph()

    font['glyf'], font['loca'] = table, newTable('loca')
    for name, glyph in table.glyphs.items():
        glyph.recalcBounds(table)
        font['hmtx'][name] = (font['hmtx'][name][0], getattr(glyph, 'xMin', 0))


def cut(source, weight, target):
    """Cuts one weight out of the variable font. WeasyPrint would embed that as CFF2, which PDF readers refuse."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), {'wght': weight})
    outline(font)
    del font['CFF2']
    font.sfntVersion = '\x00\x01\x00\x00'
    font['post'].formatType = 3.0
    limits = font['maxp']
    limits.tableVersion = 0x00010000
    for name in ('Zones', 'TwilightPoints', 'Storage', 'FunctionDefs', 'InstructionDefs', 'StackElements',
                 'SizeOfInstructions', 'ComponentElements', 'Points', 'Contours', 'CompositePoints',
                 'CompositeContours', 'ComponentDepth'):
        setattr(limits, f'max{name}', 1 if name == 'Zones' else 0)
    font.save(target)


def write_faces(folder):
    """Writes the weights into a folder and returns the CSS that names them as the family “Text”."""
    source = find_typeface()
    faces = []
    for weight in WEIGHTS:
        file = folder / f'text-{weight}.ttf'
        cut(source, weight, file)
        faces.append(f'@font-face {{ font-family: "Text"; font-weight: {weight}; src: url({file.as_uri()}) }}')
    return '\n'.join(faces)
