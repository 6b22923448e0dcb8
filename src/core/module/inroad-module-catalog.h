/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-module.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadModuleCatalog:
 *
 * All lessons that can be found: the learner's own, the system's, and the built-in one, which is always
 * there. Where two have the same id the first in that order counts. A broken lesson hides no other; its
 * faults are kept for those who wrote it.
 */
#define INROAD_TYPE_MODULE_CATALOG (inroad_module_catalog_get_type ())
G_DECLARE_FINAL_TYPE (InroadModuleCatalog, inroad_module_catalog, INROAD, MODULE_CATALOG, GObject)

/* With the user's and the system's data directories. */
InroadModuleCatalog *inroad_module_catalog_new               (void) G_GNUC_WARN_UNUSED_RESULT;
InroadModuleCatalog *inroad_module_catalog_new_for_folders   (const char * const  *folders,
                                                              const char          *documents) G_GNUC_WARN_UNUSED_RESULT;

GListModel          *inroad_module_catalog_get_modules       (InroadModuleCatalog *self);
GListModel          *inroad_module_catalog_get_faults        (InroadModuleCatalog *self);
InroadModule        *inroad_module_catalog_find              (InroadModuleCatalog *self,
                                                              const char          *id);
/* The lesson that the program brings. Never NULL. */
InroadModule        *inroad_module_catalog_get_built_in      (InroadModuleCatalog *self);
InroadModule        *inroad_module_catalog_get_default       (InroadModuleCatalog *self);

G_END_DECLS
