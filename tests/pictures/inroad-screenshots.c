/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Draws the pictures that stores show (data/screenshots/store) and those that only the README shows beside them
 * (data/screenshots): the window alone with its shadow, as it is by default; for GDK_SCALE=2 as for other displays.
 * Those for stores have 1000 by 700 logical pixels. */

#include "config.h"

#include "inroad-studio.h"
#include "ui/lesson/inroad-block-widget.h"

/* Around the window, for its shadow; more below, where the shadow falls. */
#define SIDE 34
#define ABOVE 26
#define BELOW 42

/* What a picture for a store leaves for the window. */
#define STORE_WIDTH (1000 - 2 * SIDE)
#define STORE_HEIGHT (700 - ABOVE - BELOW)
/* From about this width on the three cards stand side by side. */
#define WIDE_WIDTH 1120
#define WIDE_HEIGHT 640
#define NARROW_WIDTH 360
#define NARROW_HEIGHT 640

/* As in libadwaita's windows. */
#define CORNER 15

/* Between the header bar and what is scrolled to. */
#define MARGIN 6

typedef struct
{
  InroadSession *session;
  GtkWindow     *window;
  int            width;
  int            height;
} Studio;

static const char *folder;

/* Where a display has no compositor, GTK draws windows with square corners and without a shadow. */
static void
style_as_composited (GtkWidget *window)
{
  gtk_widget_remove_css_class (window, "solid-csd");
  gtk_widget_add_css_class (window, "csd");
}

/* GTK draws the shadow outside of what a paintable of the window covers, so it is drawn again. */
static void
draw_shadow (GtkSnapshot          *snapshot,
             const GskRoundedRect *outline)
{
  gtk_snapshot_append_outset_shadow (snapshot, outline, &(GdkRGBA) { 0, 0, 0, 0.10f }, 0, 6, 2, 26);
  gtk_snapshot_append_outset_shadow (snapshot, outline, &(GdkRGBA) { 0, 0, 0, 0.12f }, 0, 2, 1, 8);
  gtk_snapshot_append_outset_shadow (snapshot, outline, &(GdkRGBA) { 0, 0, 0, 0.08f }, 0, 0, 1, 0);
}

static void
draw_window (GtkSnapshot *snapshot,
             Studio      *studio)
{
  const graphene_rect_t inside = GRAPHENE_RECT_INIT (0, 0, (float) studio->width, (float) studio->height);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (studio->window));
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &inside, CORNER);
  draw_shadow (snapshot, &outline);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gdk_paintable_snapshot (paintable, snapshot, inside.size.width, inside.size.height);
  gtk_snapshot_pop (snapshot);
}

/* The widest of what can be scrolled: the page, not the sidebar. */
static GtkScrolledWindow *
find_page (GtkWidget *widget)
{
  GtkScrolledWindow *found = NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    return GTK_SCROLLED_WINDOW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkScrolledWindow *below = find_page (child);

      if (below != NULL &&
          (found == NULL || gtk_widget_get_width (GTK_WIDGET (below)) > gtk_widget_get_width (GTK_WIDGET (found))))
        found = below;
    }

  return found;
}

/* As far as it goes: what the widget shows begins below the header bar, and nothing is cut there. */
static void
scroll_to (Studio    *studio,
           GtkWidget *widget)
{
  GtkScrolledWindow *page = find_page (GTK_WIDGET (studio->window));
  GtkWidget *content = gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (page)));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, content, &bounds))
    g_error ("What is scrolled to is not on the page");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (page), bounds.origin.y - MARGIN);
}

static GtkWidget *
find_block (Studio     *studio,
            const char *block_id)
{
  return GTK_WIDGET (inroad_block_widget_find (GTK_WIDGET (studio->window), block_id));
}

static void
go (Studio     *studio,
    const char *section_id,
    const char *block_id)
{
  inroad_studio_activate (studio->session, "go", section_id);
  inroad_studio_run_for (300);
  scroll_to (studio, find_block (studio, block_id));
}

