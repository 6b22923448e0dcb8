/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Draws every section as a learner sees it, light and dark, wide and narrow, into PNG files. The same machine
 * draws the same picture each time. */

#include "config.h"

#include "inroad-studio.h"
#include "tests/document/sample-pdf.h"
#include "ui/inroad-contrast.h"
#include "ui/reader/inroad-presentation.h"
#include "ui/reader/inroad-reader-pane.h"
#include "ui/reader/inroad-reader.h"

#include <glib/gi18n.h>
#include <locale.h>

#define WIDE_WIDTH 1120
#define WIDE_HEIGHT 780
/* Room for a document beside the lesson */
#define BESIDE_WIDTH 1440
/* The X server's frame takes five pixels at each side. */
#define NARROW_WIDTH 370
#define NARROW_HEIGHT 640
/* Longer than any section. */
#define FULL_HEIGHT 3600

static gboolean full;
static gboolean large_text;
static gboolean right_to_left;
static gboolean high_contrast;
static gboolean wide_only;

static const GOptionEntry options[] = {
  { "full", 0, 0, G_OPTION_ARG_NONE, &full, "Whole sections instead of what fits into a window", NULL },
  { "large-text", 0, 0, G_OPTION_ARG_NONE, &large_text, "Text of twice the size", NULL },
  { "right-to-left", 0, 0, G_OPTION_ARG_NONE, &right_to_left, "Mirrored, as in Arabic", NULL },
  { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &high_contrast, "With high contrast", NULL },
  { "wide-only", 0, 0, G_OPTION_ARG_NONE, &wide_only, "No narrow windows", NULL },
  { NULL },
};

typedef struct
{
  const char    *folder;
  const char    *scheme;
  const char    *shape;
  GtkWindow     *window;
  InroadSession *session;
} Studio;

static void
take_picture (Studio     *studio,
              const char *name)
{
  /* With the dialogs over it. */
  GtkWidget *content = gtk_window_get_child (studio->window);
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = g_strdup_printf ("%s-%s-%s.png", name, studio->scheme, studio->shape);
  g_autofree char *path = g_build_filename (studio->folder, file, NULL);
  GdkRGBA background = { 1, 1, 1, 1 };
  graphene_rect_t area;

  inroad_studio_run_for (350);
  gtk_widget_unset_state_flags (GTK_WIDGET (studio->window), GTK_STATE_FLAG_BACKDROP);
  inroad_studio_run_for (50);

  graphene_rect_init (&area, 0, 0, (float) gtk_widget_get_width (content), (float) gtk_widget_get_height (content));
  if (g_str_equal (studio->scheme, "dark"))
    gdk_rgba_parse (&background, "#222226");
  gtk_snapshot_append_color (snapshot, &background, &area);
  paintable = gtk_widget_paintable_new (content);
  gdk_paintable_snapshot (paintable, snapshot, area.size.width, area.size.height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (studio->window)), node, &area);

  if (!gdk_texture_save_to_png (texture, path))
    g_error ("Cannot write %s", path);
}

static void
take_sections (Studio *studio)
{
  GListModel *chapters = inroad_session_get_chapters (studio->session);

  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (chapters, i);
      const char *id = inroad_block_get_id (INROAD_BLOCK (inroad_chapter_get_section (chapter)));
      g_autofree char *name = g_strdup_printf ("%u-%s", i + 1, id);

      inroad_session_set_current (studio->session, chapter);
      take_picture (studio, name);
    }
}

/* The check as it goes on; the lesson that the program brings is known here. */
static void
take_check (Studio *studio)
{
  /* Who came back to a question is at that one, and not at the first. */
  inroad_studio_activate (studio->session, "go", "wall");
  inroad_studio_run_for (100);
  inroad_studio_activate (studio->session, "go", "check");
  inroad_studio_run_for (400);
  inroad_studio_answer (studio->session, "small-org", "small-org-retros");
  inroad_studio_pick (studio->session, "small-org", "small-org-queue");
  take_picture (studio, "6-check-wrong");
  inroad_studio_answer (studio->session, "small-org", "small-org-liaison");
  take_picture (studio, "6-check-right");
  inroad_studio_answer (studio->session, "platform-gate", "platform-gate-no");
  inroad_studio_activate (studio->session, "go", "wall");
  inroad_studio_activate (studio->session, "go", "check");
  take_picture (studio, "7-answers");
}

