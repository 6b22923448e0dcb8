#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Inroad authors

"""Checks that the lesson keeps every line of the text it was made from: check_source_lines.py MODULE.xml

The prose around these lines may change freely. The lines may not: they have to stand in the lesson in this
order and in this wording, each as the whole text of its element. White space is not compared.
"""

import sys
import xml.etree.ElementTree as ElementTree

# The given text in the order of the lesson: the elements that may hold a line, and the line.
LINES = [
    ('module/title', "Integrate Ops into the daily work of Development"),
    ('module/lede', "If you can't reorganize ops into market-oriented teams overnight, you still need to break the "
                    "wall. Three concrete patterns to embed ops where the work is happening — pick the one that fits "
                    "your scale."),
    ('document/title', "Case study · Target API Enablement (2015)"),
    ('section/p', "Testing, operations, and security are everyone's job, every day. Not a separate phase, not a "
                  "separate team's responsibility. The DevOps Handbook gives three patterns for getting Ops out of "
                  "its silo and into dev teams, ordered from heaviest investment to lightest."),
    ('pattern/title', "Embed Ops engineers"),
    ('pattern/title', "Assign Ops liaisons"),
    ('pattern/title', "Invite Ops to retros"),
    ('row/p', "Specialized teams per phase: Dev → QA → Ops → Sec."),
    ('row/p', "One team owns the service for years."),
    ('row/p', "Handoffs at every boundary; tickets queue."),
    ('row/p', "No handoffs for the common case."),
    ('row/p', "Each silo optimizes its slice; nobody optimizes the stream."),
    ('row/p', "All skills inside the team or one liaison away."),
    ('row/p', "Knowledge dies at handoff. Defects multiply."),
    ('row/p', "Team accumulates context; defects drop over time."),
    ('problem/p', "Target's APIs were locked inside legacy systems behind a centralized integration team — every new "
                  "internal consumer waited months. Their fix:"),
    ('fix/p', "Stand up a self-service API platform team. Their job: make it easy for product teams to expose and "
              "consume APIs without filing a ticket."),
    ('fix/p', "Treat the API platform itself as a product. Internal teams = customers. Measure adoption."),
    ('fix/p', "Move expertise from a bottleneck team into a platform that scales."),
    ('result/p', "Result: lead time for a new API integration dropped from months to days, and the platform team grew "
                 "without becoming the new bottleneck. The pattern — turn a functional team into a product team for "
                 "an internal platform — is the modern playbook (cf. Team Topologies' \"platform team\" archetype)."),
    ('question/instruction', "Pick one to verify"),
    ('question/stem', "A small org has 1 ops person and 4 dev teams. They cannot embed Ops into each team. What's the "
                      "right pattern from this module?"),
    ('question/instruction', "Pick one to verify"),
    ('question/stem', "An org reorganizes Ops as a 'platform team' (à la Target's API platform), but the platform team "
                      "owns a 90-day backlog and gates every change with a review board. Did this work?"),
]

# Where nothing but the given lines may stand.
CLOSED = ('pattern/title', 'row/p', 'fix/p', 'question/stem', 'question/instruction')


def flatten(text):
    return ' '.join(text.split())


def walk(element):
    """Yields (parent/element, text) of everything below element, in the order of the file."""
    for child in element:
        if isinstance(child.tag, str):
            yield f'{element.tag}/{child.tag}', flatten(''.join(child.itertext()))
            yield from walk(child)


def find_faults(root):
    texts = list(walk(root))
    position = 0
    for place, line in LINES:
        wanted = (place, flatten(line))
        if wanted in texts[position:]:
            position = texts.index(wanted, position) + 1
        elif wanted in texts:
            yield f'stands too early in the lesson, as <{place}>: {line}'
        else:
            yield f'is not in the lesson as <{place}>: {line}'

    for place in CLOSED:
        given = [flatten(line) for where, line in LINES if where == place]
        for text in (text for where, text in texts if where == place):
            if text not in given:
                yield f'is not of the given text but stands in the lesson as <{place}>: {text}'


def main():
    if len(sys.argv) != 2:
        sys.exit(f'usage: {sys.argv[0]} MODULE.xml')

    faults = list(find_faults(ElementTree.parse(sys.argv[1]).getroot()))
    for fault in faults:
        print(f'{sys.argv[1]}: {fault}', file=sys.stderr)

    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
