# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program is ended by others: by SIGTERM, and by the end of the user's session. Either way what the learner did
last is on the disk before the program is gone, and the session is held up no longer than that takes.

    test_ending.py PROGRAM LESSON
"""

import json
import os
import pathlib
import signal
import sys
import tempfile

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

from test_main_job import Journey  # noqa: E402
from screenreader import wait  # noqa: E402

INTERFACE = '''
<node>
  <interface name="org.gnome.SessionManager">
    <method name="RegisterClient">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="UnregisterClient"><arg type="o" direction="in"/></method>
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
    <method name="IsInhibited"><arg type="u" direction="in"/><arg type="b" direction="out"/></method>
    <property name="SessionIsActive" type="b" access="read"/>
  </interface>
  <interface name="org.gnome.SessionManager.ClientPrivate">
    <method name="EndSessionResponse"><arg type="b" direction="in"/><arg type="s" direction="in"/></method>
    <signal name="QueryEndSession"><arg type="u"/></signal>
    <signal name="EndSession"><arg type="u"/></signal>
    <signal name="CancelEndSession"/>
    <signal name="Stop"/>
  </interface>
</node>
'''
CLIENT = '/org/gnome/SessionManager/Client1'


class SessionManager:
    """As much of GNOME's as a program talks to, on the bus of this test."""

    def __init__(self, profile):
        self.profile = profile
        self.heard = []         # what the program asked for, in order
        self.on_uninhibit = None
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        for path, interface in (('/org/gnome/SessionManager', node.interfaces[0]), (CLIENT, node.interfaces[1])):
            self.bus.register_object(path, interface, self.called, self.asked, None)
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                           GLib.Variant('(su)', ('org.gnome.SessionManager', 4)), None, 0, -1)

    def asked(self, bus, sender, path, interface, name):
        return GLib.Variant('b', True)

    def called(self, bus, sender, path, interface, method, parameters, invocation):
        self.heard.append((method, *parameters.unpack()))
        answers = {
            'RegisterClient': GLib.Variant('(o)', (CLIENT,)),
            'Inhibit': GLib.Variant('(u)', (7,)),
            'IsInhibited': GLib.Variant('(b)', (False,)),
        }
        if method == 'Uninhibit' and self.on_uninhibit is not None:
            self.on_uninhibit()
        invocation.return_value(answers.get(method))

    def tell(self, signal_name):
        self.bus.emit_signal(None, CLIENT, 'org.gnome.SessionManager.ClientPrivate', signal_name,
                             GLib.Variant('(u)', (0,)))

    def wait_for(self, method):
        return wait(lambda: next((call for call in self.heard if call[0] == method), None), method)


class Ending(Journey):

    def state_of(self, position):
        profile = json.loads(self.profile.read_text())
        return profile['modules']['integrate-ops']['sections'].get(self.sections[position][0])

    def place(self):
        return json.loads(self.profile.read_text())['modules']['integrate-ops']['place'].get('section')

    def terminate(self, number):
        """What was done a moment ago, and would be saved by itself only later, is kept."""
        self.start()
        self.go_to(2)
        self.go_to(1)
        self.program.process.send_signal(number)
        assert self.program.end() == 0
        assert self.place() == self.sections[1][0], self.place()
        assert self.state_of(2) == 'begun'

    def end_session(self, manager):
        self.start()
        manager.wait_for('RegisterClient')
        saved = []
        manager.on_uninhibit = lambda: saved.append(self.place())
        self.go_to(4)
        manager.tell('QueryEndSession')
        manager.wait_for('EndSessionResponse')
        reason = manager.wait_for('Inhibit')
        manager.wait_for('Uninhibit')
        assert reason[3] == 'Your last answers are being saved' and reason[4] & 1, reason
        assert saved == [self.sections[4][0]], f'let go of the session with {saved} on the disk'
        manager.tell('EndSession')
        # Its last words are to the manager, which is to answer them.
        wait(lambda: self.program.process.poll() is not None, 'the end')
        assert self.program.process.returncode == 0
        assert self.place() == self.sections[4][0]


def main():
    program, lesson = sys.argv[1:]
    for what in (signal.SIGTERM, signal.SIGINT, 'session'):
        with tempfile.TemporaryDirectory() as home:
            environment = dict(os.environ,
                               XDG_DATA_HOME=f'{home}/data',
                               XDG_CONFIG_HOME=f'{home}/config',
                               XDG_CACHE_HOME=f'{home}/cache')
            with Ending([program], lesson, pathlib.Path(home, 'data'), environment) as journey:
                if what == 'session':
                    journey.end_session(SessionManager(journey.profile))
                else:
                    journey.terminate(what)
        print(f'{what}: all is on the disk')


main()
