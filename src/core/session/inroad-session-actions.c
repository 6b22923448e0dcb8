/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/module/inroad-note.h"
#include "core/session/inroad-session-private.h"

static void
go (GSimpleAction *action,
    GVariant      *parameter,
    gpointer       user_data)
{
  InroadSession *self = user_data;
  InroadChapter *chapter = inroad_session_find_chapter (self, g_variant_get_string (parameter, NULL));

  /* Who goes elsewhere is not on the way back any more. */
  inroad_session_set_asked (self, NULL, NULL);
  if (chapter != NULL)
    inroad_session_set_current (self, chapter);
}

static void
go_next (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  InroadSession *self = user_data;
  InroadChapter *chapter = inroad_session_get_next (self);

  if (chapter != NULL)
    inroad_session_set_current (self, chapter);
}

static void
go_previous (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  InroadSession *self = user_data;
  InroadChapter *chapter = inroad_session_get_previous (self);

  if (chapter != NULL)
    inroad_session_set_current (self, chapter);
}

static void
go_back (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  inroad_session_go_back (user_data);
}

static void
go_forward (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  inroad_session_go_forward (user_data);
}

static InroadQuestion *
find_question (InroadSession *self,
               GVariant      *parameter)
{
  InroadBlock *block = inroad_module_find_block (self->module, g_variant_get_string (parameter, NULL));

  return INROAD_IS_QUESTION (block) ? INROAD_QUESTION (block) : NULL;
}

static void
verify (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  InroadSession *self = user_data;
  InroadQuestion *question = find_question (self, parameter);

  if (question != NULL)
    inroad_session_verify (self, question);
}

static void
practise_again (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  InroadSession *self = user_data;
  InroadQuestion *question = find_question (self, parameter);

  if (question != NULL)
    inroad_session_practise_again (self, question);
}

static InroadQuestion *
find_question_of (InroadSession *self,
                  const char    *option_id)
{
  InroadSection *section = inroad_module_find_section_of (self->module, option_id);
  GListModel *blocks = section != NULL ? inroad_section_get_blocks (section) : NULL;

  for (guint i = 0; blocks != NULL && i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (INROAD_IS_QUESTION (block) && inroad_question_find_option (INROAD_QUESTION (block), option_id) != NULL)
        return INROAD_QUESTION (block);
    }

  return NULL;
}

static void
show_why (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  InroadSession *self = user_data;
  InroadBlock *block = inroad_module_find_block (self->module, g_variant_get_string (parameter, NULL));
  InroadEvidence *evidence;

  if (!INROAD_IS_OPTION (block))
    return;

  evidence = inroad_option_get_evidence (INROAD_OPTION (block));
  inroad_session_set_asked (self, find_question_of (self, inroad_block_get_id (block)), evidence);
  inroad_session_show_evidence (self, evidence);
}

static void
return_to_question (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  inroad_session_return (user_data);
}

static void
show_passage (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  InroadSession *self = user_data;
  InroadBlock *block = inroad_module_find_block (self->module, g_variant_get_string (parameter, NULL));

  if (INROAD_IS_NOTE (block) && inroad_note_get_passage (INROAD_NOTE (block)) != NULL)
    inroad_session_show_evidence (self, inroad_note_get_passage (INROAD_NOTE (block)));
}

static void
show_block (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  inroad_session_show_block (user_data, g_variant_get_string (parameter, NULL));
}

static void
read_document (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InroadSession *self = user_data;
  InroadAttachment *attachment;

  attachment = inroad_module_find_attachment (self->module, g_variant_get_string (parameter, NULL));
  if (attachment != NULL)
    inroad_session_set_open_document (self, attachment);
}

static void
close_document (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  inroad_session_set_open_document (user_data, NULL);
}

typedef void (* Activate) (GSimpleAction *, GVariant *, gpointer);

static const struct
{
  const char *name;
  Activate    activate;
  const char *parameter;
} commands[] = {
  { "go", go, "s" },
  { "next", go_next, NULL },
  { "previous", go_previous, NULL },
  { "back", go_back, NULL },
  { "forward", go_forward, NULL },
  { "verify", verify, "s" },
  { "practise-again", practise_again, "s" },
  { "show-why", show_why, "s" },
  { "show-passage", show_passage, "s" },
  { "show-block", show_block, "s" },
  { "return-to-question", return_to_question, NULL },
  { "read", read_document, "s" },
  { "close-document", close_document, NULL },
};

static void
set_enabled (InroadSession *self,
             const char    *name,
             gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_ways (InroadSession *self)
{
  set_enabled (self, "next", inroad_session_get_next (self) != NULL);
  set_enabled (self, "previous", inroad_session_get_previous (self) != NULL);
  set_enabled (self, "back", inroad_session_get_can_go_back (self));
  set_enabled (self, "forward", inroad_session_get_can_go_forward (self));
}

static void
update_document (InroadSession *self)
{
  set_enabled (self, "close-document", self->open_document != NULL);
}

/**
 * inroad_session_actions_new:
 * @self: a session
 *
 * Returns: (transfer full): its commands, enabled and disabled as the session changes
 */
GSimpleActionGroup *
inroad_session_actions_new (InroadSession *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const GVariantType *type = commands[i].parameter != NULL ? G_VARIANT_TYPE (commands[i].parameter) : NULL;
      g_autoptr (GSimpleAction) action = g_simple_action_new (commands[i].name, type);

      /* Tied to the session's life without keeping it alive: the session owns the group. */
      g_signal_connect_object (action, "activate", G_CALLBACK (commands[i].activate), self, G_CONNECT_DEFAULT);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  /* No document is open yet; the others follow as soon as there is a chapter. */
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "close-document")),
                               FALSE);
  g_signal_connect (self, "notify::current", G_CALLBACK (update_ways), NULL);
  g_signal_connect (self, "notify::can-go-back", G_CALLBACK (update_ways), NULL);
  g_signal_connect (self, "notify::can-go-forward", G_CALLBACK (update_ways), NULL);
  g_signal_connect (self, "notify::open-document", G_CALLBACK (update_document), NULL);

  return group;
}
