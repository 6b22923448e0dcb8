/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Draws the pictures that stores show (data/screenshots/store): the window alone with its shadow, as it is by
 * default, 1000 by 700 logical pixels; for GDK_SCALE=2 as for other displays. */

#include "config.h"

#include "inroad-studio.h"

#define WIDTH 1000
#define HEIGHT 700

/* Around the window, for its shadow; more below, where the shadow falls. */
#define SIDE 34
#define ABOVE 26
#define BELOW 42

static const char *folder;

/* As in libadwaita's windows. */
#define CORNER 15

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
             GtkWindow   *window)
{
  const graphene_rect_t inside = GRAPHENE_RECT_INIT (0, 0, WIDTH - 2 * SIDE, HEIGHT - ABOVE - BELOW);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
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

static void
scroll_to (GtkWindow *window,
           double     top)
{
  inroad_studio_run_for (200);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (find_page (GTK_WIDGET (window))), top);
}

static void
take (GtkWindow  *window,
      const char *name)
{
  const float scale = (float) gtk_widget_get_scale_factor (GTK_WIDGET (window));
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, WIDTH * scale, HEIGHT * scale);
  g_autofree char *file = g_strdup_printf ("%s.png", name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  inroad_studio_run_for (400);
  gtk_widget_unset_state_flags (GTK_WIDGET (window), GTK_STATE_FLAG_BACKDROP);
  inroad_studio_run_for (100);

  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (SIDE, ABOVE));
  draw_window (snapshot, window);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &area);

  if (!gdk_texture_save_to_png (texture, path))
    g_error ("Cannot write %s", path);
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  static const char * const sections[] = { "wall", "patterns", "comparison", "queues", "target" };
  g_autoptr (InroadSession) session = NULL;
  GtkWindow *window;

  inroad_studio_fix_settings (96);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  inroad_studio_open (&session, &window);
  gtk_window_set_default_size (window, WIDTH - 2 * SIDE, HEIGHT - ABOVE - BELOW);
  gtk_window_present (window);
  style_as_composited (GTK_WIDGET (window));
  inroad_studio_run_for (500);

  /* A learner who is at the last section has seen the others. */
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      inroad_studio_activate (session, "go", sections[i]);
      inroad_studio_run_for (100);
    }

  inroad_studio_activate (session, "go", "comparison");
  take (window, "comparison");
  inroad_studio_activate (session, "go", "patterns");
  take (window, "patterns");
  inroad_studio_activate (session, "go", "target");
  inroad_studio_activate (session, "read", "target-paper");
  inroad_studio_run_for (1500);
  take (window, "document");
  inroad_studio_activate (session, "close-document", NULL);
  inroad_studio_activate (session, "go", "check");
  inroad_studio_run_for (100);
  inroad_studio_answer (session, "small-org", "small-org-liaison");
  /* From the question on. */
  scroll_to (window, 330);
  take (window, "check");
  inroad_studio_activate (session, "show-why", "small-org-liaison");
  take (window, "why");

  gtk_window_destroy (window);
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
