# SPDX-License-Identifier: GPL-3.0-or-later
"""A training room of one screen: cage on a headless output, the kiosk as its only client, a keyboard, a pointer,
and a screen reader's eyes."""

import json
import os
import pathlib
import subprocess
import tempfile
import time

from screenreader import PATIENCE, Program, wait

PIN = '2718'


class Room(Program):
    """The kiosk under a compositor of its own; `wrap` is what starts it, if not the compositor itself."""

    def __init__(self, kiosk, hands, keys='', arguments=(), environment=None, wrap=None):
        """`hands`: the folder of what presses its keys and moves its pointer."""
        self.kiosk = kiosk
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='room.'))
        self.results = self.folder / 'results'
        self.results.mkdir()
        self.policy = self.write_policy(keys)
        self.runtime = pathlib.Path(os.environ['XDG_RUNTIME_DIR'])
        for socket in self.runtime.glob('wayland-*'):
            socket.unlink()
        command = [kiosk, '--kiosk', '--policy', str(self.policy), *arguments]
        self.start([*(wrap or []), *command], os.environ | (environment or {}) | {'G_DEBUG': 'fatal-warnings'})
        # Before the kiosk is there, which so learns of them as of any that are plugged in.
        self.plug_all_in(hands)
        self.find_again()

    def start(self, command, environment):
        self.process = subprocess.Popen(['cage', '--', *command], env=environment)
        self.find_display()

    def find_display(self):
        socket = wait(lambda: next((s for s in self.runtime.glob('wayland-?')), None), 'the compositor')
        self.display = dict(os.environ, WAYLAND_DISPLAY=socket.name)

    def plug_all_in(self, hands):
        self.pointer = self.plug_in(hands, 'inroad-pointer')
        self.keyboard = self.plug_in(hands, 'inroad-keyboard')

    def plug_in(self, hands, device):
        process = subprocess.Popen([pathlib.Path(hands, device)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   text=True, env=self.display)
        assert process.stdout.readline() == 'ok\n', device
        return process

    @staticmethod
    def tell(device, command):
        device.stdin.write(command + '\n')
        device.stdin.flush()
        assert device.stdout.readline() == 'ok\n', command

    def find_again(self):
        """After a restart it is another program to a screen reader."""
        self.root = wait(lambda: self._find_application('inroad'), 'the kiosk')
        self.find('frame')

    def write_policy(self, keys):
        hashed = subprocess.run([self.kiosk, '--kiosk-hash-pin'], input=PIN + '\n', check=True, text=True,
                                capture_output=True).stdout
        policy = self.folder / 'kiosk.conf'
        policy.write_text(f'[Kiosk]\n{hashed}results-directory={self.results}\n{keys}')
        policy.chmod(0o644)
        return policy

    def key(self, keys):
        """Presses keys such as 'ctrl+alt+q'."""
        self.tell(self.keyboard, f'key {keys}')

    def type(self, words):
        self.tell(self.keyboard, f'type {words}')

    def turn_page(self, lesson):
        """There and back. Keys come one after another: what this shows, all before it might have shown."""
        sections, _ = lesson
        self.key('ctrl+Page_Down')
        self.find('heading', sections[1][2])
        self.key('ctrl+Page_Up')
        self.find('heading', sections[0][2])

    def point(self, command):
        self.tell(self.pointer, command)

    def click(self, x, y, button=1):
        """There, in thousandths of the output."""
        for command in (f'move {x} {y}', f'down {button}', f'up {button}'):
            self.point(command)

    def resize(self, size):
        """The screen gets so many dots, such as '1280x720'."""
        subprocess.run(['wlr-randr', '--output', 'HEADLESS-1', '--custom-mode', size], env=self.display, check=True)

    def pids(self):
        """The kiosk itself; not the compositor, nor a child of it that is on its way to be something else."""
        parents = {}
        for entry in pathlib.Path('/proc').iterdir():
            try:
                words = (entry / 'cmdline').read_bytes().split(b'\0')
                parent = int((entry / 'stat').read_text().rpartition(')')[2].split()[1])
            except (OSError, IndexError):
                continue
            if words[0] == self.kiosk.encode() and str(self.policy).encode() in words:
                parents[int(entry.name)] = parent
        return [pid for pid, parent in parents.items() if parent not in parents]

    def pid(self):
        return wait(lambda: next(iter(self.pids()), None), 'the kiosk')

    def frames(self):
        """Its windows; popovers are not among them."""
        self.root.clear_cache()
        return [self.root.get_child_at_index(i) for i in range(self.root.get_child_count())]

    def records(self):
        lines = []
        for path in sorted(self.results.glob('*.jsonl')):
            lines += [json.loads(line) for line in path.read_text().splitlines()]
        return lines

    def enter_pin(self, pin=PIN):
        self.type(pin)
        self.key('Return')

    def take_picture(self):
        return subprocess.run(['grim', '-c', '-t', 'ppm', '-'], env=self.display, check=True, capture_output=True).stdout

    def still(self):
        """The picture on the screen, pointer included, once nothing moves in it any more."""
        pictures = [self.take_picture()]

        def rests():
            pictures.append(self.take_picture())
            return pictures[-1] == pictures[-2]
        wait(rests, 'that the picture rests')
        return pictures[-1]

    def picture(self, name):
        folder = os.environ.get('INROAD_PICTURES')
        if folder:
            time.sleep(0.5)
            subprocess.run(['grim', f'{folder}/{name}.png'], check=True, env=self.display)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.unplug_all()

    def unplug_all(self):
        for device in (self.pointer, self.keyboard):
            device.stdin.close()
            device.wait()
