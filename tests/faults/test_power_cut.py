# SPDX-License-Identifier: GPL-3.0-or-later
"""test_power_cut.py DRIVER SHIM [--few]: what may be on a disk after the power fails, at every moment, opens with
every answer that was said to be recorded by then.

The shim writes down what the program does. A disk keeps for sure what was waited for: the bytes of a file by an
fsync of that file, the names in a folder by an fsync of the folder. Of all that came later any part may be there, in
any order: a file's bytes not at all, half, as zeros or whole; each name what it was at any time since. That is more
than a real disk does, which keeps at least the order of a rename's two halves."""

import hashlib
import itertools
import os
import pathlib
import subprocess

import faults

folder = faults.make_folder() / 'inroad'
file = folder / 'profile.json'
trace = folder.parent / 'trace'
answers = 3 if faults.few else 6

# A profile as it is after a while, with all its generations; then what is watched.
start = []
for _ in range(4):
    start += faults.run('answer', file, 1)['recorded']
names = {path.name: path.read_bytes() for path in folder.iterdir()}
faults.run('answer', file, answers, env=faults.environment(folder, trace=trace))


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


inodes = {name: Inode(content) for name, content in names.items()}
present = dict(inodes)                                  # name → inode, as a program sees it
possible = {name: [inode] for name, inode in present.items()}    # what it was since the folder was waited for
open_files = {}
recorded = list(start)
states = {}                                             # digest → (contents by name, answers that must be there)
moments = 0


def set_name(name, inode):
    possible.setdefault(name, [present.get(name)])
    possible[name].append(inode)
    if inode is None:
        present.pop(name, None)
    else:
        present[name] = inode


def remember():
    """All states of the disk that are possible at this moment."""
    global moments
    moments += 1
    choices = []
    for name, history in sorted(possible.items()):
        contents = set()
        for inode in history:
            contents |= {None} if inode is None else inode.contents()
        choices.append([(name, content) for content in contents])
    for choice in itertools.product(*choices):
        state = {name: content for name, content in choice if content is not None}
        digest = hashlib.sha256(repr(sorted(state.items())).encode()).hexdigest()
        # The same state may come early and late: it must hold what was said last.
        states[digest] = (state, list(recorded))


for line in trace.read_text().splitlines():
    word, _, rest = line.partition(' ')
    if word == 'open':
        fd, create, path = rest.split(' ', 2)
        name = os.path.relpath(path, folder)
        if int(create) and name not in present:
            set_name(name, Inode(b''))
        open_files[fd] = name if name == '.' else present.get(name)
    elif word == 'write':
        fd, data = rest.split(' ')
        open_files[fd].content += bytes.fromhex(data)
    elif word == 'fsync':
        target = open_files[rest]
        if target == '.':
            possible = {name: [inode] for name, inode in present.items()}
        else:
            target.durable = {target.content}
    elif word == 'rename':
        old, new = (os.path.basename(path) for path in rest.split(' '))
        inode = present[old]
        set_name(new, inode)
        set_name(old, None)
    elif word == 'link':
        old, new = (os.path.basename(path) for path in rest.split(' '))
        set_name(new, present[old])
    elif word == 'unlink':
        set_name(os.path.basename(rest), None)
    elif word == 'say':
        if rest.startswith('recorded '):
            recorded.append(rest.split(' ')[1])
        continue
    remember()

assert len(recorded) == len(start) + answers, recorded
assert moments > 10 * answers, f'only {moments} moments: is the shim in?'

# Each of them on a real disk, opened by the real store.
place = faults.make_folder()
paths = []
for i, (state, _) in enumerate(states.values()):
    (place / str(i)).mkdir()
    for name, content in state.items():
        (place / str(i) / name).write_bytes(content)
    paths.append(place / str(i) / 'profile.json')
done = subprocess.run([faults.driver, 'list-all'], input=''.join(f'{path}\n' for path in paths), text=True,
                      capture_output=True, timeout=600)
assert done.returncode == 0, done.stderr
runs = done.stdout.split('\nend\n')[:-1]
assert len(runs) == len(states), f'{len(runs)} of {len(states)}'
for text, (state, expected), path in zip(runs, states.values(), paths):
    said = faults.parse(text[text.index('loaded'):])
    found = said.get('attempt', [])
    assert said['loaded'] == ['good'], f'{path}: {said}'
    assert found[:len(expected)] == expected, f'{path}: {len(expected)} were recorded, {len(found)} are there'

print(f'{answers} answers, {moments} moments, {len(states)} states of the disk: each opens with every recorded answer')
