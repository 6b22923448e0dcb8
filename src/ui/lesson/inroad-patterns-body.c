/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-patterns-body"

#include "config.h"

#include "ui/lesson/inroad-patterns-body.h"

#include "core/module/inroad-pattern.h"
#include "ui/lesson/inroad-columns-layout.h"
#include "ui/lesson/inroad-pattern-card.h"

/* From this width on the cards stand side by side. */
#define COLUMNS_THRESHOLD 740
#define SPACING 18

struct _InroadPatternsBody
{
  InroadSectionBody  parent_instance;

  /* Template */
  GtkWidget         *cards;
  GtkBox            *flow_after;
  GtkBox            *flow_before;
  GtkToggleButton   *open_all;
};

G_DEFINE_FINAL_TYPE (InroadPatternsBody, inroad_patterns_body, INROAD_TYPE_SECTION_BODY)

static void
open_all_cb (InroadPatternsBody *self)
{
  gboolean open = gtk_toggle_button_get_active (self->open_all);

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    inroad_pattern_card_set_open (INROAD_PATTERN_CARD (card), open);
}

static guint
count_patterns (GListModel *blocks)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      n += INROAD_IS_PATTERN (block) ? 1 : 0;
    }

  return n;
}

/* The lesson has them heaviest first. */
static void
inroad_patterns_body_fill (InroadSectionBody *body,
                           InroadSession     *session,
                           GListModel        *blocks)
{
  InroadPatternsBody *self = INROAD_PATTERNS_BODY (body);
  guint n_patterns = count_patterns (blocks);
  guint rank = n_patterns;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (INROAD_IS_PATTERN (block))
        gtk_box_append (GTK_BOX (self->cards),
                        inroad_pattern_card_new (session, INROAD_PATTERN (block), rank--, n_patterns));
      else
        inroad_section_body_append_flow (body, rank == n_patterns ? self->flow_before : self->flow_after, block);
    }
}

static void
inroad_patterns_body_class_init (InroadPatternsBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  INROAD_SECTION_BODY_CLASS (klass)->fill = inroad_patterns_body_fill;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/lesson/inroad-patterns-body.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadPatternsBody, cards);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternsBody, flow_after);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternsBody, flow_before);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternsBody, open_all);
  gtk_widget_class_bind_template_callback (widget_class, open_all_cb);
  gtk_widget_class_set_css_name (widget_class, "patternsbody");
}

static void
inroad_patterns_body_init (InroadPatternsBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->cards,
                                 inroad_columns_layout_new (INROAD_COLUMNS_STACK, COLUMNS_THRESHOLD, SPACING));
}
