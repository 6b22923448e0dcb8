/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-round"

#include "config.h"

#include "core/session/inroad-round.h"

#include "core/session/inroad-round-private.h"
#include "core/session/inroad-shuffle.h"

struct _InroadRound
{
  GObject         parent_instance;

  /* Owned */
  char           *id;
  InroadQuestion *question;
  GListStore     *options;    /* of InroadOption, in the order shown */
  GPtrArray      *tried;      /* of InroadOption, in the order verified */
  InroadOption   *picked;

  guint32         seed;
  gboolean        recording;
};

typedef enum
{
  PROP_QUESTION = 1,
  PROP_PICKED,
  PROP_VERIFIED,
  PROP_CLOSED,
  PROP_RECORDING,
  PROP_CAN_VERIFY,
} InroadRoundProperty;

static GParamSpec *properties[PROP_CAN_VERIFY + 1];

G_DEFINE_FINAL_TYPE (InroadRound, inroad_round, G_TYPE_OBJECT)

static void
notify (InroadRound         *self,
        InroadRoundProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
inroad_round_finalize (GObject *object)
{
  InroadRound *self = INROAD_ROUND (object);

  g_free (self->id);
  g_clear_object (&self->question);
  g_clear_object (&self->options);
  g_clear_object (&self->picked);
  g_ptr_array_unref (self->tried);

  G_OBJECT_CLASS (inroad_round_parent_class)->finalize (object);
}

static void
inroad_round_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  InroadRound *self = INROAD_ROUND (object);

  switch ((InroadRoundProperty) prop_id)
    {
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    case PROP_PICKED:
      g_value_set_object (value, self->picked);
      break;
    case PROP_VERIFIED:
      g_value_set_object (value, inroad_round_get_verified (self));
      break;
    case PROP_CLOSED:
      g_value_set_boolean (value, inroad_round_get_closed (self));
      break;
    case PROP_RECORDING:
      g_value_set_boolean (value, self->recording);
      break;
    case PROP_CAN_VERIFY:
      g_value_set_boolean (value, inroad_round_get_can_verify (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_round_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  InroadRound *self = INROAD_ROUND (object);

  switch ((InroadRoundProperty) prop_id)
    {
    case PROP_PICKED:
      inroad_round_set_picked (self, g_value_get_object (value));
      break;
    case PROP_QUESTION:
    case PROP_VERIFIED:
    case PROP_CLOSED:
    case PROP_RECORDING:
    case PROP_CAN_VERIFY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_round_class_init (InroadRoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_round_finalize;
  object_class->get_property = inroad_round_get_property;
  object_class->set_property = inroad_round_set_property;

  properties[PROP_QUESTION] =
    g_param_spec_object ("question", NULL, NULL, INROAD_TYPE_QUESTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PICKED] =
    g_param_spec_object ("picked", NULL, NULL, INROAD_TYPE_OPTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VERIFIED] =
    g_param_spec_object ("verified", NULL, NULL, INROAD_TYPE_OPTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLOSED] =
    g_param_spec_boolean ("closed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORDING] =
    g_param_spec_boolean ("recording", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_VERIFY] =
    g_param_spec_boolean ("can-verify", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_round_init (InroadRound *self)
{
  self->options = g_list_store_new (INROAD_TYPE_OPTION);
  self->tried = g_ptr_array_new_with_free_func (g_object_unref);
}

InroadRound *
inroad_round_new (InroadQuestion *question,
                  const char     *id,
                  guint32         seed)
{
  InroadRound *self;
  g_autoptr (GPtrArray) shuffled = NULL;

  g_return_val_if_fail (INROAD_IS_QUESTION (question), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (INROAD_TYPE_ROUND, NULL);
  self->id = g_strdup (id);
  self->question = g_object_ref (question);
  self->seed = seed;

  shuffled = inroad_shuffle_options (question, seed);
  g_list_store_splice (self->options, 0, 0, shuffled->pdata, shuffled->len);

  return self;
}

void
inroad_round_begin_recording (InroadRound *self)
{
  g_return_if_fail (INROAD_IS_ROUND (self));
  g_return_if_fail (!self->recording);

  self->recording = TRUE;

  notify (self, PROP_RECORDING);
  notify (self, PROP_CAN_VERIFY);
}

void
inroad_round_judge (InroadRound  *self,
                    InroadOption *option)
{
  g_return_if_fail (INROAD_IS_ROUND (self));
  g_return_if_fail (INROAD_IS_OPTION (option));

  if (!inroad_round_was_tried (self, option))
    g_ptr_array_add (self->tried, g_object_ref (option));
  g_clear_object (&self->picked);
  self->recording = FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_VERIFIED);
  notify (self, PROP_PICKED);
  notify (self, PROP_CLOSED);
  notify (self, PROP_RECORDING);
  notify (self, PROP_CAN_VERIFY);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * inroad_round_get_id:
 * @self: a round
 *
 * Returns: (transfer none): its UUID, shared by the attempts made in it
 */
const char *
inroad_round_get_id (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), NULL);

  return self->id;
}

/**
 * inroad_round_get_question:
 * @self: a round
 *
 * Returns: (transfer none): the question that it is a go at
 */
InroadQuestion *
inroad_round_get_question (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), NULL);

  return self->question;
}

/**
 * inroad_round_get_seed:
 * @self: a round
 *
 * Returns: what the order of its options follows from
 */
guint32
inroad_round_get_seed (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), 0);

  return self->seed;
}

/**
 * inroad_round_get_options:
 * @self: a round
 *
 * Returns: (transfer none): of InroadOption, in the order shown
 */
GListModel *
inroad_round_get_options (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), NULL);

  return G_LIST_MODEL (self->options);
}

/**
 * inroad_round_get_picked:
 * @self: a round
 *
 * Returns: (transfer none) (nullable): the option that is picked and not yet verified
 */
InroadOption *
inroad_round_get_picked (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), NULL);

  return self->picked;
}

