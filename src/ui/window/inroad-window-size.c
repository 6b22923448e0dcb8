/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-window-size"

#include "config.h"

#include "ui/window/inroad-window-size.h"

#include "ui/window/inroad-settings.h"

#define DEFAULT_WIDTH 1120
#define DEFAULT_HEIGHT 780

/**
 * inroad_window_size_keep:
 * @window: a window that is not shown yet
 *
 * Gives the window the size that it had the last time, and remembers the one it will have.
 */
void
inroad_window_size_keep (GtkWindow *window)
{
  g_autoptr (GSettings) settings = inroad_settings_open ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_set_default_size (window, DEFAULT_WIDTH, DEFAULT_HEIGHT);
  if (settings == NULL)
    return;

  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}
