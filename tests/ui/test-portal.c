/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Saving and printing as in a sandbox, where the desktop does both: done, cancelled, refused, and no such desktop. */

#include "config.h"

#include "tests/document/sample-pdf.h"
#include "tests/ui/fake-portal.h"
#include "tests/ui/test-ui.h"

#include "document/inroad-page-text.h"
#include "ui/reader/inroad-copy-file.h"
#include "ui/reader/inroad-document-card.h"
#include "ui/reader/inroad-link-widget.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static char *folder;

static void
open_document (TestWindow *test)
{
  test_window_open (test, 1400, 800);
  test_window_go (test, "target");
  g_action_group_activate_action (inroad_session_get_actions (test->session), "read",
                                  g_variant_new_string ("target-paper"));
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  test_wait_frames (test->window, 6);
}

static void
open_file (TestWindow *test,
           GFile      *file)
{
  test_window_open_file (test, file);
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  test_wait_frames (test->window, 6);
}

static gboolean
act (TestWindow *test,
     const char *action)
{
  return gtk_widget_activate_action (test_window_find (test, INROAD_TYPE_READER), action, NULL);
}

static char *
dup_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
remove_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = dup_path (name);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* Of the document that the lesson brings. */
static char *
dup_checksum_of_document (TestWindow *test)
{
  InroadAttachment *attachment = inroad_module_find_attachment (test->module, "target-paper");
  g_autoptr (GBytes) bytes = g_file_load_bytes (inroad_attachment_get_file (attachment), NULL, NULL, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static char *
dup_checksum (const char *name)
{
  g_autofree char *path = dup_path (name);
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return NULL;

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

static void
expect_same (TestWindow *test,
             const char *name)
{
  g_autofree char *expected = dup_checksum_of_document (test);
  g_autofree char *found = dup_checksum (name);

  g_assert_cmpstr (found, ==, expected);
}

static gboolean
is_told (TestWindow *test,
         const char *heading)
{
  AdwAlertDialog *dialog = test_window_find (test, ADW_TYPE_ALERT_DIALOG);

  return dialog != NULL && g_str_equal (adw_alert_dialog_get_heading (dialog), heading);
}

static void
expect_told (TestWindow *test,
             const char *heading)
{
  TEST_WAIT_UNTIL (is_told (test, heading));
  g_assert_cmpstr (adw_alert_dialog_get_body (test_window_find (test, ADW_TYPE_ALERT_DIALOG)), !=, "");
  adw_dialog_force_close (test_window_find (test, ADW_TYPE_ALERT_DIALOG));
  TEST_WAIT_UNTIL (test_window_find (test, ADW_TYPE_ALERT_DIALOG) == NULL);
}

/* Nothing is said, and nothing else happens either. */
static void
expect_silence (TestWindow *test,
                FakePortal *portal,
                guint       n_answered)
{
  TEST_WAIT_UNTIL (fake_portal_get_n_answered (portal) == n_answered);
  test_wait_frames (test->window, 20);
  g_assert_null (test_window_find (test, ADW_TYPE_ALERT_DIALOG));
  g_assert_cmpuint (count_files (), ==, 0);
}

static GtkWidget *
find_save_button (TestWindow *test)
{
  GtkWidget *card = test_window_find (test, INROAD_TYPE_DOCUMENT_CARD);
  GtkWidget *button;

  for (guint i = 0; card != NULL && (button = test_find_widget (card, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (button)), "Save a Copy"))
        return button;
    }

  return NULL;
}

static void
test_save (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);

  open_document (&test);
  g_assert_true (act (&test, "document.save"));
  TEST_WAIT_UNTIL (test_find_label (test.window, "Saved as “target-api-enablement.pdf”") != NULL);
  expect_same (&test, "target-api-enablement.pdf");
  g_assert_cmpuint (count_files (), ==, 1);
  remove_files ();

  fake_portal_set_answer (portal, FAKE_PORTAL_CANCELLED);
  act (&test, "document.save");
  expect_silence (&test, portal, 2);

  fake_portal_set_answer (portal, FAKE_PORTAL_REFUSED);
  act (&test, "document.save");
  expect_told (&test, "The Copy Could Not Be Saved");

  fake_portal_set_answer (portal, FAKE_PORTAL_FAILED);
  act (&test, "document.save");
  expect_told (&test, "The Copy Could Not Be Saved");
  g_assert_cmpuint (count_files (), ==, 0);

  test_window_close (&test);
  fake_portal_free (portal);
}

/* The folder may not be written to. */
static void
test_save_fails (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new ("/proc");

  open_document (&test);
  act (&test, "document.save");
  expect_told (&test, "The Copy Could Not Be Saved");
  test_window_close (&test);
  fake_portal_free (portal);
}

/* Whichever of the two that are asked answers so: cancelled, refused, failed. */
static void
expect_no_print (TestWindow  *test,
                 FakePortal  *portal,
                 void      (* set_answer) (FakePortal *, FakePortalAnswer),
                 guint        n_answered)
{
  set_answer (portal, FAKE_PORTAL_CANCELLED);
  act (test, "document.print");
  expect_silence (test, portal, n_answered);

  set_answer (portal, FAKE_PORTAL_REFUSED);
  act (test, "document.print");
  expect_told (test, "Printing Failed");

  set_answer (portal, FAKE_PORTAL_FAILED);
  act (test, "document.print");
  expect_told (test, "Printing Failed");
  g_assert_cmpuint (count_files (), ==, 0);
}

static void
test_print (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);
  g_autofree char *path = dup_path ("printed.pdf");

  open_document (&test);
  g_assert_true (act (&test, "document.print"));
  TEST_WAIT_UNTIL (g_file_test (path, G_FILE_TEST_EXISTS));
  test_wait_frames (test.window, 20);
  g_assert_cmpuint (fake_portal_get_n_asked (portal), ==, 1);
  g_assert_null (test_window_find (&test, ADW_TYPE_ALERT_DIALOG));
  expect_same (&test, "printed.pdf");
  remove_files ();

  expect_no_print (&test, portal, fake_portal_set_answer, 3);

  test_window_close (&test);
  fake_portal_free (portal);
}

