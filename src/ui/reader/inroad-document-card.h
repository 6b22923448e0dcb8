/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-reading.h"
#include "core/session/inroad-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InroadDocumentCard:
 *
 * Offers a document of the lesson: its first page, its pages and size, to be read and to be saved.
 */
#define INROAD_TYPE_DOCUMENT_CARD (inroad_document_card_get_type ())
G_DECLARE_FINAL_TYPE (InroadDocumentCard, inroad_document_card, INROAD, DOCUMENT_CARD, GtkWidget)

GtkWidget *inroad_document_card_new (InroadSession *session,
                                     InroadReading *reading);

G_END_DECLS
