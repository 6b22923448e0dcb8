/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/module/inroad-note.h"
#include "core/profile/inroad-learner.h"
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

/* ----------------------------------------------------------------------------------------------- profile */

static void
export_progress (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  inroad_session_export (user_data, g_variant_get_string (parameter, NULL));
}

static void
reset_module (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  inroad_session_reset_module (user_data, g_variant_get_string (parameter, NULL));
}

static void
restore (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  inroad_session_restore (user_data, g_variant_get_uint32 (parameter));
}

static void
undo (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  inroad_session_undo (user_data);
}

static void
rename_learner (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  inroad_session_rename_learner (user_data, g_variant_get_string (parameter, NULL));
}

static void
add_learner (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autofree char *id = inroad_learner_make_id ();

  inroad_session_emit_learner_chosen (user_data, id, g_variant_get_string (parameter, NULL));
}

static void
choose_learner (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  inroad_session_emit_learner_chosen (user_data, g_variant_get_string (parameter, NULL), NULL);
}

static void
remove_learner (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  inroad_session_remove_learner (user_data, g_variant_get_string (parameter, NULL));
}

static void
bring_back_learner (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  inroad_session_bring_back_learner (user_data, g_variant_get_string (parameter, NULL));
}

/* ---------------------------------------------------------------------------------------------- commands */

typedef void (* Activate) (GSimpleAction *, GVariant *, gpointer);

static const struct
{
  const char        *name;
  Activate           activate;
  const char        *parameter;
  InroadPermissions  permission;    /* without which it is not registered */
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
  { "export-progress", export_progress, "s", INROAD_PERMISSION_SEE_PROGRESS },
  { "reset-module", reset_module, "s", INROAD_PERMISSION_CHANGE_PROGRESS },
  { "restore", restore, "u", INROAD_PERMISSION_CHANGE_PROGRESS },
  { "undo", undo, NULL, INROAD_PERMISSION_CHANGE_PROGRESS },
  { "rename-learner", rename_learner, "s", INROAD_PERMISSION_LEARNERS },
  { "add-learner", add_learner, "s", INROAD_PERMISSION_LEARNERS },
  { "choose-learner", choose_learner, "s", INROAD_PERMISSION_LEARNERS },
  { "remove-learner", remove_learner, "s", INROAD_PERMISSION_LEARNERS },
  { "bring-back-learner", bring_back_learner, "s", INROAD_PERMISSION_LEARNERS },
};

static void
set_enabled (InroadSession *self,
             const char    *name,
             gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  if (action != NULL)
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

/* What another Inroad has open, or a newer one has written, is left as it is. */
static void
update_profile (InroadSession *self)
{
  static const char * const names[] = { "reset-module", "restore", "rename-learner" };
  InroadProfileCondition condition = inroad_profile_store_get_condition (self->store);
  gboolean ours = condition != INROAD_PROFILE_CONDITION_READ_ONLY && condition != INROAD_PROFILE_CONDITION_UNREAD;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    set_enabled (self, names[i], ours);
  set_enabled (self, "undo", ours && inroad_profile_store_get_replaced (self->store) != NULL);
}

static void
update_document (InroadSession *self)
{
  set_enabled (self, "close-document", self->open_document != NULL);
}

static GSimpleActionGroup *
make_group (InroadSession *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const GVariantType *type = commands[i].parameter != NULL ? G_VARIANT_TYPE (commands[i].parameter) : NULL;
      g_autoptr (GSimpleAction) action = NULL;

      if ((commands[i].permission & ~self->permissions) != 0)
        continue;

      action = g_simple_action_new (commands[i].name, type);
      /* Tied to the session's life without keeping it alive: the session owns the group. */
      g_signal_connect_object (action, "activate", G_CALLBACK (commands[i].activate), self, G_CONNECT_DEFAULT);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  return group;
}

/**
 * inroad_session_make_actions:
 * @self: a session
 *
 * Makes its commands, enabled and disabled as the session changes.
 */
void
inroad_session_make_actions (InroadSession *self)
{
  self->actions = make_group (self);

  g_signal_connect (self, "notify::current", G_CALLBACK (update_ways), NULL);
  g_signal_connect (self, "notify::can-go-back", G_CALLBACK (update_ways), NULL);
  g_signal_connect (self, "notify::can-go-forward", G_CALLBACK (update_ways), NULL);
  g_signal_connect (self, "notify::open-document", G_CALLBACK (update_document), NULL);
  g_signal_connect_object (self->store, "notify::condition", G_CALLBACK (update_profile), self, G_CONNECT_SWAPPED);

  /* The ways follow as soon as there is a chapter. */
  update_document (self);
  update_profile (self);
}
