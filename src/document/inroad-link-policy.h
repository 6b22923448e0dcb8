/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-link.h"

G_BEGIN_DECLS

/**
 * InroadLinkAction:
 * @INROAD_LINK_ACTION_NONE: it is text like any other
 * @INROAD_LINK_ACTION_GO: goes to a place in the document
 * @INROAD_LINK_ACTION_ASK: is opened outside the program, after a question that shows its address
 */
typedef enum
{
  INROAD_LINK_ACTION_NONE,
  INROAD_LINK_ACTION_GO,
  INROAD_LINK_ACTION_ASK,
} InroadLinkAction;

/**
 * inroad_link_policy_decide:
 * @link: a link of a document
 * @may_leave: whether addresses may be opened outside the program
 *
 * The one place that says what a link may do. A document can come from anywhere, so it starts no program, runs
 * no script, plays nothing and opens no other file, whoever asks; of addresses, those of the web and of
 * mail alone.
 */
InroadLinkAction inroad_link_policy_decide (const InroadPageLink *link,
                                            gboolean              may_leave);

G_END_DECLS
