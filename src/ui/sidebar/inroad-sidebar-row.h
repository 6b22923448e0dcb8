/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-chapter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadSidebarRow:
 *
 * A chapter in the sidebar: its number, its title, and how far the learner has come with it.
 */
#define INROAD_TYPE_SIDEBAR_ROW (inroad_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (InroadSidebarRow, inroad_sidebar_row, INROAD, SIDEBAR_ROW, GtkWidget)

GtkWidget  *inroad_sidebar_row_new         (void);
void        inroad_sidebar_row_set_chapter (InroadSidebarRow   *self,
                                            InroadChapter      *chapter);

/* The state in a word or two. */
const char *inroad_section_state_describe  (InroadSectionState  state);

G_END_DECLS
