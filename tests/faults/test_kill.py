# SPDX-License-Identifier: GPL-3.0-or-later
"""test_kill.py DRIVER SHIM [--few]: kills the program at random moments while answers are given. What it said is
recorded is there afterwards, every time."""

import random
import signal
import subprocess
import time

import faults

kills = 1000 if faults.long else 20 if faults.few else 100
folder = faults.make_folder()
file = folder / 'inroad' / 'profile.json'
chance = random.Random(7)
recorded = []
interrupted = 0

for i in range(kills):
    driver = subprocess.Popen([faults.driver, 'answer', file], stdout=subprocess.PIPE, text=True)
    # Sometimes before the profile is read, mostly in the middle of a save.
    time.sleep(chance.uniform(0, 0.08) * (5 if faults.few else 1))
    driver.send_signal(signal.SIGKILL)
    said = driver.communicate(timeout=60)[0]
    # A line that was cut off was not read by anybody.
    said = faults.parse(said[:said.rfind('\n') + 1])
    assert said.get('loaded', ['good']) == ['good'], f'kill {i}: {said}'
    assert 'unsaved' not in said, f'kill {i}: {said}'
    recorded += said.get('recorded', [])
    interrupted += len(list(file.parent.glob('*.new-*'))) > 0
    # Each time would take long; the first and the last would not tell when it happened.
    if i % 10 == 9:
        faults.check_kept(file, recorded)

found = faults.check_kept(file, recorded)
assert not list(file.parent.glob('*.damaged-*')), 'something was unreadable'
assert not list(file.parent.glob('*.new-*')), 'leftovers were not swept'
assert len(recorded) > kills / 2, f'too few answers to prove anything: {len(recorded)}'
print(f'{kills} kills, {interrupted} of them in the middle of writing; {len(recorded)} answers recorded, '
      f'0 lost, 0 unreadable, {len(found) - len(recorded)} more kept than said')
