/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-option-card"

#include "config.h"

#include "ui/check/inroad-option-card.h"

#include "ui/inroad-children.h"
#include "ui/lesson/inroad-block-widget.h"
#include "ui/lesson/inroad-text-label.h"

#include <glib/gi18n.h>

struct _InroadOptionCard
{
  GtkWidget            parent_instance;

  /* Owned */
  InroadSession       *session;
  InroadOption        *option;

  guint                number;
  InroadOptionVerdict  verdict;

  /* Template */
  InroadTextLabel     *feedback;
  GtkLabel            *key;
  GtkCheckButton      *radio;
  GtkRevealer         *revealer;
  GtkImage            *symbol;
  GtkLabel            *text;
  GtkButton           *why;
  GtkLabel            *word;
  GtkWidget           *word_place;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_OPTION,
  PROP_NUMBER,
  PROP_VERDICT,
} InroadOptionCardProperty;

static GParamSpec *properties[PROP_VERDICT + 1];

static InroadBlock *
get_block (InroadBlockWidget *widget)
{
  return INROAD_BLOCK (INROAD_OPTION_CARD (widget)->option);
}

static void
block_widget_iface_init (InroadBlockWidgetInterface *iface)
{
  iface->get_block = get_block;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadOptionCard, inroad_option_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (INROAD_TYPE_BLOCK_WIDGET, block_widget_iface_init))

static const char *
get_symbol_name (InroadOptionVerdict verdict)
{
  switch (verdict)
    {
    case INROAD_OPTION_VERDICT_RIGHT:
    case INROAD_OPTION_VERDICT_SHOWN:
      return "inroad-right-symbolic";
    case INROAD_OPTION_VERDICT_WRONG:
      return "inroad-wrong-symbolic";
    case INROAD_OPTION_VERDICT_NONE:
    case INROAD_OPTION_VERDICT_PASSED_OVER:
    default:
      return NULL;
    }
}

static const char *
get_style_class (InroadOptionVerdict verdict)
{
  switch (verdict)
    {
    case INROAD_OPTION_VERDICT_WRONG:
      return "wrong";
    case INROAD_OPTION_VERDICT_RIGHT:
      return "right";
    case INROAD_OPTION_VERDICT_SHOWN:
      return "shown";
    case INROAD_OPTION_VERDICT_PASSED_OVER:
      return "passed-over";
    case INROAD_OPTION_VERDICT_NONE:
    default:
      return NULL;
    }
}

static void
set_style_class (InroadOptionCard    *self,
                 InroadOptionVerdict  verdict)
{
  const char *old = get_style_class (self->verdict);
  const char *new = get_style_class (verdict);

  if (old != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), old);
  if (new != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), new);
}

static void
show_verdict (InroadOptionCard *self)
{
  const char *verdict_word = inroad_option_verdict_get_word (self->verdict);

  gtk_label_set_label (self->word, verdict_word != NULL ? verdict_word : "");
  gtk_image_set_from_icon_name (self->symbol, get_symbol_name (self->verdict));
  gtk_revealer_set_reveal_child (self->revealer, verdict_word != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->radio),
                            self->verdict == INROAD_OPTION_VERDICT_NONE);
}

static void
radio_toggled_cb (InroadOptionCard *self)
{
  if (gtk_check_button_get_active (self->radio))
    gtk_widget_add_css_class (GTK_WIDGET (self), "picked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "picked");
}

static void
fill (InroadOptionCard *self)
{
  g_autofree char *number = g_strdup_printf ("%u", self->number);

  gtk_label_set_label (self->text, inroad_text_get_plain (inroad_option_get_text (self->option)));
  gtk_label_set_label (self->key, number);
  g_object_set (self->feedback,
                "session", self->session,
                "text", inroad_option_get_feedback (self->option),
                NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->why), "s",
                                    inroad_block_get_id (INROAD_BLOCK (self->option)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->radio),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, number,
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->radio),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->text, NULL,
                                  -1);
}

static void
inroad_option_card_constructed (GObject *object)
{
  InroadOptionCard *self = INROAD_OPTION_CARD (object);

  G_OBJECT_CLASS (inroad_option_card_parent_class)->constructed (object);

  fill (self);
  show_verdict (self);
}

static void
inroad_option_card_dispose (GObject *object)
{
  InroadOptionCard *self = INROAD_OPTION_CARD (object);

  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_OPTION_CARD);
  g_clear_object (&self->option);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_option_card_parent_class)->dispose (object);
}

