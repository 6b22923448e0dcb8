# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, driven from outside: read the sections, open the document, answer both questions, close the
program, start it again, and find everything kept.

    test_main_job.py PROGRAM LESSON

The Flatpak's test (flatpak/test) takes the same journey with the installed program.
"""

import json
import os
import pathlib
import sys
import tempfile

from lessonfile import read_citations, read_lesson
from screenreader import Program, name, wait


class Journey:
    """COMMAND starts the program in ENVIRONMENT, and what it keeps of a learner is then in the folder DATA."""

    def __init__(self, command, lesson, data, environment):
        self.command = command
        self.sections, self.questions = read_lesson(lesson)
        self.citations = read_citations(lesson)
        self.profile = pathlib.Path(data) / 'inroad/profile.json'
        self.environment = environment
        self.program = None

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if self.program is not None:
            if kind is not None:
                print('On screen:', self.program.words(), sep='\n', file=sys.stderr)
            self.program.kill()

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

    def reach_by_tab(self, starts):
        """Presses Tab until the focus is on what is called so."""
        for _ in range(30):
            if self.program.showing(starts=starts, state='focused'):
                return
            self.program.key('Tab')
            wait(lambda: True, 'a key')
        assert False, f'Tab does not lead to {starts!r}'

    def look_up_the_keys(self):
        """At last: without a window manager the window does not get the focus back from another one."""
        for keys in ('F1', 'ctrl+question'):
            self.program.key(keys)
            self.program.find('label', 'Next section')
            self.program.key('Escape')
            self.program.find_gone('label', 'Next section')

    def walk_by_keyboard(self):
        self.go_to(0)
        self.program.key('ctrl+Next')
        self.program.find('heading', self.sections[1][2])
        self.reach_by_tab('Details')

    def read_the_document(self):
        self.go_to(self.position_of('case-study'))
        self.program.press('button', 'Read')
        self.program.find('article', starts='Page 1 of ')
        self.program.press('button', 'Close Document')
        self.program.find_gone('article', starts='Page 1 of ')

    def find_mark(self, quote):
        """What stands in the margin of a page beside a passage."""
        return wait(lambda: next((button for button in self.program.showing('button', starts='In the Lesson: ')
                                  if button.get_description() == quote), None), f'a mark beside {quote!r}')

    def go_both_ways(self):
        """From a note to the passage that it cites, and from the mark beside the passage to the note, where the window
        has no room for both."""
        self.go_to(self.position_of('case-study'))
        page, quote = self.citations[0]
        self.program.press('button', 'Show in the Document')
        self.program.find('article', starts=f'Page {page} of ')
        self.program.activate(self.find_mark(quote))
        self.program.find_gone('article', starts=f'Page {page} of ')
        self.program.find('button', 'Show in the Document')

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
        self.program.find(None, 'Right', state='focused')
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
        profile = json.loads(self.profile.read_text())
        module = profile['modules']['integrate-ops']
        assert module['sections']['check'] == 'done', module['sections']
        by_question = {}
        for attempt in module['attempts']:
            by_question.setdefault(attempt['question'], []).append(attempt['right'])
        first, second = (question[0] for question in self.questions)
        assert by_question[first] == [False, True], by_question
        assert by_question[second] == [True], by_question

    def learn(self):
        self.start()
        self.read_every_section()
        self.walk_by_keyboard()
        self.read_the_document()
        self.go_both_ways()
        self.answer_the_check()
        self.check_the_answers_page()
        self.look_up_the_keys()
        self.quit()
        self.check_the_profile()

    def come_back(self):
        self.start()
        self.program.find('heading', self.sections[self.position_of('check')][2])
        self.program.find(None, 'Your Answers')
        self.check_the_answers_page()
        self.quit()
        self.check_the_profile()


def main():
    program, lesson = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ,
                           XDG_DATA_HOME=f'{home}/data',
                           XDG_CONFIG_HOME=f'{home}/config',
                           XDG_CACHE_HOME=f'{home}/cache')
        with Journey([program], lesson, f'{home}/data', environment) as journey:
            journey.learn()
            journey.come_back()


if __name__ == '__main__':
    main()
