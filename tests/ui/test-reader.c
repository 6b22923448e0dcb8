/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/test-ui.h"

#include "core/module/inroad-module-catalog.h"
#include "ui/reader/inroad-document-card.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static InroadPageView *
get_view (TestWindow *test)
{
  return test_find_widget (test->window, INROAD_TYPE_PAGE_VIEW, 0);
}

static InroadPageWidget *
get_page (TestWindow *test,
          guint       nth)
{
  return test_find_widget (test->window, INROAD_TYPE_PAGE_WIDGET, nth);
}

/* Whether there is anything but white on the page: its title is dark, and high up. */
static gboolean
is_drawn (TestWindow *test)
{
  InroadPageWidget *page = get_page (test, 0);
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  const int edge = 300;

  if (page == NULL)
    return FALSE;

  paintable = gtk_widget_paintable_new (GTK_WIDGET (page));
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (page)),
                          gtk_widget_get_height (GTK_WIDGET (page)));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return FALSE;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (test->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, edge, edge));
  pixels = g_new0 (guint32, edge * edge);
  gdk_texture_download (texture, (guchar *) pixels, edge * sizeof (guint32));
  for (int i = 0; i < edge * edge; i++)
    {
      if ((pixels[i] & 0xff) < 0x80 && (pixels[i] >> 24) == 0xff)
        return TRUE;
    }

  return FALSE;
}

static void
open_document (TestWindow *test,
               int         width)
{
  test_window_open (test, width, 800);
  test_window_go (test, "target");
  g_action_group_activate_action (inroad_session_get_actions (test->session), "read",
                                  g_variant_new_string ("target-paper"));
  TEST_WAIT_UNTIL (get_page (test, 0) != NULL);
}

