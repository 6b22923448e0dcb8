/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-progress-words"

#include "config.h"

#include "ui/progress/inroad-progress-words.h"

#include "core/profile/inroad-durable-file.h"
#include "core/profile/inroad-progress-change.h"

#include <errno.h>
#include <glib/gi18n.h>

char *
inroad_progress_words_for_answers (guint n)
{
  if (n == 0)
    return g_strdup (_("No answers"));

  return g_strdup_printf (ngettext ("%u answer", "%u answers", n), n);
}

const char *
inroad_progress_words_for_copy_failure (const GError *error)
{
  if (error->domain != INROAD_DURABLE_FILE_ERROR)
    return error->message;

  switch (error->code)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      return _("Nothing may be written there.");
    case ENOSPC:
    case EDQUOT:
      return _("There is no space left there.");
    case ENOENT:
    case ENOTDIR:
      return _("The folder is not there any more.");
    case EISDIR:
      return _("A folder has that name.");
    default:
      return error->message;
    }
}

const char *
inroad_progress_words_for_name (const char *name)
{
  return name != NULL ? name : _("Learner Without a Name");
}

/**
 * inroad_progress_words_for_progress:
 * @progress: the progress in a lesson
 *
 * Returns: (transfer full): how much of it there is
 */
char *
inroad_progress_words_for_progress (InroadProgress *progress)
{
  g_autofree char *answers = NULL;
  g_autofree char *sections = NULL;
  guint n_done;

  g_return_val_if_fail (INROAD_IS_PROGRESS (progress), NULL);

  n_done = inroad_progress_count_done (progress);
  answers = inroad_progress_words_for_answers (g_list_model_get_n_items (inroad_progress_get_attempts (progress)));
  sections = n_done > 0 ? g_strdup_printf (ngettext ("%u section done", "%u sections done", n_done), n_done)
                        : g_strdup (_("no section done"));

  /* Translators: "12 answers, 3 sections done" */
  return g_strdup_printf (_("%s, %s"), answers, sections);
}

/* ----------------------------------------------------------------------------------------------- changes */

static void
take (GStrvBuilder *parts,
      guint         n,
      char         *words)
{
  if (n > 0)
    g_strv_builder_take (parts, words);
  else
    g_free (words);
}

static char *
describe_change (InroadProgressChange *change)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint n;

  n = change->answers_lost;
  take (parts, n, g_strdup_printf (ngettext ("%u answer fewer", "%u answers fewer", n), n));
  n = change->answers_gained;
  take (parts, n, g_strdup_printf (ngettext ("%u answer more", "%u answers more", n), n));
  n = change->sections_lost;
  take (parts, n, g_strdup_printf (ngettext ("%u section fewer done", "%u sections fewer done", n), n));
  n = change->sections_gained;
  take (parts, n, g_strdup_printf (ngettext ("%u section more done", "%u sections more done", n), n));
  all = g_strv_builder_end (parts);

  return g_strjoinv (", ", all);
}

/**
 * inroad_progress_words_for_changes:
 * @present: the learner's profile
 * @other: another state of it
 * @lesson_id: the lesson that is open
 * @title: what that is called; of others nobody here knows more than the id
 *
 * Returns: (transfer full): what would change if @other took the place of @present, a line for each lesson
 */
char *
inroad_progress_words_for_changes (InroadProfile *present,
                                   InroadProfile *other,
                                   const char    *lesson_id,
                                   const char    *title)
{
  g_autoptr (GPtrArray) changes = inroad_profile_compare (present, other);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      InroadProgressChange *change = g_ptr_array_index (changes, i);
      g_autofree char *line = describe_change (change);
      gboolean is_open = g_str_equal (change->module_id, lesson_id);

      if (i > 0)
        g_string_append_c (words, '\n');
      if (changes->len > 1 || !is_open)
        /* Translators: the title of a lesson, and what would change there */
        g_string_append_printf (words, _("%s: %s"), is_open ? title : change->module_id, line);
      else
        g_string_append (words, line);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}
