# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""The facts, read from facts.toml."""

import tomllib

# How sure a fact is, and the mark in words.
MARKS = {
    'A': 'a primary document, or two sources', 'B': 'one good source', '≠': 'sources disagree', 'ours': 'our own',
}


class Facts:
    """Facts by their keys. Which of the facts and sources are used is noted: none may lie there unused."""

    def __init__(self, file):
        with open(file, 'rb') as stream:
            data = tomllib.load(stream)
        self.sources = data['sources']
        self.events = data['events']
        self._facts = data['facts']
        self._used = set()
        self._cited = set()
        self._check()

    def __getitem__(self, key):
        if key not in self._facts:
            raise SystemExit(f'facts.toml has no fact “{key}”')
        self._used.add(key)
        return self._facts[key]

    def _check(self):
        for key, fact in [*self._facts.items(), *((event['what'], event) for event in self.events)]:
            if fact['mark'] not in MARKS:
                raise SystemExit(f'facts.toml: {key}: there is no mark “{fact["mark"]}”')
            if (fact['mark'] == 'ours') != ('how' in fact) or (fact['mark'] == 'ours') == ('sources' in fact):
                raise SystemExit(f'facts.toml: {key}: what is ours says how, all else names its sources')
            for source in fact.get('sources', []):
                self.get_number(source)
            for origin in fact.get('from', []):
                self.__getitem__(origin)

    def get_number(self, source):
        """The number of a source in the list, from 1."""
        if source not in self.sources:
            raise SystemExit(f'facts.toml has no source “{source}”')
        return list(self.sources).index(source) + 1

    def cite(self, keys):
        """The sources of some facts, or the sources themselves, in the order of their numbers."""
        names = set()
        for key in keys:
            names |= {key} if key in self.sources else set(self[key].get('sources', []))
        self._cited |= names
        return sorted(names, key=self.get_number)

    def check_use(self):
        """To be called at the end: what nobody reads would grow old unseen."""
        for event in self.events:
            self._cited |= set(event['sources'])
        for kind, unused in (('fact', set(self._facts) - self._used), ('source', set(self.sources) - self._cited)):
            if unused:
                raise SystemExit(f'facts.toml: nothing uses the {kind} {", ".join(sorted(unused))}')
