/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

G_BEGIN_DECLS

/**
 * InroadSearchHit:
 *
 * A place where a document says what was looked for. Never changes.
 *
 * Properties (read-only): "page", counted from 0; "before", "match", "after": the words around it.
 */
#define INROAD_TYPE_SEARCH_HIT (inroad_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (InroadSearchHit, inroad_search_hit, INROAD, SEARCH_HIT, GObject)

/* @hit: "(uusssa(dddd))", as the renderer's Search tells it */
InroadSearchHit      *inroad_search_hit_new        (guint            page,
                                                    GVariant        *hit) G_GNUC_WARN_UNUSED_RESULT;

guint                 inroad_search_hit_get_page   (InroadSearchHit *self);
/* Its first character in the page's text, and how many there are. */
guint                 inroad_search_hit_get_start  (InroadSearchHit *self);
guint                 inroad_search_hit_get_length (InroadSearchHit *self);
const char           *inroad_search_hit_get_before (InroadSearchHit *self);
const char           *inroad_search_hit_get_match  (InroadSearchHit *self);
const char           *inroad_search_hit_get_after  (InroadSearchHit *self);
/* Borrowed: one rectangle a line. */
const InroadPageArea *inroad_search_hit_get_areas  (InroadSearchHit *self,
                                                    gsize           *n_areas);

G_END_DECLS
