/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * inroad_module_read:
 * @bytes: the lesson file as it is on disk
 * @folder: the folder that the lesson's documents are in
 * @name: the file's name, for messages
 * @faults: (element-type InroadFault): a list to which everything that is wrong is appended
 *
 * Reads a whole lesson and reports every fault in it. Text is translated as it is read, with the gettext
 * domain that the lesson names.
 *
 * Returns: (transfer full) (nullable): the lesson, or %NULL if any fault is an error
 */
InroadModule *inroad_module_read (GBytes     *bytes,
                                  GFile      *folder,
                                  const char *name,
                                  GListStore *faults) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