static GtkWidget *
find_widget (GtkWidget *root,
             GType      type)
{
  GtkWidget *found = NULL;

  if (G_OBJECT_TYPE (root) == type)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

/* With the pane at its side, and dark paper in the dark. */
static void
find_in_document (Studio     *studio,
                  const char *needle)
{
  GtkWidget *reader = find_widget (GTK_WIDGET (studio->window), INROAD_TYPE_READER);

  if (g_str_equal (studio->scheme, "dark"))
    gtk_widget_activate_action (reader, "paper.night", NULL);
  gtk_widget_activate_action (reader, "reader.toggle-pane", NULL);
  inroad_reader_find (INROAD_READER (reader), needle);
  inroad_studio_run_for (800);
}

/* A page that the lesson cites, with a link pointed at; as text; and for a projector. */
static void
take_ways_of_reading (Studio *studio)
{
  GtkWidget *reader = find_widget (GTK_WIDGET (studio->window), INROAD_TYPE_READER);
  AdwDialog *dialog;

  inroad_studio_activate (studio->session, "show-passage", "target-problem-record");
  gtk_widget_activate_action (reader, "reader.preview-place", "(ud)", 5u, 80.0);
  inroad_studio_run_for (900);
  take_picture (studio, "5-target-cited");
  gtk_widget_activate_action (reader, "reader.end-preview", NULL);

  gtk_widget_activate_action (reader, "reader.as-text", NULL);
  inroad_studio_run_for (900);
  take_picture (studio, "5-target-text");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (studio->window));
  adw_dialog_force_close (dialog);

  gtk_widget_activate_action (reader, "document.present", NULL);
  inroad_studio_run_for (900);
  take_picture (studio, "5-target-presented");
  inroad_presentation_step_figure (INROAD_PRESENTATION (find_widget (GTK_WIDGET (studio->window),
                                                                     INROAD_TYPE_PRESENTATION)), 1);
  inroad_studio_run_for (900);
  take_picture (studio, "5-target-figure");
  gtk_window_unfullscreen (studio->window);
  g_signal_emit_by_name (find_widget (GTK_WIDGET (studio->window), INROAD_TYPE_PRESENTATION), "leave");
  inroad_studio_run_for (100);
}

/* As in a book, and whole; what is dark in the dark. */
static void
take_two_pages (Studio *studio)
{
  GtkWidget *reader = find_widget (GTK_WIDGET (studio->window), INROAD_TYPE_READER);
  gboolean dark = g_str_equal (studio->scheme, "dark");

  gtk_widget_activate_action (reader, "paper.two-pages", NULL);
  gtk_widget_activate_action (reader, "reader.fit-page", NULL);
  gtk_widget_activate_action (reader, "reader.next-page", NULL);
  if (dark)
    gtk_widget_activate_action (reader, "paper.night", NULL);
  inroad_studio_run_for (900);
  take_picture (studio, "5-target-two-pages");

  if (dark)
    gtk_widget_activate_action (reader, "paper.night", NULL);
  gtk_widget_activate_action (reader, "paper.two-pages", NULL);
  gtk_widget_activate_action (reader, "reader.fit-width", NULL);
}

/* All pages in small, at the side. */
static void
take_thumbnails (Studio *studio)
{
  GtkWidget *reader = find_widget (GTK_WIDGET (studio->window), INROAD_TYPE_READER);
  GtkWidget *pane = find_widget (reader, INROAD_TYPE_READER_PANE);

  gtk_widget_activate_action (reader, "reader.toggle-pane", NULL);
  /* The table of contents comes first, and comes late. */
  inroad_studio_run_for (900);
  gtk_stack_set_visible_child_name (GTK_STACK (find_widget (pane, GTK_TYPE_STACK)), "thumbnails");
  inroad_studio_run_for (1500);
  take_picture (studio, "5-target-thumbnails");
  gtk_widget_activate_action (reader, "reader.toggle-pane", NULL);
}

/* One that asks for its password. */
static void
take_password (Studio *studio)
{
  g_autoptr (GFile) file = sample_pdf_new_encrypted ();
  g_autoptr (InroadText) title = inroad_text_new_plain ("Handout");
  g_autoptr (InroadAttachment) attachment = inroad_attachment_new ("handout", title, "en", file);

  inroad_session_set_open_document (studio->session, attachment);
  inroad_studio_run_for (900);
  take_picture (studio, "5-target-password");
  inroad_studio_activate (studio->session, "close-document", NULL);
}

