/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-element.h"
#include "core/module/inroad-fault-log.h"

G_BEGIN_DECLS

/* For the reader of lesson files alone: whether an element is what its rule says. Each reports what is wrong
 * and marks the element as unsound. */
void inroad_element_check_attributes (InroadElement  *self,
                                      InroadFaultLog *log);
void inroad_element_check_children   (InroadElement  *self,
                                      InroadFaultLog *log);
void inroad_element_check_text       (InroadElement  *self,
                                      InroadFaultLog *log);
void inroad_element_check_order      (InroadElement         *self,
                                      const InroadChildRule *child,
                                      guint                  line,
                                      guint                  column,
                                      InroadFaultLog        *log);

G_END_DECLS