/* ------------------------------------------------------------------------------------------------- pages */

static void
keep_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static char *
dup_page_words (InroadDocument *document,
                guint           page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (InroadPageText) text = NULL;
  g_autoptr (GError) error = NULL;

  inroad_document_get_text_async (document, page, NULL, keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  text = inroad_document_get_text_finish (document, result, &error);
  g_assert_no_error (error);

  return g_strdup (inroad_page_text_get_text (text));
}

static void
expect_words (InroadDocument *document,
              guint           page,
              guint           number)
{
  g_autofree char *words = dup_page_words (document, page);
  g_autofree char *expected = g_strdup_printf (SAMPLE_TEXT, number);

  g_assert_true (g_str_has_prefix (words, expected));
}

static InroadDocument *
open_printed (void)
{
  g_autofree char *path = dup_path ("printed.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InroadDocument *document;

  inroad_document_open_async (file, NULL, NULL, keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  document = inroad_document_open_finish (result, &error);
  g_assert_no_error (error);

  return document;
}

/* The printer has all that it gets: the pages, by their numbers, and no other. */
static void
expect_printed (TestWindow  *test,
                FakePortal  *portal,
                const char  *pages,
                guint        n_numbers,
                const guint *numbers)
{
  g_autofree char *path = dup_path ("printed.pdf");
  g_autoptr (InroadDocument) printed = NULL;

  fake_portal_set_pages (portal, pages);
  g_assert_true (act (test, "document.print"));
  TEST_WAIT_UNTIL (g_file_test (path, G_FILE_TEST_EXISTS));
  test_wait_frames (test->window, 20);
  g_assert_null (test_window_find (test, ADW_TYPE_ALERT_DIALOG));
  printed = open_printed ();
  g_assert_cmpuint (inroad_document_get_n_pages (printed), ==, n_numbers);
  for (guint i = 0; i < n_numbers; i++)
    expect_words (printed, i, numbers[i]);
  remove_files ();
}

/* The dialog was answered, and then the printer does not want the document. */
static void
test_print_stops (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);

  open_document (&test);
  expect_no_print (&test, portal, fake_portal_set_document_answer, 2);

  test_window_close (&test);
  fake_portal_free (portal);
}

/* Pages 2 and 3 of 5 are two pages. */
static void
test_print_pages (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);
  g_autoptr (GFile) file = sample_pdf_new (5);

  open_file (&test, file);

  expect_printed (&test, portal, "1-2", 2, (const guint[]) { 2, 3 });
  expect_printed (&test, portal, "4,0-1", 3, (const guint[]) { 5, 1, 2 });
  expect_printed (&test, portal, NULL, 5, (const guint[]) { 1, 2, 3, 4, 5 });
  g_assert_cmpuint (fake_portal_get_n_asked (portal), ==, 3);

  fake_portal_set_pages (portal, "7-8");
  act (&test, "document.print");
  expect_told (&test, "Printing Failed");
  g_assert_cmpuint (count_files (), ==, 0);

  test_window_close (&test);
  fake_portal_free (portal);
}

/* ------------------------------------------------------------------------------------------ what is shown */

static void
expect_checksum (const char *name,
                 const char *expected)
{
  g_autofree char *found = dup_checksum (name);

  g_assert_cmpstr (found, ==, expected);
}

/* Both get what is on screen, whatever is under its name meanwhile. */
static void
expect_given (TestWindow *test,
              GFile      *file,
              const char *expected)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_strdup_printf ("Saved as “%s”", name);
  g_autofree char *printed = dup_path ("printed.pdf");

  g_assert_true (act (test, "document.save"));
  TEST_WAIT_UNTIL (test_find_label (test->window, title) != NULL);
  expect_checksum (name, expected);
  g_assert_true (act (test, "document.print"));
  TEST_WAIT_UNTIL (g_file_test (printed, G_FILE_TEST_EXISTS));
  test_wait_frames (test->window, 20);
  g_assert_null (test_window_find (test, ADW_TYPE_ALERT_DIALOG));
  expect_checksum ("printed.pdf", expected);
  remove_files ();
}

