/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/room/inroad-room.h"

G_BEGIN_DECLS

/**
 * InroadTrainerDialog:
 *
 * Asks for the trainer's PIN, by keys or a pad of its own, and then offers what only a trainer may do: end the
 * session, see the results of the room, end the kiosk.
 */
#define INROAD_TYPE_TRAINER_DIALOG (inroad_trainer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InroadTrainerDialog, inroad_trainer_dialog, INROAD, TRAINER_DIALOG, AdwDialog)

InroadTrainerDialog *inroad_trainer_dialog_new (InroadRoom *room) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
