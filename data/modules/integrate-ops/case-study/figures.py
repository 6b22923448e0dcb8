# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""The figures of the case study. Each function draws one of them from the facts and tells it in words.

A figure returns its drawing and the words for those who cannot see it.
"""

import math

from drawing import BRICK, CLAY, INK, LIGHT, LINE, PAPER, RULE, SAND, SOFT, Drawing

# The widths of the page and of its main column, as case-study.css has them.
FULL, MAIN = 470, 318


def wall(_facts):
    """No figure but the picture at the head: a wall, and a way in."""
    drawing = Drawing(FULL, 5)
    height, course, brick = drawing.height, LINE, 42
    door, left = 30, 372

    for row in range(int(height / course)):
        x = -(row % 2) * brick / 2
        while x < FULL:
            start, end = max(x, 0), min(x + brick - 2, FULL)
            tone = (row * 5 + int(x / brick * 2) * 3) % 7
            if end - start > 2:
                drawing.box(start, row * course, end - start, course - 2, (CLAY, '#c98d72', '#b9694b')[tone % 3])
            x += brick

    spring = 27
    for margin, fill in ((9, PAPER), (6, BRICK), (0, LIGHT)):
        half = door / 2 + margin
        middle = left + door / 2
        drawing.add('path', fill=fill, d=f'M {middle - half} {height} V {spring} A {half} {half} 0 0 1 '
                                         f'{middle + half} {spring} V {height} Z')
    return drawing, ''


def draw_months(drawing, left, top, bottom, scale):
    for month in range(0, 13, 3):
        x = left + month * scale
        drawing.line(x, top, x, bottom, RULE, 0.5)
        drawing.text(x, bottom + 11, f'{month} months' if month == 12 else str(month), 8.1, fill=SOFT,
                     anchor='end' if month == 12 else 'middle')


def months(facts):
    drawing = Drawing(MAIN, 7)
    left, scale, height = 96, (MAIN - 96) / 12, 14
    rows = [('Build the links', facts['build-months'], False),
            ('Test them by hand', facts['test-months'], False),
            ('Both, in turn', facts['both-months'], True)]

    draw_months(drawing, left, 0, 6 * LINE - 2, scale)
    for row, (label, fact, ours) in enumerate(rows):
        y = 4 + row * 1.9 * LINE + (3 if ours else 0)
        low, high = fact['low'] * scale, fact['high'] * scale
        drawing.text(0, y + 10.5, label, weight=700 if ours else 400)
        drawing.box(left, y, low, height, SOFT if ours else BRICK)
        drawing.box(left + low, y, high - low, height, RULE if ours else CLAY)
        drawing.text(left + low - 4, y + 10.3, str(fact['low']), 8.9, 700, PAPER, 'end')
        drawing.text(left + high - 4, y + 10.3, str(fact['high']), 8.9, 700, INK, 'end')

    build, test, both = (facts[key] for key in ('build-months', 'test-months', 'both-months'))
    return drawing, (f'Three bars on a scale of months, each with a least and a most. To build the links: '
                     f'{build["low"]} to {build["high"]}. To test them by hand: {test["low"]} to {test["high"]}. '
                     f'Both in turn, which is our sum: {both["low"]} to {both["high"]}.')


def on_circle(count, x, y, radius):
    return [(x + radius * math.sin(2 * math.pi * i / count), y - radius * math.cos(2 * math.pi * i / count))
            for i in range(count)]


def links(facts):
    drawing = Drawing(MAIN, 9)
    count, total = facts['example-systems']['value'], facts['example-links']['value']
    radius, y = 46, 54

    nodes = on_circle(count, 72, y, radius)
    pairs = [(a, b) for i, a in enumerate(nodes) for b in nodes[i + 1:]]
    assert len(pairs) == total
    for a, b in pairs:
        drawing.line(*a, *b, CLAY, 1)
    for node in nodes:
        drawing.dot(*node, 6.5, BRICK, PAPER)
    drawing.text(72, y + radius + 31, f'each with each: {total} links', weight=700, anchor='middle')

    nodes = on_circle(count, MAIN - 72, y, radius)
    for node in nodes:
        drawing.line(*node, MAIN - 72, y, CLAY, 1)
    drawing.dot(MAIN - 72, y, 22, SAND, BRICK)
    drawing.text(MAIN - 72, y + 3, 'platform', 8, 700, anchor='middle')
    for node in nodes:
        drawing.dot(*node, 6.5, BRICK, PAPER)
    drawing.text(MAIN - 72, y + radius + 31, f'each with a platform: {count} links', weight=700, anchor='middle')

    return drawing, (f'Two drawings of {count} systems in a circle. On the left each is linked with each, which '
                     f'makes {total} crossing lines. On the right each is linked with a platform in the middle, '
                     f'which makes {count}.')


def spread(places, gap, top, bottom):
    """Moves labels apart until each has its room, and keeps them near to where they belong."""
    placed = []
    for place in places:
        placed.append(max(place, placed[-1] + gap if placed else top))
    limit = bottom
    for i in range(len(placed) - 1, -1, -1):
        placed[i] = min(placed[i], limit)
        limit = placed[i] - gap
    return placed


def timeline(facts):
    events = facts.events
    drawing = Drawing(FULL, 23)
    top, bottom = 8, drawing.height - 10
    first, last = 2012, 2023
    axis, label, gap = 40, 84, 23.6
    scale = (bottom - top) / (last - first)

    def place(year):
        return top + (year - first) * scale

    drawing.box(axis - 4, place(2012), 8, place(2016) - place(2012), CLAY)
    drawing.box(axis - 4, place(2016), 8, place(2023) - place(2016), SAND)
    for year in range(first, last + 1):
        drawing.line(axis - 8, place(year), axis - 4, place(year), SOFT, 0.6)
        if year < last:
            drawing.text(axis - 12, place(year + 0.5) + 3, str(year), 8.9, 700, SOFT, 'end')

    at = spread([place(event['at']) for event in events], gap, top + 4, bottom - 2)
    for event, y in zip(events, at, strict=True):
        case = event['kind'] == 'case'
        drawing.shape([(axis + 4, place(event['at'])), (label - 18, y), (label - 6, y)], stroke=RULE, width=0.7,
                      closed=False)
        drawing.dot(axis, place(event['at']), 3.2, BRICK if case else PAPER, PAPER if case else BRICK, 1)
        drawing.text(label, y + 3, event['when'], 9, 700, BRICK if case else SOFT)
        drawing.text(label + 64, y + 3, event['what'], 9)
        drawing.text(FULL - 2, y + 3, event['mark'], 7.4, 800, BRICK, 'end')

    return drawing, ('A line of time from 2012 to 2022. ' +
                     ' '.join(f'{event["when"]}: {event["what"]}.' for event in events))


def step(drawing, x, y, width, lines, fill, stroke=BRICK, ink=INK):
    drawing.box(x, y, width, 36, fill, stroke, 3)
    for i, words in enumerate(lines):
        drawing.text(x + width / 2, y + 21 - (len(lines) - 1) * 5.2 + i * 10.8, words, 8.9, 700, ink, 'middle')


def flows(facts):
    drawing = Drawing(FULL, 11)
    often = facts['board-interval']['text']
    width, room = 96, (FULL - 4 * 96) / 3
    columns = [i * (width + room) for i in range(4)]
    above = [['A team asks'], ['fills in a form'], ['the board meets', often], ['Operations:', 'no support']]
    below = [['A team chooses'], ['runs it itself,', 'all of it'], ['writes down', 'what it learned'],
             ['open advice', 'for all']]

    drawing.text(0, 10, 'Before: permission', 8.9, 800, SOFT)
    drawing.text(0, 88, 'After: advice', 8.9, 800, BRICK)
    for column, (words, later) in enumerate(zip(above, below, strict=True)):
        x, end = columns[column], column == 3
        step(drawing, x, 18, width, words, RULE if end else PAPER, SOFT)
        step(drawing, x, 96, width, later, SAND, BRICK)
        if not end:
            drawing.arrow(x + width + 3, 36, columns[column + 1] - 3, 36, SOFT)
            drawing.arrow(x + width + 3, 114, columns[column + 1] - 3, 114, BRICK)
    start, end = columns[3] + width / 2, width / 2
    drawing.shape([(start, 135), (start, 146), (end, 146), (end, 136)], stroke=BRICK, width=1, closed=False)
    drawing.shape([(end - 3, 140), (end, 135.5), (end + 3, 140)], stroke=BRICK, width=1, closed=False)

    return drawing, (f'Two flows of four steps. Before: a team asks, fills in a form, the board meets {often}, and '
                     f'Operations says that it cannot support the technology; there the flow ends. After: a team '
                     f'chooses, runs all of it itself, writes down what it learned, and this becomes open advice '
                     f'for all; from there the flow leads back to the next team that chooses.')


def calls(facts):
    drawing = Drawing(MAIN, 5)
    before, after = facts['calls-2014'], facts['calls-2015']
    left, scale = 40, (MAIN - 40 - 62) / after['value']

    for row, (year, fact) in enumerate((('2014', before), ('2015', after))):
        y = 6 + row * 2 * LINE
        drawing.text(0, y + 14, year, 9.2, 700)
        drawing.bar(left, y, fact['value'] * scale, 20, CLAY if row == 0 else BRICK, fact is before)
        drawing.text(left + fact['value'] * scale + (14 if fact is before else 6), y + 14, fact['label'], 9.2, 700)
    drawing.line(left, 0, left, 4.6 * LINE, INK, 0.8)

    return drawing, (f'Two bars from zero, for the calls in a month. 2014: {before["label"]}. '
                     f'2015: {after["label"]}.')


def stores(facts):
    drawing = Drawing(MAIN, 8)
    rows = [('Aug 2015', facts['stores-2015-august'], False), ('Dec 2015', facts['stores-2015-holidays'], False),
            ('Nov 2016', facts['stores-2016-november'], True)]
    left, goal = 54, facts['stores-goal']
    scale = (MAIN - left - 66) / rows[-1][1]['value']

    for row, (when, fact, is_open) in enumerate(rows):
        y = 8 + row * 2 * LINE
        drawing.text(0, y + 14, when, 9.2, 700)
        drawing.bar(left, y, fact['value'] * scale, 20, BRICK if row == 1 else CLAY, is_open)
        drawing.text(left + fact['value'] * scale + (14 if is_open else 6), y + 14, fact['label'], 9.2, 700)
    drawing.line(left, 2, left, 6.4 * LINE, INK, 0.8)
    x = left + goal['value'] * scale
    drawing.line(x, 2, x, 6.8 * LINE, INK, 0.8, '2 2')
    drawing.text(x, 7.6 * LINE, f'goal for the end of 2015: {goal["value"]}', 8.2, fill=SOFT, anchor='middle')

    return drawing, ('Three bars from zero, for the stores that send out online orders. ' +
                     ' '.join(f'{when}: {fact["label"]}.' for when, fact, _ in rows) +
                     f' A dashed line marks the goal for the end of 2015: {goal["value"]}.')


def pairs(facts):
    drawing = Drawing(MAIN, 8)
    rows = [('Holidays 2014', facts['holiday-book'], facts['holiday-press'], 'fourth quarter'),
            ('Second quarter 2015', facts['quarter-book'], facts['quarter-press'], '')]
    left, most = 96, 50
    scale = (MAIN - left - 12) / most

    for percent in range(0, most + 1, 10):
        x = left + percent * scale
        drawing.line(x, 20, x, 6.6 * LINE, RULE, 0.5)
        drawing.text(x, 7.4 * LINE, f'{percent} %', 8.1, fill=SOFT, anchor='middle')
    for row, (label, book, press, note) in enumerate(rows):
        y = 40 + row * 36
        drawing.text(0, y + 3, label)
        if note:
            drawing.text(0, y + 14, f'(press: {note})', 8.1, fill=SOFT)
        a, b = left + press['value'] * scale, left + book['value'] * scale
        drawing.line(a, y, b, y, INK, 1.2)
        drawing.dot(a, y, 5, PAPER, BRICK, 1.6)
        drawing.dot(b, y, 5.4, BRICK)
        drawing.text(a - 9, y + 3, str(press['value']), 9.2, 700, anchor='end')
        drawing.text(b + 9, y + 3, str(book['value']), 9.2, 700)
    drawing.dot(left + 4, 7, 4, PAPER, BRICK, 1.4)
    drawing.text(left + 12, 10, 'press and Target', 8)
    drawing.dot(left + 96, 7, 4.4, BRICK)
    drawing.text(left + 104, 10, 'The DevOps Handbook', 8)

    return drawing, ('Two pairs of dots on a scale of per cent, for the growth of digital sales. ' +
                     ' '.join(f'{label}: {book["value"]} in the Handbook, {press["value"]} in the press'
                              f'{f" for the {note}" if note else ""}.' for label, book, press, note in rows))
