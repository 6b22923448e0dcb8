# SPDX-License-Identifier: GPL-3.0-or-later
"""inroad-results as a trainer calls it: what it counts, where it writes, and what it says of files that are damaged or
not there.

    check_results_program.py PROGRAM LESSON
"""

import csv
import html
import io
import json
import pathlib
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from hosttools import run

USAGE, DATAERR, NOINPUT, CANTCREAT = 64, 65, 66, 73  # sysexits.h
# Of six sessions four are right at first, and the first of the wrong options tempts two.
PICKS = ['right', 'wrong', 'right', 'right', 'wrong', 'right']


def read_question(lesson):
    """The first question: its lesson, its id and words, and the id and words of the right option and of a wrong one."""
    module = ElementTree.parse(lesson).getroot()
    question = next(module.iter('question'))
    options = {option.get('right') == 'yes': (option.get('id'), option.findtext('text'))
               for option in reversed(question.findall('option'))}
    return module.get('id'), (question.get('id'), question.findtext('stem')), options[True], options[False]


def make_lines(module, question, right, wrong):
    for i, pick in enumerate(PICKS):
        attempt = {'id': f'a{i}', 'round': f'r{i}', 'question': question[0], 'right': pick == 'right',
                   'option': right[0] if pick == 'right' else wrong[0]}
        yield json.dumps({'format': 'inroad-session-1', 'session': f's{i}', 'hour': '2026-03-01T09:00:00Z',
                          'module': module, 'module_version': '1', 'module_digest': 'd', 'attempts': [attempt]})


def counts(program, room, module, question, wrong):
    """Each answer once, whichever files it is in and however often they are named."""
    copy = room.with_name('copy.jsonl')
    copy.write_text(room.read_text().splitlines()[0] + '\n')
    for files in ([room], [room, room], [room, copy, room]):
        done = run(program, *files)
        assert (done.returncode, done.stderr) == (0, ''), done
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        assert len(rows) == 1, rows
        assert rows[0] == {'module': module, 'version': '1', 'digest': 'd', 'question': question[0], 'sessions': '6',
                           'facility': '0.667', 'discrimination': '', 'tempting_option': wrong[0],
                           'tempting_picks': '2'}, rows[0]
    return done.stdout


def writes(program, room, table, question, wrong):
    """To the files that are named, and then not to the output. The page says what was asked, in words."""
    page, sheet = room.with_name('room.html'), room.with_name('room.csv')
    for options, made in ((['--csv', sheet], [sheet]), (['--page', page], [page]),
                          (['--page', page, '--csv', sheet], [sheet, page])):
        done = run(program, *options, room)
        assert (done.returncode, done.stdout, done.stderr) == (0, '', ''), done
        assert sorted(path for path in (page, sheet) if path.exists()) == made, options
        if sheet in made:
            assert sheet.read_bytes().decode() == table.replace('\n', '\r\n')
        if page in made:
            text = html.unescape(page.read_text())
            assert question[1] in text and wrong[1] in text and question[0] not in text, text
        for path in made:
            path.unlink()


def complains(program, room, table):
    """Of a line that the power took the end of, by its number; the others count. And of what it cannot read or write."""
    torn = room.with_name('torn.jsonl')
    torn.write_text(room.read_text() + '{"format":"inroad-session-1","session":"s9","mod')
    done = run(program, torn)
    assert done.returncode == DATAERR and done.stdout == table, done
    assert done.stderr.startswith(f'{torn}:{len(PICKS) + 1}: ') and done.stderr.count('\n') == 1, done.stderr

    for words, status in (([], USAGE), ([room.with_name('nowhere.jsonl')], NOINPUT),
                          (['--csv', room.with_name('nowhere') / 'room.csv', room], CANTCREAT)):
        done = run(program, *words)
        assert done.returncode == status and done.stderr.startswith('inroad-results: ') and not done.stdout, done


def main():
    program, lesson = sys.argv[1:]
    module, question, right, wrong = read_question(lesson)
    with tempfile.TemporaryDirectory() as directory:
        room = pathlib.Path(directory, 'room.jsonl')
        room.write_text('\n'.join(make_lines(module, question, right, wrong)) + '\n')
        table = counts(program, room, module, question, wrong)
        writes(program, room, table, question, wrong)
        complains(program, room, table)


main()
