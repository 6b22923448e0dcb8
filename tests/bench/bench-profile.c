/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* A profile of ten thousand answers: how long it takes to load; how long one more answer takes from "Verify" until it is
 * on the disk and judged, beside writing a new file of the same bytes with one write and one fsync, and no more (no
 * name that is waited for, no copy that is kept); and for how long the main loop stands still meanwhile. */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/module/inroad-fault.h"
#include "core/profile/inroad-profile-codec.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <time.h>
#include <unistd.h>

#define N_ATTEMPTS 10000
#define N_ROUNDS 15
#define DIGEST "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

static void
add_attempt (InroadProfile *profile)
{
  const char *order[] = { "q-wrong", "q-right", NULL };
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *round = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (InroadAttempt) attempt = inroad_attempt_new (id, round, "1.0", DIGEST, "q", "q-right",
                                                          order, g_random_int (), TRUE, now);

  inroad_progress_add_attempt (inroad_profile_get_progress (profile, "good"), attempt);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static double
get_median (gint64 *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare);

  return (double) times[N_ROUNDS / 2] / 1000;
}

static gint64
write_and_sync (const char *path,
                GBytes     *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autofd int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  gssize size = (gssize) g_bytes_get_size (bytes);
  gint64 end;

  if (fd < 0 || write (fd, g_bytes_get_data (bytes, NULL), (gsize) size) != size || fsync (fd) != 0)
    g_error ("Cannot write %s", path);
  end = g_get_monotonic_time ();
  g_unlink (path);

  return end - start;
}

static void
note_verified (InroadSession *session,
               InroadRound   *round,
               gpointer       user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* A time in which the main loop did nothing else. On a busy machine a thread may stand still without having anything
 * to do with it; so what it worked in that time is told beside, as its processor time. */
typedef struct
{
  gint64 start;
  gint64 work_start;
  gint64 longest;
  gint64 most_work;
} Stop;

static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
stop_begin (Stop *stop)
{
  stop->start = g_get_monotonic_time ();
  stop->work_start = get_work ();
}

static void
stop_end (Stop *stop)
{
  stop->longest = MAX (stop->longest, g_get_monotonic_time () - stop->start);
  stop->most_work = MAX (stop->most_work, get_work () - stop->work_start);
}

/* How long it took, and the longest stop of the main loop meanwhile. */
static gint64
answer (InroadSession *session,
        Stop          *stop)
{
  InroadQuestion *question = test_get_question (inroad_session_get_module (session));
  gint64 start;
  InroadRound *round;
  gboolean done = FALSE;
  gulong handler = g_signal_connect (session, "verified", G_CALLBACK (note_verified), &done);

  /* The first look at a question finds where the learner stopped. */
  stop_begin (stop);
  round = inroad_session_get_round (session, question);
  stop_end (stop);
  inroad_session_practise_again (session, question);
  round = inroad_session_get_round (session, question);
  inroad_round_set_picked (round, inroad_question_find_option (question, "q-right"));

  start = g_get_monotonic_time ();
  stop_begin (stop);
  inroad_session_verify (session, question);
  stop_end (stop);
  while (!done)
    {
      stop_begin (stop);
      if (g_main_context_iteration (NULL, FALSE))
        stop_end (stop);
      else
        g_usleep (100);
    }
  g_signal_handler_disconnect (session, handler);

  return g_get_monotonic_time () - start;
}

static InroadProfileStore *
load (GFile  *file,
      gint64 *time)
{
  InroadProfileStore *store = inroad_profile_store_new (file);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  test_load (store, &error);
  if (error != NULL)
    g_error ("%s", error->message);
  *time = g_get_monotonic_time () - start;

  return store;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *place = g_strconcat (argc == 3 ? argv[2] : ".", "/bench-profile-XXXXXX", NULL);
  g_autofree char *raw = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GListStore) faults = g_list_store_new (INROAD_TYPE_FAULT);
  g_autoptr (InroadModule) module = NULL;
  gint64 loads[N_ROUNDS], raws[N_ROUNDS], commits[N_ROUNDS], stops[N_ROUNDS], longest = 0, most_work = 0;
  gsize size = 0;
  double load_ms, raw_ms, commit_ms;

  if (argc != 3)
    g_error ("A lesson and a folder are needed");
  module = test_read_module (argv[1], faults);
  if (g_mkdtemp (place) == NULL)
    g_error ("Cannot make %s", place);
  file = g_file_new_build_filename (place, "profile.json", NULL);
  raw = g_build_filename (place, "raw", NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (InroadProfileStore) store = load (file, &loads[i]);
      g_autoptr (InroadSession) session = NULL;
      InroadProfile *profile = inroad_profile_store_get_profile (store);
      g_autoptr (GBytes) bytes = NULL;
      gpointer left = store;
      Stop stop = { 0 };

      for (guint j = i == 0 ? 0 : N_ATTEMPTS; j < N_ATTEMPTS; j++)
        add_attempt (profile);
      /* The first save of a start keeps what was loaded; an answer meets the ones after it. */
      add_attempt (profile);
      if (!test_commit (store, NULL))
        g_error ("Cannot save");
      bytes = inroad_profile_to_bytes (profile);
      size = g_bytes_get_size (bytes);
      raws[i] = write_and_sync (raw, bytes);
      session = inroad_session_new (module, store, INROAD_PERMISSION_ALL);
      commits[i] = answer (session, &stop);
      stops[i] = stop.longest;
      longest = MAX (longest, stop.longest);
      most_work = MAX (most_work, stop.most_work);

      g_object_add_weak_pointer (left, &left);
      g_clear_object (&session);
      g_clear_object (&store);
      TEST_WAIT_UNTIL (left == NULL);
    }

  /* The first load found nothing. */
  loads[0] = loads[1];
  load_ms = get_median (loads);
  raw_ms = get_median (raws);
  commit_ms = get_median (commits);
  g_print ("%d answers, %.1f MB, medians of %d\n", N_ATTEMPTS, (double) size / 1e6, N_ROUNDS);
  g_print ("load                      %6.1f ms   (at most 50)\n", load_ms);
  g_print ("write and fsync           %6.1f ms\n", raw_ms);
  g_print ("commit of an answer       %6.1f ms   = %.2f of that (at most 1.5)\n", commit_ms, commit_ms / raw_ms);
  g_print ("longest stop of the loop  %6.1f ms   (at most 4)\n", get_median (stops));
  g_print ("  the worst of all        %6.1f ms, with %.1f ms of work at most\n", (double) longest / 1000,
           (double) most_work / 1000);

  return 0;
}
