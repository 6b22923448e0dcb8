/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-file-identity"

#include "config.h"

#include "core/profile/inroad-file-identity.h"

gboolean
inroad_file_identity_equal (const InroadFileIdentity *a,
                            const InroadFileIdentity *b)
{
  return a->device == b->device && a->inode == b->inode && a->size == b->size &&
         a->changed.tv_sec == b->changed.tv_sec && a->changed.tv_nsec == b->changed.tv_nsec;
}

void
inroad_file_identity_take (InroadFileIdentity *self,
                           const struct stat  *status)
{
  self->device = status->st_dev;
  self->inode = status->st_ino;
  self->size = status->st_size;
  self->changed = status->st_mtim;
}

void
inroad_file_identity_read (InroadFileIdentity *self,
                           const char         *path)
{
  struct stat status;

  *self = (InroadFileIdentity) { 0 };
  if (stat (path, &status) == 0)
    inroad_file_identity_take (self, &status);
}
