/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/room/inroad-kiosk-policy.h"

G_BEGIN_DECLS

/* A key of the file.
 * @take: puts a value into the policy; FALSE if it is none of the form
 * @form: what a value must be, in plain words */
typedef struct
{
  const char *name;
  gboolean  (* take) (InroadKioskPolicy *policy,
                      const char        *value);
  const char *form;
} InroadKioskKey;

const InroadKioskKey *inroad_kiosk_policy_find_key (const char *name);

G_END_DECLS
