/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/core/test-lesson.h"

#include "core/room/inroad-boot-clock.h"
#include "core/room/inroad-idle-clock.h"
#include "core/room/inroad-pin.h"

#include <glib/gstdio.h>

#define SECOND ((gint64) G_USEC_PER_SEC)

/* -------------------------------------------------------------------------------------------------- idle */

static void
test_idle_phases (void)
{
  InroadIdleClock clock;

  inroad_idle_clock_init (&clock, 60, 20, 1000 * SECOND);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 1000 * SECOND), ==, INROAD_IDLE_PHASE_ACTIVE);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 1040 * SECOND - 1), ==, INROAD_IDLE_PHASE_ACTIVE);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 1040 * SECOND), ==, INROAD_IDLE_PHASE_WARNING);
  g_assert_cmpuint (inroad_idle_clock_get_seconds_left (&clock, 1040 * SECOND), ==, 20);
  g_assert_cmpuint (inroad_idle_clock_get_seconds_left (&clock, 1059 * SECOND + 1), ==, 1);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 1060 * SECOND - 1), ==, INROAD_IDLE_PHASE_WARNING);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 1060 * SECOND), ==, INROAD_IDLE_PHASE_OVER);
  g_assert_cmpuint (inroad_idle_clock_get_seconds_left (&clock, 1060 * SECOND), ==, 0);

  /* Two hours are more microseconds than 32 bits hold. */
  inroad_idle_clock_init (&clock, 7200, 600, 0);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 6599 * SECOND), ==, INROAD_IDLE_PHASE_ACTIVE);
  g_assert_cmpuint (inroad_idle_clock_get_seconds_left (&clock, 0), ==, 7200);
}

static void
test_idle_input (void)
{
  InroadIdleClock clock;

  inroad_idle_clock_init (&clock, 60, 20, 0);
  /* Somebody who only scrolls, for an hour. */
  for (gint64 now = 0; now <= 3600 * SECOND; now += 55 * SECOND)
    {
      g_assert_cmpint (inroad_idle_clock_get_phase (&clock, now), !=, INROAD_IDLE_PHASE_OVER);
      g_assert_true (inroad_idle_clock_touch (&clock, now));
      g_assert_cmpint (inroad_idle_clock_get_phase (&clock, now), ==, INROAD_IDLE_PHASE_ACTIVE);
    }
}

/* A long page is read without a touch; a short one, or one without an end, changes nothing more. */
static void
test_idle_reading (void)
{
  InroadIdleClock clock;

  inroad_idle_clock_init (&clock, 60, 20, 0);
  inroad_idle_clock_set_reading (&clock, 30);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 39 * SECOND), ==, INROAD_IDLE_PHASE_ACTIVE);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 40 * SECOND), ==, INROAD_IDLE_PHASE_WARNING);

  inroad_idle_clock_set_reading (&clock, 120);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 119 * SECOND), ==, INROAD_IDLE_PHASE_ACTIVE);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 120 * SECOND), ==, INROAD_IDLE_PHASE_WARNING);
  g_assert_cmpuint (inroad_idle_clock_get_seconds_left (&clock, 120 * SECOND), ==, 20);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 140 * SECOND), ==, INROAD_IDLE_PHASE_OVER);

  inroad_idle_clock_set_reading (&clock, 7200);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 159 * SECOND), ==, INROAD_IDLE_PHASE_ACTIVE);
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 180 * SECOND), ==, INROAD_IDLE_PHASE_OVER);
}

/* The lid was closed: the first thing that comes after it, an input as well, is too late. */
static void
test_idle_suspend (void)
{
  InroadIdleClock clock;

  inroad_idle_clock_init (&clock, 60, 20, 0);
  g_assert_false (inroad_idle_clock_touch (&clock, 8 * 3600 * SECOND));
  g_assert_cmpint (inroad_idle_clock_get_phase (&clock, 8 * 3600 * SECOND), ==, INROAD_IDLE_PHASE_OVER);
  g_assert_cmpint (inroad_boot_clock_now (), >, 0);
}

/* --------------------------------------------------------------------------------------------------- PIN */

