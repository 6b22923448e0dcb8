/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadStream:
 * @INROAD_STREAM_WALLED: work goes from room to room, through the walls
 * @INROAD_STREAM_TOGETHER: work goes through one room
 */
typedef enum
{
  INROAD_STREAM_WALLED,
  INROAD_STREAM_TOGETHER,
} InroadStream;

/**
 * InroadSide:
 *
 * One side of a comparison: how work flows there.
 */
#define INROAD_TYPE_SIDE (inroad_side_get_type ())
G_DECLARE_FINAL_TYPE (InroadSide, inroad_side, INROAD, SIDE, InroadBlock)

InroadSide *inroad_side_new (const char  *id,
                             InroadStream stream,
                             InroadText  *title,
                             GListModel  *steps,
                             InroadText  *picture_text) G_GNUC_WARN_UNUSED_RESULT;

InroadStream inroad_side_get_stream       (InroadSide *self);
InroadText  *inroad_side_get_title        (InroadSide *self);
guint        inroad_side_get_n_steps      (InroadSide *self);
InroadText  *inroad_side_get_step         (InroadSide *self,
                                           guint position);
InroadText  *inroad_side_get_picture_text (InroadSide *self);

G_END_DECLS
