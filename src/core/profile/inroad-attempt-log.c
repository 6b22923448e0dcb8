/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-attempt-log"

#include "config.h"

#include "core/profile/inroad-attempt-log.h"

/* Attempts go on separate lines. */
#define BETWEEN ",\n        "
/* What is copied each time is less than this. */
#define LARGEST_OPEN 65536

struct _InroadAttemptLog
{
  GPtrArray *closed;    /* of GBytes */
  GString   *open;      /* what is not a piece yet */
  guint      length;
};

InroadAttemptLog *
inroad_attempt_log_new (void)
{
  InroadAttemptLog *self = g_new0 (InroadAttemptLog, 1);

  self->closed = inroad_pieces_new ();
  self->open = g_string_new (NULL);

  return self;
}

void
inroad_attempt_log_free (InroadAttemptLog *self)
{
  g_ptr_array_unref (self->closed);
  g_string_free (self->open, TRUE);
  g_free (self);
}

/**
 * inroad_attempt_log_get_length:
 * @self: a log
 *
 * Returns: how many attempts are in it
 */
guint
inroad_attempt_log_get_length (InroadAttemptLog *self)
{
  return self->length;
}

void
inroad_attempt_log_append (InroadAttemptLog *self,
                           GBytes           *text,
                           guint             n)
{
  g_assert (self->length == 0);

  g_ptr_array_add (self->closed, g_bytes_ref (text));
  self->length = n;
}

void
inroad_attempt_log_add (InroadAttemptLog *self,
                        const char       *json)
{
  if (self->length > 0)
    g_string_append (self->open, BETWEEN);
  g_string_append (self->open, json);
  self->length++;

  if (self->open->len >= LARGEST_OPEN)
    inroad_pieces_take (self->closed, self->open);
}

/**
 * inroad_attempt_log_get:
 * @self: a log
 * @pieces: a text in pieces, to which all attempts are added
 */
void
inroad_attempt_log_get (InroadAttemptLog *self,
                        GPtrArray        *pieces)
{
  for (guint i = 0; i < self->closed->len; i++)
    g_ptr_array_add (pieces, g_bytes_ref (g_ptr_array_index (self->closed, i)));
  if (self->open->len > 0)
    g_ptr_array_add (pieces, g_bytes_new (self->open->str, self->open->len));
}
