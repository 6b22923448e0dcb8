/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-comparison-body"

#include "config.h"

#include "ui/lesson/inroad-comparison-body.h"

#include "core/module/inroad-comparison.h"
#include "ui/lesson/inroad-comparison-table.h"

struct _InroadComparisonBody
{
  InroadSectionBody  parent_instance;

  /* Template */
  GtkBox            *flow_after;
  GtkBox            *flow_before;
  GtkBox            *table;
};

G_DEFINE_FINAL_TYPE (InroadComparisonBody, inroad_comparison_body, INROAD_TYPE_SECTION_BODY)

static void
inroad_comparison_body_fill (InroadSectionBody *body,
                             InroadSession     *session,
                             GListModel        *blocks)
{
  InroadComparisonBody *self = INROAD_COMPARISON_BODY (body);
  GtkBox *flow = self->flow_before;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (INROAD_IS_COMPARISON (block))
        {
          gtk_box_append (self->table, inroad_comparison_table_new (session, INROAD_COMPARISON (block)));
          flow = self->flow_after;
        }
      else
        {
          inroad_section_body_append_flow (body, flow, block);
        }
    }
}

static void
inroad_comparison_body_class_init (InroadComparisonBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  INROAD_SECTION_BODY_CLASS (klass)->fill = inroad_comparison_body_fill;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/lesson/inroad-comparison-body.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadComparisonBody, flow_after);
  gtk_widget_class_bind_template_child (widget_class, InroadComparisonBody, flow_before);
  gtk_widget_class_bind_template_child (widget_class, InroadComparisonBody, table);
  gtk_widget_class_set_css_name (widget_class, "comparisonbody");
}

static void
inroad_comparison_body_init (InroadComparisonBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
