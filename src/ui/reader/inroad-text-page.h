/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InroadTextPage:
 *
 * The words of a document as text that fits any width and any size of letters, page by page, with headings and
 * links. Pages come as they are scrolled to.
 *
 * Signals: "link-activated" (const InroadPageLink *link): one that may be followed. The dialog goes if it leads to
 * a page.
 */
#define INROAD_TYPE_TEXT_PAGE (inroad_text_page_get_type ())
G_DECLARE_FINAL_TYPE (InroadTextPage, inroad_text_page, INROAD, TEXT_PAGE, AdwDialog)

AdwDialog *inroad_text_page_new (InroadDocument *document,
                                 guint           first_page,
                                 const char     *title,
                                 gboolean        may_leave);

G_END_DECLS
