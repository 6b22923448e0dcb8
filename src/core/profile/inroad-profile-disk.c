/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-disk"

#include "config.h"

#include "core/profile/inroad-profile-disk.h"

#include "core/profile/inroad-generation.h"
#include "core/profile/inroad-profile-codec.h"
#include "core/profile/inroad-profile-generations.h"
#include "core/profile/inroad-profile-lock.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

struct _InroadProfileDisk
{
  GMutex              mutex;

  char               *name;       /* as given */
  char               *path;       /* with symbolic links followed; NULL before the first use */
  GPtrArray          *saved;      /* pieces: what is on the disk for sure; NULL if that is not known */
  InroadFileIdentity  known;      /* what we read or wrote last */
  InroadFileIdentity  first;      /* generation 1, once it was found good or made by us */
  InroadLockState     lock;
  int                 lock_fd;
  gboolean            keep_due;   /* what was loaded is to be kept before it is replaced */
};

/**
 * inroad_profile_disk_new:
 * @path: the path of a profile, which need not exist, nor its folder
 *
 * Touches no file yet.
 *
 * Returns: (transfer full): the profile's files
 */
InroadProfileDisk *
inroad_profile_disk_new (const char *path)
{
  InroadProfileDisk *self = g_new0 (InroadProfileDisk, 1);

  g_mutex_init (&self->mutex);
  self->name = g_strdup (path);
  self->lock_fd = -1;

  return self;
}

void
inroad_profile_disk_free (InroadProfileDisk *self)
{
  g_mutex_clear (&self->mutex);
  g_free (self->name);
  g_free (self->path);
  g_clear_pointer (&self->saved, g_ptr_array_unref);
  g_clear_fd (&self->lock_fd, NULL);
  g_free (self);
}

/* Once it is ours, it stays so. */
static void
take_lock (InroadProfileDisk *self)
{
  if (self->lock == INROAD_LOCK_NONE || self->lock == INROAD_LOCK_OTHER)
    self->lock = inroad_profile_lock_take (self->path, &self->lock_fd);
}

/* The links may change before the program is started again, but not in between: the lock is behind them. */
static void
resolve (InroadProfileDisk *self)
{
  if (self->path == NULL)
    self->path = inroad_durable_file_resolve (self->name);
}

/* -------------------------------------------------------------------------------------------------- load */

/* What a disk that cannot be written to, or a folder that cannot be made, means will be seen with the first
 * answer. */
static void
prepare (InroadProfileDisk *self)
{
  g_autoptr (GError) error = NULL;

  resolve (self);
  if (!inroad_durable_file_make_folder (self->path, &error))
    g_debug ("%s", error->message);
  take_lock (self);
  if (self->lock == INROAD_LOCK_HELD)
    inroad_durable_file_sweep (self->path);
}

static void
take_known (InroadProfileDisk       *self,
            const InroadProfileLoad *load)
{
  self->known = load->identity;
  g_clear_pointer (&self->saved, g_ptr_array_unref);
}

/**
 * inroad_profile_disk_load:
 * @self: a profile's files
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Locks and reads the profile. A damaged one is set aside, and the newest good generation taken.
 *
 * Returns: (transfer full) (nullable): what became of it; %NULL if the file is there and out of reach
 */
InroadProfileLoad *
inroad_profile_disk_load (InroadProfileDisk  *self,
                          GError            **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  InroadProfileLoad *load;

  prepare (self);
  load = inroad_profile_load_new (self->path, self->lock != INROAD_LOCK_OTHER, error);
  if (load != NULL)
    take_known (self, load);
  self->keep_due = load != NULL && load->condition == INROAD_PROFILE_CONDITION_GOOD;

  return load;
}

/* -------------------------------------------------------------------------------------------------- save */

static gboolean
check_lock (InroadProfileDisk  *self,
            GError            **error)
{
  take_lock (self);
  if (self->lock != INROAD_LOCK_OTHER)
    return TRUE;

  g_set_error (error, INROAD_DURABLE_FILE_ERROR, EBUSY, "“%s” is in use by another program", self->path);

  return FALSE;
}

/* To save the next answer is worth more than a copy for later. */
static void
shift_and_go_on (const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!inroad_generations_shift (path, &error))
    g_message ("%s", error->message);
}

/* Somebody has put another file in the place of ours, such as a program that brings files from elsewhere. A good
 * one is kept for long, a damaged one set aside; one from the future stays. */
