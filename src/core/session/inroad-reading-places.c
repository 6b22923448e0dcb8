/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-reading-places"

#include "config.h"

#include "core/session/inroad-reading-places.h"

#include <math.h>

/* Documents that are remembered, and how large a file can be that holds them. */
#define N_PLACES 64
#define MAX_FILE_SIZE (64 * 1024)
/* A PDF says at its end what is in it, and with a new end begins every change to one. */
#define HEAD_SIZE (64 * 1024)
#define TAIL_SIZE (64 * 1024)
#define MAX_PAGE 10000000
#define MAX_ZOOM 100.0

typedef struct
{
  char            *identity;  /* owned */
  InroadPagePlace  place;
} Entry;

struct _InroadReadingPlaces
{
  GObject    parent_instance;

  GFile     *file;     /* owned, nullable */
  GPtrArray *entries;  /* of Entry, the latest first */
  gboolean   read;
  gboolean   changed;  /* since it was written */
};

G_DEFINE_FINAL_TYPE (InroadReadingPlaces, inroad_reading_places, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->identity);
  g_free (self);
}

static Entry *
find_entry (GPtrArray  *entries,
            const char *identity,
            guint      *position)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->identity, identity))
        {
          *position = i;
          return entry;
        }
    }

  return NULL;
}

/* ----------------------------------------------------------------------------------------------- reading */

/* The file may have been changed by anybody. */
static gboolean
read_number (GKeyFile   *keys,
             const char *identity,
             const char *key,
             double      most,
             double     *value)
{
  g_autoptr (GError) error = NULL;

  *value = g_key_file_get_double (keys, identity, key, &error);
  return error == NULL && isfinite (*value) && *value >= 0 && *value <= most;
}

static gboolean
read_place (GKeyFile        *keys,
            const char      *identity,
            InroadPagePlace *place)
{
  double page;

  if (!read_number (keys, identity, "page", MAX_PAGE, &page) ||
      !read_number (keys, identity, "offset", 1, &place->offset) ||
      !read_number (keys, identity, "zoom", MAX_ZOOM, &place->zoom))
    return FALSE;

  place->page = (guint) page;
  /* The width, and one page, where it is not said. */
  place->whole_page = g_key_file_get_boolean (keys, identity, "whole-page", NULL);
  place->two_pages = g_key_file_get_boolean (keys, identity, "two-pages", NULL);
  place->odd_left = g_key_file_get_boolean (keys, identity, "odd-left", NULL);
  return TRUE;
}

static GPtrArray *
read_entries (const char *data,
              gsize       length)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (length > MAX_FILE_SIZE || !g_key_file_load_from_data (keys, data, length, G_KEY_FILE_NONE, NULL))
    return entries;

  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL && entries->len < N_PLACES; i++)
    {
      InroadPagePlace place;
      Entry *entry;

      if (!read_place (keys, groups[i], &place))
        continue;
      entry = g_new0 (Entry, 1);
      entry->identity = g_strdup (groups[i]);
      entry->place = place;
      g_ptr_array_add (entries, entry);
    }

  return entries;
}

static GPtrArray *
load_entries (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autofree char *data = g_malloc (MAX_FILE_SIZE + 1);
  gsize length = 0;

  if (stream != NULL)
    g_input_stream_read_all (G_INPUT_STREAM (stream), data, MAX_FILE_SIZE + 1, &length, NULL, NULL);

  return read_entries (data, length);
}

/* ---------------------------------------------------------------------------------------------- identity */

static gboolean
add_bytes (GChecksum     *checksum,
           GInputStream  *stream,
           gsize          size,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree guchar *bytes = g_malloc (size);
  gsize n_read;

  if (!g_input_stream_read_all (stream, bytes, size, &n_read, cancellable, error))
    return FALSE;

  g_checksum_update (checksum, bytes, (gssize) n_read);
  return TRUE;
}

/* The size, the beginning and the end: a large file need not be read for it. */
static char *
identify (GFile         *document,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GFileInputStream) stream = g_file_read (document, cancellable, error);
  goffset size;

  if (stream == NULL || !add_bytes (checksum, G_INPUT_STREAM (stream), HEAD_SIZE, cancellable, error) ||
      !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_END, cancellable, error))
    return NULL;

  size = g_seekable_tell (G_SEEKABLE (stream));
  if (!g_seekable_seek (G_SEEKABLE (stream), MAX (size - TAIL_SIZE, 0), G_SEEK_SET, cancellable, error) ||
      !add_bytes (checksum, G_INPUT_STREAM (stream), TAIL_SIZE, cancellable, error))
    return NULL;

  return g_strdup_printf ("%s-%" G_GOFFSET_FORMAT, g_checksum_get_string (checksum), size);
}

typedef struct
{
  GFile     *document;  /* owned */
  GFile     *places;    /* owned; NULL if they need not be read */
  GPtrArray *entries;   /* owned; NULL until they are read */
} Identifying;

