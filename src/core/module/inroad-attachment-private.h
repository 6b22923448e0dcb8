/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-attachment.h"

G_BEGIN_DECLS

/* For the catalog alone, before anybody has seen the attachment: another file takes the place of its own. */
void inroad_attachment_supply (InroadAttachment *self,
                               GFile            *file);

G_END_DECLS
