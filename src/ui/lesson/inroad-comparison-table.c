/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-comparison-table"

#include "config.h"

#include "ui/lesson/inroad-comparison-table.h"

#include "core/module/inroad-comparison-row.h"
#include "ui/drawing/inroad-stream-drawing.h"
#include "ui/inroad-children.h"
#include "ui/lesson/inroad-block-box.h"
#include "ui/lesson/inroad-columns-layout.h"
#include "ui/lesson/inroad-flow-widget.h"
#include "ui/lesson/inroad-text-label.h"

#include <adwaita.h>

/* From this width on both sides are seen at once; the window's margins are already off it. */
#define PAIR_THRESHOLD 540
#define SPACING 18

struct _InroadComparisonTable
{
  GtkWidget         parent_instance;

  /* Owned */
  InroadSession    *session;
  InroadComparison *comparison;
  GPtrArray        *pairs;        /* of borrowed InroadColumnsLayout */

  /* Borrowed */
  AdwToggleGroup   *side_switch;
};

static InroadBlock *
get_block (InroadBlockWidget *widget)
{
  return INROAD_BLOCK (INROAD_COMPARISON_TABLE (widget)->comparison);
}

static void
block_widget_iface_init (InroadBlockWidgetInterface *iface)
{
  iface->get_block = get_block;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadComparisonTable, inroad_comparison_table, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (INROAD_TYPE_BLOCK_WIDGET, block_widget_iface_init))

static void
active_cb (InroadComparisonTable *self)
{
  guint active = adw_toggle_group_get_active (self->side_switch);

  for (guint i = 0; i < self->pairs->len; i++)
    inroad_columns_layout_set_active (g_ptr_array_index (self->pairs, i), active);
}

static GtkWidget *
make_pair (InroadComparisonTable *self,
           const char            *css_class,
           GtkWidget             *first,
           GtkWidget             *second)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = inroad_columns_layout_new (INROAD_COLUMNS_PICK, PAIR_THRESHOLD, SPACING);

  gtk_widget_set_layout_manager (pair, layout);
  gtk_widget_add_css_class (pair, css_class);
  gtk_box_append (GTK_BOX (pair), first);
  gtk_box_append (GTK_BOX (pair), second);
  g_ptr_array_add (self->pairs, layout);

  return pair;
}

static InroadText *
get_side_title (InroadComparisonTable *self,
                guint                  side)
{
  return inroad_side_get_title (inroad_comparison_get_side (self->comparison, side));
}

static GtkWidget *
make_head (InroadComparisonTable *self,
           guint                  position)
{
  InroadSide *side = inroad_comparison_get_side (self->comparison, position);
  GtkWidget *head = inroad_block_box_new (INROAD_BLOCK (side), "side");

  gtk_box_set_spacing (GTK_BOX (head), 12);
  gtk_box_append (GTK_BOX (head), inroad_heading_label_new (inroad_side_get_title (side), 2, "title-3"));
  gtk_box_append (GTK_BOX (head), inroad_stream_drawing_new (side));

  return head;
}

static GtkWidget *
make_cell (InroadComparisonTable *self,
           InroadComparisonRow   *row,
           guint                  side)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *label = inroad_text_label_new (self->session, inroad_comparison_row_get_text (row, side));

  /* Whose thought it is: to be heard, since it cannot be seen from the column. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, inroad_text_get_plain (get_side_title (self, side)),
                                  -1);
  gtk_widget_add_css_class (cell, "cell");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (cell), label);

  return cell;
}

static GtkWidget *
make_row (InroadComparisonTable *self,
          InroadComparisonRow   *row)
{
  GtkWidget *box = inroad_block_box_new (INROAD_BLOCK (row), "row");

  gtk_box_set_spacing (GTK_BOX (box), 6);
  gtk_box_append (GTK_BOX (box),
                  inroad_heading_label_new (inroad_comparison_row_get_subject (row), 3, "subject"));
  gtk_box_append (GTK_BOX (box), make_pair (self, "cells", make_cell (self, row, 0), make_cell (self, row, 1)));

  return box;
}

static void
add_toggle (InroadComparisonTable *self,
            guint                  side)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_label (toggle, inroad_text_get_plain (get_side_title (self, side)));
  adw_toggle_group_add (self->side_switch, toggle);
}

static GtkWidget *
make_switch (InroadComparisonTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, inroad_columns_layout_new (INROAD_COLUMNS_NARROW_ONLY, PAIR_THRESHOLD, 0));
  self->side_switch = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  adw_toggle_group_set_homogeneous (self->side_switch, TRUE);
  add_toggle (self, 0);
  add_toggle (self, 1);
  g_signal_connect_object (self->side_switch, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->side_switch));

  return box;
}

static void
fill (InroadComparisonTable *self)
{
  GListModel *rows = inroad_comparison_get_rows (self->comparison);

  gtk_widget_set_parent (make_switch (self), GTK_WIDGET (self));
  gtk_widget_set_parent (make_pair (self, "heads", make_head (self, 0), make_head (self, 1)), GTK_WIDGET (self));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (InroadComparisonRow) row = g_list_model_get_item (rows, i);

      gtk_widget_set_parent (make_row (self, row), GTK_WIDGET (self));
    }
}

static void
inroad_comparison_table_dispose (GObject *object)
{
  InroadComparisonTable *self = INROAD_COMPARISON_TABLE (object);

  inroad_unparent_children (GTK_WIDGET (self));
  g_ptr_array_set_size (self->pairs, 0);
  g_clear_object (&self->comparison);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_comparison_table_parent_class)->dispose (object);
}

static void
inroad_comparison_table_finalize (GObject *object)
{
  InroadComparisonTable *self = INROAD_COMPARISON_TABLE (object);

  g_ptr_array_unref (self->pairs);

  G_OBJECT_CLASS (inroad_comparison_table_parent_class)->finalize (object);
}

static void
inroad_comparison_table_class_init (InroadComparisonTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_comparison_table_dispose;
  object_class->finalize = inroad_comparison_table_finalize;

  gtk_widget_class_set_css_name (widget_class, "comparisontable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inroad_comparison_table_init (InroadComparisonTable *self)
{
  GtkLayoutManager *layout = gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  self->pairs = g_ptr_array_new ();
}

/**
 * inroad_comparison_table_new:
 * @session: the session
 * @comparison: a comparison of its lesson
 *
 * Returns: (transfer floating): the comparison, to be read row by row
 */
GtkWidget *
inroad_comparison_table_new (InroadSession    *session,
                             InroadComparison *comparison)
{
  InroadComparisonTable *self;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_COMPARISON (comparison), NULL);

  self = g_object_new (INROAD_TYPE_COMPARISON_TABLE, NULL);
  self->session = g_object_ref (session);
  self->comparison = g_object_ref (comparison);
  fill (self);

  return GTK_WIDGET (self);
}
