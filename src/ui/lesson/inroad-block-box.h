/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/lesson/inroad-block-widget.h"

G_BEGIN_DECLS

/**
 * InroadBlockBox:
 *
 * A column of widgets that together stand for one block of the lesson.
 */
#define INROAD_TYPE_BLOCK_BOX (inroad_block_box_get_type ())
G_DECLARE_FINAL_TYPE (InroadBlockBox, inroad_block_box, INROAD, BLOCK_BOX, GtkBox)

GtkWidget *inroad_block_box_new (InroadBlock *block,
                                 const char  *css_class);

G_END_DECLS