static void
take_reader (Studio *studio)
{
  inroad_studio_activate (studio->session, "go", "target");
  take_password (studio);
  inroad_studio_activate (studio->session, "read", "target-paper");
  inroad_studio_run_for (1500);
  take_picture (studio, "5-target-reading");
  take_thumbnails (studio);
  take_two_pages (studio);
  take_ways_of_reading (studio);
  find_in_document (studio, "months");
  take_picture (studio, "5-target-found");
  inroad_studio_activate (studio->session, "close-document", NULL);
  inroad_studio_activate (studio->session, "show-why", "platform-gate-no");
  inroad_studio_run_for (900);
  take_picture (studio, "5-target-why");
  inroad_studio_activate (studio->session, "return-to-question", NULL);
  inroad_studio_run_for (400);
}

static void
take_details (Studio *studio)
{
  inroad_studio_activate (studio->session, "go", "patterns");
  inroad_studio_run_for (100);
  inroad_studio_activate (studio->session, "show-why", "small-org-liaison");
  inroad_studio_run_for (400);
  take_picture (studio, "2-patterns-open");
}

static void
open_window (Studio *studio,
             int     width,
             int     height)
{
  inroad_studio_open (&studio->session, &studio->window);
  gtk_window_set_default_size (studio->window, width, full ? FULL_HEIGHT : height);
  gtk_window_present (studio->window);
  inroad_studio_run_for (500);
}

static void
close_window (Studio *studio)
{
  gtk_window_destroy (studio->window);
  inroad_studio_run_for (50);
  g_clear_object (&studio->session);
}

static void
take_window (Studio *studio,
             int     width,
             int     height)
{
  open_window (studio, width, height);
  take_sections (studio);
  take_details (studio);
  take_reader (studio);
  take_check (studio);
  close_window (studio);
}

static void
take_beside (Studio *studio)
{
  open_window (studio, BESIDE_WIDTH, WIDE_HEIGHT);
  take_reader (studio);
  close_window (studio);
}

static GtkScrolledWindow *
find_scrolled (GtkWidget *widget)
{
  return GTK_SCROLLED_WINDOW (find_widget (widget, GTK_TYPE_SCROLLED_WINDOW));
}

/* The dialog of progress, from its top and from its end. */
static void
take_progress (Studio *studio,
               int     width,
               int     height)
{
  GtkWidget *dialog;
  GtkAdjustment *adjustment;

  inroad_studio_open_learner (&studio->session, &studio->window);
  gtk_window_set_default_size (studio->window, width, height);
  gtk_window_present (studio->window);
  inroad_studio_run_for (500);
  gtk_widget_activate_action (GTK_WIDGET (studio->window), "win.progress", NULL);
  inroad_studio_run_for (500);
  take_picture (studio, "8-progress");

  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (studio->window)));
  adjustment = gtk_scrolled_window_get_vadjustment (find_scrolled (dialog));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  take_picture (studio, "8-progress-end");
  close_window (studio);
}

static void
take_scheme (const char *folder,
             const char *scheme)
{
  Studio studio = { folder, scheme, "wide", NULL, NULL };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                   : ADW_COLOR_SCHEME_FORCE_LIGHT);
  take_window (&studio, WIDE_WIDTH, WIDE_HEIGHT);
  take_progress (&studio, WIDE_WIDTH, WIDE_HEIGHT);
  studio.shape = "beside";
  take_beside (&studio);
  if (wide_only)
    return;

  studio.shape = "narrow";
  take_window (&studio, NARROW_WIDTH, NARROW_HEIGHT);
  take_progress (&studio, NARROW_WIDTH, NARROW_HEIGHT);
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  const char *folder = user_data;

  inroad_contrast_follow ();
  inroad_studio_fix_settings (large_text ? 192 : 96);
  if (right_to_left)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  take_scheme (folder, "light");
  take_scheme (folder, "dark");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FOLDER");
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  const char *localedir = g_getenv ("INROAD_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "One folder is needed, for the pictures");
      return 64;
    }
  if (high_contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);

  application = inroad_studio_build ();
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv[1]);

  return g_application_run (application, 1, argv);
}
