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

    def __init__(self, kiosk, pointer, keys='', arguments=(), environment=None, wrap=None):
        self.kiosk = kiosk
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='room.'))
        self.results = self.folder / 'results'
        self.results.mkdir()
        self.policy = self.write_policy(keys)
        self.runtime = pathlib.Path(os.environ['XDG_RUNTIME_DIR'])
        for socket in self.runtime.glob('wayland-*'):
            socket.unlink()
        command = [kiosk, '--kiosk', '--policy', str(self.policy), *arguments]
        self.display = {}
        super().__init__(['cage', '--', *(wrap or []), *command], 'inroad', dict(os.environ, **(environment or {})))
        socket = wait(lambda: next((s for s in self.runtime.glob('wayland-?')), None), 'the compositor')
        self.display = dict(os.environ, WAYLAND_DISPLAY=socket.name)
        self.find('frame')
        self.pointer = subprocess.Popen([pointer], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=self.display)

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
        """Presses keys such as 'ctrl+alt+q'. The keyboard lives long enough to be noticed before it is used."""
        *modifiers, last = keys.split('+')
        arguments = ['wtype', '-s', '600']
        for modifier in modifiers:
            arguments += ['-M', modifier]
        arguments += ['-k', last]
        for modifier in reversed(modifiers):
            arguments += ['-m', modifier]
        subprocess.run([*arguments, '-s', '100'], check=True, env=self.display)

    def type(self, words):
        subprocess.run(['wtype', '-s', '600', words], check=True, env=self.display)

    def point(self, command):
        self.pointer.stdin.write(command + '\n')
        self.pointer.stdin.flush()
        assert self.pointer.stdout.readline() == 'ok\n'

    def pids(self):
        """The kiosk itself; not the compositor, nor a child of it that is on its way to be something else."""
        parents = {}
        for entry in pathlib.Path('/proc').iterdir():
            try:
                words = (entry / 'cmdline').read_bytes().split(b'\0')
                parent = int((entry / 'stat').read_text().rpartition(')')[2].split()[1])
            except (OSError, IndexError):
                continue
            if words[0] == self.kiosk.encode() and b'--kiosk' in words:
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

    def picture(self, name):
        folder = os.environ.get('INROAD_PICTURES')
        if folder:
            time.sleep(0.5)
            subprocess.run(['grim', f'{folder}/{name}.png'], check=True, env=self.display)

    def rss(self):
        """Memory that belongs to the kiosk alone, in bytes."""
        status = pathlib.Path(f'/proc/{self.pid()}/smaps_rollup').read_text()
        return sum(int(line.split()[1]) for line in status.splitlines() if line.startswith('Private_')) * 1024

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.pointer.stdin.close()
        self.pointer.wait()
