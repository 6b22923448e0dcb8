/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-learner"

#include "config.h"

#include "core/profile/inroad-learner.h"

#include <string.h>

#define FIRST_NAME "profile.json"
#define PREFIX "profile-"
#define SUFFIX ".json"

struct _InroadLearner
{
  GObject    parent_instance;

  /* Owned */
  char      *id;
  char      *name;
  GDateTime *saved;

  guint      n_answers;
};

G_DEFINE_FINAL_TYPE (InroadLearner, inroad_learner, G_TYPE_OBJECT)

static void
inroad_learner_finalize (GObject *object)
{
  InroadLearner *self = INROAD_LEARNER (object);

  g_free (self->id);
  g_free (self->name);
  g_clear_pointer (&self->saved, g_date_time_unref);

  G_OBJECT_CLASS (inroad_learner_parent_class)->finalize (object);
}

static void
inroad_learner_class_init (InroadLearnerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_learner_finalize;
}

static void
inroad_learner_init (InroadLearner *self)
{
}

/**
 * inroad_learner_new:
 * @id: the learner's id, empty for the first
 * @name: (nullable): what they are called
 * @n_answers: how many answers are kept of them
 * @saved: (nullable): when their profile was saved last
 *
 * Returns: (transfer full): a learner
 */
InroadLearner *
inroad_learner_new (const char *id,
                    const char *name,
                    guint       n_answers,
                    GDateTime  *saved)
{
  InroadLearner *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (INROAD_TYPE_LEARNER, NULL);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->n_answers = n_answers;
  self->saved = saved != NULL ? g_date_time_ref (saved) : NULL;

  return self;
}

const char *
inroad_learner_get_id (InroadLearner *self)
{
  g_return_val_if_fail (INROAD_IS_LEARNER (self), NULL);

  return self->id;
}

const char *
inroad_learner_get_name (InroadLearner *self)
{
  g_return_val_if_fail (INROAD_IS_LEARNER (self), NULL);

  return self->name;
}

guint
inroad_learner_get_n_answers (InroadLearner *self)
{
  g_return_val_if_fail (INROAD_IS_LEARNER (self), 0);

  return self->n_answers;
}

GDateTime *
inroad_learner_get_saved (InroadLearner *self)
{
  g_return_val_if_fail (INROAD_IS_LEARNER (self), NULL);

  return self->saved;
}

/* --------------------------------------------------------------------------------------------------- ids */

/**
 * inroad_learner_make_id:
 *
 * Returns: (transfer full): an id that no other learner has
 */
char *
inroad_learner_make_id (void)
{
  return g_uuid_string_random ();
}

/**
 * inroad_learner_get_file:
 * @folder: where the profiles are
 * @id: the learner's id
 *
 * An id may come from a setting that anybody can write; what leads elsewhere is not followed.
 *
 * Returns: (transfer full): the learner's profile
 */
GFile *
inroad_learner_get_file (GFile      *folder,
                         const char *id)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  name = g_uuid_string_is_valid (id) ? g_strconcat (PREFIX, id, SUFFIX, NULL) : g_strdup (FIRST_NAME);

  return g_file_get_child (folder, name);
}

/**
 * inroad_learner_get_id_of:
 * @file_name: the name of a file, without its folder
 *
 * Returns: (transfer full) (nullable): the id of the learner whose profile it is; %NULL if it is none
 */
char *
inroad_learner_get_id_of (const char *file_name)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (file_name != NULL, NULL);

  if (g_str_equal (file_name, FIRST_NAME))
    return g_strdup ("");
  if (!g_str_has_prefix (file_name, PREFIX) || !g_str_has_suffix (file_name, SUFFIX))
    return NULL;

  id = g_strndup (file_name + strlen (PREFIX), strlen (file_name) - strlen (PREFIX) - strlen (SUFFIX));

  return g_uuid_string_is_valid (id) ? g_steal_pointer (&id) : NULL;
}
