/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pattern-card"

#include "config.h"

#include "ui/lesson/inroad-pattern-card.h"

#include "core/module/inroad-aspect.h"
#include "ui/drawing/inroad-pattern-diagram.h"
#include "ui/inroad-children.h"
#include "ui/lesson/inroad-block-box.h"
#include "ui/lesson/inroad-flow-widget.h"
#include "ui/lesson/inroad-text-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _InroadPatternCard
{
  GtkWidget        parent_instance;

  /* Owned */
  InroadPattern   *pattern;

  /* Template */
  GtkImage        *arrow;
  GtkBox          *aspects;
  GtkWidget       *details;
  GtkBox          *investment;
  GtkLabel        *investment_text;
  AdwBin          *picture;
  GtkRevealer     *revealer;
  InroadTextLabel *summary;
  GtkLabel        *title;
};

typedef enum
{
  PROP_OPEN = 1,
} InroadPatternCardProperty;

static GParamSpec *properties[PROP_OPEN + 1];

static InroadBlock *
get_block (InroadBlockWidget *widget)
{
  return INROAD_BLOCK (INROAD_PATTERN_CARD (widget)->pattern);
}

static void
reveal (InroadBlockWidget *widget)
{
  inroad_pattern_card_set_open (INROAD_PATTERN_CARD (widget), TRUE);
}

static void
block_widget_iface_init (InroadBlockWidgetInterface *iface)
{
  iface->get_block = get_block;
  iface->reveal = reveal;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadPatternCard, inroad_pattern_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (INROAD_TYPE_BLOCK_WIDGET, block_widget_iface_init))

static void
reveal_child_cb (InroadPatternCard *self)
{
  gboolean open = inroad_pattern_card_get_open (self);

  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static GtkWidget *
make_aspect (InroadSession *session,
             InroadAspect  *aspect)
{
  GtkWidget *box = inroad_block_box_new (INROAD_BLOCK (aspect), "aspect");

  gtk_box_set_spacing (GTK_BOX (box), 3);
  gtk_box_append (GTK_BOX (box), inroad_heading_label_new (inroad_aspect_get_title (aspect), 3, "aspect-title"));
  gtk_box_append (GTK_BOX (box), inroad_text_label_new (session, inroad_aspect_get_text (aspect)));

  return box;
}

static void
fill_aspects (InroadPatternCard *self,
              InroadSession     *session)
{
  GListModel *aspects = inroad_pattern_get_aspects (self->pattern);

  for (guint i = 0; i < g_list_model_get_n_items (aspects); i++)
    {
      g_autoptr (InroadAspect) aspect = g_list_model_get_item (aspects, i);

      gtk_box_append (self->aspects, make_aspect (session, aspect));
    }
}

static void
fill_words (InroadPatternCard *self,
            InroadSession     *session)
{
  const char *title = inroad_text_get_plain (inroad_pattern_get_title (self->pattern));
  g_autofree char *name = NULL;

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->investment_text,
                       inroad_text_get_plain (inroad_pattern_get_investment_text (self->pattern)));
  inroad_text_label_set_session (self->summary, session);
  inroad_text_label_set_text (self->summary, inroad_pattern_get_summary (self->pattern));

  /* Translators: the name of a button that opens the details of a pattern, for a screen reader */
  name = g_strdup_printf (_("Details: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

static void
inroad_pattern_card_dispose (GObject *object)
{
  InroadPatternCard *self = INROAD_PATTERN_CARD (object);

  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_PATTERN_CARD);
  g_clear_object (&self->pattern);

  G_OBJECT_CLASS (inroad_pattern_card_parent_class)->dispose (object);
}

static void
inroad_pattern_card_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  InroadPatternCard *self = INROAD_PATTERN_CARD (object);

  switch ((InroadPatternCardProperty) prop_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, inroad_pattern_card_get_open (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_pattern_card_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  InroadPatternCard *self = INROAD_PATTERN_CARD (object);

  switch ((InroadPatternCardProperty) prop_id)
    {
    case PROP_OPEN:
      inroad_pattern_card_set_open (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_pattern_card_class_init (InroadPatternCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_pattern_card_dispose;
  object_class->get_property = inroad_pattern_card_get_property;
  object_class->set_property = inroad_pattern_card_set_property;

  properties[PROP_OPEN] =
    g_param_spec_boolean ("open", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/lesson/inroad-pattern-card.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, arrow);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, aspects);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, details);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, investment);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, investment_text);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, picture);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, revealer);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, summary);
  gtk_widget_class_bind_template_child (widget_class, InroadPatternCard, title);
  gtk_widget_class_bind_template_callback (widget_class, reveal_child_cb);
  gtk_widget_class_set_css_name (widget_class, "patterncard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inroad_pattern_card_init (InroadPatternCard *self)
{
  g_type_ensure (INROAD_TYPE_TEXT_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inroad_pattern_card_new (InroadSession *session,
                         InroadPattern *pattern,
                         guint          rank,
                         guint          n_patterns)
{
  InroadPatternCard *self;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_PATTERN (pattern), NULL);

  self = g_object_new (INROAD_TYPE_PATTERN_CARD, NULL);
  self->pattern = g_object_ref (pattern);
  fill_words (self, session);
  fill_aspects (self, session);

  adw_bin_set_child (self->picture, inroad_pattern_diagram_new (inroad_pattern_get_diagram (pattern)));
  gtk_box_prepend (self->investment, inroad_weights_new (rank, n_patterns));

  return GTK_WIDGET (self);
}

gboolean
inroad_pattern_card_get_open (InroadPatternCard *self)
{
  g_return_val_if_fail (INROAD_IS_PATTERN_CARD (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

void
inroad_pattern_card_set_open (InroadPatternCard *self,
                              gboolean           open)
{
  g_return_if_fail (INROAD_IS_PATTERN_CARD (self));

  gtk_revealer_set_reveal_child (self->revealer, open);
}
