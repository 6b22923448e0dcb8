/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-text.h"

G_BEGIN_DECLS

/**
 * inroad_page_text_list_paragraphs:
 * @titles: (nullable) (element-type utf8 utf8): a set of lines, each of which stands alone
 *
 * What a page says, to be set anew in any width: the lines that the page broke are joined, in each column by itself.
 * PDF has no paragraphs in what is drawn; they are told by where the lines stand: their size, their distance, their
 * indent, and whether the first word of the next would still have had room.
 *
 * Returns: (transfer full): paragraphs in the order of the text, without an empty one
 */
char **inroad_page_text_list_paragraphs (InroadPageText *self,
                                         GHashTable     *titles) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
