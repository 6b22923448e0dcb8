/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-element.h"
#include "core/module/inroad-fault-log.h"

G_BEGIN_DECLS

/* For the reader of lesson files alone: the ids of one file, and what refers to them. */
typedef struct _InroadIdIndex InroadIdIndex;

InroadIdIndex *inroad_id_index_new    (InroadFaultLog *log);
void           inroad_id_index_free   (InroadIdIndex  *self);

void           inroad_id_index_add    (InroadIdIndex  *self,
                                       InroadElement  *element);
void           inroad_id_index_settle (InroadIdIndex  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadIdIndex, inroad_id_index_free)

G_END_DECLS
