/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-block.h"
#include "core/module/inroad-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InroadAttachment:
 *
 * A document that comes with the lesson. Its bytes lie beside the lesson file, or in the resources of
 * the program for the built-in lesson, unless a trainer supplies another file in its place.
 */
#define INROAD_TYPE_ATTACHMENT (inroad_attachment_get_type ())
G_DECLARE_FINAL_TYPE (InroadAttachment, inroad_attachment, INROAD, ATTACHMENT, InroadBlock)

InroadAttachment *inroad_attachment_new (const char *id,
                                         InroadText *title,
                                         const char *language,
                                         GFile      *file) G_GNUC_WARN_UNUSED_RESULT;

InroadText *inroad_attachment_get_title    (InroadAttachment *self);
const char *inroad_attachment_get_language (InroadAttachment *self);
GFile      *inroad_attachment_get_file     (InroadAttachment *self);
gboolean    inroad_attachment_is_supplied  (InroadAttachment *self);

G_END_DECLS
