# SPDX-License-Identifier: GPL-3.0-or-later
"""test_full.py DRIVER SHIM [--few]: a disk of 64 KiB that fills up, and one that can only be read; real ones, of
which bubblewrap makes any number. Ends with 77 where it cannot."""

import shutil
import subprocess
import sys

import faults

bwrap = shutil.which('bwrap')
space = faults.make_folder()
disk = space / 'disk'
disk.mkdir()

# The driver runs where the disk is; the shell keeps the disk alive around it.
script = '''
set -e
driver=$1 disk=$2
"$driver" answer "$disk/inroad/profile.json" 300 > "$disk.full"
# Room is made, and the next start finds what there is.
rm "$disk/ballast"
"$driver" answer "$disk/inroad/profile.json" 1 > "$disk.again"
"$driver" list "$disk/inroad/profile.json" > "$disk.list"
'''
full = [bwrap, '--dev-bind', '/', '/', '--size', '65536', '--tmpfs', disk, '--']
if not bwrap or subprocess.run([*full, 'true'], capture_output=True).returncode != 0:
    print('SKIP: bubblewrap cannot make a disk here')
    sys.exit(77)

subprocess.run([*full, 'sh', '-c', 'head -c 20000 /dev/zero > "$2/ballast"; ' + script, 'sh', faults.driver, disk],
               check=True, timeout=120)
said = faults.parse((space / 'disk.full').read_text())
assert len(said['recorded']) > 3, f'the disk was full from the start: {said}'
assert len(said['unsaved']) > 200, f'the disk did not fill up: {said}'
assert all('The disk is full' in words for words in said['unsaved']), said['unsaved'][0]
again = faults.parse((space / 'disk.again').read_text())
assert again['loaded'] == ['good'] and len(again['recorded']) == 1, again
found = faults.parse((space / 'disk.list').read_text())['attempt']
assert found[:len(said['recorded'])] == said['recorded'], 'recorded answers are lost'

# The same file, first where it can be written to, then where it cannot.
file = disk / 'inroad' / 'profile.json'
recorded = faults.run('answer', file, 3)['recorded']
said = faults.run('answer', file, 2, wrapper=[bwrap, '--dev-bind', '/', '/', '--ro-bind', disk, disk, '--'])
assert said['loaded'] == ['good'], said
assert len(said['unsaved']) == 2 and 'recorded' not in said, said
assert all('can only be read' in words for words in said['unsaved']), said
faults.check_kept(file, recorded)
print('a full disk and one that can only be read: said in words, nothing lost')
