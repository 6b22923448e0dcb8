/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/ui/test-ui.h"

#include "core/module/inroad-fault.h"
#include "core/module/inroad-module-reader.h"
#include "core/room/inroad-pin.h"
#include "ui/lesson/inroad-text-label.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/room/inroad-idle-watch.h"
#include "ui/room/inroad-room.h"
#include "ui/room/inroad-trainer-dialog.h"

#include <string.h>

#define POLICY "[Kiosk]\npin-hash=$y$j9T$abcdefghijklmnop$0123456789abcdefghijklmnopqrstuvwxyzABCDEFG\n" \
               "text-sizes=100;150;200\nlanguages=en;de\n"

typedef struct
{
  InroadKioskPolicy *policy;
  InroadRoom        *room;
} Fixture;

/* What a room before this one may have left. */
static void
copy_words (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  gdk_clipboard_set_text (gdk_display_get_clipboard (display), "canary");
  gdk_clipboard_set_text (gdk_display_get_primary_clipboard (display), "canary");
}

static gboolean
is_empty (GdkClipboard *clipboard)
{
  return !gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING);
}

static gboolean
has_nothing_to_paste (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  return is_empty (gdk_display_get_clipboard (display)) && is_empty (gdk_display_get_primary_clipboard (display));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->policy = inroad_kiosk_policy_parse (POLICY, strlen (POLICY), &error);
  g_assert_no_error (error);
  fixture->room = inroad_room_new (GTK_APPLICATION (g_application_get_default ()), fixture->policy, NULL, NULL, NULL);
  copy_words ();
  g_assert_false (has_nothing_to_paste ());
  inroad_room_start (fixture->room);
  g_assert_true (has_nothing_to_paste ());
  /* Where nobody manages windows it fills no screen by itself. */
  gtk_window_set_default_size (GTK_WINDOW (inroad_room_get_window (fixture->room)), 1200, 760);
  test_wait_frames (inroad_room_get_window (fixture->room), 4);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer session = inroad_room_get_session (fixture->room);

  g_object_add_weak_pointer (session, &session);
  g_assert_finalize_object (fixture->room);
  TEST_WAIT_UNTIL (session == NULL);
  inroad_kiosk_policy_free (fixture->policy);
}

static void
activate (Fixture    *fixture,
          const char *action,
          GVariant   *target)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (inroad_room_get_window (fixture->room)), action, target));
}

/* What a learner must not do is not there to be called. */
static void
test_absent (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const allowed[] = { "search", "search-for", "sources", NULL };
  static const char * const commands[] = {
    "app.quit", "win.about", "win.fullscreen", "win.show-help-overlay", "window.close", "window.minimize",
    "window.toggle-maximized", "win.print", "win.save", "win.progress", "session.export-progress",
    "session.reset-module", "session.restore", "session.undo", "session.rename-learner", "session.add-learner",
    "session.choose-learner", "session.remove-learner", "session.bring-back-learner",
  };
  GtkWidget *window = GTK_WIDGET (inroad_room_get_window (fixture->room));
  g_auto (GStrv) of_window = g_action_group_list_actions (G_ACTION_GROUP (window));

  for (gsize i = 0; of_window[i] != NULL; i++)
    g_assert_true (g_strv_contains (allowed, of_window[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_test_message ("%s", commands[i]);
      if (g_str_has_prefix (commands[i], "window."))
        gtk_widget_activate_action_variant (window, commands[i], NULL);
      else
        g_assert_false (gtk_widget_activate_action_variant (window, commands[i], NULL));
    }
  test_wait_frames (window, 2);
  g_assert_true (gtk_widget_get_mapped (window));
}

static guint
count_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  return g_list_model_get_n_items (windows);
}

static void
test_stays (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (inroad_room_get_window (fixture->room));
  gboolean debugging = FALSE;

  gtk_window_close (window);
  test_wait_frames (window, 2);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));

  adw_application_window_set_adaptive_preview (ADW_APPLICATION_WINDOW (window), TRUE);
  g_assert_false (adw_application_window_get_adaptive_preview (ADW_APPLICATION_WINDOW (window)));

  g_signal_emit_by_name (window, "enable-debugging", FALSE, &debugging);
  g_assert_false (debugging);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_false (gtk_window_get_deletable (window));
}

