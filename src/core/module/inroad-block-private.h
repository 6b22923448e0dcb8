/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* For the types of blocks alone: a block is given its id where it is made, and never another. */
void inroad_block_set_id   (InroadBlock *self,
                            const char  *id);
/* Adds all items of a list of blocks, borrowed: for add_children (). */
void inroad_block_add_list (GPtrArray   *children,
                            GListModel  *blocks);

G_END_DECLS
