# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of this folder share: starting the driver, and asking it what a learner would find."""

import os
import pathlib
import subprocess
import sys
import tempfile

driver = sys.argv[1]
shim = sys.argv[2]
few = '--few' in sys.argv        # under sanitizers, which are slow and look for something else
long = bool(os.environ.get('INROAD_TEST_LONG'))


def make_folder():
    return pathlib.Path(tempfile.mkdtemp(prefix='inroad-faults-'))


def environment(folder, **settings):
    """For a driver on the shim, which looks at nothing but the folder."""
    result = dict(os.environ, LD_PRELOAD=shim, INROAD_SHIM_FOLDER=str(folder))
    # The sanitizer's own library would be first, but the shim must be.
    result['ASAN_OPTIONS'] = result.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0'
    # A disk that fails is told of in messages; they are no faults of ours.
    result.update({f'INROAD_SHIM_{name.upper()}': str(value) for name, value in settings.items()})
    return result


def run(*arguments, env=None, wrapper=()):
    """The lines that a driver says, by their first words."""
    done = subprocess.run([*wrapper, driver, *map(str, arguments)], env=env, capture_output=True, text=True,
                          timeout=120)
    assert done.returncode == 0, f'{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}'
    return parse(done.stdout)


def parse(text):
    said = {}
    for line in text.splitlines():
        word, _, rest = line.partition(' ')
        said.setdefault(word, []).append(rest)
    return said


def find(file):
    """What a program that is started on the file knows: the condition, and the answers."""
    said = run('list', file)
    return said['loaded'][0], said.get('attempt', [])


def check_kept(file, recorded, condition='good'):
    """Everything that a learner was told is recorded is there, once, and in order."""
    found_condition, found = find(file)
    assert found_condition == condition, f'{found_condition} rather than {condition}'
    assert len(set(found)) == len(found), 'an answer is there twice'
    lost = [answer for answer in recorded if answer not in set(found)]
    assert not lost, f'{len(lost)} of {len(recorded)} recorded answers are lost: {lost[:3]}'
    kept = set(recorded)
    assert [answer for answer in found if answer in kept] == list(recorded), 'the order has changed'
    return found
