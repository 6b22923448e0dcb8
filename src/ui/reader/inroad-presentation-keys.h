/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

typedef enum
{
  INROAD_PRESENTATION_NOTHING,
  INROAD_PRESENTATION_NEXT,
  INROAD_PRESENTATION_PREVIOUS,
  INROAD_PRESENTATION_FIRST,
  INROAD_PRESENTATION_LAST,
  INROAD_PRESENTATION_NEXT_FIGURE,
  INROAD_PRESENTATION_PREVIOUS_FIGURE,
  INROAD_PRESENTATION_DARK,
  INROAD_PRESENTATION_LEAVE,
} InroadPresentationCommand;

/* What a key does while a document is presented. */
InroadPresentationCommand inroad_presentation_keys_get_command (guint           key,
                                                                GdkModifierType modifiers);

G_END_DECLS
