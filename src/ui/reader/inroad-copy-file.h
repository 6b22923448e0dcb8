/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Copies a file to where another may be. What was there stays until all of the copy is on the disk; where it fails,
 * nothing of the copy is left. */
void     inroad_copy_file_async  (GFile                *source,
                                  GFile                *target,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean inroad_copy_file_finish (GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
