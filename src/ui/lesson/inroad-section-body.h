/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadSectionBody:
 *
 * What stands between the title of a section and its foot. Each kind of section is a type of its own with a
 * template of its own.
 */
#define INROAD_TYPE_SECTION_BODY (inroad_section_body_get_type ())
G_DECLARE_DERIVABLE_TYPE (InroadSectionBody, inroad_section_body, INROAD, SECTION_BODY, GtkWidget)

struct _InroadSectionBodyClass
{
  GtkWidgetClass parent_class;

  /* Puts the section's blocks on the template. Called once, when the session is known. */
  void (* fill) (InroadSectionBody *self,
                 InroadSession     *session,
                 GListModel        *blocks);
};

/* The body of the chapter's kind. */
GtkWidget     *inroad_section_body_new         (InroadSession     *session,
                                                InroadChapter     *chapter);

InroadSession *inroad_section_body_get_session (InroadSectionBody *self);

/* For those that hold text among other things: appends it to a box. */
void           inroad_section_body_append_flow (InroadSectionBody *self,
                                                GtkBox            *box,
                                                InroadBlock       *block);

G_END_DECLS