static void
count (guint *n)
{
  ++*n;
}

/* However often something takes it away: it is gone, and it is there again. Only where somebody manages windows: else it
 * is never gone. */
static void
test_full_screen (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (inroad_room_get_window (fixture->room));
  guint n_changes = 0;

  TEST_WAIT_UNTIL (gtk_window_is_fullscreen (window));
  g_signal_connect_swapped (window, "notify::fullscreened", G_CALLBACK (count), &n_changes);
  for (guint i = 1; i <= 20; i++)
    {
      gtk_window_unfullscreen (window);
      TEST_WAIT_UNTIL (n_changes >= 2 * i);
      g_assert_true (gtk_window_is_fullscreen (window));
    }
  g_signal_handlers_disconnect_by_data (window, &n_changes);
}

static void
read_document (Fixture *fixture)
{
  InroadSession *session = inroad_room_get_session (fixture->room);
  GListModel *documents = inroad_module_get_attachments (inroad_session_get_module (session));
  g_autoptr (InroadAttachment) document = g_list_model_get_item (documents, 0);

  inroad_session_set_open_document (session, document);
  TEST_WAIT_UNTIL (test_find_widget (inroad_room_get_window (fixture->room), INROAD_TYPE_PAGE_WIDGET, 0) != NULL);
}

