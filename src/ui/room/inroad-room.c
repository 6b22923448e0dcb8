/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room"

#include "config.h"

#include "ui/room/inroad-room-private.h"

#include "core/room/inroad-boot-clock.h"
#include "core/room/inroad-session-record.h"
#include "core/room/inroad-traces.h"
#include "ui/room/inroad-farewell.h"
#include "ui/room/inroad-room-guard.h"

/* A full page of a document. */
#define PAGE_MINUTES 3

enum
{
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadRoom, inroad_room, G_TYPE_OBJECT)

/* ----------------------------------------------------------------------------------------------- results */

static guint
count_attempts (InroadRoom *self)
{
  InroadProfile *profile = inroad_profile_store_get_profile (self->store);
  const char *id = inroad_module_get_id (inroad_session_get_module (self->session));

  return g_list_model_get_n_items (inroad_progress_get_attempts (inroad_profile_get_progress (profile, id)));
}

static void
on_appended (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inroad_spool_append_finish (INROAD_SPOOL (object), result, &error))
    g_message ("Results are kept until the next session ends: %s", error->message);
}

static void
tell_results (InroadRoom *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (self->spool == NULL)
    return;

  line = inroad_session_record_new (self->session, self->session_id, self->n_before, now);
  name = inroad_session_record_file_name (inroad_module_get_id (inroad_session_get_module (self->session)), now);
  if (line != NULL)
    inroad_spool_append_async (self->spool, name, line, on_appended, NULL);
}

/* -------------------------------------------------------------------------------------------- one session */

/* Whoever reads touches nothing: the session waits as long as a slow reader needs. */
void
inroad_room_tell_reading (InroadRoom *self)
{
  InroadChapter *chapter = inroad_session_get_current (self->session);
  guint minutes = inroad_section_get_reading_minutes (inroad_chapter_get_section (chapter));

  if (inroad_session_get_open_document (self->session) != NULL)
    minutes = MAX (minutes, PAGE_MINUTES);
  inroad_idle_watch_set_reading (self->idle, minutes * 60);
}

void
inroad_room_open_session (InroadRoom *self)
{
  g_clear_object (&self->session);
  self->session = inroad_session_new (inroad_room_find_module (self), self->store, INROAD_PERMISSION_NONE);
  g_signal_connect_object (self->session, "notify", G_CALLBACK (inroad_idle_watch_touch), self->idle, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::current", G_CALLBACK (inroad_room_tell_reading), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::open-document", G_CALLBACK (inroad_room_tell_reading), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "verified", G_CALLBACK (inroad_idle_watch_touch), self->idle, G_CONNECT_SWAPPED);
}

static void
begin (InroadRoom *self)
{
  const InroadKioskPolicy *policy = self->policy;
  InroadModule *module;

  if (policy->label == NULL)
    {
      g_clear_object (&self->store);
      self->store = inroad_profile_store_new (NULL);
    }

  g_clear_pointer (&self->session_id, g_free);
  self->session_id = g_uuid_string_random ();
  inroad_room_set_language (self, policy->languages[0]);
  inroad_room_set_text_size (self, policy->text_sizes[0]);
  module = inroad_room_find_module (self);
  inroad_room_set_first_place (self, module);
  inroad_room_open_session (self);
  self->n_before = count_attempts (self);
  inroad_room_open_window (self);
}

static void
empty_clipboards (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  gdk_clipboard_set_content (gdk_display_get_clipboard (display), NULL);
  gdk_clipboard_set_content (gdk_display_get_primary_clipboard (display), NULL);
}

static void
check_fresh (InroadRoom *self)
{
  g_autofree char *found = inroad_traces_describe (self->session, self->section_id, self->policy->label != NULL);

  if (found != NULL)
    inroad_farewell_fail_closed (found, self->spool);
  if (self->text_size != self->policy->text_sizes[0])
    inroad_farewell_fail_closed ("another text size", self->spool);
  if (self->policy->languages[0] != NULL && g_strcmp0 (self->language, self->policy->languages[0]) != 0)
    inroad_farewell_fail_closed ("another language", self->spool);
}

void
inroad_room_reset (InroadRoom *self)
{
  g_return_if_fail (INROAD_IS_ROOM (self));

  tell_results (self);
  inroad_farewell_expect_gone (self->session, self->spool);
  empty_clipboards ();
  begin (self);
  check_fresh (self);
}

