/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room"

#include "config.h"

#include "ui/room/inroad-room.h"

#include "core/module/inroad-module-catalog.h"
#include "core/room/inroad-session-record.h"
#include "core/room/inroad-spool.h"
#include "core/room/inroad-traces.h"
#include "ui/room/inroad-idle-watch.h"
#include "ui/room/inroad-room-bar.h"
#include "ui/room/inroad-room-guard.h"
#include "ui/room/inroad-trainer-dialog.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <unistd.h>

/* Screens of 96 dots per inch; GTK counts in 1024ths of a dot. */
#define DOTS_AT_FULL_SIZE (96 * 1024)
/* A press this near to the upper left corner, for twice as long as usual, asks for the trainer's PIN. */
#define CORNER 64
#define CORNER_PATIENCE 2.0
/* What trainers supply in place of a lesson's documents: where only root can. */
#define DOCUMENTS INROAD_DATADIR "/inroad/documents"
/* The window of a session that is over is gone by then, and nothing may hold the session itself. */
#define FAREWELL_SECONDS 10

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

  guint                    text_size;
  guint                    n_before;    /* attempts in the profile when the session began */
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadRoom, inroad_room, G_TYPE_OBJECT)

/* ------------------------------------------------------------------------------------------ failing closed */

static void
fail_closed (const char *what)
{
  g_printerr ("inroad: the session is not fresh (%s), so the process ends\n", what);
  _exit (INROAD_ROOM_EXIT_NOT_FRESH);
}

static gboolean
farewell_over (gpointer user_data)
{
  GWeakRef *gone = user_data;
  g_autoptr (GObject) session = g_weak_ref_get (gone);

  if (session != NULL)
    fail_closed ("the one before it is still in memory");

  return G_SOURCE_REMOVE;
}

static void
farewell_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
expect_gone (InroadSession *session)
{
  GWeakRef *gone = g_new0 (GWeakRef, 1);

  g_weak_ref_init (gone, session);
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, FAREWELL_SECONDS, farewell_over, gone, farewell_free);
}

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

/* -------------------------------------------------------------------------------------- policy's defaults */

char **
inroad_room_list_module_folders (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char * const *system = g_get_system_data_dirs ();

  for (gsize i = 0; system[i] != NULL; i++)
    g_strv_builder_take (builder, g_build_filename (system[i], "inroad", "modules", NULL));

  return g_strv_builder_end (builder);
}

static void
set_text_size (InroadRoom *self,
               guint       text_size)
{
  self->text_size = text_size;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (DOTS_AT_FULL_SIZE * text_size / 100), NULL);
}

/* gettext looks at the variable again once a domain is bound anew. The lesson is read in the language, so it is
 * read again. */
static void
set_language (InroadRoom *self,
              const char *language)
{
  g_auto (GStrv) folders = inroad_room_list_module_folders ();

  if (language != NULL && g_set_str (&self->language, language))
    {
      g_setenv ("LANGUAGE", language, TRUE);
      setlocale (LC_ALL, "");
      textdomain (GETTEXT_PACKAGE);
    }

  g_clear_object (&self->catalog);
  self->catalog = inroad_module_catalog_new_for_folders ((const char * const *) folders, DOCUMENTS);
}

static InroadModule *
find_module (InroadRoom *self)
{
  InroadModule *module = NULL;

  if (self->module_id != NULL)
    module = inroad_module_catalog_find (self->catalog, self->module_id);

  return module != NULL ? module : inroad_module_catalog_get_built_in (self->catalog);
}

/* A guest begins where the policy says; of a kept session that is so only if it says. */
static void
set_first_place (InroadRoom   *self,
                 InroadModule *module)
{
  InroadProfile *profile = inroad_profile_store_get_profile (self->store);
  g_autoptr (InroadPlace) place = inroad_place_new ();

  if (self->section_id == NULL || inroad_module_find_section (module, self->section_id) == NULL)
    return;

  g_set_str (&place->section_id, self->section_id);
  inroad_progress_set_place (inroad_profile_get_progress (profile, inroad_module_get_id (module)), place);
}

/* -------------------------------------------------------------------------------------------- one session */

static void
open_session (InroadRoom *self)
{
  g_clear_object (&self->session);
  self->session = inroad_session_new (find_module (self), self->store, INROAD_PERMISSION_NONE);
  g_signal_connect_object (self->session, "notify", G_CALLBACK (inroad_idle_watch_touch), self->idle, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "verified", G_CALLBACK (inroad_idle_watch_touch), self->idle, G_CONNECT_SWAPPED);
}

static void
confirmed_cb (InroadRoom *self,
              const char *response)
{
  if (g_str_equal (response, "end"))
    inroad_room_reset (self);
}