/* Of a document there is what shows it otherwise, and nothing that takes it out of the room. */
static void
test_absent_in_document (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char * const commands[] = {
    "document.copy", "document.copy-to-primary", "document.present", "document.print", "document.save",
  };
  GtkWidget *page;

  read_document (fixture);
  page = test_find_widget (inroad_room_get_window (fixture->room), INROAD_TYPE_PAGE_WIDGET, 0);
  g_assert_true (gtk_widget_activate_action_variant (page, "paper.night", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_test_message ("%s", commands[i]);
      g_assert_false (gtk_widget_activate_action_variant (page, commands[i], NULL));
    }
}

/* No text to be selected, dragged or copied, no address to be followed, no copy to be saved. */
static void
expect_inert (gpointer window)
{
  InroadTextLabel *text;

  g_assert_null (test_find_widget (window, GTK_TYPE_LINK_BUTTON, 0));
  for (guint k = 0; (text = test_find_widget (window, INROAD_TYPE_TEXT_LABEL, k)) != NULL; k++)
    {
      GtkLabel *label = GTK_LABEL (gtk_widget_get_first_child (GTK_WIDGET (text)));

      g_assert_false (gtk_label_get_selectable (label));
      g_assert_null (strstr (gtk_label_get_label (label), "href=\"http"));
    }
}

static gboolean
shows (gpointer    window,
       const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = test_find_widget (window, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      if (strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_inert (Fixture       *fixture,
            gconstpointer  data)
{
  InroadWindow *window = inroad_room_get_window (fixture->room);
  GListModel *chapters = inroad_session_get_chapters (inroad_room_get_session (fixture->room));

  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (chapters, i);

      inroad_session_set_current (inroad_room_get_session (fixture->room), chapter);
      test_wait_frames (window, 4);
      expect_inert (window);
    }
}

static InroadModule *
read_good_module (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "modules", "good.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autoptr (GError) error = NULL;
  InroadModule *module = inroad_module_read_file (file, faults, &error);

  g_assert_no_error (error);

  return module;
}

/* The built-in lesson has no address in its words; others have, and so do their sources. With what a room permits, they
 * are text. */
static void
test_inert_links (void)
{
  g_autoptr (InroadModule) module = read_good_module ();
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (NULL);
  g_autoptr (InroadSession) session = inroad_session_new (module, store, INROAD_PERMISSION_NONE);
  InroadWindow *window = inroad_window_new (GTK_APPLICATION (g_application_get_default ()), session);
  AdwDialog *dialog;

  gtk_window_present (GTK_WINDOW (window));
  TEST_WAIT_UNTIL (shows (window, "(https://example.org/)"));
  expect_inert (window);

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.sources", NULL));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  TEST_WAIT_UNTIL (shows (dialog, "https://example.org/book"));
  expect_inert (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
refuses_drags (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      g_test_message ("%s of %s", G_OBJECT_TYPE_NAME (controller), G_OBJECT_TYPE_NAME (widget));
      g_assert_false (GTK_IS_DRAG_SOURCE (controller));
      /* Of words, from itself alone: nothing else here can be dragged. */
      if (!GTK_IS_TEXT (widget))
        g_assert_false (GTK_IS_DROP_TARGET (controller));
      /* GTK gives one to each window, for pages that are pulled out of a notebook. */
      if (GTK_IS_DROP_TARGET_ASYNC (controller))
        {
          GdkContentFormats *formats = gtk_drop_target_async_get_formats (GTK_DROP_TARGET_ASYNC (controller));
          g_autofree char *kinds = gdk_content_formats_to_string (formats);

          g_assert_true (GTK_IS_WINDOW (widget));
          g_assert_nonnull (strstr (kinds, "application/x-rootwindow-drop"));
          g_assert_null (strstr (kinds, "text/"));
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    refuses_drags (child);
}

/* Nothing is dragged out of any section, nor out of a document, and no file can be dropped. */
static void
test_no_drags (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (inroad_room_get_window (fixture->room));
  InroadSession *session = inroad_room_get_session (fixture->room);
  GListModel *chapters = inroad_session_get_chapters (session);

  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (chapters, i);

      inroad_session_set_current (session, chapter);
      test_wait_frames (window, 4);
      refuses_drags (window);
    }

  read_document (fixture);
  refuses_drags (window);
  inroad_session_set_open_document (session, NULL);
}

static guint
get_dpi (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);

  return (guint) dpi / 1024;
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  gpointer window = inroad_room_get_window (fixture->room);
  gpointer session;

  inroad_session_set_current (inroad_room_get_session (fixture->room),
                              inroad_session_get_next (inroad_room_get_session (fixture->room)));
  activate (fixture, "room.text-size", g_variant_new_uint32 (150));
  g_assert_cmpuint (get_dpi (), ==, 144);
  activate (fixture, "room.language", g_variant_new_string ("de"));
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "de");
  /* In the other language at the same place. */
  g_assert_cmpuint (inroad_chapter_get_number (inroad_session_get_current (inroad_room_get_session (fixture->room))), ==, 2);
  g_assert_true (inroad_room_get_window (fixture->room) != window);

  copy_words ();

  session = inroad_room_get_session (fixture->room);
  window = inroad_room_get_window (fixture->room);
  g_object_add_weak_pointer (session, &session);
  g_object_add_weak_pointer (window, &window);
  inroad_room_reset (fixture->room);

  g_assert_cmpuint (get_dpi (), ==, 96);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "en");
  g_assert_cmpuint (inroad_chapter_get_number (inroad_session_get_current (inroad_room_get_session (fixture->room))), ==, 1);
  g_assert_true (has_nothing_to_paste ());
  TEST_WAIT_UNTIL (session == NULL);
  TEST_WAIT_UNTIL (window == NULL);
  g_assert_cmpuint (count_windows (), ==, 1);
}

static GtkWidget *
find_end_button (Fixture *fixture)
{
  GtkWidget *button;

  for (guint i = 0; (button = test_find_widget (inroad_room_get_window (fixture->room), GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "room.end-session") == 0)
        return button;
    }

  return NULL;
}

/* What a finger would touch there. */
static gboolean
is_in_reach (Fixture   *fixture,
             GtkWidget *button)
{
  GtkWidget *window = GTK_WIDGET (inroad_room_get_window (fixture->room));
  graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (button) / 2,
                                                 (float) gtk_widget_get_height (button) / 2);
  graphene_point_t point;
  GtkWidget *found;

  if (!gtk_widget_compute_point (button, window, &middle, &point))
    return FALSE;

  found = gtk_widget_pick (window, point.x, point.y, GTK_PICK_DEFAULT);

  return found != NULL && (found == button || gtk_widget_is_ancestor (found, button));
}

/* Whatever dialog is open: the end of the session is there, and asks once. */
static void
test_end_in_reach (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char * const openers[] = { "win.search", "win.sources" };
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (inroad_room_get_window (fixture->room));
  GtkWidget *button = find_end_button (fixture);
  AdwDialog *dialog;

  g_assert_nonnull (button);
  g_assert_true (is_in_reach (fixture, button));
  for (gsize i = 0; i < G_N_ELEMENTS (openers); i++)
    {
      activate (fixture, openers[i], NULL);
      test_wait_frames (window, 6);
      g_assert_nonnull (adw_application_window_get_visible_dialog (window));
      g_assert_true (is_in_reach (fixture, button));

      /* Over it, the question. */
      activate (fixture, "room.end-session", NULL);
      test_wait_frames (window, 6);
      dialog = adw_application_window_get_visible_dialog (window);
      g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
      g_assert_true (is_in_reach (fixture, button));
      adw_dialog_force_close (dialog);
      test_wait_frames (window, 6);

      /* It keeps so when it grows. */
      activate (fixture, "room.text-size", g_variant_new_uint32 (150));
      test_wait_frames (window, 6);
      g_assert_true (is_in_reach (fixture, button));
      activate (fixture, "room.text-size", g_variant_new_uint32 (100));

      adw_dialog_force_close (adw_application_window_get_visible_dialog (window));
      test_wait_frames (window, 6);
    }

  g_signal_emit_by_name (button, "clicked");
  test_wait_frames (window, 4);
  dialog = adw_application_window_get_visible_dialog (window);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_true (is_in_reach (fixture, button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (adw_application_window_get_visible_dialog (window) == dialog);
  adw_dialog_force_close (dialog);
  test_wait_frames (window, 6);
}

/* With all choices, at the largest text, on the narrowest screen. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (inroad_room_get_window (fixture->room));
  int width;

  activate (fixture, "room.text-size", g_variant_new_uint32 (200));
  test_wait_frames (window, 4);
  gtk_widget_measure (gtk_widget_get_ancestor (find_end_button (fixture), ADW_TYPE_TOOLBAR_VIEW),
                      GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

/* Whether or not it is on screen. */
static guint
count_entries (GtkWidget *widget)
{
  const GtkInputHints hints = GTK_INPUT_HINT_NO_EMOJI | GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_PRIVATE;
  guint n = GTK_IS_TEXT (widget) ? 1 : 0;

  if (n > 0)
    g_assert_cmpuint (gtk_text_get_input_hints (GTK_TEXT (widget)) & hints, ==, hints);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_entries (child);

  return n;
}

static void
close_dialog (Fixture *fixture)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (inroad_room_get_window (fixture->room));

  adw_dialog_force_close (adw_application_window_get_visible_dialog (window));
  test_wait_frames (window, 6);
}

/* No emoji, nothing learnt of what is typed, whichever entry it is, and whenever it was made. */
static void
test_hints (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const openers[] = { "win.search", "win.sources", "room.end-session" };
  GtkWidget *window = GTK_WIDGET (inroad_room_get_window (fixture->room));
  guint n = count_entries (window);

  for (gsize i = 0; i < G_N_ELEMENTS (openers); i++)
    {
      g_test_message ("%s", openers[i]);
      activate (fixture, openers[i], NULL);
      test_wait_frames (window, 6);
      g_assert_cmpuint (count_entries (window), ==, i == 0 ? n + 1 : n);
      close_dialog (fixture);
    }

  adw_dialog_present (ADW_DIALOG (inroad_trainer_dialog_new (fixture->room)), window);
  test_wait_frames (window, 6);
  g_assert_cmpuint (count_entries (window), ==, n + 1);
  close_dialog (fixture);

  read_document (fixture);
  g_assert_cmpuint (count_entries (window), >, 0);
}

/* An entry that is made while nothing else changes is so as soon as it can be typed into. */
static void
test_hints_late (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (inroad_room_get_window (fixture->room));
  GtkWidget *entry = gtk_entry_new ();

  adw_wrap_box_append (ADW_WRAP_BOX (gtk_widget_get_ancestor (find_end_button (fixture), ADW_TYPE_WRAP_BOX)), entry);
  gtk_widget_grab_focus (entry);
  g_assert_cmpuint (count_entries (entry), ==, 1);
  test_wait_frames (window, 2);
}

/* ------------------------------------------------------------------------------------------------- idle */

#define IDLE 60
#define WARNING 30

static gint64 now;

static gint64
get_now (void)
{
  return now;
}

static const char *
get_warning (Fixture *fixture)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (inroad_room_get_window (fixture->room)));

  return ADW_IS_ALERT_DIALOG (dialog) ? adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)) : "";
}

