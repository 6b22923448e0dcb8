/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/room/inroad-room-results.h"

G_BEGIN_DECLS

/* InroadRoomResults: inroad-room-results.c reads them, inroad-room-items.c counts them. */

/* The first answer that a session gave to a question. */
typedef struct
{
  char     *option;
  gboolean  right;
} Answer;

/* A version of a lesson: what may be counted together. */
typedef struct
{
  char       *module;
  char       *version;
  char       *digest;
  GHashTable *sessions;   /* session id (char *) → GHashTable of question id (char *) → Answer */
} Group;

struct _InroadRoomResults
{
  GObject     parent_instance;

  /* Owned */
  GHashTable *attempts;   /* of char *: the ids of those counted */
  GHashTable *groups;     /* "module version digest" (char *) → Group */
};

G_END_DECLS
