# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the portals in a test, in the place of a desktop's dialogs: it answers at once.

The front end, xdg-desktop-portal, is the real one: it knows the program by its sandbox, and hands files over
through the document portal. What ends here:

  save       the file is called as the program proposes, in the folder that was given
  print      what is to be printed is put there as printed.pdf
  inhibit    a session that never ends
  settings   a desktop that has none
"""

import os
import pathlib
import threading

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

NAME = 'org.freedesktop.impl.portal.desktop.inroadtest'
DESKTOP = 'inroadtest'
PATH = '/org/freedesktop/portal/desktop'
INTERFACES = '''
<node>
  <interface name="org.freedesktop.impl.portal.FileChooser">
    <method name="SaveFile">
      <arg type="o" direction="in"/> <arg type="s" direction="in"/> <arg type="s" direction="in"/>
      <arg type="s" direction="in"/> <arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/> <arg type="a{sv}" direction="out"/>
    </method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Inhibit">
    <method name="Inhibit">
      <arg type="o" direction="in"/> <arg type="s" direction="in"/> <arg type="s" direction="in"/>
      <arg type="u" direction="in"/> <arg type="a{sv}" direction="in"/>
    </method>
    <method name="CreateMonitor">
      <arg type="o" direction="in"/> <arg type="o" direction="in"/> <arg type="s" direction="in"/>
      <arg type="s" direction="in"/> <arg type="u" direction="out"/>
    </method>
    <method name="QueryEndResponse"> <arg type="o" direction="in"/> </method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Print">
    <method name="PreparePrint">
      <arg type="o" direction="in"/> <arg type="s" direction="in"/> <arg type="s" direction="in"/>
      <arg type="s" direction="in"/> <arg type="a{sv}" direction="in"/> <arg type="a{sv}" direction="in"/>
      <arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/> <arg type="a{sv}" direction="out"/>
    </method>
    <method name="Print">
      <arg type="o" direction="in"/> <arg type="s" direction="in"/> <arg type="s" direction="in"/>
      <arg type="s" direction="in"/> <arg type="h" direction="in"/> <arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/> <arg type="a{sv}" direction="out"/>
    </method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Settings">
    <method name="ReadAll"> <arg type="as" direction="in"/> <arg type="a{sa{sv}}" direction="out"/> </method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>'''


def describe(folder):
    """Writes the files by which the front end finds us; they have to be there before the session bus is."""
    folder.mkdir(parents=True)
    (folder / 'inroadtest.portal').write_text(
        '[portal]\n'
        f'DBusName={NAME}\n'
        'Interfaces=org.freedesktop.impl.portal.FileChooser;org.freedesktop.impl.portal.Print;'
        'org.freedesktop.impl.portal.Inhibit;org.freedesktop.impl.portal.Settings\n'
        f'UseIn={DESKTOP}\n')
    (folder / f'{DESKTOP}-portals.conf').write_text('[preferred]\ndefault=inroadtest\n')
    return {'XDG_DESKTOP_PORTAL_DIR': str(folder), 'XDG_CURRENT_DESKTOP': DESKTOP}


class Portal:
    """Answers in a thread of its own, whatever the test waits for."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.asked = []     # (method, id of the program)
        ready = threading.Event()
        threading.Thread(target=self._run, args=(ready,), daemon=True).start()
        ready.wait()

    def _run(self, ready):
        context = GLib.MainContext()
        context.push_thread_default()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            bus.register_object(PATH, interface, self._called, self._version, None)
        Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, None, None)
        ready.set()
        GLib.MainLoop.new(context, False).run()

    @staticmethod
    def _version(*_):
        return GLib.Variant('u', 1)

    def _called(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        if method == 'ReadAll':
            invocation.return_value(GLib.Variant('(a{sa{sv}})', ({},)))
            return
        if method == 'CreateMonitor':
            invocation.return_value(GLib.Variant('(u)', (0,)))
            return
        if method in ('Inhibit', 'QueryEndResponse'):
            invocation.return_value(None)
            return
        self.asked.append((method, parameters[1]))
        answer = {'SaveFile': self._save, 'PreparePrint': self._prepare, 'Print': self._print}[method]
        results = answer(parameters, invocation)
        invocation.return_value(GLib.Variant('(ua{sv})', (0, results)))

    def _save(self, parameters, _invocation):
        name = parameters[4].get('current_name', 'unnamed')
        return {'uris': GLib.Variant('as', [(self.folder / name).as_uri()])}

    @staticmethod
    def _prepare(_parameters, _invocation):
        empty = GLib.Variant('a{sv}', {})
        return {'settings': empty, 'page-setup': empty, 'token': GLib.Variant('u', 1)}

    def _print(self, parameters, invocation):
        descriptor = invocation.get_message().get_unix_fd_list().get(parameters[4])
        with os.fdopen(descriptor, 'rb') as document:
            (self.folder / 'printed.pdf').write_bytes(document.read())
        return {}