static void
end_session (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  InroadRoom *self = user_data;
  AdwDialog *dialog = adw_alert_dialog_new (_("End This Session?"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             self->policy->label == NULL ? _("What you read and answered here is forgotten.")
                                                         : _("The next learner starts at the beginning."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "end", _("_End Session"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "end", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

static void
change_text_size (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  g_simple_action_set_state (action, state);
  set_text_size (user_data, g_variant_get_uint32 (state));
}

static void open_window (InroadRoom *self);

/* The same learner goes on, in another language: with the same progress and place, in a window anew. */
static void
change_language (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  InroadRoom *self = user_data;

  if (g_strcmp0 (self->language, g_variant_get_string (state, NULL)) == 0)
    return;

  set_language (self, g_variant_get_string (state, NULL));
  open_session (self);
  open_window (self);
}

/* Not on the window: what is there GTK would put on the bus. */
static GSimpleActionGroup *
make_commands (InroadRoom *self)
{
  const GActionEntry entries[] = {
    { "end-session", end_session, NULL, NULL, NULL },
    { "text-size", NULL, "u", "uint32 100", change_text_size },
    { "language", NULL, "s", "''", change_language },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  GAction *language, *text_size;

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  text_size = g_action_map_lookup_action (G_ACTION_MAP (group), "text-size");
  g_simple_action_set_state (G_SIMPLE_ACTION (text_size), g_variant_new_uint32 (self->text_size));
  language = g_action_map_lookup_action (G_ACTION_MAP (group), "language");
  g_simple_action_set_state (G_SIMPLE_ACTION (language),
                             g_variant_new_string (self->language != NULL ? self->language : ""));

  return group;
}

/* ----------------------------------------------------------------------------------------------- trainer */

static void
ask_for_pin (InroadRoom *self)
{
  AdwDialog *visible = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));

  if (!INROAD_IS_TRAINER_DIALOG (visible))
    adw_dialog_present (ADW_DIALOG (inroad_trainer_dialog_new (self)), GTK_WIDGET (self->window));
}

static gboolean
key_pressed_cb (InroadRoom      *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  const GdkModifierType all = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK;

  if (gdk_keyval_to_lower (key) != GDK_KEY_t || (state & all) != all)
    return FALSE;

  ask_for_pin (self);

  return TRUE;
}

static void
corner_pressed_cb (GtkGesture *gesture,
                   double      x,
                   double      y,
                   gpointer    user_data)
{
  if (x > CORNER || y > CORNER)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ask_for_pin (user_data);
}

static void
add_trainer_ways (InroadRoom *self,
                  GtkWidget  *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, keys);

  gtk_gesture_long_press_set_delay_factor (GTK_GESTURE_LONG_PRESS (press), CORNER_PATIENCE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (corner_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (press));
}

/* ------------------------------------------------------------------------------------------------ window */

/* Below what the window has anyway, so that it stays on whatever the lesson shows. */
static void
add_bar (InroadRoom           *self,
         AdwApplicationWindow *window)
{
  g_autoptr (GtkWidget) content = g_object_ref (adw_application_window_get_content (window));
  GtkWidget *frame = adw_toolbar_view_new ();

  adw_application_window_set_content (window, NULL);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (frame), content);
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (frame), inroad_room_bar_new (self->policy, self->code));
  adw_toolbar_view_set_bottom_bar_style (ADW_TOOLBAR_VIEW (frame), ADW_TOOLBAR_RAISED_BORDER);
  adw_application_window_set_content (window, frame);
}

/* The old window goes when the new one is there, so that nothing else is ever on the screen. */
static void
open_window (InroadRoom *self)
{
  GtkWindow *old = GTK_WINDOW (self->window);
  g_autoptr (GSimpleActionGroup) commands = make_commands (self);

  self->window = inroad_window_new (self->application, self->session);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "room", G_ACTION_GROUP (commands));
  add_bar (self, ADW_APPLICATION_WINDOW (self->window));
  inroad_room_guard_window (ADW_APPLICATION_WINDOW (self->window));
  add_trainer_ways (self, GTK_WIDGET (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
  inroad_idle_watch_restart (self->idle, GTK_WIDGET (self->window));

  if (old != NULL)
    {
      gtk_widget_insert_action_group (GTK_WIDGET (old), "room", NULL);
      gtk_window_destroy (old);
    }
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
  set_language (self, policy->languages[0]);
  set_text_size (self, policy->text_sizes[0]);
  module = find_module (self);
  set_first_place (self, module);
  open_session (self);
  self->n_before = count_attempts (self);
  open_window (self);
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
    fail_closed (found);
  if (self->text_size != self->policy->text_sizes[0])
    fail_closed ("another text size");
  if (self->policy->languages[0] != NULL && g_strcmp0 (self->language, self->policy->languages[0]) != 0)
    fail_closed ("another language");
}

void
inroad_room_reset (InroadRoom *self)
{
  g_return_if_fail (INROAD_IS_ROOM (self));

  tell_results (self);
  expect_gone (self->session);
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
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_user_data_dir (), "inroad", "rooms", self->policy->label,
                                                      "profile.json", NULL);

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

  if (self->window != NULL)
    {
      gtk_widget_insert_action_group (GTK_WIDGET (self->window), "room", NULL);
      gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
    }
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
  self->idle = inroad_idle_watch_new (policy->idle_seconds, policy->warning_seconds);
  g_signal_connect_object (self->idle, "over", G_CALLBACK (inroad_room_reset), self, G_CONNECT_SWAPPED);

  return self;
}
