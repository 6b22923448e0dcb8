/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/session/inroad-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InroadSearchDialog:
 *
 * One box to find something in the lesson and in its documents: the hits of all stand in one list, and Enter
 * opens the place.
 */
#define INROAD_TYPE_SEARCH_DIALOG (inroad_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InroadSearchDialog, inroad_search_dialog, INROAD, SEARCH_DIALOG, AdwDialog)

AdwDialog *inroad_search_dialog_new (InroadSession *session);
void       inroad_search_dialog_find (InroadSearchDialog *self,
                                      const char         *needle);

G_END_DECLS
