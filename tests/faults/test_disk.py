# SPDX-License-Identifier: GPL-3.0-or-later
"""test_disk.py DRIVER SHIM [--few]: every call for the disk fails once, at its first time, its second, and so on.
Nothing that was said to be recorded is lost, and in the end all is saved."""

import errno
import itertools
import shutil

import faults

cases = [(call, how)
         for call, hows in {
             'open': [errno.EINTR, errno.EIO, errno.ENOSPC, errno.EMFILE],
             'read': [errno.EINTR, errno.EIO, 'short'],
             'write': [errno.EINTR, errno.EIO, errno.ENOSPC, errno.EDQUOT, 'short'],
             'fsync': [errno.EINTR, errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EINVAL],
             'rename': [errno.EIO, errno.EROFS, errno.ENOSPC],
             'link': [errno.EPERM, errno.EIO, errno.ENOSPC, errno.EMLINK],
         }.items() for how in hows]
if faults.few:
    cases = cases[::4]

# What a program that meets the fault begins with.
start = faults.make_folder() / 'inroad'
before = faults.run('answer', start / 'profile.json', 2)['recorded']
before += faults.run('answer', start / 'profile.json', 1)['recorded']
n_runs = n_told = n_unread = 0

for call, how in cases:
    for n in itertools.count(1):
        folder = faults.make_folder()
        file = folder / 'inroad' / 'profile.json'
        hit = folder / 'hit'
        shutil.copytree(start, folder / 'inroad')
        env = faults.environment(folder / 'inroad', fault=f'{call}:{n}:{how}', hit=hit)
        said = faults.run('answer', file, 3, env=env)
        what = f'{call} {n} {how}: {said}'

        assert said['end'] == ['good'], what
        assert len(said.get('recorded', [])) + len(said.get('unsaved', [])) == 3, what
        # What could not be read at first is read later, and put before what was answered meanwhile.
        n_unread += said['loaded'] == ['unread']
        if how in (errno.EINTR, 'short'):
            assert len(said['recorded']) == 3, what
        n_told += len(said.get('unsaved', []))

        found = faults.check_kept(file, before + said.get('recorded', []))
        # What was not recorded at once was kept in memory, and is there now.
        assert set(words.split(':')[0] for words in said.get('unsaved', [])) <= set(found), what
        assert not list(file.parent.glob('*.damaged-*')), what
        n_runs += 1
        was_hit = hit.exists()
        shutil.rmtree(folder)
        if not was_hit:
            break
    assert n > 3 or call == 'read', f'the program calls {call} only {n} times: is the shim in?'

assert n_told > 0, 'no fault was ever told of'
assert n_unread > 0 or faults.few, 'the profile could be read every time'
print(f'{n_runs} runs, {len(cases)} kinds of fault at every call: 0 answers lost, {n_told} times told that an answer '
      f'was not saved yet, {n_unread} of the starts without the profile')
