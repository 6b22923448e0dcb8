# SPDX-License-Identifier: GPL-3.0-or-later
"""check_profile.py SCHEMA PROGRAM: what PROGRAM writes satisfies SCHEMA, and changed so that it is wrong it
does not."""

import copy
import json
import pathlib
import subprocess
import sys

import jsonschema

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
written = subprocess.run(sys.argv[2], check=True, capture_output=True).stdout
# What the test library says comes first.
profile = json.loads(written[written.index(b'{'):])

jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
validator.validate(profile)

progress = profile['modules']['good']
assert len(progress['attempts']) == 2, progress
assert progress['place']['page'] == 2, progress


def spoil(change):
    spoilt = copy.deepcopy(profile)
    change(spoilt, spoilt['modules']['good'])
    assert not validator.is_valid(spoilt), f'the schema lets this through: {spoilt}'


spoil(lambda whole, progress: whole.pop('version'))
spoil(lambda whole, progress: whole.update(version=0))
spoil(lambda whole, progress: progress['sections'].update(words='lost'))
spoil(lambda whole, progress: progress['place'].update(offset=2))
spoil(lambda whole, progress: progress['attempts'][0].pop('right'))
spoil(lambda whole, progress: progress['attempts'][0].update(time='yesterday'))
spoil(lambda whole, progress: progress['attempts'][0].update(id='one'))
