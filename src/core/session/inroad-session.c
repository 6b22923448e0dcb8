/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/session/inroad-session.h"

#include "core/enums.h"
#include "core/profile/inroad-learner.h"
#include "core/session/inroad-chapter-private.h"
#include "core/session/inroad-session-private.h"

typedef enum
{
  PROP_MODULE = 1,
  PROP_STORE,
  PROP_PERMISSIONS,
  PROP_CHAPTERS,
  PROP_CURRENT,
  PROP_N_DONE,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_OPEN_DOCUMENT,
  PROP_ASKED,
} InroadSessionProperty;

static GParamSpec *properties[PROP_ASKED + 1];

enum
{
  SIGNAL_SHOW_BLOCK,
  SIGNAL_SHOW_PASSAGE,
  SIGNAL_VERIFIED,
  SIGNAL_ROUND_BEGUN,
  SIGNAL_RETURNED,
  SIGNAL_DEED_DONE,
  SIGNAL_LEARNER_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadSession, inroad_session, G_TYPE_OBJECT)

static void
inroad_session_dispose (GObject *object)
{
  InroadSession *self = INROAD_SESSION (object);

  g_clear_handle_id (&self->commit_source, g_source_remove);

  G_OBJECT_CLASS (inroad_session_parent_class)->dispose (object);
}

static void
inroad_session_finalize (GObject *object)
{
  InroadSession *self = INROAD_SESSION (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->asked);
  g_clear_object (&self->reading_places);
  g_clear_object (&self->evidence);
  g_clear_object (&self->open_document);
  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->forward, g_ptr_array_unref);
  g_clear_pointer (&self->rounds, g_hash_table_unref);
  g_clear_object (&self->chapters);
  g_clear_object (&self->progress);
  g_clear_object (&self->store);
  g_clear_object (&self->module);

  G_OBJECT_CLASS (inroad_session_parent_class)->finalize (object);
}

