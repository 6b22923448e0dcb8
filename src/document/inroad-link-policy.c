/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-link-policy"

#include "config.h"

#include "document/inroad-link-policy.h"

static gboolean
is_harmless (const char *address)
{
  static const char *const schemes[] = { "https", "http", "mailto" };
  g_autoptr (GUri) uri = NULL;

  if (address == NULL)
    return FALSE;

  uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  for (gsize i = 0; uri != NULL && i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_str_equal (g_uri_get_scheme (uri), schemes[i]))
        return TRUE;
    }

  return FALSE;
}

InroadLinkAction
inroad_link_policy_decide (const InroadPageLink *link,
                           gboolean              may_leave)
{
  g_return_val_if_fail (link != NULL, INROAD_LINK_ACTION_NONE);

  switch (link->kind)
    {
    case INROAD_LINK_PAGE:
      return INROAD_LINK_ACTION_GO;

    case INROAD_LINK_ADDRESS:
      return may_leave && is_harmless (link->address) ? INROAD_LINK_ACTION_ASK : INROAD_LINK_ACTION_NONE;

    case INROAD_LINK_OTHER_FILE:
    case INROAD_LINK_PROGRAM:
    case INROAD_LINK_SCRIPT:
    case INROAD_LINK_MEDIA:
    case INROAD_LINK_OTHER:
    default:
      return INROAD_LINK_ACTION_NONE;
    }
}
