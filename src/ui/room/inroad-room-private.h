/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/room/inroad-room.h"

#include "core/module/inroad-module-catalog.h"
#include "core/room/inroad-spool.h"
#include "ui/room/inroad-idle-watch.h"

G_BEGIN_DECLS

/* InroadRoom, told in a file for each of its concerns: inroad-room.c, one session after another. */

struct _InroadRoom
{
  GObject                  parent_instance;

  /* Owned */
  InroadModuleCatalog     *catalog;
  InroadProfileStore      *store;       /* a new one for each guest; that of the label for all, if kept */
  InroadSession           *session;
  InroadIdleWatch         *idle;
  InroadPin               *pin;
  InroadSpool             *spool;       /* NULL if no results are kept */
  char                    *module_id;
  char                    *section_id;
  char                    *code;
  char                    *language;    /* NULL: that of the system */
  char                    *session_id;

  /* Borrowed */
  GtkApplication          *application;
  const InroadKioskPolicy *policy;
  InroadWindow            *window;      /* GTK's, until it is destroyed */
  AdwDialog               *question;    /* weak: whether to end the session */

  guint                    text_size;
  guint                    n_before;    /* attempts in the profile when the session began */
};

/* inroad-room-defaults.c: what the policy gives each session anew */
void          inroad_room_set_text_size   (InroadRoom   *self,
                                           guint         text_size);
/* @language: (nullable): NULL leaves it as it is */
void          inroad_room_set_language    (InroadRoom   *self,
                                           const char   *language);
InroadModule *inroad_room_find_module     (InroadRoom   *self);
void          inroad_room_set_first_place (InroadRoom   *self,
                                           InroadModule *module);

/* inroad-room-window.c: the one window of a session */
void          inroad_room_open_window     (InroadRoom   *self);
void          inroad_room_close_window    (InroadRoom   *self);
/* inroad-room.c: for the learner who goes on in another language, and for a new window */
void          inroad_room_open_session    (InroadRoom   *self);
void          inroad_room_tell_reading    (InroadRoom   *self);

/* inroad-room-commands.c: what the bar at the foot offers */
GSimpleActionGroup *inroad_room_commands_new (InroadRoom   *self) G_GNUC_WARN_UNUSED_RESULT;

/* inroad-room-trainer.c: the ways to the PIN */
void          inroad_room_add_trainer_ways (InroadRoom  *self,
                                            GtkWidget   *window);

G_END_DECLS