/**
 * inroad_round_set_picked:
 * @self: a round
 * @option: (nullable): an option of the question
 *
 * Picks an option. Ignored for one that was verified already, in a round that is closed, and while an
 * answer is being recorded.
 */
void
inroad_round_set_picked (InroadRound  *self,
                         InroadOption *option)
{
  g_return_if_fail (INROAD_IS_ROUND (self));
  g_return_if_fail (option == NULL || INROAD_IS_OPTION (option));

  if (self->recording || inroad_round_get_closed (self))
    return;

  if (option != NULL && inroad_round_was_tried (self, option))
    return;

  if (!g_set_object (&self->picked, option))
    return;

  notify (self, PROP_PICKED);
  notify (self, PROP_CAN_VERIFY);
}

/**
 * inroad_round_was_tried:
 * @self: a round
 * @option: an option of the question
 *
 * Returns: whether the option was verified in this round, right or wrong
 */
gboolean
inroad_round_was_tried (InroadRound  *self,
                        InroadOption *option)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), FALSE);

  return g_ptr_array_find (self->tried, option, NULL);
}

/**
 * inroad_round_get_verified:
 * @self: a round
 *
 * Returns: (transfer none) (nullable): the option that was verified last
 */
InroadOption *
inroad_round_get_verified (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), NULL);

  return self->tried->len > 0 ? g_ptr_array_index (self->tried, self->tried->len - 1) : NULL;
}

/**
 * inroad_round_get_found:
 * @self: a round
 *
 * Returns: whether the right option was verified, rather than left over
 */
gboolean
inroad_round_get_found (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), FALSE);

  return inroad_round_was_tried (self, inroad_question_get_right_option (self->question));
}

/**
 * inroad_round_get_closed:
 * @self: a round
 *
 * Returns: whether there is nothing left to find out: the right option was found, or only one is left
 */
gboolean
inroad_round_get_closed (InroadRound *self)
{
  guint n_options;

  g_return_val_if_fail (INROAD_IS_ROUND (self), FALSE);

  n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));

  return inroad_round_get_found (self) || self->tried->len + 1 >= n_options;
}

/**
 * inroad_round_get_recording:
 * @self: a round
 *
 * Returns: whether an answer is on its way to the disk
 */
gboolean
inroad_round_get_recording (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), FALSE);

  return self->recording;
}

/**
 * inroad_round_get_can_verify:
 * @self: a round
 *
 * Returns: whether there is a pick that can be verified now
 */
gboolean
inroad_round_get_can_verify (InroadRound *self)
{
  g_return_val_if_fail (INROAD_IS_ROUND (self), FALSE);

  return self->picked != NULL && !self->recording && !inroad_round_get_closed (self);
}
