# SPDX-License-Identifier: GPL-3.0-or-later
"""test_instances.py DRIVER SHIM [--few]: two programs on one profile, and a clock that jumps."""

import subprocess

import faults

# Two programs: the second says that it can only read, and is told nothing is recorded.
file = faults.make_folder() / 'inroad' / 'profile.json'
first = subprocess.Popen([faults.driver, 'answer', file], stdout=subprocess.PIPE, text=True)
recorded = []
while len(recorded) < 3:
    word, _, rest = first.stdout.readline().rstrip('\n').partition(' ')
    recorded += [rest] if word == 'recorded' else []
second = faults.run('answer', file, 3)
assert second['loaded'] == ['read-only'], second
assert 'Another Inroad' in second['because'][0], second
assert 'recorded' not in second, second
first.kill()
said = first.communicate()[0]
recorded += faults.parse(said[:said.rfind('\n') + 1]).get('recorded', [])

# The lock has gone with its owner.
third = faults.run('answer', file, 3)
assert third['loaded'] == ['good'] and len(third['recorded']) == 3, third
faults.check_kept(file, recorded + third['recorded'])

# The clock jumps by decades with every look at it: order and answers stay.
file = faults.make_folder() / 'inroad' / 'profile.json'
recorded = []
for _ in range(5):
    said = faults.run('answer', file, 10, env=faults.environment(file.parent, clock=1))
    assert said['loaded'] == ['good'] and len(said['recorded']) == 10, said
    recorded += said['recorded']
faults.check_kept(file, recorded)
years = {line.split('"time": "')[1][:4] for line in file.read_text().splitlines() if '"time"' in line}
assert len(years) > 5, f'the clock did not jump: {years}'
file.write_bytes(b'\0' * 100)
condition, found = faults.find(file)
assert condition == 'set-aside' and len(found) >= 49, (condition, len(found))
print('two programs and a jumping clock: nothing lost')
