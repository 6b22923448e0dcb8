/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-question-view"

#include "config.h"

#include "ui/check/inroad-question-view.h"

#include "ui/check/inroad-option-card.h"
#include "ui/check/inroad-question-keys.h"
#include "ui/inroad-children.h"
#include "ui/lesson/inroad-block-widget.h"
#include "ui/lesson/inroad-text-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _InroadQuestionView
{
  GtkWidget        parent_instance;

  /* Owned */
  InroadSession   *session;
  InroadQuestion  *question;
  GSignalGroup    *round_signals;
  GPtrArray       *cards;         /* of borrowed InroadOptionCard, in the order shown */

  /* Template */
  InroadTextLabel *explanation;
  GtkRevealer     *explanation_revealer;
  GtkButton       *go_on;
  GtkLabel        *instruction;
  GtkBox          *options;
  GtkButton       *practise;
  GtkLabel        *saving;
  AdwSpinner      *spinner;
  InroadTextLabel *stem;
  GtkButton       *verify;

  bool             last : 1;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_QUESTION,
  PROP_LAST,
} InroadQuestionViewProperty;

static GParamSpec *properties[PROP_LAST + 1];

enum
{
  SIGNAL_CONTINUE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static InroadBlock *
get_block (InroadBlockWidget *widget)
{
  return INROAD_BLOCK (INROAD_QUESTION_VIEW (widget)->question);
}

static void
block_widget_iface_init (InroadBlockWidgetInterface *iface)
{
  iface->get_block = get_block;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadQuestionView, inroad_question_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (INROAD_TYPE_BLOCK_WIDGET, block_widget_iface_init))

static InroadRound *
get_round (InroadQuestionView *self)
{
  return inroad_session_get_round (self->session, self->question);
}

static InroadOptionVerdict
judge (InroadRound  *round,
       InroadOption *option)
{
  if (inroad_round_was_tried (round, option))
    return inroad_option_get_right (option) ? INROAD_OPTION_VERDICT_RIGHT : INROAD_OPTION_VERDICT_WRONG;

  if (!inroad_round_get_closed (round))
    return INROAD_OPTION_VERDICT_NONE;

  return inroad_option_get_right (option) ? INROAD_OPTION_VERDICT_SHOWN : INROAD_OPTION_VERDICT_PASSED_OVER;
}

static void
update_card (InroadQuestionView *self,
             InroadOptionCard   *card)
{
  InroadRound *round = get_round (self);
  InroadOption *option = inroad_option_card_get_option (card);
  GtkCheckButton *radio = inroad_option_card_get_radio (card);

  /* While an answer is on its way to the disk it is not judged yet. */
  if (inroad_round_get_recording (round))
    gtk_widget_set_sensitive (GTK_WIDGET (radio), FALSE);
  else
    {
      inroad_option_card_set_verdict (card, judge (round, option));
      gtk_widget_set_sensitive (GTK_WIDGET (radio),
                                inroad_option_card_get_verdict (card) == INROAD_OPTION_VERDICT_NONE);
    }

  if (inroad_round_get_picked (round) == option)
    gtk_check_button_set_active (radio, TRUE);
  else if (!inroad_round_get_recording (round))
    gtk_check_button_set_active (radio, FALSE);
}

static void
update_actions (InroadQuestionView *self)
{
  InroadRound *round = get_round (self);
  gboolean closed = inroad_round_get_closed (round) && !inroad_round_get_recording (round);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.verify",
                                 inroad_round_get_can_verify (round));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.continue", closed);

  gtk_widget_set_visible (GTK_WIDGET (self->verify), !closed);
  gtk_widget_set_visible (GTK_WIDGET (self->practise), closed);
  gtk_widget_set_visible (GTK_WIDGET (self->go_on), closed);
}

static void
update (InroadQuestionView *self)
{
  InroadRound *round = get_round (self);
  gboolean recording = inroad_round_get_recording (round);

  for (guint i = 0; i < self->cards->len; i++)
    update_card (self, g_ptr_array_index (self->cards, i));

  update_actions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), recording);
  gtk_widget_set_visible (GTK_WIDGET (self->saving), recording);
  gtk_revealer_set_reveal_child (self->explanation_revealer,
                                 inroad_round_get_closed (round) && !recording);
}

static void
radio_toggled_cb (InroadQuestionView *self,
                  GtkCheckButton     *radio)
{
  g_assert (INROAD_IS_QUESTION_VIEW (self));

  if (!gtk_check_button_get_active (radio))
    return;

  for (guint i = 0; i < self->cards->len; i++)
    {
      InroadOptionCard *card = g_ptr_array_index (self->cards, i);

      if (inroad_option_card_get_radio (card) == radio)
        inroad_round_set_picked (get_round (self), inroad_option_card_get_option (card));
    }
}