static void
inroad_session_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InroadSession *self = INROAD_SESSION (object);

  switch ((InroadSessionProperty) prop_id)
    {
    case PROP_MODULE:
      g_value_set_object (value, self->module);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PERMISSIONS:
      g_value_set_uint (value, self->permissions);
      break;
    case PROP_CHAPTERS:
      g_value_set_object (value, self->chapters);
      break;
    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, inroad_session_get_n_done (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, inroad_session_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, inroad_session_get_can_go_forward (self));
      break;
    case PROP_OPEN_DOCUMENT:
      g_value_set_object (value, self->open_document);
      break;
    case PROP_ASKED:
      g_value_set_object (value, self->asked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_session_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  InroadSession *self = INROAD_SESSION (object);

  switch ((InroadSessionProperty) prop_id)
    {
    case PROP_CURRENT:
      inroad_session_set_current (self, g_value_get_object (value));
      break;
    case PROP_OPEN_DOCUMENT:
      inroad_session_set_open_document (self, g_value_get_object (value));
      break;
    case PROP_MODULE:
    case PROP_STORE:
    case PROP_PERMISSIONS:
    case PROP_CHAPTERS:
    case PROP_N_DONE:
    case PROP_CAN_GO_BACK:
    case PROP_CAN_GO_FORWARD:
    case PROP_ASKED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags settable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_MODULE] = g_param_spec_object ("module", NULL, NULL, INROAD_TYPE_MODULE, readable);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, INROAD_TYPE_PROFILE_STORE, readable);
  properties[PROP_PERMISSIONS] = g_param_spec_uint ("permissions", NULL, NULL, 0, INROAD_PERMISSION_ALL, 0, readable);
  properties[PROP_CHAPTERS] = g_param_spec_object ("chapters", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, INROAD_TYPE_CHAPTER, settable);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, readable);
  properties[PROP_OPEN_DOCUMENT] =
    g_param_spec_object ("open-document", NULL, NULL, INROAD_TYPE_ATTACHMENT, settable);
  properties[PROP_ASKED] = g_param_spec_object ("asked", NULL, NULL, INROAD_TYPE_QUESTION, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
install_signals (GObjectClass *object_class)
{
  GType type = G_OBJECT_CLASS_TYPE (object_class);

  signals[SIGNAL_SHOW_BLOCK] =
    g_signal_new ("show-block", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_SHOW_PASSAGE] =
    g_signal_new ("show-passage", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, INROAD_TYPE_ATTACHMENT, G_TYPE_UINT, G_TYPE_STRING);
  signals[SIGNAL_VERIFIED] =
    g_signal_new ("verified", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, INROAD_TYPE_ROUND);
  signals[SIGNAL_ROUND_BEGUN] =
    g_signal_new ("round-begun", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, INROAD_TYPE_ROUND);
  signals[SIGNAL_RETURNED] =
    g_signal_new ("returned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, INROAD_TYPE_QUESTION);
  signals[SIGNAL_DEED_DONE] =
    g_signal_new ("deed-done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, INROAD_TYPE_SESSION_DEED, G_TYPE_STRING, G_TYPE_ERROR);
  signals[SIGNAL_LEARNER_CHOSEN] =
    g_signal_new ("learner-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
inroad_session_class_init (InroadSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inroad_session_dispose;
  object_class->finalize = inroad_session_finalize;
  object_class->get_property = inroad_session_get_property;
  object_class->set_property = inroad_session_set_property;

  install_properties (object_class);
  install_signals (object_class);
}

static void
inroad_session_init (InroadSession *self)
{
  self->chapters = g_list_store_new (INROAD_TYPE_CHAPTER);
  self->rounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->back = g_ptr_array_new ();
  self->forward = g_ptr_array_new ();
}

static void
on_state_changed (InroadSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
}

static void
add_chapters (InroadSession *self)
{
  GListModel *sections = inroad_module_get_sections (self->module);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (InroadSection) section = g_list_model_get_item (sections, i);
      g_autoptr (InroadChapter) chapter = inroad_chapter_new (section, i + 1, self->progress);

      g_signal_connect_object (chapter, "notify::state", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED);
      g_list_store_append (self->chapters, chapter);
    }
}

/* Where the learner stopped, or the first chapter: a section may be gone from a later version of the lesson. */
static InroadChapter *
find_first_chapter (InroadSession *self)
{
  const char *section_id = inroad_progress_get_place (self->progress)->section_id;
  InroadChapter *chapter = section_id != NULL ? inroad_session_find_chapter (self, section_id) : NULL;
  g_autoptr (InroadChapter) first = NULL;

  if (chapter != NULL)
    return chapter;

  first = g_list_model_get_item (G_LIST_MODEL (self->chapters), 0);

  return first;
}

/* Beside the profile, since a guest leaves nothing of the one and the other. */
static InroadReadingPlaces *
make_reading_places (InroadProfileStore *store)
{
  GFile *profile = inroad_profile_store_get_file (store);
  g_autofree char *profile_name = profile != NULL ? g_file_get_basename (profile) : NULL;
  g_autofree char *id = profile_name != NULL ? inroad_learner_get_id_of (profile_name) : NULL;
  g_autoptr (GFile) folder = profile != NULL ? g_file_get_parent (profile) : NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;

  /* Each learner reads at another place. */
  name = id != NULL && *id != 0 ? g_strdup_printf ("reading-places-%s.ini", id) : g_strdup ("reading-places.ini");
  file = folder != NULL ? g_file_get_child (folder, name) : NULL;

  return inroad_reading_places_new (file);
}

/**
 * inroad_session_new:
 * @module: the lesson
 * @store: a store whose profile is loaded
 * @permissions: what the person at the screen may do
 *
 * Returns: (transfer full): a session that stands where the learner stopped
 */
InroadSession *
inroad_session_new (InroadModule       *module,
                    InroadProfileStore *store,
                    InroadPermissions   permissions)
{
  InroadSession *self;

  g_return_val_if_fail (INROAD_IS_MODULE (module), NULL);
  g_return_val_if_fail (INROAD_IS_PROFILE_STORE (store), NULL);

  self = g_object_new (INROAD_TYPE_SESSION, NULL);
  self->module = g_object_ref (module);
  self->store = g_object_ref (store);
  self->permissions = permissions;
  self->progress = g_object_ref (inroad_profile_get_progress (inroad_profile_store_get_profile (store),
                                                              inroad_module_get_id (module)));

  self->reading_places = make_reading_places (store);

  add_chapters (self);
  inroad_session_make_actions (self);
  inroad_session_show_chapter (self, find_first_chapter (self));

  return self;
}

/**
 * inroad_session_get_module:
 * @self: a session
 *
 * Returns: (transfer none): the lesson
 */
InroadModule *
inroad_session_get_module (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return self->module;
}

/**
 * inroad_session_get_store:
 * @self: a session
 *
 * Returns: (transfer none): where the learner's progress is kept
 */
InroadProfileStore *
inroad_session_get_store (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return self->store;
}

/**
 * inroad_session_get_reading_places:
 * @self: a session
 *
 * Returns: (transfer none): where each document was read last
 */
InroadReadingPlaces *
inroad_session_get_reading_places (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return self->reading_places;
}

/**
 * inroad_session_get_permissions:
 * @self: a session
 *
 * Returns: what the person at the screen may do
 */
InroadPermissions
inroad_session_get_permissions (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), INROAD_PERMISSION_NONE);

  return self->permissions;
}

/**
 * inroad_session_get_actions:
 * @self: a session
 *
 * Returns: (transfer none): the commands that are permitted, to be inserted as "session"
 */
GActionGroup *
inroad_session_get_actions (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * inroad_session_get_open_document:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the document that is being read
 */
InroadAttachment *
inroad_session_get_open_document (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return self->open_document;
}

/**
 * inroad_session_set_open_document:
 * @self: a session
 * @attachment: (nullable): a document of the lesson; %NULL to put it away
 *
 * Opens a document beside the lesson, or closes the one that is open.
 */
void
inroad_session_set_open_document (InroadSession    *self,
                                  InroadAttachment *attachment)
{
  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (attachment == NULL || INROAD_IS_ATTACHMENT (attachment));

  if (g_set_object (&self->open_document, attachment))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN_DOCUMENT]);
}


/* ----------------------------------------------------------------------------------------------- signals */

void
inroad_session_notify_current (InroadSession *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
  g_object_thaw_notify (G_OBJECT (self));
}

void
inroad_session_emit_show_block (InroadSession *self,
                                const char    *block_id)
{
  g_signal_emit (self, signals[SIGNAL_SHOW_BLOCK], 0, block_id);
}

void
inroad_session_emit_show_passage (InroadSession    *self,
                                  InroadAttachment *attachment,
                                  guint             page,
                                  const char       *quote)
{
  g_signal_emit (self, signals[SIGNAL_SHOW_PASSAGE], 0, attachment, page, quote);
}

void
inroad_session_emit_returned (InroadSession  *self,
                              InroadQuestion *question)
{
  g_signal_emit (self, signals[SIGNAL_RETURNED], 0, question);
}

void
inroad_session_notify_asked (InroadSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASKED]);
}

void
inroad_session_emit_verified (InroadSession *self,
                              InroadRound   *round)
{
  g_signal_emit (self, signals[SIGNAL_VERIFIED], 0, round);
}

void
inroad_session_emit_round_begun (InroadSession *self,
                                 InroadRound   *round)
{
  g_signal_emit (self, signals[SIGNAL_ROUND_BEGUN], 0, round);
}

void
inroad_session_emit_deed_done (InroadSession     *self,
                               InroadSessionDeed  deed,
                               const char        *subject,
                               const GError      *error)
{
  g_signal_emit (self, signals[SIGNAL_DEED_DONE], 0, deed, subject, error);
}

void
inroad_session_emit_learner_chosen (InroadSession *self,
                                    const char    *id,
                                    const char    *name)
{
  g_signal_emit (self, signals[SIGNAL_LEARNER_CHOSEN], 0, id, name);
}
