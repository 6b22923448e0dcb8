/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-prose-body"

#include "config.h"

#include "ui/lesson/inroad-prose-body.h"

struct _InroadProseBody
{
  InroadSectionBody  parent_instance;

  /* Template */
  GtkBox            *flow;
};

G_DEFINE_FINAL_TYPE (InroadProseBody, inroad_prose_body, INROAD_TYPE_SECTION_BODY)

static void
inroad_prose_body_fill (InroadSectionBody *body,
                        InroadSession     *session,
                        GListModel        *blocks)
{
  InroadProseBody *self = INROAD_PROSE_BODY (body);

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      inroad_section_body_append_flow (body, self->flow, block);
    }
}

static void
inroad_prose_body_class_init (InroadProseBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  INROAD_SECTION_BODY_CLASS (klass)->fill = inroad_prose_body_fill;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/lesson/inroad-prose-body.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadProseBody, flow);
  gtk_widget_class_set_css_name (widget_class, "prosebody");
}

static void
inroad_prose_body_init (InroadProseBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
