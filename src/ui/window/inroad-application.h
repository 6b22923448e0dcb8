/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InroadApplication:
 *
 * The program: finds the lesson, loads the profile, makes a session of both and shows it. Does not end
 * before what was learnt is on the disk.
 */
#define INROAD_TYPE_APPLICATION (inroad_application_get_type ())
G_DECLARE_FINAL_TYPE (InroadApplication, inroad_application, INROAD, APPLICATION, AdwApplication)

InroadApplication *inroad_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
