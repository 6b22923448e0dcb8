/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-attempt"

#include "config.h"

#include "core/profile/inroad-attempt.h"

#include "core/profile/inroad-attempt-private.h"

struct _InroadAttempt
{
  GObject    parent_instance;

  /* Owned */
  char      *id;
  char      *round_id;
  char      *module_version;
  char      *module_digest;
  char      *question_id;
  char      *option_id;
  char     **order;
  GDateTime *time;
  char      *json;      /* NULL until it was written or read once */

  guint32    seed;
  gboolean   right;
};

G_DEFINE_FINAL_TYPE (InroadAttempt, inroad_attempt, G_TYPE_OBJECT)

static void
inroad_attempt_finalize (GObject *object)
{
  InroadAttempt *self = INROAD_ATTEMPT (object);

  g_free (self->id);
  g_free (self->round_id);
  g_free (self->module_version);
  g_free (self->module_digest);
  g_free (self->question_id);
  g_free (self->option_id);
  g_strfreev (self->order);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self->json);

  G_OBJECT_CLASS (inroad_attempt_parent_class)->finalize (object);
}

static void
inroad_attempt_class_init (InroadAttemptClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_attempt_finalize;
}

static void
inroad_attempt_init (InroadAttempt *self)
{
}

/**
 * inroad_attempt_new:
 * @id: a random UUID of its own
 * @round_id: the UUID shared by all picks of one go at the question
 * @module_version: the version of the lesson that was on screen
 * @module_digest: the SHA-256 of that lesson's file
 * @question_id: the question
 * @option_id: the option that was verified
 * @order: (array zero-terminated=1): the ids of all options in the order in which they were shown
 * @seed: what that order was shuffled from
 * @right: whether the option was the right one
 * @time: when it was verified, in any time zone
 *
 * Returns: (transfer full): an attempt
 */
InroadAttempt *
inroad_attempt_new (const char         *id,
                    const char         *round_id,
                    const char         *module_version,
                    const char         *module_digest,
                    const char         *question_id,
                    const char         *option_id,
                    const char * const *order,
                    guint32             seed,
                    gboolean            right,
                    GDateTime          *time)
{
  InroadAttempt *self;

  g_return_val_if_fail (id != NULL && round_id != NULL, NULL);
  g_return_val_if_fail (module_version != NULL && module_digest != NULL, NULL);
  g_return_val_if_fail (question_id != NULL && option_id != NULL, NULL);
  g_return_val_if_fail (order != NULL, NULL);
  g_return_val_if_fail (time != NULL, NULL);

  self = g_object_new (INROAD_TYPE_ATTEMPT, NULL);
  self->id = g_strdup (id);
  self->round_id = g_strdup (round_id);
  self->module_version = g_strdup (module_version);
  self->module_digest = g_strdup (module_digest);
  self->question_id = g_strdup (question_id);
  self->option_id = g_strdup (option_id);
  self->order = g_strdupv ((char **) order);
  self->seed = seed;
  self->right = right;
  self->time = g_date_time_to_utc (time);

  return self;
}

/**
 * inroad_attempt_get_id:
 * @self: an attempt
 *
 * Returns: (transfer none): a random UUID of its own
 */
const char *
inroad_attempt_get_id (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), NULL);

  return self->id;
}

/**
 * inroad_attempt_get_round_id:
 * @self: an attempt
 *
 * Returns: (transfer none): the UUID shared by all picks of one go at the question
 */
const char *
inroad_attempt_get_round_id (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), NULL);

  return self->round_id;
}

/**
 * inroad_attempt_get_module_version:
 * @self: an attempt
 *
 * Returns: (transfer none): the version of the lesson that was on screen
 */
const char *
inroad_attempt_get_module_version (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), NULL);

  return self->module_version;
}

/**
 * inroad_attempt_get_module_digest:
 * @self: an attempt
 *
 * Returns: (transfer none): the SHA-256 of that lesson's file
 */
const char *
inroad_attempt_get_module_digest (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), NULL);

  return self->module_digest;
}

/**
 * inroad_attempt_get_question_id:
 * @self: an attempt
 *
 * Returns: (transfer none): the question
 */
const char *
inroad_attempt_get_question_id (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), NULL);

  return self->question_id;
}

/**
 * inroad_attempt_get_option_id:
 * @self: an attempt
 *
 * Returns: (transfer none): the option that was verified
 */
const char *
inroad_attempt_get_option_id (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), NULL);

  return self->option_id;
}

/**
 * inroad_attempt_get_order:
 * @self: an attempt
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of all options in the order in which they were shown
 */
const char * const *
inroad_attempt_get_order (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), NULL);

  return (const char * const *) self->order;
}

/**
 * inroad_attempt_get_seed:
 * @self: an attempt
 *
 * Returns: what the order was shuffled from
 */
guint32
inroad_attempt_get_seed (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), 0);

  return self->seed;
}

/**
 * inroad_attempt_get_right:
 * @self: an attempt
 *
 * Returns: whether the option was the right one
 */
gboolean
inroad_attempt_get_right (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), FALSE);

  return self->right;
}

/**
 * inroad_attempt_get_time:
 * @self: an attempt
 *
 * Returns: (transfer none): when it was verified, in UTC
 */
GDateTime *
inroad_attempt_get_time (InroadAttempt *self)
{
  g_return_val_if_fail (INROAD_IS_ATTEMPT (self), NULL);

  return self->time;
}

/* NULL until there is one. */
const char *
inroad_attempt_get_json (InroadAttempt *self)
{
  g_assert (INROAD_IS_ATTEMPT (self));

  return self->json;
}

void
inroad_attempt_take_json (InroadAttempt *self,
                          char          *json)
{
  g_assert (INROAD_IS_ATTEMPT (self));
  g_assert (self->json == NULL);

  self->json = json;
}
