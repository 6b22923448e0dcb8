/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadSpool:
 *
 * The room's results on the disk: lines are appended to files of a folder, off the main thread and in order.
 * What could not be written is kept and written with the next line.
 */
#define INROAD_TYPE_SPOOL (inroad_spool_get_type ())
G_DECLARE_FINAL_TYPE (InroadSpool, inroad_spool, INROAD, SPOOL, GObject)

InroadSpool *inroad_spool_new           (const char           *folder) G_GNUC_WARN_UNUSED_RESULT;
/* Done when the line, and every one before it, is on the disk. */
void         inroad_spool_append_async  (InroadSpool          *self,
                                         const char           *file_name,
                                         const char           *line,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean     inroad_spool_append_finish (InroadSpool          *self,
                                         GAsyncResult         *result,
                                         GError              **error);
/* Waits until what was given is written or has failed; for the end of the program. */
void         inroad_spool_flush         (InroadSpool          *self);
gboolean     inroad_spool_flush_within  (InroadSpool          *self,
                                         double                seconds);

/* What the above do, one line, on the calling thread. */
gboolean     inroad_spool_write         (const char           *path,
                                         const char           *line,
                                         GError              **error);

G_END_DECLS