/* What is to be read, and what is said, after so many seconds without input. */
static void
expect_left (Fixture    *fixture,
             guint       seconds,
             const char *shown,
             gboolean    is_said)
{
  g_autofree char *said = NULL;

  now = seconds * G_USEC_PER_SEC;
  TEST_WAIT_UNTIL (g_str_has_prefix (get_warning (fixture), shown));
  said = test_take_announced ();
  if (is_said)
    g_assert_cmpstr (said, ==, get_warning (fixture));
  else
    g_assert_cmpstr (said, ==, NULL);
}

/* It counts down, and says so at its beginning and once near the end, also to a machine that was busy in between; an input
 * takes it away, and then it begins anew. */
static void
test_warning (Fixture       *fixture,
              gconstpointer  data)
{
  InroadIdleWatch *idle = inroad_idle_watch_new (IDLE, WARNING, get_now);
  guint n_over = 0;

  g_signal_connect_swapped (idle, "over", G_CALLBACK (count), &n_over);
  g_free (test_take_announced ());
  for (guint i = 0; i < 2; i++)
    {
      now = 0;
      inroad_idle_watch_restart (idle, GTK_WIDGET (inroad_room_get_window (fixture->room)));
      expect_left (fixture, 32, "This session ends in 28 seconds. Press any key", TRUE);
      expect_left (fixture, 33, "This session ends in 27 seconds.", FALSE);
      expect_left (fixture, 49, "This session ends in 11 seconds.", FALSE);
      expect_left (fixture, 51, "This session ends in 9 seconds.", TRUE);
      expect_left (fixture, 59, "This session ends in 1 second.", FALSE);
      inroad_idle_watch_touch (idle);
      TEST_WAIT_UNTIL (*get_warning (fixture) == '\0');
    }

  g_assert_cmpuint (n_over, ==, 0);
  now += IDLE * G_USEC_PER_SEC;
  TEST_WAIT_UNTIL (n_over > 0);
  g_assert_finalize_object (idle);
}

