/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-generation.h"
#include "core/profile/inroad-profile-report.h"
#include "core/profile/inroad-profile.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadProfileCondition:
 * @INROAD_PROFILE_CONDITION_GOOD: read, or new
 * @INROAD_PROFILE_CONDITION_SET_ASIDE: the file was damaged or missing; it was kept under another name, and the
 *   newest good copy taken, or a new one begun
 * @INROAD_PROFILE_CONDITION_READ_ONLY: the file is from a later version of the program, out of reach, or in use by
 *   another Inroad, and is left as it is
 * @INROAD_PROFILE_CONDITION_UNREAD: the file is there, but could not be read; the answers are in memory, and reading is
 *   tried again
 * @INROAD_PROFILE_CONDITION_UNSAVED: the last save failed; the answers are in memory and saving is tried again
 */
typedef enum
{
  INROAD_PROFILE_CONDITION_GOOD,
  INROAD_PROFILE_CONDITION_SET_ASIDE,
  INROAD_PROFILE_CONDITION_READ_ONLY,
  INROAD_PROFILE_CONDITION_UNREAD,
  INROAD_PROFILE_CONDITION_UNSAVED,
} InroadProfileCondition;

/**
 * InroadProfileStore:
 *
 * Owns the profile's file and does all work on the disk, off the main thread, one save at a time. A save
 * is atomic: the old file or the new one is there, never a half, and earlier ones are kept. What cannot be saved
 * stays in memory and is tried again. Without a file (a guest) everything stays in memory and counts as committed
 * at once.
 *
 * Properties: "profile", "condition", "detail" (what happened, for a learner), "busy".
 */
#define INROAD_TYPE_PROFILE_STORE (inroad_profile_store_get_type ())
G_DECLARE_FINAL_TYPE (InroadProfileStore, inroad_profile_store, INROAD, PROFILE_STORE, GObject)

/* @file: (nullable): NULL for a guest */
InroadProfileStore     *inroad_profile_store_new           (GFile               *file) G_GNUC_WARN_UNUSED_RESULT;
/* $XDG_DATA_HOME/inroad/profile.json */
GFile                  *inroad_profile_store_default_file  (void) G_GNUC_WARN_UNUSED_RESULT;

void                    inroad_profile_store_load_async    (InroadProfileStore  *self,
                                                            GCancellable        *cancellable,
                                                            GAsyncReadyCallback  callback,
                                                            gpointer             user_data);
/* Fails only where nothing can be said for sure about the file (it is there and cannot be read); then it is tried again,
 * and what was done meanwhile is put behind what is read. A damaged or newer file is not a failure but a condition. */
gboolean                inroad_profile_store_load_finish   (InroadProfileStore  *self,
                                                            GAsyncResult        *result,
                                                            GError             **error);

/* Done when everything that was in the profile at the call is on the disk. Calls while a save runs share
 * the next one. Fails when it is not there yet, be it because the disk says so or because it does not answer for
 * some seconds; saving goes on all the same. */
void                    inroad_profile_store_commit_async  (InroadProfileStore  *self,
                                                            GCancellable        *cancellable,
                                                            GAsyncReadyCallback  callback,
                                                            gpointer             user_data);
gboolean                inroad_profile_store_commit_finish (InroadProfileStore  *self,
                                                            GAsyncResult        *result,
                                                            GError             **error);

/* Whether answers are in memory alone: to end the program now would lose them. */
gboolean                inroad_profile_store_get_unsaved   (InroadProfileStore  *self);
/* Tries at once what would be tried again later. */
void                    inroad_profile_store_retry         (InroadProfileStore  *self);

/* What is on the disk, earlier states among it. */
void                    inroad_profile_store_report_async  (InroadProfileStore  *self,
                                                            GAsyncReadyCallback  callback,
                                                            gpointer             user_data);
InroadProfileReport    *inroad_profile_store_report_finish (InroadProfileStore  *self,
                                                            GAsyncResult        *result) G_GNUC_WARN_UNUSED_RESULT;

/* An earlier state as it was reported last, or NULL. */
InroadGeneration       *inroad_profile_store_find_generation (InroadProfileStore *self,
                                                              guint               number);

/* Puts another state of the profile in place, once the present one is kept. */
void                    inroad_profile_store_replace_async (InroadProfileStore  *self,
                                                            InroadProfile       *profile,
                                                            GAsyncReadyCallback  callback,
                                                            gpointer             user_data);
gboolean                inroad_profile_store_replace_finish (InroadProfileStore  *self,
                                                             GAsyncResult        *result,
                                                             GError             **error);
InroadProfile          *inroad_profile_store_get_replaced  (InroadProfileStore  *self);

/* A copy of the file, to the letter. */
void                    inroad_profile_store_export_async  (InroadProfileStore  *self,
                                                            GFile               *target,
                                                            GAsyncReadyCallback  callback,
                                                            gpointer             user_data);
gboolean                inroad_profile_store_export_finish (InroadProfileStore  *self,
                                                            GAsyncResult        *result,
                                                            GError             **error);

/* NULL for a guest. */
GFile                  *inroad_profile_store_get_file      (InroadProfileStore  *self);
InroadProfile          *inroad_profile_store_get_profile   (InroadProfileStore  *self);
InroadProfileCondition  inroad_profile_store_get_condition (InroadProfileStore  *self);
const char             *inroad_profile_store_get_detail    (InroadProfileStore  *self);
gboolean                inroad_profile_store_get_busy      (InroadProfileStore  *self);

G_END_DECLS