static gboolean
take_stranger (InroadProfileDisk  *self,
               GError            **error)
{
  InroadFileIdentity identity;
  g_autoptr (GError) reason = NULL;
  g_autoptr (InroadProfile) profile = inroad_generation_read (self->path, &identity, &reason);
  g_autofree char *aside = NULL;

  if (profile != NULL)
    {
      shift_and_go_on (self->path);
      return TRUE;
    }
  if (inroad_durable_file_is_missing (reason))
    return TRUE;

  if (inroad_generation_damaged (reason))
    {
      g_message ("%s: %s", self->path, reason->message);
      aside = inroad_generation_set_aside (self->path, error);
      return aside != NULL;
    }

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static gboolean
keep_present (InroadProfileDisk  *self,
              GError            **error)
{
  InroadFileIdentity present;

  inroad_file_identity_read (&present, self->path);
  if (!inroad_file_identity_equal (&present, &self->known))
    return take_stranger (self, error);

  if (self->keep_due)
    shift_and_go_on (self->path);
  self->keep_due = FALSE;
  inroad_generations_keep (self->path, &self->first);

  return TRUE;
}

static gboolean
replace (InroadProfileDisk   *self,
         const char          *staged,
         InroadFileIdentity  *identity,
         GError             **error)
{
  if (!keep_present (self, error))
    return FALSE;

  if (rename (staged, self->path) != 0)
    {
      int code = errno;

      g_set_error (error, INROAD_DURABLE_FILE_ERROR, code, "Cannot rename “%s”: %s", staged, g_strerror (code));
      return FALSE;
    }

  /* Ours from here on, even if nobody knows yet whether it is on the disk. */
  self->known = *identity;

  return inroad_durable_file_sync_folder (self->path, error);
}

static gboolean
is_saved (InroadProfileDisk *self,
          GPtrArray         *pieces)
{
  InroadFileIdentity present;

  if (self->saved == NULL || !inroad_pieces_equal (self->saved, pieces))
    return FALSE;

  inroad_file_identity_read (&present, self->path);

  return inroad_file_identity_equal (&present, &self->known);
}

/**
 * inroad_profile_disk_save:
 * @self: a profile's files
 * @pieces: the profile, from inroad_profile_to_pieces()
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Saves a profile and waits until it is on the disk. The one before becomes generation 1.
 *
 * Returns: whether it is on the disk
 */
gboolean
inroad_profile_disk_save (InroadProfileDisk  *self,
                          GPtrArray          *pieces,
                          GError            **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *staged = NULL;
  InroadFileIdentity identity;

  resolve (self);
  if (is_saved (self, pieces))
    return TRUE;

  g_clear_pointer (&self->saved, g_ptr_array_unref);
  if (!inroad_durable_file_make_folder (self->path, error) || !check_lock (self, error))
    return FALSE;

  staged = inroad_durable_file_stage (self->path, pieces, &identity, error);
  if (staged == NULL)
    return FALSE;

  if (!replace (self, staged, &identity, error))
    {
      unlink (staged);
      return FALSE;
    }
  self->saved = g_ptr_array_ref (pieces);

  return TRUE;
}

/* ------------------------------------------------------------------------------------------- generations */

static gboolean
keep (InroadProfileDisk  *self,
      GError            **error)
{
  InroadFileIdentity present;

  self->keep_due = FALSE;
  inroad_file_identity_read (&present, self->path);
  if (self->lock == INROAD_LOCK_OTHER || !inroad_file_identity_equal (&present, &self->known))
    {
      g_set_error (error, INROAD_DURABLE_FILE_ERROR, EBUSY, "“%s” is not as it was left", self->path);
      return FALSE;
    }

  return inroad_generations_shift (self->path, error);
}

/**
 * inroad_profile_disk_keep:
 * @self: a profile's files
 * @error: return location for an INROAD_DURABLE_FILE_ERROR
 *
 * Makes the profile that is on the disk generation 2, and what was that the third.
 *
 * Returns: whether it is kept, and on the disk
 */
gboolean
inroad_profile_disk_keep (InroadProfileDisk  *self,
                          GError            **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  resolve (self);

  return keep (self, error);
}

void
inroad_profile_disk_keep_loaded (InroadProfileDisk *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GError) error = NULL;

  if (self->keep_due && !keep (self, &error))
    g_message ("%s", error->message);
}

static void
report_generation (InroadProfileReport *report,
                   const char          *path,
                   guint                number)
{
  g_autofree char *generation_path = inroad_generation_get_path (path, number);
  InroadFileIdentity identity;
  g_autoptr (InroadProfile) profile = inroad_generation_read (generation_path, &identity, NULL);
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (InroadGeneration) generation = NULL;

  if (profile == NULL)
    return;

  time = g_date_time_new_from_unix_utc (identity.changed.tv_sec);
  generation = inroad_generation_new (number, time, profile);
  g_list_store_append (report->generations, generation);
}

/**
 * inroad_profile_disk_report:
 * @self: a profile's files
 *
 * Returns: (transfer full): what is on the disk; of generations those that are there and good
 */
InroadProfileReport *
inroad_profile_disk_report (InroadProfileDisk *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  InroadProfileReport *report = inroad_profile_report_new ();
  InroadFileIdentity identity;

  resolve (self);
  report->path = g_strdup (self->path);
  inroad_file_identity_read (&identity, self->path);
  report->size = identity.size;
  if (identity.inode != 0)
    report->saved = g_date_time_new_from_unix_utc (identity.changed.tv_sec);

  for (guint i = 1; i <= INROAD_N_GENERATIONS; i++)
    report_generation (report, self->path, i);

  return report;
}

GBytes *
inroad_profile_disk_read (InroadProfileDisk  *self,
                          GError            **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  InroadFileIdentity identity;

  resolve (self);

  return inroad_durable_file_read (self->path, INROAD_PROFILE_MAX_BYTES, &identity, error);
}
