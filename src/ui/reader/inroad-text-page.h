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
 * The words of a document as text that fits any width and any size of letters, a heading and a label a page.
 * Pages come as they are scrolled to.
 */
#define INROAD_TYPE_TEXT_PAGE (inroad_text_page_get_type ())
G_DECLARE_FINAL_TYPE (InroadTextPage, inroad_text_page, INROAD, TEXT_PAGE, AdwDialog)

AdwDialog *inroad_text_page_new    (InroadDocument *document,
                                    guint           first_page,
                                    const char     *title);

/* Lines that the page broke are joined; an empty line, or a line that ends early, ends a paragraph. */
char      *inroad_text_page_reflow (const char     *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
