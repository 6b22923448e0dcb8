/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/profile/inroad-json-reader.h"

G_BEGIN_DECLS

typedef gboolean (* InroadJsonReadValue) (InroadJsonReader *reader,
                                          gpointer          target,
                                          gsize             offset);

/**
 * InroadJsonMember:
 * @name: what it is called
 * @read: how its value is read
 * @offset: where to in the target
 * @optional: whether it may be missing
 *
 * A member of an object that is known; up to 32 of them make an object.
 */
typedef struct
{
  const char          *name;
  InroadJsonReadValue  read;
  gsize                offset;
  gboolean             optional;
} InroadJsonMember;

/* Reads an object into a target. Members that are not known are added to @unknown as JSON, a comma before each. */
gboolean inroad_json_members_read     (InroadJsonReader       *reader,
                                       const InroadJsonMember *members,
                                       gsize                   n_members,
                                       gpointer                target,
                                       GString                *unknown);

/* Into a char *, a guint32, a gboolean, and a double from 0 to @max. */
gboolean inroad_json_member_text      (InroadJsonReader       *reader,
                                       gpointer                target,
                                       gsize                   offset);
gboolean inroad_json_member_whole     (InroadJsonReader       *reader,
                                       gpointer                target,
                                       gsize                   offset);
gboolean inroad_json_member_truth     (InroadJsonReader       *reader,
                                       gpointer                target,
                                       gsize                   offset);
gboolean inroad_json_member_in_range  (InroadJsonReader       *reader,
                                       double                  max,
                                       double                 *value);

G_END_DECLS
