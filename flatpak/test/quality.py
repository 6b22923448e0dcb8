# SPDX-License-Identifier: GPL-3.0-or-later
"""What a store asks of the words about a program, beyond what AppStream calls valid: its name, its summary, its
pictures, its colours, its releases."""

import collections
import datetime
import re
import xml.etree.ElementTree as ElementTree

from checks import VERSION, check

LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
SVG = '{http://www.w3.org/2000/svg}'
URLS = {'homepage', 'bugtracker', 'vcs-browser'}
CONTROLS = {'keyboard', 'pointing', 'touch'}


def words(element):
    return ' '.join(''.join(element.itertext()).split())


def english(component, path):
    return [element for element in component.findall(path) if LANGUAGE not in element.attrib]


def check_names(component):
    name, summary = (words(english(component, tag)[0]) for tag in ('name', 'summary'))
    check('the name is short, and only the name', len(name) <= 15 and name.isalpha() and name.istitle(), name)
    check('the summary has 10 to 25 characters, no full stop, no article, not the name',
          10 <= len(summary) <= 25 and summary[0].isupper() and summary[-1].isalnum() and
          not re.match('(a|an|the) ', summary, re.IGNORECASE) and name not in summary, summary)
    paragraphs = english(component, 'description/p')
    items = component.findall('description/*/li')
    check('the description is of two to four short paragraphs, with no long list',
          2 <= len(paragraphs) <= 4 and len(items) <= 10 and all(len(words(p)) < 300 for p in paragraphs),
          [words(p) for p in paragraphs])


def check_captions(component):
    captions = [words(caption) for caption in english(component, 'screenshots/screenshot/caption')]
    check('each caption is one sentence without a full stop, and another one',
          len(set(captions)) == 5 and all(not re.search('[.!]', text) and len(text) < 90 for text in captions),
          captions)


def channels(colour):
    return [int(colour[i:i + 2], 16) for i in (1, 3, 5)]


def luminance(colour):
    """As WCAG 2 defines the relative luminance."""
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in channels(colour)]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def paint(picture, fill):
    """The colours of a fill: of a gradient all its stops."""
    if not fill.startswith('url(#'):
        return {fill}
    return {stop.get('stop-color') for stop in picture.findall(f".//*[@id='{fill[5:-1]}']/{SVG}stop")}


def main_colours(icon):
    """Those of the icon's rectangles that together cover a twentieth of it or more, without the light on them. What is
    seen through the doorway lies within them, and does not touch what is behind the icon."""
    picture = ElementTree.parse(icon).getroot()
    covered = collections.Counter()
    for group in [picture, *picture.findall(f"{SVG}g[@clip-path='url(#face)']")]:
        for shape in group.findall(f'{SVG}rect'):
            if shape.get('fill-opacity') is None:
                covered[shape.get('fill')] += float(shape.get('width')) * float(shape.get('height'))
    least = float(picture.get('width')) * float(picture.get('height')) / 20
    return set().union(*(paint(picture, fill) for fill, area in covered.items() if area >= least))


def check_colours(component, icon):
    colours = {colour.get('scheme_preference'): colour.text.strip() for colour in component.findall('branding/color')}
    check('there is a colour for light and another one for dark, both colourful',
          set(colours) == {'light', 'dark'} and colours['light'] != colours['dark'] and
          all(max(channels(colour)) - min(channels(colour)) > 40 for colour in colours.values()), colours)
    ratios = {f'{colour} {part}': contrast(colour, part)
              for colour in colours.values() for part in main_colours(icon)}
    check('the icon stands out from both, by 2 to 1 and more', len(ratios) >= 6 and min(ratios.values()) >= 2, ratios)


def check_releases(component):
    releases = component.findall('releases/release')
    dates = [datetime.date.fromisoformat(release.get('date')) for release in releases]
    notes = [words(release) for release in releases]
    check('the newest release is this version, and they are in order',
          releases[0].get('version') == VERSION and dates == sorted(dates, reverse=True),
          [release.attrib for release in releases])
    check('each tells what is in it',
          all(len(note) > 40 and not re.search('bug ?fixes', note, re.IGNORECASE) for note in notes), notes)


def check_facts(component):
    rating = component.find('content_rating')
    check('the content is rated, with nothing to declare', rating.get('type') == 'oars-1.1' and not len(rating))
    check('developer, licences, links, keywords and how to start it are there',
          component.find('developer').get('id') and component.find('developer/name').text and
          component.find('metadata_license').text == 'CC0-1.0' and component.find('project_license').text and
          {url.get('type') for url in component.findall('url')} >= URLS and
          len(english(component, 'keywords/keyword')) > 2 and component.find('launchable') is not None)
    length = component.find('requires/display_length')
    check('it says that it fits a phone, and all that controls it', length.text == '360' and
          {control.text for control in component.findall('supports/control')} == CONTROLS)


def check_quality(metainfo, icon):
    component = ElementTree.parse(metainfo).getroot()
    check_names(component)
    check_captions(component)
    check_colours(component, icon)
    check_releases(component)
    check_facts(component)
