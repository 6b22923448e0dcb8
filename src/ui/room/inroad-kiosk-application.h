/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/room/inroad-kiosk-policy.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InroadKioskApplication:
 *
 * The program as a kiosk. Not a mode of InroadApplication but another one, so that what a learner must not do is
 * not switched off here but was never there. It owns no name on the bus and takes no second start.
 */
#define INROAD_TYPE_KIOSK_APPLICATION (inroad_kiosk_application_get_type ())
G_DECLARE_FINAL_TYPE (InroadKioskApplication, inroad_kiosk_application, INROAD, KIOSK_APPLICATION, AdwApplication)

InroadKioskApplication *inroad_kiosk_application_new             (const InroadKioskPolicy *policy,
                                                                  const char              *module_id,
                                                                  const char              *section_id,
                                                                  const char              *code) G_GNUC_WARN_UNUSED_RESULT;
int                     inroad_kiosk_application_get_exit_status (InroadKioskApplication  *self);

G_END_DECLS
