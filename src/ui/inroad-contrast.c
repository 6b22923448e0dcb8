/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "ui/inroad-contrast.h"

#include <adwaita.h>

static void
follow (AdwStyleManager *manager,
        GParamSpec      *pspec,
        GtkCssProvider  *provider)
{
  GdkDisplay *display = gdk_display_get_default ();

  /* After the style that libadwaita loads for us, so it counts more. */
  if (adw_style_manager_get_high_contrast (manager))
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
}

/**
 * inroad_contrast_follow:
 *
 * Adds contrast.css to the style of the default display while the system wants high contrast. Called once, when
 * libadwaita has been initialized.
 *
 * From libadwaita 1.10 on, a style-hc.css that is loaded by itself is deprecated. What replaces it, a media query
 * in style.css, is unknown to the GTK of our floor.
 */
void
inroad_contrast_follow (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, INROAD_RESOURCE_PATH "/contrast.css");
  g_signal_connect_data (manager, "notify::high-contrast", G_CALLBACK (follow), g_object_ref (provider),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_DEFAULT);
  follow (manager, NULL, provider);
}
