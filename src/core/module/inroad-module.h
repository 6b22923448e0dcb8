/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-attachment.h"
#include "core/module/inroad-section.h"
#include "core/module/inroad-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadModule:
 *
 * A lesson as read from its file. Immutable; everything in it lives as long as it does.
 */
#define INROAD_TYPE_MODULE (inroad_module_get_type ())
G_DECLARE_FINAL_TYPE (InroadModule, inroad_module, INROAD, MODULE, GObject)

const char       *inroad_module_get_id          (InroadModule *self);
const char       *inroad_module_get_version     (InroadModule *self);
const char       *inroad_module_get_digest      (InroadModule *self);
const char       *inroad_module_get_language    (InroadModule *self);
const char       *inroad_module_get_licence     (InroadModule *self);
InroadText       *inroad_module_get_title       (InroadModule *self);
InroadText       *inroad_module_get_lede        (InroadModule *self);
GListModel       *inroad_module_get_sections    (InroadModule *self);
GListModel       *inroad_module_get_sources     (InroadModule *self);
GListModel       *inroad_module_get_attachments (InroadModule *self);
InroadSection    *inroad_module_find_section    (InroadModule *self,
                                                 const char *id);
InroadBlock      *inroad_module_find_block      (InroadModule *self,
                                                 const char *id);
InroadSection    *inroad_module_find_section_of (InroadModule *self,
                                                 const char *block_id);
InroadSource     *inroad_module_find_source     (InroadModule *self,
                                                 const char *id);
InroadAttachment *inroad_module_find_attachment (InroadModule *self,
                                                 const char *id);

G_END_DECLS
