/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-presentation-keys"

#include "config.h"

#include "ui/reader/inroad-presentation-keys.h"

/* A remote is a keyboard with few keys: most have Page Up and Page Down, F5 or Escape, and "b" or "." for a dark
 * screen. The others are those that programs for slides have in common. */
static const struct
{
  guint                     key;
  InroadPresentationCommand command;
} keys[] = {
  { GDK_KEY_Page_Down, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_KP_Page_Down, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_Right, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_KP_Right, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_Down, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_KP_Down, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_space, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_Return, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_KP_Enter, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_n, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_Forward, INROAD_PRESENTATION_NEXT },
  { GDK_KEY_Page_Up, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_KP_Page_Up, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_Left, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_KP_Left, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_Up, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_KP_Up, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_BackSpace, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_p, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_Back, INROAD_PRESENTATION_PREVIOUS },
  { GDK_KEY_Home, INROAD_PRESENTATION_FIRST },
  { GDK_KEY_KP_Home, INROAD_PRESENTATION_FIRST },
  { GDK_KEY_End, INROAD_PRESENTATION_LAST },
  { GDK_KEY_KP_End, INROAD_PRESENTATION_LAST },
  { GDK_KEY_f, INROAD_PRESENTATION_NEXT_FIGURE },
  { GDK_KEY_b, INROAD_PRESENTATION_DARK },
  { GDK_KEY_period, INROAD_PRESENTATION_DARK },
  { GDK_KEY_Escape, INROAD_PRESENTATION_LEAVE },
  { GDK_KEY_F5, INROAD_PRESENTATION_LEAVE },
};

InroadPresentationCommand
inroad_presentation_keys_get_command (guint           key,
                                      GdkModifierType modifiers)
{
  if (key == GDK_KEY_space && (modifiers & GDK_SHIFT_MASK) != 0)
    return INROAD_PRESENTATION_PREVIOUS;
  if (gdk_keyval_to_lower (key) == GDK_KEY_f && (modifiers & GDK_SHIFT_MASK) != 0)
    return INROAD_PRESENTATION_PREVIOUS_FIGURE;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].key == gdk_keyval_to_lower (key))
        return keys[i].command;
    }

  return INROAD_PRESENTATION_NOTHING;
}
