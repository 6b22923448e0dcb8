# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""The text, case-study.html, with facts, sources and figures put in.

The file is XHTML with five elements more:

    <fact of="KEY"/>            the fact in words; as="number", its number alone
    <mark of="KEY"/>            how sure it is
    <cite of="KEY KEY"/>        numbers of sources: of facts, or sources named by their own keys
    <see figure="NAME"/>        the number of a figure, as a link to it
    <drawing name="NAME"/>      a drawing of figures.py
    <sources/>                  the list of sources
"""

import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape, quoteattr

import figures
from drawing import number
from facts import MARKS

XHTML = '{http://www.w3.org/1999/xhtml}'


class Text:
    def __init__(self, file, facts):
        self.facts = facts
        self.drawings = {}
        self.root = ElementTree.parse(file).getroot()
        self.figures = [figure.get('id').removeprefix('figure-') for figure in self.root.iter(f'{XHTML}figure')]

    def _cite(self, element):
        links = [f'<a href="#source-{name}" title="Source {self.facts.get_number(name)}">'
                 f'{self.facts.get_number(name)}</a>' for name in self.facts.cite(element.get('of').split())]
        return f'<sup>{", ".join(links)}</sup>'

    def _mark(self, element):
        marks = {self.facts[key]['mark'] for key in element.get('of').split()}
        if len(marks) != 1:
            raise SystemExit(f'case-study.html: one mark for {element.get("of")}, which have {len(marks)}')
        mark = marks.pop()
        return f'<abbr title={quoteattr(MARKS[mark])}>{mark}</abbr>'

    def _state(self, element):
        fact = self.facts[element.get('of')]
        if element.get('as') != 'number':
            return escape(fact['text'])
        return number(fact['value']) if 'value' in fact else f'{fact["low"]} to {fact["high"]}'

    def _see(self, element):
        name = element.get('figure')
        number = self.figures.index(name) + 1
        return f'<a class="see" href="#figure-{name}" title="Figure {number}">Figure\u00a0{number}</a>'

    def _draw(self, element):
        name = element.get('name')
        drawing, words = getattr(figures, name)(self.facts)
        self.drawings[name] = str(drawing)
        return f'<img src="drawing:{name}" alt={quoteattr(words)}/>'

    def _list_sources(self, _element):
        rows = []
        for name, source in self.facts.sources.items():
            words = escape(source['name'])
            if 'href' in source:
                host = source['href'].split('/')[2].removeprefix('www.')
                words += f': <a href={quoteattr(source["href"])} title={quoteattr(source["name"])}>{host}</a>'
            rows.append(f'<li id="source-{name}">{words}.</li>')
        return f'<ol class="sources">{"".join(rows)}</ol>'

    def _write(self, element):
        name = element.tag.removeprefix(XHTML)
        known = {'fact': self._state, 'mark': self._mark,
                 'cite': self._cite, 'see': self._see, 'drawing': self._draw, 'sources': self._list_sources}
        if name in known:
            return known[name](element) + escape(element.tail or '')

        attributes = ''.join(f' {key}={quoteattr(value)}' for key, value in element.attrib.items())
        inside = escape(element.text or '') + ''.join(self._write(child) for child in element)
        tail = escape(element.tail or '')
        return f'<{name}{attributes}>{inside}</{name}>{tail}' if inside or name not in ('meta', 'br') \
            else f'<{name}{attributes}/>{tail}'

    def write(self):
        """The whole as HTML; the drawings are in `drawings` afterwards."""
        written = '<!DOCTYPE html>\n' + self._write(self.root)
        self.facts.check_use()
        return written
