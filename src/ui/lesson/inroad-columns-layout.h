/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadColumnsMode:
 * @INROAD_COLUMNS_STACK: where there is no room side by side, one below the other
 * @INROAD_COLUMNS_PICK: where there is no room side by side, one of them alone
 * @INROAD_COLUMNS_NARROW_ONLY: shown where there is no room for two columns, and not at all elsewhere
 */
typedef enum
{
  INROAD_COLUMNS_STACK,
  INROAD_COLUMNS_PICK,
  INROAD_COLUMNS_NARROW_ONLY,
} InroadColumnsMode;

/**
 * InroadColumnsLayout:
 *
 * Columns of equal width and height where there is room for all of them. What "room" is follows the size of
 * the text.
 */
#define INROAD_TYPE_COLUMNS_LAYOUT (inroad_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (InroadColumnsLayout, inroad_columns_layout, INROAD, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *inroad_columns_layout_new        (InroadColumnsMode    mode,
                                                    int                  threshold,
                                                    int                  spacing) G_GNUC_WARN_UNUSED_RESULT;

/* For PICK: the position of the child that is shown alone. */
void              inroad_columns_layout_set_active (InroadColumnsLayout *self,
                                                    guint                active);

G_END_DECLS
