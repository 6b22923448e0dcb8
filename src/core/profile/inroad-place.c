/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-place"

#include "config.h"

#include "core/profile/inroad-place.h"

G_DEFINE_BOXED_TYPE (InroadPlace, inroad_place, inroad_place_copy, inroad_place_free)

/**
 * inroad_place_new:
 *
 * Returns: (transfer full): no place yet: every id %NULL, every number 0
 */
InroadPlace *
inroad_place_new (void)
{
  return g_new0 (InroadPlace, 1);
}

/**
 * inroad_place_copy:
 * @self: a place
 *
 * Returns: (transfer full): a place of the same contents
 */
InroadPlace *
inroad_place_copy (const InroadPlace *self)
{
  InroadPlace *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->section_id = g_strdup (self->section_id);
  copy->block_id = g_strdup (self->block_id);
  copy->document_id = g_strdup (self->document_id);

  return copy;
}

/**
 * inroad_place_equal:
 * @a: a place
 * @b: another
 *
 * Returns: whether both are the same place
 */
gboolean
inroad_place_equal (const InroadPlace *a,
                    const InroadPlace *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->section_id, b->section_id) == 0 &&
         g_strcmp0 (a->block_id, b->block_id) == 0 &&
         a->offset == b->offset &&
         g_strcmp0 (a->document_id, b->document_id) == 0 &&
         a->page == b->page &&
         a->page_offset == b->page_offset &&
         a->zoom == b->zoom;
}

/**
 * inroad_place_free:
 * @self: (nullable): a place
 *
 * Frees a place and all in it.
 */
void
inroad_place_free (InroadPlace *self)
{
  if (self == NULL)
    return;

  g_free (self->section_id);
  g_free (self->block_id);
  g_free (self->document_id);
  g_free (self);
}