static void
add_card (InroadQuestionView *self,
          InroadOption       *option)
{
  GtkWidget *card = inroad_option_card_new (self->session, option, self->cards->len + 1);
  GtkCheckButton *radio = inroad_option_card_get_radio (INROAD_OPTION_CARD (card));

  if (self->cards->len > 0)
    gtk_check_button_set_group (radio,
                                inroad_option_card_get_radio (g_ptr_array_index (self->cards, 0)));
  g_signal_connect_object (radio, "toggled", G_CALLBACK (radio_toggled_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (self->options, card);
  g_ptr_array_add (self->cards, card);
}

static void
remove_cards (InroadQuestionView *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    gtk_box_remove (self->options, g_ptr_array_index (self->cards, i));
  g_ptr_array_set_size (self->cards, 0);
}

/* The options as the present round shows them: each go has an order of its own. */
static void
follow_round (InroadQuestionView *self)
{
  InroadRound *round = get_round (self);
  GListModel *options = inroad_round_get_options (round);

  remove_cards (self);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (InroadOption) option = g_list_model_get_item (options, i);

      add_card (self, option);
    }

  g_signal_group_set_target (self->round_signals, round);
  update (self);
}

static void
round_begun_cb (InroadQuestionView *self,
                InroadRound        *round)
{
  g_assert (INROAD_IS_QUESTION_VIEW (self));

  if (inroad_round_get_question (round) != self->question)
    return;

  follow_round (self);
  gtk_widget_grab_focus (GTK_WIDGET (inroad_option_card_get_radio (g_ptr_array_index (self->cards, 0))));
}

static InroadOptionCard *
find_card (InroadQuestionView *self,
           InroadOption       *option)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      InroadOptionCard *card = g_ptr_array_index (self->cards, i);

      if (inroad_option_card_get_option (card) == option)
        return card;
    }

  return NULL;
}

/* Spoken once, here and nowhere else: word and feedback, and the right option where it was left over. */
static void
announce (InroadQuestionView *self,
          InroadRound        *round)
{
  InroadOption *verified = inroad_round_get_verified (round);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, "%s. %s",
                          inroad_option_verdict_get_word (judge (round, verified)),
                          inroad_text_get_plain (inroad_option_get_feedback (verified)));

  if (inroad_round_get_closed (round) && !inroad_round_get_found (round))
    {
      InroadOption *right = inroad_question_get_right_option (self->question);

      g_string_append_printf (words, " %s: %s",
                              inroad_option_verdict_get_word (INROAD_OPTION_VERDICT_SHOWN),
                              inroad_text_get_plain (inroad_option_get_text (right)));
    }

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words->str,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
verified_cb (InroadQuestionView *self,
             InroadRound        *round)
{
  InroadOptionCard *card;

  g_assert (INROAD_IS_QUESTION_VIEW (self));

  if (inroad_round_get_question (round) != self->question)
    return;

  update (self);
  card = find_card (self, inroad_round_get_verified (round));
  if (card != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    inroad_option_card_focus_verdict (card);
  announce (self, round);
}

static void
pick_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  InroadQuestionView *self = INROAD_QUESTION_VIEW (widget);
  guint64 number = g_ascii_strtoull (g_variant_get_string (parameter, NULL), NULL, 10);
  GtkWidget *radio;

  if (!gtk_widget_get_mapped (widget) || number < 1 || number > self->cards->len)
    return;

  radio = GTK_WIDGET (inroad_option_card_get_radio (g_ptr_array_index (self->cards, number - 1)));
  if (!gtk_widget_is_sensitive (radio))
    return;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), TRUE);
  gtk_widget_grab_focus (radio);
}

static void
verify_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  InroadQuestionView *self = INROAD_QUESTION_VIEW (widget);

  gtk_widget_activate_action (widget, "session.verify", "s",
                              inroad_block_get_id (INROAD_BLOCK (self->question)));
}

static void
continue_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CONTINUE], 0);
}

/* What Enter does on an option or a verdict. */
static void
enter_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  InroadQuestionView *self = INROAD_QUESTION_VIEW (widget);

  if (inroad_round_get_can_verify (get_round (self)))
    gtk_widget_activate_action (widget, "question.verify", NULL);
  else
    gtk_widget_activate_action (widget, "question.continue", NULL);
}

