/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pin"

#include "config.h"

#include "core/room/inroad-pin.h"

#include "core/profile/inroad-durable-file.h"
#include "core/room/inroad-boot-clock.h"

#include <crypt.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define GROUP "Tries"

struct _InroadPin
{
  GObject  parent_instance;

  /* Owned, immutable */
  char    *hash;
  char    *state_path;
};

/* What the file of the runtime directory says. */
typedef struct
{
  guint  n_wrong;
  gint64 locked_until;
} State;

G_DEFINE_FINAL_TYPE (InroadPin, inroad_pin, G_TYPE_OBJECT)

static void
inroad_pin_finalize (GObject *object)
{
  InroadPin *self = INROAD_PIN (object);

  g_clear_pointer (&self->hash, g_free);
  g_clear_pointer (&self->state_path, g_free);

  G_OBJECT_CLASS (inroad_pin_parent_class)->finalize (object);
}

static void
inroad_pin_class_init (InroadPinClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_pin_finalize;
}

static void
inroad_pin_init (InroadPin *self)
{
}

/**
 * inroad_pin_new:
 * @hash: what crypt(3) made of the PIN
 * @state_path: the file in which wrong tries are counted
 *
 * Returns: (transfer full): the PIN
 */
InroadPin *
inroad_pin_new (const char *hash,
                const char *state_path)
{
  InroadPin *self;

  g_return_val_if_fail (hash != NULL, NULL);
  g_return_val_if_fail (state_path != NULL, NULL);

  self = g_object_new (INROAD_TYPE_PIN, NULL);
  self->hash = g_strdup (hash);
  self->state_path = g_strdup (state_path);

  return self;
}

/* ----------------------------------------------------------------------------------------------- counting */

/* What cannot be read counts as five wrong tries just now: it is not a way to new ones. */
static State
load_state (InroadPin *self,
            gint64     now)
{
  const State suspect = { INROAD_PIN_TRIES, now + INROAD_PIN_LOCK_SECONDS * G_USEC_PER_SEC };
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  State state = { 0, 0 };

  if (!g_key_file_load_from_file (file, self->state_path, G_KEY_FILE_NONE, &error))
    return g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ? state : suspect;

  state.n_wrong = (guint) g_key_file_get_uint64 (file, GROUP, "wrong", &error);
  if (error == NULL)
    state.locked_until = g_key_file_get_int64 (file, GROUP, "locked-until", &error);

  /* No lock is longer than that; a later time was made up. */
  if (error != NULL || state.n_wrong > INROAD_PIN_TRIES || state.locked_until > suspect.locked_until)
    return suspect;

  return state;
}

static gboolean
save_state (InroadPin   *self,
            const State *state)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_key_file_set_uint64 (file, GROUP, "wrong", state->n_wrong);
  g_key_file_set_int64 (file, GROUP, "locked-until", state->locked_until);
  text = g_key_file_to_data (file, &length, NULL);
  bytes = g_bytes_new_take (text, length);

  if (inroad_durable_file_write (self->state_path, bytes, &error))
    return TRUE;

  g_message ("Wrong PINs cannot be counted, so none is looked at: %s", error->message);

  return FALSE;
}

/* A lock that has run out gives new tries. */
static State
load_present_state (InroadPin *self,
                    gint64     now)
{
  State state = load_state (self, now);

  if (state.n_wrong >= INROAD_PIN_TRIES && state.locked_until <= now)
    state = (State) { 0, 0 };

  return state;
}