typedef struct
{
  char      *folder;
  char      *path;
  char      *hash;
  InroadPin *pin;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("pin.XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "tries", NULL);
  fixture->hash = inroad_pin_hash ("271828", &error);
  g_assert_no_error (error);
  fixture->pin = inroad_pin_new (fixture->hash, fixture->path);
}

/* The thread that checked a PIN may hold on to it a moment longer than it takes to answer. */
static void
finalize_pin (Fixture *fixture)
{
  gpointer pin = fixture->pin;

  g_object_add_weak_pointer (G_OBJECT (pin), &pin);
  g_object_unref (g_steal_pointer (&fixture->pin));
  TEST_WAIT_UNTIL (pin == NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  finalize_pin (fixture);
  g_unlink (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->hash);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
restart (Fixture *fixture)
{
  g_assert_finalize_object (fixture->pin);
  fixture->pin = inroad_pin_new (fixture->hash, fixture->path);
}

static void
test_pin_hash (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *other = inroad_pin_hash ("271828", NULL);

  g_assert_true (g_str_has_prefix (fixture->hash, "$y$"));
  g_assert_cmpstr (other, !=, fixture->hash);
}

static void
test_pin_right (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_cmpint (inroad_pin_try (fixture->pin, "271829", SECOND), ==, INROAD_PIN_WRONG);
  g_assert_cmpint (inroad_pin_try (fixture->pin, "", SECOND), ==, INROAD_PIN_WRONG);
  g_assert_cmpuint (inroad_pin_get_tries_left (fixture->pin), ==, 3);
  g_assert_cmpint (inroad_pin_try (fixture->pin, "271828", SECOND), ==, INROAD_PIN_RIGHT);
  g_assert_cmpuint (inroad_pin_get_tries_left (fixture->pin), ==, 5);
}

/* The program is ended after each try. */
static void
test_pin_lock (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < INROAD_PIN_TRIES; i++)
    {
      g_assert_cmpint (inroad_pin_try (fixture->pin, "0000", 10 * SECOND), ==, INROAD_PIN_WRONG);
      restart (fixture);
    }

  g_assert_cmpint (inroad_pin_try (fixture->pin, "271828", 11 * SECOND), ==, INROAD_PIN_LOCKED);
  g_assert_cmpuint (inroad_pin_get_seconds_locked (fixture->pin, 11 * SECOND), ==, 299);
  g_assert_cmpint (inroad_pin_try (fixture->pin, "271828", 310 * SECOND - 1), ==, INROAD_PIN_LOCKED);
  g_assert_cmpuint (inroad_pin_get_seconds_locked (fixture->pin, 310 * SECOND), ==, 0);
  g_assert_cmpint (inroad_pin_try (fixture->pin, "271828", 310 * SECOND), ==, INROAD_PIN_RIGHT);
}

/* Neither a damaged file nor one that cannot be written opens the lock. */
static void
test_pin_fails_closed (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (InroadPin) homeless = inroad_pin_new (fixture->hash, "/proc/nowhere/tries");
  static const char * const damaged[] = {
    "", "nonsense", "[Tries]\nwrong=0\n", "[Tries]\nwrong=99\nlocked-until=0\n",
    "[Tries]\nwrong=-1\nlocked-until=0\n", "[Tries]\nwrong=5\nlocked-until=9223372036854775807\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_test_message ("%s", damaged[i]);
      g_assert_true (g_file_set_contents (fixture->path, damaged[i], -1, NULL));
      g_assert_cmpint (inroad_pin_try (fixture->pin, "271828", SECOND), ==, INROAD_PIN_LOCKED);
    }

  g_assert_cmpint (inroad_pin_try (homeless, "271828", SECOND), ==, INROAD_PIN_LOCKED);
}

static void
take_verdict (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(int *) user_data = (int) inroad_pin_try_finish (INROAD_PIN (object), result);
}

static void
test_pin_async (Fixture       *fixture,
                gconstpointer  data)
{
  int verdict = -1;

  inroad_pin_try_async (fixture->pin, "271828", take_verdict, &verdict);
  g_assert_cmpint (verdict, ==, -1);
  TEST_WAIT_UNTIL (verdict != -1);
  g_assert_cmpint (verdict, ==, INROAD_PIN_RIGHT);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/room/idle/phases", test_idle_phases);
  g_test_add_func ("/room/idle/input", test_idle_input);
  g_test_add_func ("/room/idle/reading", test_idle_reading);
  g_test_add_func ("/room/idle/suspend", test_idle_suspend);
  ADD ("/room/pin/hash", test_pin_hash);
  ADD ("/room/pin/right", test_pin_right);
  ADD ("/room/pin/lock", test_pin_lock);
  ADD ("/room/pin/fails-closed", test_pin_fails_closed);
  ADD ("/room/pin/async", test_pin_async);

  return g_test_run ();
}
