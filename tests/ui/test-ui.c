/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/ui/test-ui.h"

#include "core/module/inroad-module-catalog.h"
#include "inroad-ui-resource.h"
#include "ui/lesson/inroad-block-widget.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static GtkApplication *application;
static InroadModuleCatalog *catalog;

typedef struct
{
  void (* add_tests) (void);
  int     status;
} Run;

static void
activate_cb (GApplication *app,
             gpointer      user_data)
{
  static const char * const none[] = { NULL };
  Run *run = user_data;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  catalog = inroad_module_catalog_new_for_folders (none, NULL);
  run->add_tests ();
  run->status = g_test_run ();
  g_clear_object (&catalog);
}

int
test_ui_run (int    argc,
             char  *argv[],
             void (* add_tests) (void))
{
  Run run = { add_tests, 1 };
  char *no_arguments[] = { argv[0], NULL };

  /* Not with isolated directories: icons would not be found. Nothing here is read from the user's or written
   * there. */
  g_test_init (&argc, &argv, NULL);
  inroad_ui_register_resource ();

  application = g_object_new (ADW_TYPE_APPLICATION,
                              "application-id", "io.github.inroad_app.Inroad.Test",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", INROAD_RESOURCE_PATH,
                              NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &run);
  g_application_run (G_APPLICATION (application), 1, no_arguments);
  g_clear_object (&application);

  return run.status;
}

InroadModule *
test_ui_get_module (void)
{
  return inroad_module_catalog_get_built_in (catalog);
}

void
test_window_open (TestWindow *test,
                  int         width,
                  int         height)
{
  test->application = application;
  if (test->store == NULL)
    test->store = inroad_profile_store_new (NULL);
  if (test->module == NULL)
    test->module = test_ui_get_module ();
  if (test->permissions == INROAD_PERMISSION_NONE)
    test->permissions = INROAD_PERMISSION_ALL;
  test->session = inroad_session_new (test->module, test->store, test->permissions);
  test->window = inroad_window_new (application, test->session);
  gtk_window_set_default_size (GTK_WINDOW (test->window), width, height);
  gtk_window_present (GTK_WINDOW (test->window));
  TEST_WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (test->window)));
  test_wait_frames (test->window, 6);
}

void
test_window_open_file (TestWindow *test,
                       GFile      *file)
{
  g_autoptr (InroadText) title = inroad_text_new_plain ("Sample");
  g_autoptr (InroadAttachment) attachment = inroad_attachment_new ("sample", title, "en", file);

  test_window_open (test, 1280, 800);
  inroad_session_set_open_document (test->session, attachment);
}

void
test_window_close (TestWindow *test)
{
  gpointer window = test->window;
  gpointer session = test->session;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  g_object_add_weak_pointer (G_OBJECT (session), &session);
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_object (&test->session);

  TEST_WAIT_UNTIL (window == NULL);
  TEST_WAIT_UNTIL (session == NULL);
  g_clear_object (&test->store);
}

void
test_window_go (TestWindow *test,
                const char *section_id)
{
  g_action_group_activate_action (inroad_session_get_actions (test->session), "go",
                                  g_variant_new_string (section_id));
  test_wait_frames (test->window, 6);
}

void
test_window_act (TestWindow *test,
                 const char *action,
                 const char *target)
{
  g_action_group_activate_action (inroad_session_get_actions (test->session), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

gpointer
test_window_find (TestWindow *test,
                  GType       type)
{
  return test_find_widget (test->window, type, 0);
}

void
test_follow_citations (int    width,
                       void (*follow) (TestWindow     *test,
                                       InroadCitation *citation))
{
  TestWindow test = { NULL };
  g_autoptr (GListModel) citations = inroad_module_list_citations (test_ui_get_module (), "target-paper");

  g_assert_cmpuint (g_list_model_get_n_items (citations), ==, 5);
  test_window_open (&test, width, 800);
  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (InroadCitation) citation = g_list_model_get_item (citations, i);

      follow (&test, citation);
    }
  test_window_close (&test);
}

static gboolean
count_frame (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  ++*(guint *) user_data;

  return G_SOURCE_CONTINUE;
}

void
test_wait_frames (gpointer widget,
                  guint    n_frames)
{
  guint n = 0;
  guint tick = gtk_widget_add_tick_callback (widget, count_frame, &n, NULL);

  TEST_WAIT_UNTIL (n >= n_frames);
  gtk_widget_remove_tick_callback (widget, tick);
}

gboolean
test_is_on_screen (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gpointer
find_widget (GtkWidget *root,
             GType      type,
             guint     *nth)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*nth)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_widget (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
test_find_widget (gpointer root,
                  GType    type,
                  guint    nth)
{
  return find_widget (root, type, &nth);
}

GtkWidget *
test_find_block_widget (TestWindow *test,
                        const char *block_id)
{
  GtkWidget *widget;

  for (guint i = 0; (widget = test_find_widget (test->window, INROAD_TYPE_BLOCK_WIDGET, i)) != NULL; i++)
    {
      InroadBlock *block = inroad_block_widget_get_block (INROAD_BLOCK_WIDGET (widget));

      if (block != NULL && g_strcmp0 (inroad_block_get_id (block), block_id) == 0)
        return widget;
    }

  return NULL;
}

GtkWidget *
test_find_label (gpointer    root,
                 const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = test_find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
        return label;
    }

  return NULL;
}

/* GTK 4 makes no events for us: the key controllers of the widget are asked themselves. */
gboolean
test_press_key (gpointer widget,
                guint    key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

static char *announced;

/* In the place of GTK's, whose accessibility for tests has nobody to tell and falls over when it is asked to. */
void
gtk_accessible_announce (GtkAccessible                     *accessible,
                         const char                        *message,
                         GtkAccessibleAnnouncementPriority  priority)
{
  g_assert_true (GTK_IS_ACCESSIBLE (accessible));
  g_assert_cmpstr (message, !=, "");

  g_set_str (&announced, message);
}

char *
test_take_announced (void)
{
  return g_steal_pointer (&announced);
}

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") &&
        g_str_has_prefix (fields[i].value, "Broken accounting of active state for widget"))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, user_data);
}

void
test_ui_allow_gone_under_button (void)
{
  g_log_set_writer_func (write_log, NULL, NULL);
}

gboolean
test_signal_renderers (int signal)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc", 0, NULL);
  g_autofree char *parent = g_strdup_printf (" %d ", getpid ());
  gboolean told = TRUE;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc", name, "stat", NULL);
      g_autofree char *status = NULL;

      if (g_ascii_isdigit (*name) && g_file_get_contents (path, &status, NULL, NULL) &&
          strstr (status, "(inroad-renderer") != NULL && strstr (status, parent) != NULL)
        told = kill (atoi (name), signal) == 0 && told;
    }

  return told;
}
