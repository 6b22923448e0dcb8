/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What happens to the file while it is read. What is open goes on being shown as far as it can; nothing is loaded
 * behind the reader's back. */

#define G_LOG_DOMAIN "inroad-reader-watch"

#include "config.h"

#include "ui/reader/inroad-reader-private.h"

#include <glib/gi18n.h>

/* A file is written in many steps. */
#define SETTLE_MS 300

static void
show_banner (InroadReader *self,
             const char   *title,
             const char   *button)
{
  adw_banner_set_title (self->change_banner, title);
  adw_banner_set_button_label (self->change_banner, button);
  adw_banner_set_revealed (self->change_banner, TRUE);
}

static void
on_looked (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InroadReader) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *identity = NULL;

  identity = inroad_reading_places_identify_finish (INROAD_READING_PLACES (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->monitor == NULL)
    return;

  if (identity == NULL)
    show_banner (self, _("The file of this document is gone. It is shown as it was."), NULL);
  else if (g_strcmp0 (identity, self->identity) == 0)
    adw_banner_set_revealed (self->change_banner, FALSE);
  else
    show_banner (self, _("The document has changed."), _("_Reload"));
}

static gboolean
look (gpointer user_data)
{
  InroadReader *self = user_data;

  self->watch_source = 0;
  inroad_reading_places_identify_async (inroad_session_get_reading_places (self->session),
                                        inroad_attachment_get_file (self->attachment), self->cancellable, on_looked,
                                        g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (InroadReader *self)
{
  g_clear_handle_id (&self->watch_source, g_source_remove);
  self->watch_source = g_timeout_add (SETTLE_MS, look, self);
}

/* Nobody changes what is in the program itself. */
void
inroad_reader_begin_watch (InroadReader *self)
{
  GFile *file = inroad_attachment_get_file (self->attachment);

  inroad_reader_end_watch (self);
  if (g_file_is_native (file))
    self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
inroad_reader_end_watch (InroadReader *self)
{
  g_clear_handle_id (&self->watch_source, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  if (self->change_banner != NULL)
    adw_banner_set_revealed (self->change_banner, FALSE);
}