static void
take (Studio     *studio,
      const char *name)
{
  GtkWidget *window = GTK_WIDGET (studio->window);
  const float scale = (float) gtk_widget_get_scale_factor (window);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) (studio->width + 2 * SIDE) * scale,
                                                   (float) (studio->height + ABOVE + BELOW) * scale);
  g_autofree char *file = g_strdup_printf ("%s.png", name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  inroad_studio_run_for (400);
  gtk_widget_unset_state_flags (window, GTK_STATE_FLAG_BACKDROP);
  inroad_studio_run_for (100);

  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (SIDE, ABOVE));
  draw_window (snapshot, studio);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &area);

  if (!gdk_texture_save_to_png (texture, path))
    g_error ("Cannot write %s", path);
}

/* A learner who is at the last section has seen the others. */
static void
see_sections (Studio *studio)
{
  static const char * const sections[] = { "wall", "patterns", "comparison", "queues", "target" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      inroad_studio_activate (studio->session, "go", sections[i]);
      inroad_studio_run_for (100);
    }
}

static void
open_window (Studio         *studio,
             AdwColorScheme  scheme,
             int             width,
             int             height)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  inroad_studio_open (&studio->session, &studio->window);
  studio->width = width;
  studio->height = height;
  gtk_window_set_default_size (studio->window, width, height);
  gtk_window_present (studio->window);
  style_as_composited (GTK_WIDGET (studio->window));
  inroad_studio_run_for (500);
  see_sections (studio);
}

static void
close_window (Studio *studio)
{
  gtk_window_destroy (studio->window);
  inroad_studio_run_for (50);
  g_clear_object (&studio->session);
}

static void
take_for_stores (void)
{
  Studio studio = { NULL };

  open_window (&studio, ADW_COLOR_SCHEME_FORCE_LIGHT, STORE_WIDTH, STORE_HEIGHT);
  go (&studio, "comparison", "silo");
  take (&studio, "store/comparison");
  go (&studio, "patterns", "embed");
  take (&studio, "store/patterns");
  inroad_studio_activate (studio.session, "go", "target");
  inroad_studio_activate (studio.session, "read", "target-paper");
  inroad_studio_run_for (1500);
  take (&studio, "store/document");
  inroad_studio_activate (studio.session, "close-document", NULL);
  inroad_studio_activate (studio.session, "go", "check");
  inroad_studio_run_for (100);
  inroad_studio_answer (studio.session, "small-org", "small-org-liaison");
  inroad_studio_run_for (200);
  scroll_to (&studio, find_block (&studio, "small-org"));
  take (&studio, "store/check");
  inroad_studio_activate (studio.session, "show-why", "small-org-liaison");
  take (&studio, "store/why");
  close_window (&studio);
}

static void
take_for_readme (void)
{
  Studio studio = { NULL };

  open_window (&studio, ADW_COLOR_SCHEME_FORCE_LIGHT, WIDE_WIDTH, WIDE_HEIGHT);
  go (&studio, "patterns", "embed");
  take (&studio, "wide");
  close_window (&studio);

  open_window (&studio, ADW_COLOR_SCHEME_FORCE_DARK, STORE_WIDTH, STORE_HEIGHT);
  go (&studio, "comparison", "silo");
  take (&studio, "dark");
  close_window (&studio);

  open_window (&studio, ADW_COLOR_SCHEME_FORCE_LIGHT, NARROW_WIDTH, NARROW_HEIGHT);
  go (&studio, "comparison", "structures");
  take (&studio, "narrow");
  close_window (&studio);
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  inroad_studio_fix_settings (96);
  take_for_stores ();
  take_for_readme ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  if (argc != 2)
    {
      g_printerr ("One folder is needed, for the pictures\n");
      return 64;
    }
  folder = argv[1];

  application = inroad_studio_build ();
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (application, 1, argv);
}
