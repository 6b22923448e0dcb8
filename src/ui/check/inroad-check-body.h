/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/lesson/inroad-section-body.h"

G_BEGIN_DECLS

/**
 * InroadCheckBody:
 *
 * The body of a check: one question at a time, then a page that tells what was picked, what is right and
 * why. Opens at the first question that is not closed.
 */
#define INROAD_TYPE_CHECK_BODY (inroad_check_body_get_type ())
G_DECLARE_FINAL_TYPE (InroadCheckBody, inroad_check_body, INROAD, CHECK_BODY, InroadSectionBody)

/* Which question is on screen, counted from 0; the number of questions where the answers are. */
guint inroad_check_body_get_position (InroadCheckBody *self);

G_END_DECLS
