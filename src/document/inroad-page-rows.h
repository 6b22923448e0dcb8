/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

G_BEGIN_DECLS

/**
 * InroadPageSpread:
 * @INROAD_SPREAD_SINGLE: one page below the other
 * @INROAD_SPREAD_EVEN_LEFT: two beside each other as in a book: the first stands alone, on the right
 * @INROAD_SPREAD_ODD_LEFT: two beside each other from the first on
 *
 * Which pages stand beside each other; they are counted from 1, as readers do. A document of one page has nothing
 * to stand beside it and stays single.
 */
typedef enum
{
  INROAD_SPREAD_SINGLE,
  INROAD_SPREAD_EVEN_LEFT,
  INROAD_SPREAD_ODD_LEFT,
} InroadPageSpread;

/**
 * InroadPageRows:
 *
 * The pages of a document in rows of one or two, by their sizes on paper in points. A row is as high as its highest
 * page. Pages whose size is not known yet are taken to be as large as the first. Asking and learning a size take
 * O(log pages); changing the spread goes through all pages once.
 */
typedef struct _InroadPageRows InroadPageRows;

InroadPageRows   *inroad_page_rows_new          (guint                 n_pages,
                                                 const InroadPageSize *first_page) G_GNUC_WARN_UNUSED_RESULT;
void              inroad_page_rows_free         (InroadPageRows       *self);

guint             inroad_page_rows_get_n_pages  (InroadPageRows       *self);
gboolean          inroad_page_rows_knows_page   (InroadPageRows       *self,
                                                 guint                 page);
/* A size that makes no sense is replaced by one that does. */
void              inroad_page_rows_set_size     (InroadPageRows       *self,
                                                 guint                 page,
                                                 const InroadPageSize *size);
InroadPageSize    inroad_page_rows_get_size     (InroadPageRows       *self,
                                                 guint                 page);
/* The widest width and the highest height known. */
InroadPageSize    inroad_page_rows_get_largest  (InroadPageRows       *self);

InroadPageSpread  inroad_page_rows_get_spread   (InroadPageRows       *self);
void              inroad_page_rows_set_spread   (InroadPageRows       *self,
                                                 InroadPageSpread      spread);
/* 1 or 2. */
guint             inroad_page_rows_get_n_columns (InroadPageRows      *self);
/* 0 on the left, 1 on the right. */
guint             inroad_page_rows_get_column   (InroadPageRows       *self,
                                                 guint                 page);

guint             inroad_page_rows_get_n_rows   (InroadPageRows       *self);
guint             inroad_page_rows_get_row      (InroadPageRows       *self,
                                                 guint                 page);
guint             inroad_page_rows_get_first    (InroadPageRows       *self,
                                                 guint                 row);
guint             inroad_page_rows_get_last     (InroadPageRows       *self,
                                                 guint                 row);
/* sideways: the pages are turned by 90 or 270 degrees. */
double            inroad_page_rows_get_height   (InroadPageRows       *self,
                                                 guint                 row,
                                                 gboolean              sideways);
/* The heights of all rows before one; of all rows if it is the number of rows. */
double            inroad_page_rows_get_sum      (InroadPageRows       *self,
                                                 guint                 row,
                                                 gboolean              sideways);
/* The last row whose start, sum * scale + row * gap, is at or before a line; 0 if none is. */
guint             inroad_page_rows_find         (InroadPageRows       *self,
                                                 double                line,
                                                 double                scale,
                                                 double                gap,
                                                 gboolean              sideways);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPageRows, inroad_page_rows_free)

G_END_DECLS