static void
fill (InroadQuestionView *self)
{
  const char *id = inroad_block_get_id (INROAD_BLOCK (self->question));

  gtk_label_set_label (self->instruction,
                       inroad_text_get_plain (inroad_question_get_instruction (self->question)));
  g_object_set (self->stem,
                "session", self->session,
                "text", inroad_question_get_stem (self->question),
                NULL);
  g_object_set (self->explanation,
                "session", self->session,
                "text", inroad_question_get_explanation (self->question),
                NULL);
  gtk_button_set_label (self->go_on, self->last ? _("_See Your Answers") : _("_Next Question"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->practise), "s", id);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->options),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->stem, NULL,
                                  -1);
}

static void
inroad_question_view_constructed (GObject *object)
{
  InroadQuestionView *self = INROAD_QUESTION_VIEW (object);

  G_OBJECT_CLASS (inroad_question_view_parent_class)->constructed (object);

  fill (self);
  follow_round (self);
  g_signal_connect_object (self->session, "verified", G_CALLBACK (verified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "round-begun", G_CALLBACK (round_begun_cb), self, G_CONNECT_SWAPPED);
}

static void
inroad_question_view_dispose (GObject *object)
{
  InroadQuestionView *self = INROAD_QUESTION_VIEW (object);

  g_clear_object (&self->round_signals);
  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_QUESTION_VIEW);
  g_clear_object (&self->question);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_question_view_parent_class)->dispose (object);
}

static void
inroad_question_view_finalize (GObject *object)
{
  InroadQuestionView *self = INROAD_QUESTION_VIEW (object);

  g_ptr_array_unref (self->cards);

  G_OBJECT_CLASS (inroad_question_view_parent_class)->finalize (object);
}

static void
inroad_question_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  InroadQuestionView *self = INROAD_QUESTION_VIEW (object);

  switch ((InroadQuestionViewProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    case PROP_LAST:
      g_value_set_boolean (value, self->last);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_question_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  InroadQuestionView *self = INROAD_QUESTION_VIEW (object);

  switch ((InroadQuestionViewProperty) prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_QUESTION:
      self->question = g_value_dup_object (value);
      break;
    case PROP_LAST:
      self->last = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (INROAD_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/check/inroad-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, explanation);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, explanation_revealer);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, go_on);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, instruction);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, options);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, practise);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, saving);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, spinner);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, stem);
  gtk_widget_class_bind_template_child (widget_class, InroadQuestionView, verify);
  gtk_widget_class_set_css_name (widget_class, "questionview");
}

static void
inroad_question_view_class_init (InroadQuestionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inroad_question_view_constructed;
  object_class->dispose = inroad_question_view_dispose;
  object_class->finalize = inroad_question_view_finalize;
  object_class->get_property = inroad_question_view_get_property;
  object_class->set_property = inroad_question_view_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, INROAD_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUESTION] =
    g_param_spec_object ("question", NULL, NULL, INROAD_TYPE_QUESTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LAST] =
    g_param_spec_boolean ("last", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CONTINUE] =
    g_signal_new ("continue", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "question.enter", NULL, enter_action);
  gtk_widget_class_install_action (widget_class, "question.pick", "s", pick_action);
  gtk_widget_class_install_action (widget_class, "question.verify", NULL, verify_action);
  gtk_widget_class_install_action (widget_class, "question.continue", NULL, continue_action);

  bind_template (widget_class);
}

static void
inroad_question_view_init (InroadQuestionView *self)
{
  self->cards = g_ptr_array_new ();
  self->round_signals = g_signal_group_new (INROAD_TYPE_ROUND);
  g_signal_group_connect_object (self->round_signals, "notify", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_controller (GTK_WIDGET (self), inroad_question_number_keys_new ());
  gtk_widget_add_controller (GTK_WIDGET (self), inroad_question_enter_key_new ());
}

/**
 * inroad_question_view_new:
 * @session: the session
 * @question: the question to show
 * @last: whether the answers follow, not another question
 *
 * Returns: (transfer floating): a view of one question
 */
GtkWidget *
inroad_question_view_new (InroadSession  *session,
                          InroadQuestion *question,
                          gboolean        last)
{
  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_QUESTION (question), NULL);

  return g_object_new (INROAD_TYPE_QUESTION_VIEW,
                       "session", session,
                       "question", question,
                       "last", last,
                       NULL);
}

/**
 * inroad_question_view_get_question:
 * @self: a view
 *
 * Returns: (transfer none): the question it shows
 */
InroadQuestion *
inroad_question_view_get_question (InroadQuestionView *self)
{
  g_return_val_if_fail (INROAD_IS_QUESTION_VIEW (self), NULL);

  return self->question;
}
