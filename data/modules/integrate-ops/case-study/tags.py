# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""Tags the PDF in the order of the text.

WeasyPrint 62 tags in the order of painting, each page by itself, without pictures, table headings and the words
of links. So its own marks are left out here: each piece of text and each picture is marked when it is drawn, all
else is marked as decoration, and at the end the tree is built from the text. Page labels come with it.
"""

import pydyf
from weasyprint import document as weasy_document
from weasyprint import draw
from weasyprint.formatting_structure import boxes
from weasyprint.pdf.stream import Stream

# What each element of the text is in the tree; elements that are not named here leave no trace in it.
ROLES = {
    'section': 'Sect', 'aside': 'Sect', 'h1': 'H1', 'h2': 'H2', 'h3': 'H3', 'p': 'P', 'ul': 'L', 'ol': 'L', 'li': 'LI',
    'table': 'Table', 'thead': 'THead', 'tbody': 'TBody', 'tr': 'TR', 'th': 'TH', 'td': 'TD', 'caption': 'Caption',
    'img': 'Figure', 'figcaption': 'Caption', 'sup': 'Reference', 'a': 'Link', 'abbr': 'Span',
}


class Tagger:
    def __init__(self):
        self.n_marks = {}       # of each page's stream
        self.drawing = False    # inside of what is marked already

    # ---------------------------------------------------------------------------------------------- drawing

    def install(self):
        """Takes the place of WeasyPrint's own marks."""
        Stream.begin_marked_content = lambda *_arguments, **_named: None
        Stream.end_marked_content = lambda _stream: None
        weasy_document.draw_page = self._draw_page
        draw.draw_text = self._as_content(draw.draw_text, self._end_line)
        draw.draw_replacedbox = self._as_content(draw.draw_replacedbox)
        for name in ('draw_background', 'draw_border', 'draw_table', 'draw_outlines'):
            setattr(draw, name, self._as_decoration(getattr(draw, name)))

    def _draw_page(self, page, stream, draw_page=weasy_document.draw_page):
        for box in page.descendants():
            if isinstance(box, boxes.LineBox):
                texts = [child for child in box.descendants() if isinstance(child, boxes.TextBox)]
                for text in texts[-1:]:
                    text.ends_line = True
        for margin in page.children:
            if isinstance(margin, boxes.MarginBox):
                for box in margin.descendants():
                    box.repeats = True
        draw_page(page, stream)

    def _as_content(self, function, finish=None):
        def draw_content(stream, box, *arguments):
            if self.drawing:
                return function(stream, box, *arguments)
            repeats = getattr(box, 'repeats', False)
            wordless = isinstance(box, boxes.ReplacedBox) and not box.element.get('alt')
            if repeats:
                pydyf.Stream.begin_marked_content(stream, 'Artifact', pydyf.Dictionary(
                    {'Type': '/Pagination', 'Subtype': '/Footer'}))
            elif wordless:
                pydyf.Stream.begin_marked_content(stream, 'Artifact')
            else:
                box.mark = self.n_marks.setdefault(stream, 0)
                self.n_marks[stream] += 1
                pydyf.Stream.begin_marked_content(stream, 'Figure' if isinstance(box, boxes.ReplacedBox) else 'Span',
                                                  pydyf.Dictionary({'MCID': box.mark}))
            self.drawing = True
            function(stream, box, *arguments)
            self.drawing = False
            if finish is not None and not repeats:
                finish(stream, box)
            pydyf.Stream.end_marked_content(stream)
            return None

        return draw_content

    def _as_decoration(self, function):
        def draw_decoration(stream, *arguments, **named):
            if self.drawing:
                return function(stream, *arguments, **named)
            begin = len(stream.stream)
            pydyf.Stream.begin_marked_content(stream, 'Artifact')
            drawn = len(stream.stream)
            self.drawing = True
            function(stream, *arguments, **named)
            self.drawing = False
            if len(stream.stream) == drawn:
                del stream.stream[begin:]
            else:
                pydyf.Stream.end_marked_content(stream)
            return None

        return draw_decoration

    @staticmethod
    def _end_line(stream, box):
        """Where a line breaks there is a space: who hears the text would else hear two words as one."""
        if not getattr(box, 'ends_line', False) or stream.stream[-1] != b'ET' or stream._old_font is None:
            return
        font = next(font for font in stream._fonts.values() if font.hash == stream._old_font[0])
        glyph = font.ttfont.getGlyphID(font.ttfont.getBestCmap()[ord(' ')])
        font.cmap.setdefault(glyph, ' ')
        advance, _bearing = font.ttfont['hmtx'][font.ttfont.getGlyphName(glyph)]
        font.widths.setdefault(glyph, round(advance * 1000 / font.upem))
        stream.stream.insert(-1, f'<{glyph:04x}> Tj'.encode())

    # ------------------------------------------------------------------------------------------------- tree

    def finish(self, document, pdf):
        """A finisher for write_pdf ()."""
        Tree(document, pdf).build()
        pdf.catalog['PageLabels'] = pydyf.Dictionary({'Nums': pydyf.Array([0, pydyf.Dictionary({'S': '/D'})])})


def walk(box):
    yield box
    if not isinstance(box, (boxes.TextBox, boxes.ReplacedBox)):
        for child in box.all_children():
            if not isinstance(child, boxes.MarginBox):
                yield from walk(child)


