# SPDX-License-Identifier: GPL-3.0-or-later
"""What a learner can do with their progress, driven from outside: reset a lesson and take it back, go back to an
earlier state, learn as somebody else and come back, and find all of it after a new start.

    test_progress.py PROGRAM LESSON
"""

import json
import os
import pathlib
import sys
import tempfile

from lessonfile import read_lesson
from test_main_job import Journey
from screenreader import wait


class Progress(Journey):

    def answers(self, file=None):
        profile = json.loads((file or self.profile).read_text())
        return len(profile['modules'].get('integrate-ops', {'attempts': []})['attempts'])

    def open_progress(self):
        self.program.key('F10')
        self.program.press('menu item', 'Progress…')
        self.program.find('dialog', 'Progress')

    def answer_once(self):
        self.go_to(self.position_of('check'))
        _, _, options = self.questions[0]
        self.pick(next(words for words, right, _ in options if right))
        self.program.press('button', 'Verify')
        self.program.find('label', 'Right')
        assert self.answers() == 1

    def reset_and_undo(self, title):
        self.open_progress()
        self.program.find('label', '1 answer, no section done')
        self.program.press('button', f'Reset “{title}”')
        self.program.find('label', 'Lesson reset')
        wait(lambda: self.answers() == 0, 'a reset lesson')
        self.program.press('button', 'Undo')
        self.program.find('label', 'Your progress is as it was')
        wait(lambda: self.answers() == 1, 'the answer back')

    def reset_and_restore(self, title):
        self.open_progress()
        self.program.press('button', f'Reset “{title}”')
        self.program.find('label', 'Lesson reset')
        # The way back by the toast is gone with the program; the state is not.
        self.quit()
        self.start()
        wait(lambda: self.answers() == 0, 'a reset lesson')
        self.open_progress()
        self.program.find('label', '1 answer more')
        self.program.press('button', starts='Restore the state of ')
        self.program.find('label', 'Earlier state restored')
        wait(lambda: self.answers() == 1, 'the answer back')

    def others(self):
        return [path for path in self.profile.parent.glob('profile-*.json')]

    def learn_as_another(self):
        self.open_progress()
        self.reach_and_press('Add a Learner…')
        self.program.find(None, 'Name', state='focused')
        self.program.type('Grace')
        self.program.key('Return')
        self.program.find('label', 'Learning as Grace')
        other, = wait(self.others, 'a file of their own')
        assert self.answers(other) == 0
        assert self.answers() == 1
        assert json.loads(other.read_text())['name'] == 'Grace'
        # They go on where they stopped.
        self.quit()
        self.start()
        self.open_progress()
        self.reach_and_press('Learner Without a Name')
        self.program.find('label', 'Learning as Learner Without a Name')

    def reach_and_press(self, label):
        """Presses Tab and the arrow keys as one who cannot use a pointer."""
        for _ in range(40):
            if self.program.showing(starts=label, state='focused'):
                break
            self.program.key('Tab')
            wait(lambda: True, 'a key')
        else:
            assert False, f'Tab does not lead to {label!r}'
        self.program.key('Return')


def main():
    program, lesson = sys.argv[1:]
    sections, questions = read_lesson(lesson)
    title = 'Integrate Ops into the daily work of Development'
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, GSETTINGS_BACKEND='keyfile',
                           XDG_DATA_HOME=f'{home}/data',
                           XDG_CONFIG_HOME=f'{home}/config',
                           XDG_CACHE_HOME=f'{home}/cache')
        with Progress([program], lesson, pathlib.Path(home, 'data'), environment) as journey:
            journey.start()
            journey.answer_once()
            journey.reset_and_undo(title)
            journey.reset_and_restore(title)
            journey.learn_as_another()
            journey.quit()
            assert journey.answers() == 1
            # All of it was done by one program, and nothing was left half done.
            names = {path.name for path in journey.profile.parent.iterdir() if path.is_file()}
            assert not [name for name in names if '.new-' in name or '.damaged-' in name], names


main()
