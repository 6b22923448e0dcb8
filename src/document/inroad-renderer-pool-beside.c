/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-renderer-pool-beside"

#include "config.h"

#include "document/inroad-renderer-pool.h"

#include "document/inroad-renderer-pool-private.h"

#include <fcntl.h>

InroadRendererPool *
inroad_renderer_pool_new_beside (InroadRendererPool *other)
{
  InroadDocumentSource *source;
  int fd;

  g_return_val_if_fail (INROAD_IS_RENDERER_POOL (other), NULL);

  fd = fcntl (other->source->fd, F_DUPFD_CLOEXEC, 0);
  if (fd == -1)
    return NULL;

  source = g_new0 (InroadDocumentSource, 1);
  source->fd = fd;
  source->size = other->source->size;

  return inroad_renderer_pool_new (source, other->password);
}
