/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The machine as its files tell of it. @root is the folder in which they are found: "" but for tests. */

char     *inroad_kiosk_host_read         (const char *root,
                                          const char *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean  inroad_kiosk_host_has          (const char *root,
                                          const char *path);
char    **inroad_kiosk_host_find_process (const char *root,
                                          const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean  inroad_kiosk_host_runs         (const char *root,
                                          const char *name);
char     *inroad_kiosk_host_get_login    (const char *root,
                                          const char *key) G_GNUC_WARN_UNUSED_RESULT;
char     *inroad_kiosk_host_look_at_tree (const char *root,
                                          const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
