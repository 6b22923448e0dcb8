/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-profile-disk.h"
#include "core/profile/inroad-profile-store.h"

G_BEGIN_DECLS

/* The rooms of the store: inroad-profile-store.c holds the state, -load.c reads, -save.c writes, and -copies.c
 * knows what else there is of the profile. */

struct _InroadProfileStore
{
  GObject                 parent_instance;

  /* Owned */
  GFile                  *file;         /* NULL for a guest */
  InroadProfileDisk      *disk;         /* the same */
  InroadProfile          *profile;
  InroadProfile          *replaced;     /* NULL until one was */
  GListStore             *generations;  /* of InroadGeneration, as they were reported last; NULL before */
  char                   *detail;
  GPtrArray              *waiting;      /* of GTask: commits that the next save answers */
  GPtrArray              *in_flight;    /* of GTask: commits that the running save answers; NULL if none runs */

  InroadProfileCondition  condition;
  guint                   retry_source;
  guint                   retry_seconds;
  guint                   patience_source;
  gboolean                loading_again;
};

void inroad_profile_store_set_condition (InroadProfileStore     *self,
                                         InroadProfileCondition  condition,
                                         const char             *detail);
void inroad_profile_store_take_profile  (InroadProfileStore     *self,
                                         InroadProfile          *profile);
void inroad_profile_store_notify_busy   (InroadProfileStore     *self);
/* Calls back after a while, which is longer each time. */
void inroad_profile_store_try_later      (InroadProfileStore     *self,
                                          GSourceFunc             try_again);
void inroad_profile_store_stop_trying    (InroadProfileStore     *self);
void inroad_profile_store_load_again     (InroadProfileStore     *self);
/* Saves what is in the profile now, unless a save runs: then what waits is saved after it. */
void inroad_profile_store_save          (InroadProfileStore     *self);

G_END_DECLS