static void
inroad_option_card_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  InroadOptionCard *self = INROAD_OPTION_CARD (object);

  switch ((InroadOptionCardProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_OPTION:
      g_value_set_object (value, self->option);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_VERDICT:
      g_value_set_int (value, self->verdict);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_option_card_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  InroadOptionCard *self = INROAD_OPTION_CARD (object);

  switch ((InroadOptionCardProperty) prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_OPTION:
      self->option = g_value_dup_object (value);
      break;
    case PROP_NUMBER:
      self->number = g_value_get_uint (value);
      break;
    case PROP_VERDICT:
      inroad_option_card_set_verdict (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_option_card_class_init (InroadOptionCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inroad_option_card_constructed;
  object_class->dispose = inroad_option_card_dispose;
  object_class->get_property = inroad_option_card_get_property;
  object_class->set_property = inroad_option_card_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, INROAD_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPTION] =
    g_param_spec_object ("option", NULL, NULL, INROAD_TYPE_OPTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NUMBER] =
    g_param_spec_uint ("number", NULL, NULL, 1, G_MAXUINT, 1,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VERDICT] =
    g_param_spec_int ("verdict", NULL, NULL,
                      INROAD_OPTION_VERDICT_NONE, INROAD_OPTION_VERDICT_PASSED_OVER,
                      INROAD_OPTION_VERDICT_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (INROAD_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/check/inroad-option-card.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, feedback);
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, key);
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, radio);
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, revealer);
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, symbol);
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, text);
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, why);
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, word);
  gtk_widget_class_bind_template_child (widget_class, InroadOptionCard, word_place);
  gtk_widget_class_bind_template_callback (widget_class, radio_toggled_cb);
  gtk_widget_class_set_css_name (widget_class, "optioncard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inroad_option_card_init (InroadOptionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inroad_option_card_new:
 * @session: the session
 * @option: the option to show
 * @number: its place among the options as shown, from 1; also its key
 *
 * Returns: (transfer floating): a card for one option
 */
GtkWidget *
inroad_option_card_new (InroadSession *session,
                        InroadOption  *option,
                        guint          number)
{
  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_OPTION (option), NULL);

  return g_object_new (INROAD_TYPE_OPTION_CARD,
                       "session", session,
                       "option", option,
                       "number", number,
                       NULL);
}

/**
 * inroad_option_card_get_option:
 * @self: a card
 *
 * Returns: (transfer none): the option it shows
 */
InroadOption *
inroad_option_card_get_option (InroadOptionCard *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION_CARD (self), NULL);

  return self->option;
}

/**
 * inroad_option_card_get_radio:
 * @self: a card
 *
 * Returns: (transfer none): the card's radio button
 */
GtkCheckButton *
inroad_option_card_get_radio (InroadOptionCard *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION_CARD (self), NULL);

  return self->radio;
}

/**
 * inroad_option_card_get_verdict:
 * @self: a card
 *
 * Returns: what is shown of the option
 */
InroadOptionVerdict
inroad_option_card_get_verdict (InroadOptionCard *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION_CARD (self), INROAD_OPTION_VERDICT_NONE);

  return self->verdict;
}

/**
 * inroad_option_card_set_verdict:
 * @self: a card
 * @verdict: what to show of the option
 *
 * Shows a verdict with its feedback, or takes it away. An option with a verdict cannot be picked.
 */
void
inroad_option_card_set_verdict (InroadOptionCard    *self,
                                InroadOptionVerdict  verdict)
{
  g_return_if_fail (INROAD_IS_OPTION_CARD (self));

  if (self->verdict == verdict)
    return;

  set_style_class (self, verdict);
  self->verdict = verdict;
  show_verdict (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
}

/**
 * inroad_option_verdict_get_word:
 * @verdict: a verdict
 *
 * Returns: (transfer none) (nullable): the verdict in words, as it is shown and spoken
 */
const char *
inroad_option_verdict_get_word (InroadOptionVerdict verdict)
{
  switch (verdict)
    {
    case INROAD_OPTION_VERDICT_RIGHT:
      return _("Right");
    case INROAD_OPTION_VERDICT_WRONG:
      return _("Not This One");
    case INROAD_OPTION_VERDICT_SHOWN:
      return _("This One Is Right");
    case INROAD_OPTION_VERDICT_NONE:
    case INROAD_OPTION_VERDICT_PASSED_OVER:
    default:
      return NULL;
    }
}

/**
 * inroad_option_card_focus_verdict:
 * @self: a card
 *
 * Puts the keyboard on the verdict, so that a screen reader goes on from there.
 *
 * Returns: whether there was a verdict to focus
 */
gboolean
inroad_option_card_focus_verdict (InroadOptionCard *self)
{
  g_return_val_if_fail (INROAD_IS_OPTION_CARD (self), FALSE);

  if (inroad_option_verdict_get_word (self->verdict) == NULL)
    return FALSE;

  return gtk_widget_grab_focus (self->word_place);
}
