# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a program as a desktop does one that says DBusActivatable: by its name on the session bus."""

import os
import pathlib

from gi.repository import Gio, GLib

from screenreader import Program, wait

BUS = ('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus')


def ask_bus(method, arguments):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync(*BUS, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None).unpack()


def is_running(application_id):
    return ask_bus('NameHasOwner', GLib.Variant('(s)', (application_id,)))[0]


def offer(application_id, service, environment):
    """Tells the bus of what starts a program, and in which environment; it is up already, so that what it finds in
    the folders of data is not enough."""
    folder = pathlib.Path(os.environ['XDG_RUNTIME_DIR'], 'dbus-1/services')
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f'{application_id}.service').write_text(service)
    ask_bus('UpdateActivationEnvironment', GLib.Variant('(a{ss})', (environment,)))
    ask_bus('ReloadConfig', None)


class Activated(Program):
    """The program, started by the bus."""

    def __init__(self, application_id, environment):
        self.application_id = application_id
        assert not is_running(application_id)
        super().__init__(['gapplication', 'launch', application_id], 'inroad', environment)
        assert self.end() == 0, 'it cannot be launched'

    def is_the_one(self):
        return is_running(self.application_id)

    def quit(self):
        self.key('ctrl+q')
        wait(lambda: not self.is_the_one(), f'that {self.application_id} leaves the bus')