static void
test_read (void)
{
  TestWindow test = { NULL };

  open_document (&test, 1280);
  TEST_WAIT_UNTIL (is_drawn (&test));
  gtk_test_accessible_assert_role (get_page (&test, 0), GTK_ACCESSIBLE_ROLE_ARTICLE);
  gtk_test_accessible_assert_property (get_page (&test, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 8");
  /* Beside the lesson */
  g_assert_nonnull (test_find_widget (test.window, INROAD_TYPE_DOCUMENT_CARD, 0));

  g_action_group_activate_action (inroad_session_get_actions (test.session), "close-document", NULL);
  test_wait_frames (test.window, 3);
  g_assert_null (get_page (&test, 0));
  test_window_close (&test);
}

static void
test_read_narrow (void)
{
  TestWindow test = { NULL };

  open_document (&test, 370);
  TEST_WAIT_UNTIL (is_drawn (&test));
  /* Over the lesson, all of it. */
  g_assert_cmpint (gtk_widget_get_width (test_find_widget (test.window, INROAD_TYPE_READER, 0)), ==,
                   gtk_widget_get_width (GTK_WIDGET (test.window)));
  g_action_group_activate_action (inroad_session_get_actions (test.session), "close-document", NULL);
  test_wait_frames (test.window, 3);
  g_assert_nonnull (test_find_widget (test.window, INROAD_TYPE_DOCUMENT_CARD, 0));
  test_window_close (&test);
}

static void
test_zoom (void)
{
  TestWindow test = { NULL };
  InroadPageView *view;
  double fit;

  open_document (&test, 1280);
  view = get_view (&test);
  test_wait_frames (view, 4);
  g_assert_cmpint ((int) inroad_page_view_get_fit (view), ==, INROAD_FIT_WIDTH);
  fit = inroad_page_view_get_zoom (view);

  inroad_page_view_zoom_by (view, 2);
  test_wait_frames (view, 3);
  g_assert_cmpint ((int) inroad_page_view_get_fit (view), ==, INROAD_FIT_NONE);
  g_assert_cmpfloat_with_epsilon (inroad_page_view_get_zoom (view), fit * 2, 0.001);
  inroad_page_view_zoom_by (view, 1000);
  g_assert_cmpfloat (inroad_page_view_get_zoom (view), ==, INROAD_ZOOM_MAX);
  inroad_page_view_set_fit (view, INROAD_FIT_WIDTH);
  TEST_WAIT_UNTIL (ABS (inroad_page_view_get_zoom (view) - fit) < 0.001);
  test_window_close (&test);
}

static void
test_go_to_page (void)
{
  TestWindow test = { NULL };
  const InroadPlace *place;
  GtkWidget *entry;

  open_document (&test, 1280);
  entry = test_find_widget (test_find_widget (test.window, INROAD_TYPE_READER, 0), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2");
  g_signal_emit_by_name (entry, "activate");
  TEST_WAIT_UNTIL (inroad_page_view_get_page (get_view (&test)) == 1);

  /* Anything else puts the present page back. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "77");
  g_signal_emit_by_name (entry, "activate");
  TEST_WAIT_UNTIL (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "2"));
  /* The last page does not reach the top. */
  place = inroad_session_get_place (test.session);
  g_assert_cmpfloat (place->page + place->page_offset, >, 1.2);
  test_window_close (&test);
}

/* "Show me why" leads to the passage that the lesson quotes, in the PDF. */
static void
test_show_passage (void)
{
  TestWindow test = { NULL };

  test_window_open (&test, 1280, 800);
  g_action_group_activate_action (inroad_session_get_actions (test.session), "show-why",
                                  g_variant_new_string ("platform-gate-no"));
  TEST_WAIT_UNTIL (get_view (&test) != NULL && inroad_page_view_get_page (get_view (&test)) == 6);
  test_window_close (&test);
}

static GtkWidget *
find_button (gpointer    root,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = test_find_widget (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }

  return NULL;
}

/* What the record says can be read at length, where the document tells it. */
static void
test_show_passage_of_note (void)
{
  TestWindow test = { NULL };
  GtkWidget *button;

  test_window_open (&test, 1280, 800);
  test_window_go (&test, "target");
  button = find_button (test.window, "Show in the Document");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  TEST_WAIT_UNTIL (get_view (&test) != NULL && inroad_page_view_get_page (get_view (&test)) == 1);
  g_assert_null (test_find_label (test.window, "Supplied by your trainer"));
  test_window_close (&test);
}

/* A folder with a document of one page in place of the one that the lesson brings. */
static char *
supply_document (void)
{
  char *documents = g_dir_make_tmp ("inroad-documents-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (documents, "integrate-ops", NULL);
  g_autoptr (GFile) target = g_file_new_build_filename (folder, "target-api-enablement.pdf", NULL);
  g_autoptr (GFile) sample = sample_pdf_new (1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_move (sample, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return documents;
}

static GtkWidget *
find_label_that_begins (gpointer    root,
                        const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = test_find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      if (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), text))
        return label;
    }

  return NULL;
}

/* It is said to be the trainer's, and what the lesson quotes is not in it: its page is shown all the same. */
static void
test_supplied (void)
{
  static const char * const no_folders[] = { NULL };
  g_autofree char *documents = supply_document ();
  g_autoptr (InroadModuleCatalog) catalog = inroad_module_catalog_new_for_folders (no_folders, documents);
  TestWindow test = { .module = inroad_module_catalog_get_built_in (catalog) };
  GtkWidget *card;

  test_window_open (&test, 1280, 800);
  g_action_group_activate_action (inroad_session_get_actions (test.session), "show-why",
                                  g_variant_new_string ("platform-gate-no"));
  TEST_WAIT_UNTIL (get_page (&test, 0) != NULL && is_drawn (&test));
  g_assert_cmpuint (inroad_page_view_get_page (get_view (&test)), ==, 0);
  gtk_test_accessible_assert_property (get_page (&test, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 1");
  g_assert_nonnull (test_find_label (test.window, "Supplied by your trainer"));

  /* The lesson says so as well, before it is opened. */
  inroad_session_set_open_document (test.session, NULL);
  test_window_go (&test, "target");
  TEST_WAIT_UNTIL ((card = test_find_widget (test.window, INROAD_TYPE_DOCUMENT_CARD, 0)) != NULL &&
                   find_label_that_begins (card, "Supplied by your trainer · PDF · 1 page") != NULL);
  test_window_close (&test);
}

static GPid
find_renderer (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc", name, "stat", NULL);
      g_autofree char *status = NULL;
      g_autofree char *mine = g_strdup_printf (" %d ", getpid ());

      if (!g_ascii_isdigit (*name) || !g_file_get_contents (path, &status, NULL, NULL))
        continue;
      /* pid (name) state parent …; a dead one that nobody waited for yet is a zombie */
      if (strstr (status, "(inroad-renderer") != NULL && strstr (status, mine) != NULL && strstr (status, ") Z") == NULL)
        return atoi (name);
    }

  return 0;
}

/* The renderer is killed while there is more to be drawn: the pages come all the same. */
static void
test_renderer_killed (void)
{
  TestWindow test = { NULL };
  GPid pid;

  open_document (&test, 1280);
  TEST_WAIT_UNTIL (is_drawn (&test));
  TEST_WAIT_UNTIL ((pid = find_renderer ()) != 0);
  inroad_page_view_zoom_by (get_view (&test), 1.7);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  inroad_page_view_go_to (get_view (&test), 1, 0.2);
  test_wait_frames (test.window, 10);
  TEST_WAIT_UNTIL (is_drawn (&test));
  test_window_close (&test);
}

static gboolean
is_given_up (TestWindow *test)
{
  return get_page (test, 0) != NULL && find_label_that_begins (get_page (test, 0), "This could not be drawn") != NULL;
}

/* When it has had the time to begin with the page. */
static gboolean
kill_cb (gpointer user_data)
{
  GPid pid = find_renderer ();

  if (pid != 0)
    kill (pid, SIGKILL);
  return G_SOURCE_CONTINUE;
}

/* One page ends its renderer again and again: a card says so on the page, and the lesson goes on. Tried once more, it has
 * all that a page has, words and links included. */
static void
test_page_given_up (void)
{
  g_autoptr (GFile) file = sample_pdf_new_slow (3);
  TestWindow test = { NULL };
  GtkWidget *button;
  guint killer;

  test_window_open_file (&test, file);
  TEST_WAIT_UNTIL (get_page (&test, 0) != NULL);
  killer = g_timeout_add (100, kill_cb, NULL);
  TEST_WAIT_UNTIL (is_given_up (&test));
  g_source_remove (killer);
  test_wait_frames (test.window, 20);
  g_assert_null (inroad_page_widget_get_text (get_page (&test, 0)));
  TEST_WAIT_UNTIL (test_find_label (test.window, "Break the wall") != NULL);

  button = test_find_widget (get_page (&test, 0), GTK_TYPE_BUTTON, 0);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  TEST_WAIT_UNTIL (inroad_page_widget_get_text (get_page (&test, 0)) != NULL);
  g_assert_null (test_find_widget (get_page (&test, 0), GTK_TYPE_BUTTON, 0));
  test_window_close (&test);
}

static void
add_tests (void)
{
  g_test_add_func ("/reader/read", test_read);
  g_test_add_func ("/reader/read-narrow", test_read_narrow);
  g_test_add_func ("/reader/zoom", test_zoom);
  g_test_add_func ("/reader/go-to-page", test_go_to_page);
  g_test_add_func ("/reader/show-passage", test_show_passage);
  g_test_add_func ("/reader/show-passage-of-note", test_show_passage_of_note);
  g_test_add_func ("/reader/supplied", test_supplied);
  g_test_add_func ("/reader/renderer-killed", test_renderer_killed);
  g_test_add_func ("/reader/page-given-up", test_page_given_up);
}

int
main (int   argc,
      char *argv[])
{
  return test_ui_run (argc, argv, add_tests);
}
