/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-answer-card"

#include "config.h"

#include "ui/check/inroad-answer-card.h"

#include "ui/inroad-children.h"
#include "ui/lesson/inroad-text-label.h"

#include <glib/gi18n.h>

struct _InroadAnswerCard
{
  GtkWidget        parent_instance;

  /* Owned */
  InroadSession   *session;
  InroadQuestion  *question;

  /* Template */
  InroadTextLabel *explanation;
  GtkBox          *picks;
  GtkButton       *practise;
  InroadTextLabel *stem;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_QUESTION,
} InroadAnswerCardProperty;

static GParamSpec *properties[PROP_QUESTION + 1];

G_DEFINE_FINAL_TYPE (InroadAnswerCard, inroad_answer_card, GTK_TYPE_WIDGET)

/* One line: a symbol, a word, and the option's own words. */
static void
add_line (InroadAnswerCard *self,
          const char       *style_class,
          const char       *icon_name,
          const char       *word,
          InroadOption     *option)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX,
                                  "spacing", 12,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  NULL);
  GtkWidget *symbol = gtk_image_new_from_icon_name (icon_name);
  g_autofree char *text = g_strdup_printf ("<b>%s</b>  ", word);
  g_autofree char *plain = g_markup_escape_text (inroad_text_get_plain (inroad_option_get_text (option)), -1);
  g_autofree char *markup = g_strconcat (text, plain, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", markup,
                                   "use-markup", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   "hexpand", TRUE,
                                   NULL);

  gtk_widget_set_valign (symbol, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), symbol);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, style_class);
  gtk_box_append (self->picks, line);
}

static void
add_picks (InroadAnswerCard *self,
           InroadRound      *round)
{
  g_autoptr (GListModel) attempts = inroad_session_get_attempts (self->session, self->question);

  for (guint i = 0; i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (InroadAttempt) attempt = g_list_model_get_item (attempts, i);
      InroadOption *option = inroad_question_find_option (self->question,
                                                          inroad_attempt_get_option_id (attempt));

      if (option == NULL || !g_str_equal (inroad_attempt_get_round_id (attempt), inroad_round_get_id (round)))
        continue;

      if (inroad_option_get_right (option))
        add_line (self, "right", "inroad-right-symbolic", _("You picked, and it is right:"), option);
      else
        add_line (self, "wrong", "inroad-wrong-symbolic", _("You picked:"), option);
    }
}

static void
update (InroadAnswerCard *self)
{
  InroadRound *round = inroad_session_get_round (self->session, self->question);
  gboolean closed = inroad_round_get_closed (round);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->picks))) != NULL)
    gtk_box_remove (self->picks, child);

  add_picks (self, round);
  if (closed && !inroad_round_get_found (round))
    add_line (self, "right", "inroad-right-symbolic", _("Right is:"),
              inroad_question_get_right_option (self->question));

  gtk_widget_set_visible (GTK_WIDGET (self->explanation), closed);
}

static void
inroad_answer_card_constructed (GObject *object)
{
  InroadAnswerCard *self = INROAD_ANSWER_CARD (object);

  G_OBJECT_CLASS (inroad_answer_card_parent_class)->constructed (object);

  g_object_set (self->stem,
                "session", self->session,
                "text", inroad_question_get_stem (self->question),
                NULL);
  g_object_set (self->explanation,
                "session", self->session,
                "text", inroad_question_get_explanation (self->question),
                NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->practise), "s",
                                    inroad_block_get_id (INROAD_BLOCK (self->question)));

  g_signal_connect_object (self->session, "verified", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "round-begun", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
inroad_answer_card_dispose (GObject *object)
{
  InroadAnswerCard *self = INROAD_ANSWER_CARD (object);

  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_ANSWER_CARD);
  g_clear_object (&self->question);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_answer_card_parent_class)->dispose (object);
}

static void
inroad_answer_card_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  InroadAnswerCard *self = INROAD_ANSWER_CARD (object);

  switch ((InroadAnswerCardProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_answer_card_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  InroadAnswerCard *self = INROAD_ANSWER_CARD (object);

  switch ((InroadAnswerCardProperty) prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_QUESTION:
      self->question = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_answer_card_class_init (InroadAnswerCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inroad_answer_card_constructed;
  object_class->dispose = inroad_answer_card_dispose;
  object_class->get_property = inroad_answer_card_get_property;
  object_class->set_property = inroad_answer_card_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, INROAD_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUESTION] =
    g_param_spec_object ("question", NULL, NULL, INROAD_TYPE_QUESTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (INROAD_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/check/inroad-answer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadAnswerCard, explanation);
  gtk_widget_class_bind_template_child (widget_class, InroadAnswerCard, picks);
  gtk_widget_class_bind_template_child (widget_class, InroadAnswerCard, practise);
  gtk_widget_class_bind_template_child (widget_class, InroadAnswerCard, stem);
  gtk_widget_class_set_css_name (widget_class, "answercard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inroad_answer_card_init (InroadAnswerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inroad_answer_card_new:
 * @session: the session
 * @question: a question
 *
 * Returns: (transfer floating): a card that tells what became of the question
 */
GtkWidget *
inroad_answer_card_new (InroadSession  *session,
                        InroadQuestion *question)
{
  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_QUESTION (question), NULL);

  return g_object_new (INROAD_TYPE_ANSWER_CARD,
                       "session", session,
                       "question", question,
                       NULL);
}
