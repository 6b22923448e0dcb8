# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons of one's own: a folder in the data directory is found, can be chosen, and is open the next time; one
that is damaged, or gone, never hides the others.

    test_lessons.py PROGRAM LESSON OTHER_LESSON
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from screenreader import Program

APPLICATION = 'io.github.inroad_app.Inroad'


def first_title(lesson):
    return ' '.join(ElementTree.parse(lesson).getroot().find('section/title').text.split())


def start(program, environment):
    running = Program([program], 'inroad', environment)
    running.find('frame')
    return running


def quit(program):
    program.key('ctrl+q')
    assert program.end() == 0


def main():
    program, lesson, other = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, GSETTINGS_BACKEND='keyfile', XDG_DATA_HOME=f'{home}/data',
                           XDG_CONFIG_HOME=f'{home}/config', XDG_CACHE_HOME=f'{home}/cache')
        folder = pathlib.Path(home, 'data/inroad/modules/other')
        folder.mkdir(parents=True)
        shutil.copy(other, folder / 'module.xml')
        damaged = pathlib.Path(home, 'data/inroad/modules/damaged')
        damaged.mkdir()
        (damaged / 'module.xml').write_text('<module')

        running = start(program, environment)
        running.find('heading', first_title(lesson))
        subprocess.run(['gapplication', 'action', APPLICATION, 'lesson', "'good'"], check=True)
        running.find('heading', first_title(other))
        running.find_gone('heading', first_title(lesson))
        quit(running)

        running = start(program, environment)
        running.find('heading', first_title(other))
        quit(running)

        shutil.rmtree(folder)
        running = start(program, environment)
        running.find('heading', first_title(lesson))
        quit(running)


main()
