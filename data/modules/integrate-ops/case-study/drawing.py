# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""The pen that all figures are drawn with. Its unit is the point, and its colours stay apart in grey."""

from xml.sax.saxutils import escape, quoteattr

INK = '#2b2523'
SOFT = '#6b625e'
RULE = '#b9afaa'
BRICK = '#8b3218'
CLAY = '#d9a78f'
SAND = '#f3e6dd'
LIGHT = '#fbe2a2'
PAPER = '#ffffff'

# The distance from one line of text to the next, in points: what stands beside it keeps to it.
LINE = 15


def number(value):
    return f'{value:.2f}'.rstrip('0').rstrip('.')


class Drawing:
    def __init__(self, width, lines):
        self.width = width
        self.height = lines * LINE
        self.parts = []

    def add(self, name, text=None, **attributes):
        given = {key: number(value) if isinstance(value, (int, float)) else value
                 for key, value in attributes.items() if value is not None}
        written = ''.join(f' {key.replace("_", "-")}={quoteattr(value)}' for key, value in given.items())
        self.parts.append(f'<{name}{written}/>' if text is None else f'<{name}{written}>{escape(text)}</{name}>')

    def box(self, x, y, width, height, fill=PAPER, stroke=None, radius=0, dash=None):
        self.add('rect', x=x, y=y, width=width, height=height, rx=radius or None, fill=fill,
                 stroke=stroke, stroke_width=0.8 if stroke else None, stroke_dasharray=dash)

    def line(self, x1, y1, x2, y2, stroke=INK, width=0.8, dash=None):
        self.add('path', d=f'M {number(x1)} {number(y1)} L {number(x2)} {number(y2)}', fill='none', stroke=stroke,
                 stroke_width=width, stroke_dasharray=dash)

    def shape(self, points, fill='none', stroke=None, width=0.8, closed=True):
        path = 'M ' + ' L '.join(f'{number(x)} {number(y)}' for x, y in points) + (' Z' if closed else '')
        self.add('path', d=path, fill=fill, stroke=stroke, stroke_width=width if stroke else None)

    def dot(self, x, y, radius, fill=BRICK, stroke=None, width=1.2):
        self.add('circle', cx=x, cy=y, r=radius, fill=fill, stroke=stroke, stroke_width=width if stroke else None)

    def arrow(self, x1, y1, x2, y2, stroke=INK):
        """Straight to the right or downwards."""
        self.line(x1, y1, x2, y2, stroke, 1)
        if y1 == y2:
            self.shape([(x2 - 4.5, y2 - 3), (x2, y2), (x2 - 4.5, y2 + 3)], stroke=stroke, width=1, closed=False)
        else:
            self.shape([(x2 - 3, y2 - 4.5), (x2, y2), (x2 + 3, y2 - 4.5)], stroke=stroke, width=1, closed=False)

    def text(self, x, y, words, size=8.9, weight=400, fill=INK, anchor='start'):
        self.add('text', words, x=x, y=y, font_family='Text', font_size=size, font_weight=str(weight), fill=fill,
                 text_anchor=anchor)

    def bar(self, x, y, width, height, fill=BRICK, open_end=False):
        """A bar; with an open end it means: at least as much."""
        if not open_end:
            self.box(x, y, width, height, fill)
            return
        tip = height / 2.6
        end = x + width
        self.shape([(x, y), (end, y), (end + tip, y + height / 2), (end, y + height), (x, y + height)], fill)

    def __str__(self):
        size = f'{number(self.width)} {number(self.height)}'
        width, height = size.split()
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" width="{width}pt" height="{height}pt">'
                + ''.join(self.parts) + '</svg>')