guint
inroad_pin_get_seconds_locked (InroadPin *self,
                               gint64     now)
{
  State state;

  g_return_val_if_fail (INROAD_IS_PIN (self), 0);

  state = load_present_state (self, now);
  if (state.n_wrong < INROAD_PIN_TRIES)
    return 0;

  return (guint) ((state.locked_until - now + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

guint
inroad_pin_get_tries_left (InroadPin *self)
{
  g_return_val_if_fail (INROAD_IS_PIN (self), 0);

  return INROAD_PIN_TRIES - load_present_state (self, inroad_boot_clock_now ()).n_wrong;
}

/* ------------------------------------------------------------------------------------------------- trying */

/* In a time that does not tell how much of it was right. */
static gboolean
is_same (const char *a,
         const char *b)
{
  gsize length = strlen (a);
  guchar difference = 0;

  if (strlen (b) != length)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    difference |= (guchar) (a[i] ^ b[i]);

  return difference == 0;
}

static gboolean
is_right (InroadPin  *self,
          const char *digits)
{
  g_autofree struct crypt_data *data = g_new0 (struct crypt_data, 1);
  const char *hash = crypt_r (digits, self->hash, data);
  /* On failure some versions give a string that is no hash, and begins with this. */
  gboolean right = hash != NULL && *hash != '*' && is_same (hash, self->hash);

  explicit_bzero (data, sizeof *data);

  return right;
}

/**
 * inroad_pin_try:
 * @self: the PIN
 * @digits: what was entered
 * @now: the time
 *
 * Looks whether that is the PIN. The try is counted as wrong before it is looked at, so that ending the program
 * in between gains nothing. Blocks for as long as the hash takes.
 *
 * Returns: the verdict
 */
InroadPinVerdict
inroad_pin_try (InroadPin  *self,
                const char *digits,
                gint64      now)
{
  State state;

  g_return_val_if_fail (INROAD_IS_PIN (self), INROAD_PIN_LOCKED);
  g_return_val_if_fail (digits != NULL, INROAD_PIN_LOCKED);

  state = load_present_state (self, now);
  if (state.n_wrong >= INROAD_PIN_TRIES)
    return INROAD_PIN_LOCKED;

  state.n_wrong++;
  state.locked_until = state.n_wrong == INROAD_PIN_TRIES ? now + INROAD_PIN_LOCK_SECONDS * G_USEC_PER_SEC : 0;
  if (!save_state (self, &state))
    return INROAD_PIN_LOCKED;

  if (!is_right (self, digits))
    return INROAD_PIN_WRONG;

  g_unlink (self->state_path);

  return INROAD_PIN_RIGHT;
}

static void
free_digits (gpointer data)
{
  explicit_bzero (data, strlen (data));
  g_free (data);
}

static void
try_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_task_return_int (task, inroad_pin_try (source, task_data, inroad_boot_clock_now ()));
}

void
inroad_pin_try_async (InroadPin           *self,
                      const char          *digits,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INROAD_IS_PIN (self));
  g_return_if_fail (digits != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_pin_try_async);
  g_task_set_task_data (task, g_strdup (digits), free_digits);
  g_task_run_in_thread (task, try_in_thread);
}

InroadPinVerdict
inroad_pin_try_finish (InroadPin    *self,
                       GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), INROAD_PIN_LOCKED);

  return (InroadPinVerdict) g_task_propagate_int (G_TASK (result), NULL);
}

/**
 * inroad_pin_hash:
 * @digits: a new PIN
 * @error: return location for a G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): its hash by yescrypt, with a salt of its own and the cost that the
 *   system's libcrypt thinks right
 */
char *
inroad_pin_hash (const char  *digits,
                 GError     **error)
{
  g_autofree struct crypt_data *data = g_new0 (struct crypt_data, 1);
  char setting[CRYPT_GENSALT_OUTPUT_SIZE];
  const char *hash = NULL;
  char *copy = NULL;

  if (crypt_gensalt_rn ("$y$", 0, NULL, 0, setting, sizeof setting) != NULL)
    hash = crypt_r (digits, setting, data);
  if (hash != NULL && *hash != '*')
    copy = g_strdup (hash);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The PIN cannot be hashed: %s", g_strerror (errno));
  explicit_bzero (data, sizeof *data);

  return copy;
}
