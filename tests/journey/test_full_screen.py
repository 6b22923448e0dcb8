# SPDX-License-Identifier: GPL-3.0-or-later
"""F11 on a desktop: the window fills the screen, the menu says so, and the same key undoes it. The desktop is
cage, which gives a window all of its output anyway, but tells a program whether it is to be without a frame.

    test_full_screen.py PROGRAM HANDS
"""

import os
import pathlib
import sys

from kioskroom import Room
from screenreader import states, wait


class Desk(Room):
    """The program as anybody starts it, with a keyboard."""

    def __init__(self, program, hands):
        self.kiosk = program
        self.runtime = pathlib.Path(os.environ['XDG_RUNTIME_DIR'])
        self.start([program], os.environ | {'G_DEBUG': 'fatal-warnings'})
        self.plug_all_in(hands)
        self.find_again()

    def says_full_screen(self, expected):
        """What the main menu says of it. It is opened anew each time: an open one takes the key."""
        self.key('F10')
        item = self.find('menu item', 'Fullscreen')
        wait(lambda: ('checked' in states(item)) == expected, f'that the menu says {expected}')
        self.key('Escape')
        self.find_gone('menu item', 'Fullscreen')


def main():
    program, hands = sys.argv[1:]
    desk = Desk(program, hands)
    try:
        desk.says_full_screen(False)
        desk.key('F11')
        desk.says_full_screen(True)
        desk.key('F11')
        desk.says_full_screen(False)
    finally:
        desk.close()


main()