static void
identifying_free (gpointer data)
{
  Identifying *self = data;

  g_object_unref (self->document);
  g_clear_object (&self->places);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

static void
identify_in_thread (GTask        *task,
                    gpointer      source_object,
                    gpointer      task_data,
                    GCancellable *cancellable)
{
  Identifying *identifying = task_data;
  g_autoptr (GError) error = NULL;
  char *identity;

  if (identifying->places != NULL)
    identifying->entries = load_entries (identifying->places);

  identity = identify (identifying->document, cancellable, &error);
  if (identity != NULL)
    g_task_return_pointer (task, identity, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_reading_places_identify_async (InroadReadingPlaces *self,
                                      GFile               *document,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Identifying *identifying;

  g_return_if_fail (INROAD_IS_READING_PLACES (self));
  g_return_if_fail (G_IS_FILE (document));

  identifying = g_new0 (Identifying, 1);
  identifying->document = g_object_ref (document);
  if (self->file != NULL && !self->read)
    identifying->places = g_object_ref (self->file);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_reading_places_identify_async);
  g_task_set_task_data (task, identifying, identifying_free);
  g_task_run_in_thread (task, identify_in_thread);
}

char *
inroad_reading_places_identify_finish (InroadReadingPlaces  *self,
                                       GAsyncResult         *result,
                                       GError              **error)
{
  Identifying *identifying;

  g_return_val_if_fail (INROAD_IS_READING_PLACES (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  identifying = g_task_get_task_data (G_TASK (result));
  if (!self->read && identifying->entries != NULL && !g_task_had_error (G_TASK (result)))
    {
      g_clear_pointer (&self->entries, g_ptr_array_unref);
      self->entries = g_steal_pointer (&identifying->entries);
      self->read = TRUE;
    }

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ------------------------------------------------------------------------------------------------ writing */

static char *
write_entries (GPtrArray *entries)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      g_key_file_set_double (keys, entry->identity, "page", entry->place.page);
      g_key_file_set_double (keys, entry->identity, "offset", entry->place.offset);
      g_key_file_set_double (keys, entry->identity, "zoom", entry->place.zoom);
      g_key_file_set_boolean (keys, entry->identity, "whole-page", entry->place.whole_page);
      g_key_file_set_boolean (keys, entry->identity, "two-pages", entry->place.two_pages);
      g_key_file_set_boolean (keys, entry->identity, "odd-left", entry->place.odd_left);
    }

  return g_key_file_to_data (keys, NULL, NULL);
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_reading_places_save_async (InroadReadingPlaces *self,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data;

  g_return_if_fail (INROAD_IS_READING_PLACES (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_reading_places_save_async);
  if (self->file == NULL || !self->changed)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  self->changed = FALSE;
  data = write_entries (self->entries);
  bytes = g_bytes_new_take (data, strlen (data));
  g_file_replace_contents_bytes_async (self->file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, on_written,
                                       g_steal_pointer (&task));
}

gboolean
inroad_reading_places_save_finish (InroadReadingPlaces  *self,
                                   GAsyncResult         *result,
                                   GError              **error)
{
  g_return_val_if_fail (INROAD_IS_READING_PLACES (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ------------------------------------------------------------------------------------------------- class */

static void
inroad_reading_places_finalize (GObject *object)
{
  InroadReadingPlaces *self = INROAD_READING_PLACES (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (inroad_reading_places_parent_class)->finalize (object);
}

static void
inroad_reading_places_class_init (InroadReadingPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_reading_places_finalize;
}

static void
inroad_reading_places_init (InroadReadingPlaces *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

InroadReadingPlaces *
inroad_reading_places_new (GFile *file)
{
  InroadReadingPlaces *self;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = g_object_new (INROAD_TYPE_READING_PLACES, NULL);
  g_set_object (&self->file, file);

  return self;
}

/**
 * inroad_reading_places_is_empty:
 * @self: the places, read
 *
 * Returns: whether no document was read yet
 */
gboolean
inroad_reading_places_is_empty (InroadReadingPlaces *self)
{
  g_return_val_if_fail (INROAD_IS_READING_PLACES (self), TRUE);

  return self->entries->len == 0;
}

/**
 * inroad_reading_places_find:
 * @self: the places
 * @identity: by what a document is known
 * @place: (out): where it was read last
 *
 * Returns: whether it was read before
 */
gboolean
inroad_reading_places_find (InroadReadingPlaces *self,
                            const char          *identity,
                            InroadPagePlace     *place)
{
  Entry *entry;
  guint position;

  g_return_val_if_fail (INROAD_IS_READING_PLACES (self), FALSE);
  g_return_val_if_fail (identity != NULL, FALSE);

  entry = find_entry (self->entries, identity, &position);
  if (entry == NULL)
    return FALSE;

  *place = entry->place;
  return TRUE;
}

/**
 * inroad_reading_places_remember:
 * @self: the places
 * @identity: by what a document is known
 * @place: where it is read now
 *
 * Takes the place of what was remembered of the document. The one that was not read for the longest time is
 * forgotten if there are too many.
 */
void
inroad_reading_places_remember (InroadReadingPlaces   *self,
                                const char            *identity,
                                const InroadPagePlace *place)
{
  Entry *entry;
  guint position = 0;

  g_return_if_fail (INROAD_IS_READING_PLACES (self));
  g_return_if_fail (identity != NULL);
  g_return_if_fail (place != NULL);

  entry = find_entry (self->entries, identity, &position);
  if (entry != NULL)
    entry = g_ptr_array_steal_index (self->entries, position);
  else
    {
      entry = g_new0 (Entry, 1);
      entry->identity = g_strdup (identity);
    }

  entry->place = *place;
  g_ptr_array_insert (self->entries, 0, entry);
  if (self->entries->len > N_PLACES)
    g_ptr_array_set_size (self->entries, N_PLACES);
  self->changed = TRUE;
}
