/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-generation"

#include "config.h"

#include "core/profile/inroad-generation.h"

struct _InroadGeneration
{
  GObject        parent_instance;

  /* Owned */
  GDateTime     *time;
  InroadProfile *profile;

  guint          number;
};

G_DEFINE_FINAL_TYPE (InroadGeneration, inroad_generation, G_TYPE_OBJECT)

static void
inroad_generation_finalize (GObject *object)
{
  InroadGeneration *self = INROAD_GENERATION (object);

  g_clear_pointer (&self->time, g_date_time_unref);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (inroad_generation_parent_class)->finalize (object);
}

static void
inroad_generation_class_init (InroadGenerationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_generation_finalize;
}

static void
inroad_generation_init (InroadGeneration *self)
{
}

/**
 * inroad_generation_new:
 * @number: which one, from 1 up
 * @time: when it was saved, in UTC
 * @profile: what was saved
 *
 * Returns: (transfer full): an earlier state
 */
InroadGeneration *
inroad_generation_new (guint          number,
                       GDateTime     *time,
                       InroadProfile *profile)
{
  InroadGeneration *self;

  g_return_val_if_fail (time != NULL, NULL);
  g_return_val_if_fail (INROAD_IS_PROFILE (profile), NULL);

  self = g_object_new (INROAD_TYPE_GENERATION, NULL);
  self->number = number;
  self->time = g_date_time_ref (time);
  self->profile = g_object_ref (profile);

  return self;
}

/**
 * inroad_generation_get_number:
 * @self: an earlier state
 *
 * Returns: which one; 1 is the newest
 */
guint
inroad_generation_get_number (InroadGeneration *self)
{
  g_return_val_if_fail (INROAD_IS_GENERATION (self), 0);

  return self->number;
}

/**
 * inroad_generation_get_time:
 * @self: an earlier state
 *
 * Returns: (transfer none): when it was saved, in UTC
 */
GDateTime *
inroad_generation_get_time (InroadGeneration *self)
{
  g_return_val_if_fail (INROAD_IS_GENERATION (self), NULL);

  return self->time;
}

/**
 * inroad_generation_get_profile:
 * @self: an earlier state
 *
 * Returns: (transfer none): what was saved
 */
InroadProfile *
inroad_generation_get_profile (InroadGeneration *self)
{
  g_return_val_if_fail (INROAD_IS_GENERATION (self), NULL);

  return self->profile;
}
