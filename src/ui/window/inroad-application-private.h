/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module-catalog.h"
#include "core/session/inroad-session.h"
#include "ui/window/inroad-application.h"

G_BEGIN_DECLS

/* The rooms of the application: inroad-application.c is the program from its start to its end, -sessions.c makes one
 * session after another. */

struct _InroadApplication
{
  AdwApplication       parent_instance;

  /* Owned */
  InroadModuleCatalog *catalog;
  InroadProfileStore  *store;
  InroadSession       *session;
  GSettings           *settings;        /* NULL if they are not installed */

  char                *new_id;          /* of the learner who was chosen last; NULL before */
  char                *new_name;        /* of a learner who is being added; else NULL */

  guint                interrupt_source;
  guint                terminate_source;
  gboolean             loading;
};

void inroad_application_begin         (InroadApplication *self);
void inroad_application_close_session (InroadApplication *self);

/* Of the action "lesson". */
void inroad_application_change_lesson (GSimpleAction     *action,
                                       GVariant          *state,
                                       gpointer           user_data);

G_END_DECLS
