# SPDX-License-Identifier: GPL-3.0-or-later
"""A training room under gnome-kiosk, without a screen: its keys are those of a remote desktop."""

import os
import pathlib
import shutil
import subprocess

import gi
from kioskroom import Room
from screenreader import wait

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

REMOTE = 'org.gnome.Mutter.RemoteDesktop'
# As X numbers them; those of letters are the letters'.
SYMBOLS = {'ctrl': 0xffe3, 'shift': 0xffe1, 'alt': 0xffe9, 'logo': 0xffeb, 'Escape': 0xff1b, 'Return': 0xff0d,
           'Tab': 0xff09, 'space': 0x20, 'Up': 0xff52, 'Down': 0xff54, 'Left': 0xff51, 'Right': 0xff53,
           'Page_Up': 0xff55, 'Page_Down': 0xff56, 'Super_L': 0xffeb, 'Print': 0xff61, 'Menu': 0xff67}
SYMBOLS |= {f'F{n}': 0xffbd + n for n in range(1, 13)}


class GnomeRoom(Room):
    """Under gnome-kiosk, with the lockdown in the folder `lockdown`, or without one."""

    def __init__(self, kiosk, lockdown, keys='', wrap=None):
        self.lockdown = lockdown
        super().__init__(kiosk, None, keys, wrap=wrap)

    def lock_down(self, environment):
        """As a machine is whose owner has followed data/kiosk/README.md."""
        if self.lockdown is None:
            return environment
        folder = self.folder / 'dconf'
        (folder / 'local.d/locks').mkdir(parents=True)
        shutil.copy(pathlib.Path(self.lockdown, 'dconf-kiosk'), folder / 'local.d')
        shutil.copy(pathlib.Path(self.lockdown, 'dconf-locks'), folder / 'local.d/locks')
        subprocess.run(['dconf', 'compile', folder / 'local', folder / 'local.d'], check=True)
        # In the place of /etc/dconf, with the database that `dconf update` would have made of these.
        profile = pathlib.Path(self.lockdown, 'dconf-profile').read_text()
        assert 'system-db:local' in profile
        (folder / 'dconf/profile').mkdir(parents=True)
        (folder / 'dconf/profile/gnomekiosk').write_text(profile.replace('system-db:local', f'file-db:{folder}/local'))
        return environment | {'GSETTINGS_BACKEND': 'dconf', 'XDG_DATA_DIRS': f'{folder}:/usr/local/share:/usr/share'}

    def start(self, command, environment):
        # What it asks of the machine is asked of a bus on which nobody answers.
        self.machine = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], text=True,
                                        stdout=subprocess.PIPE)
        address = self.machine.stdout.readline().strip()
        self.compositor = subprocess.Popen(
            ['gnome-kiosk', '--headless', '--wayland', '--no-x11', '--virtual-monitor', '1280x720', '--wayland-display',
             'wayland-5'], stderr=(self.folder / 'said').open('w'), env=self.lock_down(os.environ | {'DBUS_SYSTEM_BUS_ADDRESS': address}))
        self.find_display()
        self.process = subprocess.Popen(command, env=environment | {'WAYLAND_DISPLAY': 'wayland-5'})

    def said(self):
        """What the compositor complains of."""
        return (self.folder / 'said').read_text()

    def plug_all_in(self, hands):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        wait(lambda: self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner',
                               GLib.Variant('(s)', [REMOTE])) == (True,), 'the remote desktop')
        self.session, = self.call(REMOTE, '/org/gnome/Mutter/RemoteDesktop', f'{REMOTE}.CreateSession')
        self.call(REMOTE, self.session, f'{REMOTE}.Session.Start')

    def find_again(self):
        """There is no keyboard until one of its keys is pressed; then the kiosk has to hear of it."""
        super().find_again()

        def hears():
            self.key('shift')
            return self.showing(state='focused')
        wait(hears, 'that the kiosk has the keyboard')

    def call(self, name, path, method, arguments=None):
        interface, _, method = method.rpartition('.')
        return self.bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 5000,
                                  None).unpack()

    def key(self, keys):
        symbols = [SYMBOLS.get(key) or ord(key) for key in keys.split('+')]
        for down, order in ((True, symbols), (False, symbols[::-1])):
            for symbol in order:
                self.call(REMOTE, self.session, f'{REMOTE}.Session.NotifyKeyboardKeysym',
                          GLib.Variant('(ub)', [symbol, down]))

    def type(self, words):
        for letter in words:
            self.key(letter)

    def unplug_all(self):
        for process in (self.compositor, self.machine):
            process.terminate()
            process.wait()