static void
wake_up (void)
{
  now = IDLE * G_USEC_PER_SEC;
}

static void
fall_asleep (void)
{
  now = 0;
}

/* The night is over only from the beginning of a frame to its end: the second that passes never sees it. */
static void
test_before_frame (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (inroad_room_get_window (fixture->room));
  GdkFrameClock *frames = gtk_widget_get_frame_clock (window);
  InroadIdleWatch *idle = inroad_idle_watch_new (IDLE, WARNING, get_now);
  gulong before = g_signal_connect (frames, "before-paint", G_CALLBACK (wake_up), NULL);
  gulong after;
  guint n_over = 0;

  now = 0;
  g_signal_connect_swapped (idle, "over", G_CALLBACK (count), &n_over);
  inroad_idle_watch_restart (idle, window);
  after = g_signal_connect (frames, "update", G_CALLBACK (fall_asleep), NULL);
  test_wait_frames (window, 1);
  g_assert_cmpuint (n_over, >, 0);

  g_signal_handler_disconnect (frames, before);
  g_signal_handler_disconnect (frames, after);
  g_assert_finalize_object (idle);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("/kiosk-window/absent", test_absent);
  ADD ("/kiosk-window/absent-in-document", test_absent_in_document);
  ADD ("/kiosk-window/stays", test_stays);
  if (g_str_equal (G_OBJECT_TYPE_NAME (gdk_display_get_default ()), "GdkWaylandDisplay"))
    ADD ("/kiosk-window/full-screen", test_full_screen);
  ADD ("/kiosk-window/inert", test_inert);
  g_test_add_func ("/kiosk-window/inert-links", test_inert_links);
  ADD ("/kiosk-window/no-drags", test_no_drags);
  ADD ("/kiosk-window/reset", test_reset);
  ADD ("/kiosk-window/end-in-reach", test_end_in_reach);
  ADD ("/kiosk-window/narrow", test_narrow);
  ADD ("/kiosk-window/hints", test_hints);
  ADD ("/kiosk-window/hints-late", test_hints_late);
  ADD ("/kiosk-window/warning", test_warning);
  ADD ("/kiosk-window/before-frame", test_before_frame);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
