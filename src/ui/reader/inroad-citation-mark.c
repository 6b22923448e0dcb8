/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-citation-mark"

#include "config.h"

#include "ui/reader/inroad-citation-mark.h"

#include "core/module/inroad-citation.h"
#include "ui/inroad-children.h"
#include "ui/reader/inroad-citation-opener.h"

/* In logical pixels: however small the page, and by how much more where it is pointed at or has the keyboard. */
#define THINNEST 2.0f
#define HELD 1.0f

struct _InroadCitationMark
{
  GtkWidget         parent_instance;

  InroadMarginMark  mark;
  graphene_rect_t   bar;
};

G_DEFINE_FINAL_TYPE (InroadCitationMark, inroad_citation_mark, GTK_TYPE_WIDGET)

static gboolean
is_held (InroadCitationMark *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));

  return (gtk_widget_get_state_flags (button) &
          (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN | GTK_STATE_FLAG_ACTIVE)) != 0;
}

static void
inroad_citation_mark_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  InroadCitationMark *self = INROAD_CITATION_MARK (widget);
  graphene_rect_t bar = self->bar;
  float thinness = THINNEST - MIN (bar.size.width, bar.size.height);
  GskRoundedRect shape;
  GdkRGBA color;

  if (thinness > 0)
    graphene_rect_inset (&bar, bar.size.width < THINNEST ? -thinness / 2 : 0, bar.size.height < THINNEST ? -thinness / 2 : 0);
  if (is_held (self))
    graphene_rect_inset (&bar, -HELD, -HELD);

  gtk_widget_get_color (widget, &color);
  gsk_rounded_rect_init_from_rect (&shape, &bar, MIN (bar.size.width, bar.size.height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &color, &bar);
  gtk_snapshot_pop (snapshot);

  GTK_WIDGET_CLASS (inroad_citation_mark_parent_class)->snapshot (widget, snapshot);
}

static void
inroad_citation_mark_dispose (GObject *object)
{
  inroad_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (inroad_citation_mark_parent_class)->dispose (object);
}

static void
inroad_citation_mark_class_init (InroadCitationMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_citation_mark_dispose;
  widget_class->snapshot = inroad_citation_mark_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "citationmark");
}

static void
inroad_citation_mark_init (InroadCitationMark *self)
{
}

/* In the words of the document, for who does not see where the mark is. */
static void
describe (GtkWidget *button,
          GPtrArray *citations)
{
  InroadEvidence *passage = inroad_citation_get_passage (g_ptr_array_index (citations, 0));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  inroad_evidence_get_quote (passage), -1);
}

/**
 * inroad_citation_mark_new:
 * @place: a place beside a passage, and what cites it
 *
 * Returns: (transfer floating): its mark
 */
GtkWidget *
inroad_citation_mark_new (const InroadCitedPlace *place)
{
  InroadCitationMark *self;
  GtkWidget *button;

  g_return_val_if_fail (place != NULL, NULL);

  self = g_object_new (INROAD_TYPE_CITATION_MARK, NULL);
  self->mark = place->mark;
  button = inroad_citation_opener_new (place->citations, gtk_fixed_new ());
  describe (button, place->citations);
  gtk_widget_set_cursor_from_name (button, "pointer");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect_object (button, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const InroadMarginMark *
inroad_citation_mark_get_mark (InroadCitationMark *self)
{
  g_return_val_if_fail (INROAD_IS_CITATION_MARK (self), NULL);

  return &self->mark;
}

void
inroad_citation_mark_set_bar (InroadCitationMark    *self,
                              const graphene_rect_t *bar)
{
  g_return_if_fail (INROAD_IS_CITATION_MARK (self));
  g_return_if_fail (bar != NULL);

  self->bar = *bar;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
