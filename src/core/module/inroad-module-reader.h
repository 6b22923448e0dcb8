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

/**
 * inroad_module_read_file:
 * @file: the file of a lesson, whose folder its documents are in
 * @faults: (element-type InroadFault): a list to which everything that is wrong is appended
 * @error: return location for an error
 *
 * The same from a file, of which no more is read than a lesson may have.
 *
 * Returns: (transfer full) (nullable): the lesson; %NULL with @error set if the file cannot be read, and without it
 *   if any fault is an error
 */
InroadModule *inroad_module_read_file (GFile       *file,
                                       GListStore  *faults,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