static void
test_replaced (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);
  g_autoptr (GFile) file = sample_pdf_new (5);
  g_autoptr (GFile) other = sample_pdf_new (2);
  g_autoptr (GBytes) shown = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, shown);
  g_autoptr (GError) error = NULL;

  open_file (&test, file);
  g_file_move (other, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  expect_given (&test, file, expected);

  test_window_close (&test);
  fake_portal_free (portal);
}

static void
test_vanished (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);
  g_autoptr (GFile) file = sample_pdf_new (5);
  g_autoptr (GBytes) shown = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, shown);
  g_autoptr (GError) error = NULL;

  open_file (&test, file);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  expect_given (&test, file, expected);

  test_window_close (&test);
  fake_portal_free (portal);
}

static void
enter_password (TestWindow *test)
{
  GtkWidget *entry;

  TEST_WAIT_UNTIL ((entry = test_window_find (test, GTK_TYPE_PASSWORD_ENTRY)) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), SAMPLE_PASSWORD);
  g_signal_emit_by_name (entry, "activate");
  TEST_WAIT_UNTIL (test_window_find (test, INROAD_TYPE_PAGE_WIDGET) != NULL);
  test_wait_frames (test->window, 6);
}

/* A printer has no password; who keeps a copy keeps its lock. */
static void
test_encrypted (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);
  g_autoptr (GFile) file = sample_pdf_new_encrypted ();
  g_autoptr (GBytes) locked = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, locked);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_strdup_printf ("Saved as “%s”", name);
  g_autofree char *path = dup_path ("printed.pdf");
  g_autoptr (InroadDocument) printed = NULL;

  test_window_open_file (&test, file);
  enter_password (&test);
  g_assert_true (act (&test, "document.save"));
  TEST_WAIT_UNTIL (test_find_label (test.window, title) != NULL);
  expect_checksum (name, expected);

  g_assert_true (act (&test, "document.print"));
  TEST_WAIT_UNTIL (g_file_test (path, G_FILE_TEST_EXISTS));
  test_wait_frames (test.window, 20);
  g_assert_null (test_window_find (&test, ADW_TYPE_ALERT_DIALOG));
  printed = open_printed ();
  g_assert_cmpuint (inroad_document_get_n_pages (printed), ==, 1);
  remove_files ();

  test_window_close (&test);
  fake_portal_free (portal);
}

/* ---------------------------------------------------------------------------------------------- addresses */

static GtkWidget *
find_address (TestWindow *test)
{
  InroadLinkWidget *link;

  for (guint i = 0; (link = test_find_widget (test->window, INROAD_TYPE_LINK_WIDGET, i)) != NULL; i++)
    if (inroad_link_widget_get_link (link)->kind == INROAD_LINK_ADDRESS)
      return GTK_WIDGET (link);

  return NULL;
}

/* Follows the link, and answers what is asked then. */
static void
follow (TestWindow *test,
        const char *answer)
{
  GtkWidget *label;

  gtk_widget_activate (find_address (test));
  TEST_WAIT_UNTIL (test_find_label (test->window, "https://www.example.org/a?b=c") != NULL);
  label = test_find_label (test_window_find (test, ADW_TYPE_ALERT_DIALOG), answer);
  gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
  TEST_WAIT_UNTIL (test_window_find (test, ADW_TYPE_ALERT_DIALOG) == NULL);
}