class Tree:
    def __init__(self, document, pdf):
        self.document = document
        self.pdf = pdf
        dictionaries = [item for item in pdf.objects if isinstance(item, pydyf.Dictionary)]
        self.root = next(item for item in dictionaries if item.get('Type') == '/StructTreeRoot')
        self.parents = next(item for item in dictionaries if item.reference == self.root['ParentTree'])
        self.top = next(item for item in dictionaries if item.get('S') == '/Document')
        self.top['K'] = pydyf.Array()
        self.nodes = {}         # element → its node
        self.parts = {}         # list item, role → its label or its body
        self.above = {child: parent for parent in document_elements(document) for child in parent}
        self.numbers = pydyf.Array()
        self.links = []
        self.figures = {}       # id → the page and the area of its drawing

    def add(self, parent, role, **entries):
        node = pydyf.Dictionary({'Type': '/StructElem', 'S': f'/{role}', 'P': parent.reference, 'K': pydyf.Array()})
        node.update(entries)
        self.pdf.add_object(node)
        parent['K'].append(node.reference)
        return node

    def find_parent(self, element):
        above = self.above.get(element)
        if above is None:
            return self.top
        if above.tag not in ROLES:
            return self.find_parent(above)
        return self.find_part(above, 'LBody') if above.tag == 'li' else self.find_node(above)

    def find_node(self, element):
        """The node of an element, made when the first of its text comes."""
        if element not in self.nodes:
            self.nodes[element] = self.add(self.find_parent(element), ROLES[element.tag], **self.describe(element))
        return self.nodes[element]

    def find_part(self, element, role):
        """The label or the body of a list item."""
        if (element, role) not in self.parts:
            self.parts[element, role] = self.add(self.find_node(element), role)
        return self.parts[element, role]

    @staticmethod
    def describe(element):
        if element.tag == 'th':
            scope = '/Row' if element.get('scope') == 'row' else '/Column'
            return {'A': pydyf.Dictionary({'O': '/Table', 'Scope': scope})}
        if element.tag == 'img':
            return {'Alt': pydyf.String(element.get('alt'))}
        if element.tag == 'abbr':
            return {'E': pydyf.String(element.get('title'))}
        if element.tag == 'ol':
            return {'A': pydyf.Dictionary({'O': '/List', 'ListNumbering': '/Decimal'})}
        return {}

    def place(self, page, box):
        element = box.element
        while element.tag not in ROLES:
            element = self.above[element]
        if element.tag == 'li':
            node = self.find_part(element, 'Lbl' if box.element_tag in ('li::before', 'li::marker') else 'LBody')
        else:
            node = self.find_node(element)

        reference = self.pdf.page_references[page]
        if node.setdefault('Pg', reference) == reference:
            node['K'].append(box.mark)
        else:
            node['K'].append(pydyf.Dictionary({'Type': '/MCR', 'Pg': reference, 'MCID': box.mark}))
        if isinstance(box, boxes.ReplacedBox):
            area = self.measure(page, box)
            node['A'] = pydyf.Dictionary({'O': '/Layout', 'Placement': '/Block', 'BBox': area})
            self.figures[self.above[element].get('id')] = (reference, area)
        return node

    def measure(self, page, box):
        height = self.document.pages[page].height
        x, y = box.content_box_x(), box.content_box_y()
        return pydyf.Array([round(value * 0.75, 2)
                            for value in (x, height - y - box.height, x + box.width, height - y)])

    def aim_at_figures(self):
        """What leads to a figure names all of its area, so that a reader can show it alone."""
        names = self.pdf.catalog['Names']['Dests']['Names']
        for name, target in zip(names[::2], names[1::2]):
            page, area = self.figures.get(name.string, (None, None))
            if page is not None:
                target[:] = [page, '/FitR', *area]

    def add_links(self, page, box):
        """After its text: the link that a reader can follow."""
        annotation = box.link_annotation
        node = self.find_node(box.element)
        node['K'].append(pydyf.Dictionary({'Type': '/OBJR', 'Obj': annotation.reference,
                                           'Pg': self.pdf.page_references[page]}))
        annotation['Contents'] = pydyf.String(box.element.get('title') or ''.join(box.element.itertext()))
        annotation['StructParent'] = len(self.document.pages) + len(self.links)
        annotation['F'] = 4
        self.links.append(node.reference)

    def build(self):
        for number, page in enumerate(self.document.pages):
            marks = {}
            links = []
            for box in walk(page._page_box):
                if getattr(box, 'link_annotation', None) is not None:
                    links.append(box)
                if hasattr(box, 'mark'):
                    marks[box.mark] = self.place(number, box).reference
            for box in links:
                self.add_links(number, box)
            self.numbers.extend([number, pydyf.Array([marks[mark] for mark in sorted(marks)])])
        for i, link in enumerate(self.links, start=len(self.document.pages)):
            self.numbers.extend([i, link])
        self.aim_at_figures()
        self.parents['Nums'] = self.numbers
        self.root['ParentTreeNextKey'] = len(self.document.pages) + len(self.links)


def document_elements(document):
    """All elements of the text."""
    box = next(box for box in walk(document.pages[0]._page_box) if box.element is not None)
    return box.element.iter()
