/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module.h"

G_BEGIN_DECLS

/* What a module is made of, for the reader alone. All borrowed. */
typedef struct
{
  const char *id;
  const char *version;
  const char *digest;
  const char *language;
  const char *licence;
  InroadText *title;
  InroadText *lede;
  GListModel *sections;
  GListModel *sources;
  GListModel *attachments;
} InroadModuleParts;

InroadModule *inroad_module_new (const InroadModuleParts *parts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