/* ------------------------------------------------------------------------------------------------- start */

static void
on_kept_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (InroadRoom) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The window says it in a banner. */
  if (!inroad_profile_store_load_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_message ("%s", error->message);
  begin (self);
  g_application_release (G_APPLICATION (self->application));
}

static void
load_kept (InroadRoom *self)
{
  g_autofree char *folder = inroad_kiosk_policy_get_kept_folder (self->policy);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "profile.json", NULL);

  self->store = inroad_profile_store_new (file);
  g_application_hold (G_APPLICATION (self->application));
  inroad_profile_store_load_async (self->store, NULL, on_kept_loaded, g_object_ref (self));
}

void
inroad_room_start (InroadRoom *self)
{
  g_return_if_fail (INROAD_IS_ROOM (self));
  g_return_if_fail (self->window == NULL);

  inroad_room_guard_settings ();
  /* A process before this one may have died with words in them, and some desktops keep what they held. */
  empty_clipboards ();
  if (self->policy->label != NULL)
    load_kept (self);
  else
    begin (self);
}

/* The trainer waits for the disk rather than lose the last session. */
void
inroad_room_leave (InroadRoom *self)
{
  g_return_if_fail (INROAD_IS_ROOM (self));

  tell_results (self);
  if (self->spool != NULL)
    inroad_spool_flush (self->spool);
  empty_clipboards ();
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

InroadWindow *
inroad_room_get_window (InroadRoom *self)
{
  g_return_val_if_fail (INROAD_IS_ROOM (self), NULL);

  return self->window;
}

InroadSession *
inroad_room_get_session (InroadRoom *self)
{
  g_return_val_if_fail (INROAD_IS_ROOM (self), NULL);

  return self->session;
}

InroadPin *
inroad_room_get_pin (InroadRoom *self)
{
  g_return_val_if_fail (INROAD_IS_ROOM (self), NULL);

  return self->pin;
}

const char *
inroad_room_get_results_directory (InroadRoom *self)
{
  g_return_val_if_fail (INROAD_IS_ROOM (self), NULL);

  return self->policy->results_directory;
}

static void
inroad_room_dispose (GObject *object)
{
  InroadRoom *self = INROAD_ROOM (object);

  inroad_room_close_window (self);
  g_clear_weak_pointer (&self->question);
  g_clear_object (&self->idle);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_object (&self->catalog);
  g_clear_object (&self->spool);
  g_clear_object (&self->pin);

  G_OBJECT_CLASS (inroad_room_parent_class)->dispose (object);
}

static void
inroad_room_finalize (GObject *object)
{
  InroadRoom *self = INROAD_ROOM (object);

  g_clear_pointer (&self->module_id, g_free);
  g_clear_pointer (&self->section_id, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->session_id, g_free);

  G_OBJECT_CLASS (inroad_room_parent_class)->finalize (object);
}

static void
inroad_room_class_init (InroadRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_room_dispose;
  G_OBJECT_CLASS (klass)->finalize = inroad_room_finalize;

  signals[SIGNAL_LEFT] =
    g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inroad_room_init (InroadRoom *self)
{
}

InroadRoom *
inroad_room_new (GtkApplication          *application,
                 const InroadKioskPolicy *policy,
                 const char              *module_id,
                 const char              *section_id,
                 const char              *code)
{
  InroadRoom *self = g_object_new (INROAD_TYPE_ROOM, NULL);
  g_autofree char *tries = g_build_filename (g_get_user_runtime_dir (), "inroad-pin-tries", NULL);

  self->application = application;
  self->policy = policy;
  self->module_id = g_strdup (module_id);
  self->section_id = g_strdup (section_id);
  self->code = g_strdup (code);
  self->pin = inroad_pin_new (policy->pin_hash, tries);
  if (policy->results_directory != NULL)
    self->spool = inroad_spool_new (policy->results_directory);
  self->idle = inroad_idle_watch_new (policy->idle_seconds, policy->warning_seconds, inroad_boot_clock_now);
  if (policy->wait_for_screen_reader)
    inroad_idle_watch_wait_for_screen_reader (self->idle);
  g_signal_connect_object (self->idle, "over", G_CALLBACK (inroad_room_reset), self, G_CONNECT_SWAPPED);

  return self;
}
