# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson's own words, so that no sentence of it stands in a test."""

import xml.etree.ElementTree as ElementTree


def read_lesson(path):
    """Its sections (id, kind, title) and its questions (id, stem, options of words, right, feedback)."""
    module = ElementTree.parse(path).getroot()

    def words(element):
        return ' '.join(''.join(element.itertext()).split())

    sections = [(section.get('id'), section.get('kind'), words(section.find('title')))
                for section in module.findall('section')]
    questions = []
    for question in module.iter('question'):
        options = [(words(option.find('text')), option.get('right') == 'yes', words(option.find('feedback')))
                   for option in question.findall('option')]
        questions.append((question.get('id'), words(question.find('stem')), options))
    return sections, questions


def read_name(path):
    return ElementTree.parse(path).getroot().get('id')


def read_citations(path):
    """The passages of documents that its notes cite, in their order: page and quote."""
    return [(int(passage.get('page')), ' '.join(passage.findtext('quote').split()))
            for passage in ElementTree.parse(path).getroot().iter('passage')]
