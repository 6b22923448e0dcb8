# SPDX-License-Identifier: GPL-3.0-or-later
"""test_power_cut.py DRIVER SHIM [--few]: what may be on a disk after the power fails, at every moment, opens with
every answer that was said to be recorded by then; and while a lesson is reset and that is undone, every answer is in
the profile or in one of its copies.

The shim writes down what the program does. A disk keeps for sure what was waited for: the bytes of a file by an
fsync of that file, the names in a folder by an fsync of the folder. Of all that came later any part may be there, in
any order: a file's bytes not at all, half, as zeros or whole; each name what it was at any time since. That is more
than a real disk does, which keeps at least the order of a rename's two halves."""

import hashlib
import itertools
import json
import os
import subprocess

import faults

folder = faults.make_folder() / 'inroad'
file = folder / 'profile.json'
answers = 3 if faults.few else 6


class Inode:
    def __init__(self, content):
        self.content = content
        self.durable = {content}

    def contents(self):
        """What may be found: what was waited for, or anything in between."""
        if self.content in self.durable:
            return self.durable
        half = self.content[:len(self.content) // 2]
        return self.durable | {half, bytes(len(self.content)), self.content}


class Disk:
    """A folder as a program sees it, and all that may be left of it."""

    def __init__(self, names, recorded):
        self.present = {name: Inode(content) for name, content in names.items()}
        # What each name was since the folder was waited for.
        self.possible = {name: [inode] for name, inode in self.present.items()}
        self.open_files = {}
        self.recorded = list(recorded)
        self.states = {}        # digest → (contents by name, answers that must be there)
        self.moments = 0

    def set_name(self, name, inode):
        self.possible.setdefault(name, [self.present.get(name)])
        self.possible[name].append(inode)
        if inode is None:
            self.present.pop(name, None)
        else:
            self.present[name] = inode

    def remember(self):
        """All states of the disk that are possible at this moment."""
        self.moments += 1
        choices = []
        for name, history in sorted(self.possible.items()):
            contents = set()
            for inode in history:
                contents |= {None} if inode is None else inode.contents()
            choices.append([(name, content) for content in contents])
        for choice in itertools.product(*choices):
            state = {name: content for name, content in choice if content is not None}
            digest = hashlib.sha256(repr(sorted(state.items())).encode()).hexdigest()
            # The same state may come early and late: it must hold what was said last.
            self.states[digest] = (state, list(self.recorded))

    def do(self, word, rest):
        if word == 'open':
            fd, create, path = rest.split(' ', 2)
            name = os.path.relpath(path, folder)
            if int(create) and name not in self.present:
                self.set_name(name, Inode(b''))
            self.open_files[fd] = name if name == '.' else self.present.get(name)
        elif word == 'write':
            fd, data = rest.split(' ')
            self.open_files[fd].content += bytes.fromhex(data)
        elif word == 'fsync':
            target = self.open_files[rest]
            if target == '.':
                self.possible = {name: [inode] for name, inode in self.present.items()}
            else:
                target.durable = {target.content}
        elif word == 'rename':
            old, new = (os.path.basename(path) for path in rest.split(' '))
            inode = self.present[old]
            self.set_name(new, inode)
            self.set_name(old, None)
        elif word == 'link':
            old, new = (os.path.basename(path) for path in rest.split(' '))
            self.set_name(new, self.present[old])
        elif word == 'unlink':
            self.set_name(os.path.basename(rest), None)

    def replay(self, trace):
        for line in trace.read_text().splitlines():
            word, _, rest = line.partition(' ')
            if word != 'say':
                self.do(word, rest)
                self.remember()
            elif rest.startswith('recorded '):
                self.recorded.append(rest.split(' ')[1])


def watch(recorded, *command):
    """All states of the disk while the driver does something."""
    trace = faults.make_folder() / 'trace'
    disk = Disk({path.name: path.read_bytes() for path in folder.iterdir()}, recorded)
    faults.run(*command, env=faults.environment(folder, trace=trace))
    disk.replay(trace)
    return disk


def open_all(states):
    """Each of them on a real disk, opened by the real store: its path, and what was found."""
    place = faults.make_folder()
    paths = []
    for i, (state, _) in enumerate(states):
        (place / str(i)).mkdir()
        for name, content in state.items():
            (place / str(i) / name).write_bytes(content)
        paths.append(place / str(i) / 'profile.json')
    done = subprocess.run([faults.driver, 'list-all'], input=''.join(f'{path}\n' for path in paths), text=True,
                          capture_output=True, timeout=600)
    assert done.returncode == 0, done.stderr
    runs = done.stdout.split('\nend\n')[:-1]
    assert len(runs) == len(states), f'{len(runs)} of {len(states)}'
    return [(path, faults.parse(text[text.index('loaded'):])) for path, text in zip(paths, runs)]


def list_answers(content):
    """Those in a profile; none if it is damaged."""
    try:
        profile = json.loads(content)
    except ValueError:
        return set()
    return {attempt['id'] for module in profile['modules'].values() for attempt in module['attempts']}


# A profile as it is after a while, with all its generations; then what is watched.
start = []
for _ in range(4):
    start += faults.run('answer', file, 1)['recorded']

disk = watch(start, 'answer', file, answers)
states = list(disk.states.values())
assert len(disk.recorded) == len(start) + answers, disk.recorded
assert disk.moments > 10 * answers, f'only {disk.moments} moments: is the shim in?'
for (path, said), (state, expected) in zip(open_all(states), states):
    found = said.get('attempt', [])
    assert said['loaded'] == ['good'], f'{path}: {said}'
    assert found[:len(expected)] == expected, f'{path}: {len(expected)} were recorded, {len(found)} are there'
print(f'{answers} answers, {disk.moments} moments, {len(states)} states of the disk: each opens with every recorded '
      'answer')

recorded = disk.recorded
disk = watch(recorded, 'reset', file)
states = list(disk.states.values())
n_reset = 0
for (path, said), (state, expected) in zip(open_all(states), states):
    found = said.get('attempt', [])
    assert said['loaded'] == ['good'], f'{path}: {said}'
    assert found in ([], expected), f'{path}: neither before nor after'
    n_reset += found == []
    kept = set().union(*(list_answers(content) for name, content in state.items() if '.new-' not in name))
    assert kept >= set(expected), f'{path}: {len(kept)} of {len(expected)} are in the profile or a copy'
assert 0 < n_reset < len(states), f'{n_reset} of {len(states)} states are those of a reset lesson'
assert faults.find(file) == ('good', recorded), 'the reset is not undone'
print(f'a lesson reset and taken back, {disk.moments} moments, {len(states)} states of the disk: every answer is in '
      'the profile or in a copy')
