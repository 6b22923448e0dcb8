/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-file-identity.h"

#include <glib.h>

G_BEGIN_DECLS

/* The code is the errno of what failed: GIO's codes know no difference between a full disk and a used-up quota. */
#define INROAD_DURABLE_FILE_ERROR (inroad_durable_file_error_quark ())
GQuark    inroad_durable_file_error_quark (void);

/* Whether the error means that there is no such file, nor its folder. */
gboolean  inroad_durable_file_is_missing  (const GError              *error);

/* All of these block. */
char     *inroad_durable_file_resolve     (const char                *path) G_GNUC_WARN_UNUSED_RESULT;
GBytes   *inroad_durable_file_read        (const char                *path,
                                           gsize                      max_bytes,
                                           InroadFileIdentity        *identity,
                                           GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
char     *inroad_durable_file_stage       (const char                *path,
                                           GPtrArray                 *pieces,
                                           InroadFileIdentity        *identity,
                                           GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  inroad_durable_file_write       (const char                *path,
                                           GBytes                    *bytes,
                                           GError                   **error);
gboolean  inroad_durable_file_rename      (const char                *from,
                                           const char                *to,
                                           GError                   **error);
gboolean  inroad_durable_file_make_folder (const char                *path,
                                           GError                   **error);
gboolean  inroad_durable_file_sync_folder (const char                *path,
                                           GError                   **error);
void      inroad_durable_file_sweep       (const char                *path);

G_END_DECLS
