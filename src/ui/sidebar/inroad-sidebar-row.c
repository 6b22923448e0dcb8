/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-sidebar-row"

#include "config.h"

#include "ui/sidebar/inroad-sidebar-row.h"

#include "ui/drawing/inroad-state-ring.h"
#include "ui/inroad-children.h"

#include <glib/gi18n.h>

struct _InroadSidebarRow
{
  GtkWidget        parent_instance;

  /* Owned */
  InroadChapter   *chapter;

  /* Template */
  GtkLabel        *number;
  InroadStateRing *ring;
  GtkLabel        *title;
};

G_DEFINE_FINAL_TYPE (InroadSidebarRow, inroad_sidebar_row, GTK_TYPE_WIDGET)

const char *
inroad_section_state_describe (InroadSectionState state)
{
  switch (state)
    {
    case INROAD_SECTION_STATE_NOT_STARTED:
      return _("Not started");
    case INROAD_SECTION_STATE_BEGUN:
      return _("Begun");
    case INROAD_SECTION_STATE_DONE:
      return _("Done");
    default:
      g_return_val_if_reached ("");
    }
}

static void
update_state (InroadSidebarRow *self)
{
  InroadSectionState state = inroad_chapter_get_state (self->chapter);
  const char *title = gtk_label_get_label (self->title);
  /* Translators: number, title and state of a section, for a screen reader */
  g_autofree char *name = g_strdup_printf (_("%u. %s, %s"), inroad_chapter_get_number (self->chapter), title,
                                           inroad_section_state_describe (state));

  inroad_state_ring_set_fraction (self->ring, state / (double) INROAD_SECTION_STATE_DONE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->ring), inroad_section_state_describe (state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
inroad_sidebar_row_dispose (GObject *object)
{
  InroadSidebarRow *self = INROAD_SIDEBAR_ROW (object);

  if (self->chapter != NULL)
    g_signal_handlers_disconnect_by_func (self->chapter, update_state, self);
  g_clear_object (&self->chapter);
  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (inroad_sidebar_row_parent_class)->dispose (object);
}

static void
inroad_sidebar_row_class_init (InroadSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_sidebar_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/sidebar/inroad-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadSidebarRow, number);
  gtk_widget_class_bind_template_child (widget_class, InroadSidebarRow, ring);
  gtk_widget_class_bind_template_child (widget_class, InroadSidebarRow, title);
  gtk_widget_class_set_css_name (widget_class, "sidebarrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inroad_sidebar_row_init (InroadSidebarRow *self)
{
  g_type_ensure (INROAD_TYPE_STATE_RING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inroad_sidebar_row_new (void)
{
  return g_object_new (INROAD_TYPE_SIDEBAR_ROW, NULL);
}

/**
 * inroad_sidebar_row_set_chapter:
 * @self: a row
 * @chapter: (nullable): a chapter
 *
 * Shows another chapter.
 */
void
inroad_sidebar_row_set_chapter (InroadSidebarRow *self,
                                InroadChapter    *chapter)
{
  g_autofree char *number = NULL;

  g_return_if_fail (INROAD_IS_SIDEBAR_ROW (self));

  if (self->chapter != NULL)
    g_signal_handlers_disconnect_by_func (self->chapter, update_state, self);
  g_set_object (&self->chapter, chapter);
  if (chapter == NULL)
    return;

  number = g_strdup_printf ("%u", inroad_chapter_get_number (chapter));
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->title,
                       inroad_text_get_plain (inroad_section_get_title (inroad_chapter_get_section (chapter))));
  g_signal_connect_object (chapter, "notify::state", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  update_state (self);
}
