/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadReader:
 *
 * Shows the document that is open in the session, with what it takes to read it. Remembers page and zoom.
 *
 * Signals: "present" (InroadDocument *document, guint page): on all of the screen, from that page on, counted
 * from 0.
 */
#define INROAD_TYPE_READER (inroad_reader_get_type ())
G_DECLARE_FINAL_TYPE (InroadReader, inroad_reader, INROAD, READER, GtkWidget)

void inroad_reader_set_session (InroadReader  *self,
                                InroadSession *session);
void inroad_reader_find        (InroadReader  *self,
                                const char    *needle);
/* Puts the keyboard on the pages. */
void inroad_reader_focus_pages (InroadReader  *self);

G_END_DECLS
