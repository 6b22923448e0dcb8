# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and works a GTK program from outside, as a screen reader and a keyboard would.

Only what AT-SPI gives: roles, names, states, text, actions, selections; and real key presses, for what GTK
offers no action for. Nothing here sleeps for a fixed time: each step waits until its effect can be seen.
"""

import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20  # seconds that any one effect may take on a busy machine


class NotSeen(Exception):
    """What was waited for did not come."""


def _dispatch():
    # libatspi keeps a cache; only dispatched events make it follow the program.
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def wait(look, what):
    """Calls look() until it answers something true, and returns that."""
    end = time.monotonic() + PATIENCE
    last = None
    while time.monotonic() < end:
        _dispatch()
        try:
            seen = look()
            if seen:
                return seen
        except GLib.Error as error:  # the tree changed under our hands
            last = error
        time.sleep(0.03)
    raise NotSeen(f'{what} (last error: {last})')


def states(accessible):
    return {state.value_nick for state in accessible.get_state_set().get_states()}


def text(accessible):
    interface = accessible.get_text_iface()
    if interface is None:
        return ''
    return Atspi.Text.get_text(interface, 0, Atspi.Text.get_character_count(interface))


def name(accessible):
    """The accessible name; where GTK gives none, the text of what labels it, or its own text."""
    if accessible.get_name():
        return accessible.get_name()
    for relation in accessible.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return ' '.join(text(relation.get_target(i)) or relation.get_target(i).get_name()
                            for i in range(relation.get_n_targets()))
    return text(accessible)


def walk(accessible):
    yield accessible
    for i in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


class Program:
    """The running program as it presents itself to assistive technology."""

    def __init__(self, command, accessible_name, environment):
        self.process = subprocess.Popen(command, env=environment | {'G_DEBUG': 'fatal-warnings'})
        self.root = wait(lambda: self._find_application(accessible_name), f'the program {accessible_name}')

    @staticmethod
    def _find_application(accessible_name):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_name() == accessible_name:
                return application
        return None

    def _showing(self, role, label, starts, state):
        self.root.clear_cache()
        for accessible in walk(self.root):
            try:
                if role is not None and accessible.get_role_name() != role:
                    continue
                its_states = states(accessible)
                if 'showing' not in its_states or (state is not None and state not in its_states):
                    continue
                if label is not None and name(accessible) != label:
                    continue
                if starts is not None and not name(accessible).startswith(starts):
                    continue
            except GLib.Error:
                continue
            yield accessible

    def showing(self, role=None, label=None, starts=None, state=None):
        """All that is on screen of a role and name, in reading order."""
        return list(self._showing(role, label, starts, state))

    def find(self, role=None, label=None, starts=None, state=None):
        """The first of these, as soon as there is one."""
        return wait(lambda: next(self._showing(role, label, starts, state), None),
                    f'{role} {label or starts!r} {state or ""}')

    def find_gone(self, role=None, label=None, starts=None):
        return wait(lambda: not self.showing(role, label, starts), f'that {role} {label or starts!r} goes')

    def press(self, role, label=None, starts=None):
        """Activates a button, by the action it offers."""
        self.activate(self.find(role, label, starts, 'sensitive'))

    @staticmethod
    def activate(button):
        interface = button.get_action_iface()
        assert interface is not None, f'{button.get_name()!r} offers no action'
        names = [Atspi.Action.get_action_name(interface, i)
                 for i in range(Atspi.Action.get_n_actions(interface))]
        Atspi.Action.do_action(interface, names.index('click'))

    def select(self, list_label, position):
        """Selects an item of a list, counted from 0."""
        items = self.find('list', list_label)
        Atspi.Selection.select_child(items.get_selection_iface(), position)

    def words(self):
        """Everything that can be read on screen, once, in reading order."""
        return '\n'.join(filter(None, (text(a) or a.get_name() for a in self.showing())))

    @staticmethod
    def key(keys):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', keys], check=True)

    @staticmethod
    def type(words):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', words], check=True)

    def end(self):
        """Waits until the program has ended by itself, and returns its exit status."""
        return self.process.wait(PATIENCE)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