/* The address, as it was shown, goes to the desktop; and only if it was agreed to. */
static void
test_address (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);
  g_autoptr (GFile) file = sample_pdf_new_rich ();
  g_autofree char *address = NULL;

  open_file (&test, file);
  TEST_WAIT_UNTIL (find_address (&test) != NULL);
  follow (&test, "Cancel");
  test_wait_frames (test.window, 20);
  g_assert_cmpuint (fake_portal_get_n_asked (portal), ==, 0);

  follow (&test, "Open");
  TEST_WAIT_UNTIL ((address = fake_portal_take_address (portal)) != NULL);
  g_assert_cmpstr (address, ==, "https://www.example.org/a?b=c");
  g_assert_cmpuint (fake_portal_get_n_asked (portal), ==, 1);

  test_window_close (&test);
  fake_portal_free (portal);
}

/* A sandbox on a system that has no such desktop: nothing fails, and it can be seen that nothing would happen. */
static void
test_no_portal (void)
{
  TestWindow test = { NULL };
  GtkWidget *button;

  open_document (&test);
  TEST_WAIT_UNTIL (!act (&test, "document.print"));
  TEST_WAIT_UNTIL (!act (&test, "document.save"));
  TEST_WAIT_UNTIL ((button = find_save_button (&test)) != NULL && !gtk_widget_get_sensitive (button));
  g_assert_nonnull (gtk_widget_get_tooltip_text (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       gtk_widget_get_tooltip_text (button));
  test_wait_frames (test.window, 10);
  g_assert_null (test_window_find (&test, ADW_TYPE_ALERT_DIALOG));
  test_window_close (&test);
}

/* The old file stays until the new one is whole, and a failure leaves nothing beside it. */
static void
copy (GFile   *source,
      GFile   *target,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inroad_copy_file_async (source, target, NULL, keep_result, &result);
  TEST_WAIT_UNTIL (result != NULL);
  inroad_copy_file_finish (result, error);
}

static void
test_copy (void)
{
  g_autoptr (GFile) source = g_file_new_for_path ("/proc/self/exe");
  g_autoptr (GFile) broken = g_file_new_for_path ("/proc/self/mem");
  g_autoptr (GFile) target = g_file_new_build_filename (folder, "copy", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  copy (source, target, &error);
  g_assert_no_error (error);
  before = dup_checksum ("copy");

  /* It can be opened and not be read. */
  copy (broken, target, &error);
  g_assert_nonnull (error);
  after = dup_checksum ("copy");
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (), ==, 1);
  remove_files ();
}

static gboolean
is_saved_today (TestWindow *test,
                char      **name)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *title = NULL;

  g_free (*name);
  *name = g_date_time_format (now, "inroad-progress-%Y-%m-%d.json");
  title = g_strdup_printf ("Saved as “%s”", *name);

  return test_find_label (test->window, title) != NULL;
}

/* A copy of the learner's progress, under the name of the day. */
static void
test_save_progress (void)
{
  TestWindow test = { NULL };
  FakePortal *portal = fake_portal_new (folder);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  GtkWidget *row;

  test_window_open (&test, 1400, 800);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.progress", NULL);
  TEST_WAIT_UNTIL ((row = test_window_find (&test, ADW_TYPE_BUTTON_ROW)) != NULL);
  gtk_widget_activate (row);
  TEST_WAIT_UNTIL (is_saved_today (&test, &name));
  path = dup_path (name);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "{\n  \"version\": 1,"));
  g_assert_true (g_str_has_suffix (text, "}\n"));
  g_assert_cmpuint (count_files (), ==, 1);
  remove_files ();

  fake_portal_set_answer (portal, FAKE_PORTAL_REFUSED);
  gtk_widget_activate (row);
  expect_told (&test, "The Copy Could Not Be Saved");
  g_assert_cmpuint (count_files (), ==, 0);

  test_window_close (&test);
  fake_portal_free (portal);
}

static void
add_tests (void)
{
  g_test_add_func ("/portal/save", test_save);
  g_test_add_func ("/portal/save-fails", test_save_fails);
  g_test_add_func ("/portal/save-progress", test_save_progress);
  g_test_add_func ("/portal/print", test_print);
  g_test_add_func ("/portal/print-pages", test_print_pages);
  g_test_add_func ("/portal/print-stops", test_print_stops);
  g_test_add_func ("/portal/replaced", test_replaced);
  g_test_add_func ("/portal/vanished", test_vanished);
  g_test_add_func ("/portal/encrypted", test_encrypted);
  g_test_add_func ("/portal/address", test_address);
  g_test_add_func ("/portal/no-portal", test_no_portal);
  g_test_add_func ("/portal/copy", test_copy);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  folder = g_dir_make_tmp ("inroad-portal-XXXXXX", NULL);
  status = test_ui_run (argc, argv, add_tests);
  g_rmdir (folder);
  g_free (folder);

  return status;
}
