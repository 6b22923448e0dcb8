/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pieces"

#include "config.h"

#include "core/profile/inroad-pieces.h"

GPtrArray *
inroad_pieces_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

void
inroad_pieces_take (GPtrArray *self,
                    GString   *text)
{
  if (text->len > 0)
    g_ptr_array_add (self, g_bytes_new (text->str, text->len));
  g_string_truncate (text, 0);
}

gboolean
inroad_pieces_equal (GPtrArray *a,
                     GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      GBytes *one = g_ptr_array_index (a, i);
      GBytes *other = g_ptr_array_index (b, i);

      if (one != other && !g_bytes_equal (one, other))
        return FALSE;
    }

  return TRUE;
}

/**
 * inroad_pieces_join:
 * @self: a text in pieces
 *
 * Returns: (transfer full): the text in one, with a zero behind it
 */
GBytes *
inroad_pieces_join (GPtrArray *self)
{
  GString *joined;
  gsize total = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->len; i++)
    total += g_bytes_get_size (g_ptr_array_index (self, i));

  joined = g_string_sized_new (total);
  for (guint i = 0; i < self->len; i++)
    {
      gsize length;
      const char *data = g_bytes_get_data (g_ptr_array_index (self, i), &length);

      g_string_append_len (joined, data, (gssize) length);
    }

  return g_string_free_to_bytes (joined);
}
