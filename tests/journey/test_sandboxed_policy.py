# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk's policy in a sandbox such as Flatpak's, where root is not to be seen: real namespaces and mounts.

    test_sandboxed_policy.py PROGRAM BWRAP [taken]

What is refused, or with `taken` what is not. For that a file must belong to somebody whom the sandbox does not
know, which only root can arrange: whoever is one user in a namespace, as in build-aux/enter, owns all that there is.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]

# Neither a user of the machine nor its overflow user.
LEARNER = 61234


def is_root():
    """Not just in a namespace that knows nobody else."""
    return os.geteuid() == 0 and pathlib.Path('/proc/self/uid_map').read_text().split()[2] == '4294967295'


def sandbox(bwrap, folder, mount, flatpak, root):
    """The arguments that start a command in it: the system as it is, `folder` by `mount`, one user."""
    command = ['setpriv', f'--reuid={LEARNER}', f'--regid={LEARNER}', '--clear-groups'] if is_root() else []
    command += [bwrap, '--unshare-user', '--uid', '0' if root else '1000', '--gid', '0' if root else '1000']
    for entry in sorted(pathlib.Path('/').iterdir()):
        if entry.is_symlink():
            command += ['--symlink', os.readlink(entry), str(entry)]
        elif entry.is_dir() and entry.name not in ('proc', 'dev', 'tmp', 'run', 'lost+found'):
            command += ['--ro-bind-try', str(entry), str(entry)]
    command += ['--bind', '/proc', '/proc', '--dev-bind', '/dev', '/dev', '--tmpfs', '/run']
    # The program, wherever it was built.
    for tree in (str(TOP), os.getcwd()):
        command += ['--ro-bind', tree, tree]
    command += ['--chdir', os.getcwd()]
    if flatpak:
        command += ['--ro-bind', str(folder / 'flatpak-info'), '/.flatpak-info']
    return [*command, mount, str(folder / 'room'), str(folder / 'room'), '--']


class World:
    def __init__(self, program, bwrap, folder):
        self.program = program
        self.bwrap = bwrap
        self.folder = folder
        self.room = folder / 'room'
        self.policy = self.room / 'kiosk.conf'
        hashed = subprocess.run([program, '--kiosk-hash-pin'], input='2718\n', check=True, text=True,
                                capture_output=True).stdout
        folder.chmod(0o755)
        (folder / 'flatpak-info').write_text('[Application]\n')
        self.room.mkdir(mode=0o755)
        self.policy.write_text(f'[Kiosk]\n{hashed}')
        self.policy.chmod(0o644)

    def ask(self, mount='--ro-bind', flatpak=True, root=False):
        """What --kiosk-check says of the policy."""
        done = subprocess.run([*sandbox(self.bwrap, self.folder, mount, flatpak, root),
                               self.program, '--kiosk-check', '--policy', str(self.policy)],
                              capture_output=True, text=True)
        lines = [line for line in done.stdout.splitlines() if line.split()[1:3] == ['D40', 'policy'] or
                 line.split()[1:3] == ['D40', 'policy:']]
        assert len(lines) == 1, done
        print(lines[0])
        return lines[0]

    def give_to(self, uid):
        if is_root():
            os.chown(self.room, uid, uid)
            os.chown(self.policy, uid, uid)


def refuses_what_the_learner_owns(world):
    world.give_to(LEARNER)
    assert 'it must belong to root, and belongs to user 1000' in world.ask()


def refuses_what_can_be_written(world):
    assert 'the sandbox can write there' in world.ask(mount='--bind')


def knows_root_where_it_is_seen(world):
    """The learner as root of a namespace of their own: then it is as outside, and they are root there."""
    world.give_to(LEARNER)
    assert world.ask(root=True).startswith('ok')


def takes_what_is_nobodys_in_here(world):
    world.give_to(0)
    assert world.ask().startswith('ok')
    assert 'it must belong to root, and belongs to user 65534' in world.ask(flatpak=False)
    assert 'it must belong to root, and belongs to user 65534' in world.ask(root=True)
    world.policy.chmod(0o664)
    assert 'can write it' in world.ask()
    world.policy.chmod(0o644)
    world.room.chmod(0o777)
    assert 'Its folder is not safe' in world.ask()
    world.room.chmod(0o755)
    os.chown(world.room, LEARNER, LEARNER)
    assert 'Its folder is not safe' in world.ask()


def refuses(world):
    refuses_what_the_learner_owns(world)
    refuses_what_can_be_written(world)
    knows_root_where_it_is_seen(world)


def main():
    program, bwrap, *taken = sys.argv[1:]
    if taken and not is_root():
        print('not root of the machine, so no file can be given to anybody else')
        sys.exit(77)
    folder = pathlib.Path(tempfile.mkdtemp(prefix='sandboxed-policy.', dir='/var/tmp'))
    try:
        world = World(program, bwrap, folder)
        if subprocess.run([*sandbox(bwrap, folder, '--ro-bind', True, False), 'true']).returncode != 0:
            print('no user namespaces here')
            sys.exit(77)
        (takes_what_is_nobodys_in_here if taken else refuses)(world)
    finally:
        shutil.rmtree(folder)


main()
