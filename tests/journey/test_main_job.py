# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, driven from outside: read the sections, open the document, answer both questions, close the
program, start it again, and find everything kept.

    test_main_job.py PROGRAM LESSON
"""

import json
import os
import pathlib
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from screenreader import Program, name, wait


def read_lesson(path):
    """The lesson's own words, so that no sentence of it stands in this test."""
    module = ElementTree.parse(path).getroot()

    def words(element):
        return ' '.join(''.join(element.itertext()).split())

    sections = [(section.get('id'), section.get('kind'), words(section.find('title')))
                for section in module.findall('section')]
    questions = []
    for question in module.iter('question'):
        options = [(words(option.find('text')), option.get('right') == 'yes', words(option.find('feedback')))
                   for option in question.findall('option')]
        questions.append((question.get('id'), words(question.find('stem')), options))
    return sections, questions


class Journey:
    def __init__(self, program, lesson, home):
        self.command = [program]
        self.sections, self.questions = read_lesson(lesson)
        self.home = pathlib.Path(home)
        self.environment = dict(os.environ,
                                XDG_DATA_HOME=str(self.home / 'data'),
                                XDG_CONFIG_HOME=str(self.home / 'config'),
                                XDG_CACHE_HOME=str(self.home / 'cache'))
        self.program = None

    def start(self):
        self.program = Program(self.command, 'inroad', self.environment)
        self.program.find('frame')

    def quit(self):
        self.program.key('ctrl+q')
        assert self.program.end() == 0

    def position_of(self, kind):
        return [its_kind for _, its_kind, _ in self.sections].index(kind)

    def go_to(self, position):
        self.program.select('Sections', position)
        self.program.find('heading', self.sections[position][2])

    def read_every_section(self):
        for position in range(len(self.sections)):
            self.go_to(position)
            assert len(self.program.words().split()) > 60, f'section {position} can hardly be read'

    def read_the_document(self):
        self.go_to(self.position_of('case-study'))
        self.program.press('button', 'Read')
        self.program.find('article', starts='Page 1 of ')
        self.program.press('button', 'Close Document')
        self.program.find_gone('article', starts='Page 1 of ')

    def pick(self, words):
        """Picks an option by its number key, wherever the shuffle put it."""
        radio = self.program.find('radio button', words)
        position = [name(other) for other in self.program.showing('radio button')].index(words)
        self.program.key(str(position + 1))
        wait(lambda: 'checked' in {s.value_nick for s in radio.get_state_set().get_states()}, f'picked {words}')

    def answer(self, question, first_wrong):
        _, _, options = question
        right = next(option for option in options if option[1])
        if first_wrong:
            wrong = next(option for option in options if not option[1])
            self.pick(wrong[0])
            self.program.press('button', 'Verify')
            self.program.find('label', 'Not This One')
            assert wrong[2][:40] in self.program.words(), 'the feedback of a wrong option is missing'
        self.pick(right[0])
        self.program.key('Return')
        self.program.find('label', 'Right')
        assert right[2][:40] in self.program.words(), 'the feedback of the right option is missing'

    def answer_the_check(self):
        self.go_to(self.position_of('check'))
        last = len(self.questions) - 1
        for i, question in enumerate(self.questions):
            self.program.find(None, f'Question {i + 1} of {last + 1}')
            self.answer(question, first_wrong=(i == 0))
            self.program.press('button', 'See Your Answers' if i == last else 'Next Question')
        self.program.find(None, 'Your Answers')

    def check_the_answers_page(self):
        seen = self.program.words()
        for _, _, options in self.questions:
            right = next(option for option in options if option[1])
            assert right[0] in seen, 'the page of answers lacks a right option'
        for word in ('passed', 'failed', 'score', '%'):
            assert word not in seen.lower(), f'a self-check says {word!r}'

    def check_the_profile(self):
        profile = json.loads((self.home / 'data/inroad/profile.json').read_text())
        module = profile['modules']['integrate-ops']
        assert module['sections']['check'] == 'done', module['sections']
        by_question = {}
        for attempt in module['attempts']:
            by_question.setdefault(attempt['question'], []).append(attempt['right'])
        first, second = (question[0] for question in self.questions)
        assert by_question[first] == [False, True], by_question
        assert by_question[second] == [True], by_question

    def run(self):
        self.start()
        self.read_every_section()
        self.read_the_document()
        self.answer_the_check()
        self.check_the_answers_page()
        self.quit()
        self.check_the_profile()

        self.start()
        self.program.find('heading', self.sections[self.position_of('check')][2])
        self.program.find(None, 'Your Answers')
        self.check_the_answers_page()
        self.quit()
        self.check_the_profile()


def main():
    program, lesson = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        journey = Journey(program, lesson, home)
        try:
            journey.run()
        except Exception:
            if journey.program is not None:
                print('On screen:', journey.program.words(), sep='\n', file=sys.stderr)
            raise
        finally:
            if journey.program is not None:
                journey.program.kill()


main()
