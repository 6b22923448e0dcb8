/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-attempt"

#include "config.h"

#include "core/profile/inroad-attempt.h"

#include <string.h>

#define N_TEXTS 6

struct _InroadAttempt
{
  GObject      parent_instance;

  /* Owned */
  GDateTime   *time;
  const char **order;             /* in one piece of memory with all texts: there may be thousands of attempts */

  /* Borrowed from there */
  const char  *id;
  const char  *round_id;
  const char  *module_version;
  const char  *module_digest;
  const char  *question_id;
  const char  *option_id;

  guint32      seed;
  gboolean     right;
};

G_DEFINE_FINAL_TYPE (InroadAttempt, inroad_attempt, G_TYPE_OBJECT)

static void
inroad_attempt_finalize (GObject *object)
{
  InroadAttempt *self = INROAD_ATTEMPT (object);

  g_free (self->order);
  g_clear_pointer (&self->time, g_date_time_unref);

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

static char *
put (char       *at,
     const char *text,
     const char **where)
{
  *where = at;

  return stpcpy (at, text) + 1;
}

/* @texts: of the members in their order */
static void
copy_texts (InroadAttempt       *self,
            const char          *texts[N_TEXTS],
            const char * const  *order)
{
  const char **members[N_TEXTS] = {
    &self->id, &self->round_id, &self->module_version, &self->module_digest, &self->question_id, &self->option_id,
  };
  gsize n_order = g_strv_length ((char **) order);
  gsize size = (n_order + 1) * sizeof *order;
  char *at;

  for (gsize i = 0; i < N_TEXTS; i++)
    size += strlen (texts[i]) + 1;
  for (gsize i = 0; i < n_order; i++)
    size += strlen (order[i]) + 1;

  self->order = g_malloc (size);
  at = (char *) (self->order + n_order + 1);
  for (gsize i = 0; i < N_TEXTS; i++)
    at = put (at, texts[i], members[i]);
  for (gsize i = 0; i < n_order; i++)
    at = put (at, order[i], &self->order[i]);
  self->order[n_order] = NULL;
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
  copy_texts (self, (const char *[]) { id, round_id, module_version, module_digest, question_id, option_id }, order);
  self->seed = seed;
  self->right = right;
  self->time = g_date_time_get_utc_offset (time) == 0 ? g_date_time_ref (time) : g_date_time_to_utc (time);

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

  return self->order;
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
