/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-session"

#include "config.h"

#include "core/session/inroad-session.h"

#include "core/session/inroad-chapter-private.h"
#include "core/session/inroad-session-private.h"

/* The place changes with every scroll; the disk need not know at once. */
#define COMMIT_DELAY_MS 1500

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
  g_autoptr (GFile) folder = profile != NULL ? g_file_get_parent (profile) : NULL;
  g_autoptr (GFile) file = folder != NULL ? g_file_get_child (folder, "reading-places.ini") : NULL;

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
  self->actions = inroad_session_actions_new (self);
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

/* ---------------------------------------------------------------------------------------------- chapters */

/**
 * inroad_session_get_chapters:
 * @self: a session
 *
 * Returns: (transfer none): of InroadChapter, in reading order
 */
GListModel *
inroad_session_get_chapters (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->chapters);
}

/**
 * inroad_session_get_current:
 * @self: a session
 *
 * Returns: (transfer none): the chapter on screen
 */
InroadChapter *
inroad_session_get_current (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return self->current;
}

static void
place_at_start (InroadSession *self,
                InroadChapter *chapter)
{
  InroadBlock *section = INROAD_BLOCK (inroad_chapter_get_section (chapter));
  g_autoptr (InroadPlace) place = inroad_place_copy (inroad_progress_get_place (self->progress));

  if (g_strcmp0 (place->section_id, inroad_block_get_id (section)) == 0)
    return;

  g_set_str (&place->section_id, inroad_block_get_id (section));
  g_set_str (&place->block_id, NULL);
  place->offset = 0;
  inroad_progress_set_place (self->progress, place);
}

/* Who came to the question without the way back needs it no more. */
static void
forget_asked_in (InroadSession *self,
                 InroadChapter *chapter)
{
  const char *id;

  if (self->asked == NULL)
    return;

  id = inroad_block_get_id (INROAD_BLOCK (self->asked));
  if (inroad_module_find_section_of (self->module, id) == inroad_chapter_get_section (chapter))
    inroad_session_set_asked (self, NULL, NULL);
}

void
inroad_session_show_chapter (InroadSession *self,
                             InroadChapter *chapter)
{
  self->current = chapter;
  place_at_start (self, chapter);
  forget_asked_in (self, chapter);
  inroad_chapter_raise_state (chapter, INROAD_SECTION_STATE_BEGUN);
  inroad_session_commit_later (self);

  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * inroad_session_set_current:
 * @self: a session
 * @chapter: one of its chapters
 *
 * Goes to a chapter. The one on screen becomes the latest to go back to.
 */
void
inroad_session_set_current (InroadSession *self,
                            InroadChapter *chapter)
{
  g_return_if_fail (INROAD_IS_SESSION (self));
  g_return_if_fail (INROAD_IS_CHAPTER (chapter));

  if (chapter == self->current)
    return;

  g_ptr_array_add (self->back, self->current);
  g_ptr_array_set_size (self->forward, 0);
  inroad_session_show_chapter (self, chapter);
}

static void
go_through_history (InroadSession *self,
                    GPtrArray     *from,
                    GPtrArray     *to)
{
  if (from->len == 0)
    return;

  g_ptr_array_add (to, self->current);
  inroad_session_show_chapter (self, g_ptr_array_steal_index (from, from->len - 1));
}

void
inroad_session_go_back (InroadSession *self)
{
  go_through_history (self, self->back, self->forward);
}

void
inroad_session_go_forward (InroadSession *self)
{
  go_through_history (self, self->forward, self->back);
}

/**
 * inroad_session_get_can_go_back:
 * @self: a session
 *
 * Returns: whether another chapter was visited before the present one
 */
gboolean
inroad_session_get_can_go_back (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), FALSE);

  return self->back->len > 0;
}

/**
 * inroad_session_get_can_go_forward:
 * @self: a session
 *
 * Returns: whether there is a chapter that was come back from
 */
gboolean
inroad_session_get_can_go_forward (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), FALSE);

  return self->forward->len > 0;
}

/**
 * inroad_session_find_chapter:
 * @self: a session
 * @section_id: the id of a section
 *
 * Returns: (transfer none) (nullable): its chapter
 */
InroadChapter *
inroad_session_find_chapter (InroadSession *self,
                             const char    *section_id)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);
  g_return_val_if_fail (section_id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->chapters)); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (G_LIST_MODEL (self->chapters), i);

      if (g_str_equal (inroad_block_get_id (INROAD_BLOCK (inroad_chapter_get_section (chapter))), section_id))
        return chapter;
    }

  return NULL;
}

/* Positions before the first wrap round to a number that no list reaches. */
static InroadChapter *
get_chapter_at (InroadSession *self,
                guint          position)
{
  g_autoptr (InroadChapter) chapter = g_list_model_get_item (G_LIST_MODEL (self->chapters), position);

  return chapter;
}

/**
 * inroad_session_get_next:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the chapter behind the present one
 */
InroadChapter *
inroad_session_get_next (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return get_chapter_at (self, inroad_chapter_get_number (self->current));
}

/**
 * inroad_session_get_previous:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the chapter before the present one
 */
InroadChapter *
inroad_session_get_previous (InroadSession *self)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), NULL);

  return get_chapter_at (self, inroad_chapter_get_number (self->current) - 2);
}

/**
 * inroad_session_get_n_done:
 * @self: a session
 *
 * Returns: how many chapters are done
 */
guint
inroad_session_get_n_done (InroadSession *self)
{
  guint n = 0;

  g_return_val_if_fail (INROAD_IS_SESSION (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->chapters)); i++)
    {
      g_autoptr (InroadChapter) chapter = g_list_model_get_item (G_LIST_MODEL (self->chapters), i);

      if (inroad_chapter_get_state (chapter) == INROAD_SECTION_STATE_DONE)
        n++;
    }

  return n;
}

void
inroad_session_reach_end (InroadSession *self)
{
  InroadSection *section;

  g_return_if_fail (INROAD_IS_SESSION (self));

  section = inroad_chapter_get_section (self->current);
  if (inroad_section_get_kind (section) == INROAD_SECTION_CHECK ||
      inroad_chapter_get_state (self->current) == INROAD_SECTION_STATE_DONE)
    return;

  inroad_chapter_raise_state (self->current, INROAD_SECTION_STATE_DONE);
  inroad_session_commit_later (self);
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

/* ------------------------------------------------------------------------------------------------ saving */

/* The store keeps trying by itself and says so in its condition. */
static void
on_place_committed (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    g_debug ("The place is not saved: %s", error->message);
}

static void
on_places_saved (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!inroad_reading_places_save_finish (INROAD_READING_PLACES (object), result, &error))
    g_debug ("The places in documents are not saved: %s", error->message);
  if (task != NULL)
    g_task_return_boolean (task, TRUE);
}

static gboolean
commit_now (gpointer user_data)
{
  InroadSession *self = user_data;

  self->commit_source = 0;
  inroad_profile_store_commit_async (self->store, NULL, on_place_committed, NULL);
  inroad_reading_places_save_async (self->reading_places, on_places_saved, NULL);

  return G_SOURCE_REMOVE;
}

void
inroad_session_commit_later (InroadSession *self)
{
  if (self->commit_source == 0)
    self->commit_source = g_timeout_add (COMMIT_DELAY_MS, commit_now, self);
}

/* ----------------------------------------------------------------------------------------------- signals */

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

/* ------------------------------------------------------------------------------------------------- close */

static void
on_closed (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InroadSession *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (inroad_profile_store_commit_finish (INROAD_PROFILE_STORE (object), result, &error))
    inroad_reading_places_save_async (self->reading_places, on_places_saved, g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_session_close_async (InroadSession       *self,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INROAD_IS_SESSION (self));

  g_clear_handle_id (&self->commit_source, g_source_remove);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_session_close_async);
  inroad_profile_store_commit_async (self->store, NULL, on_closed, g_steal_pointer (&task));
}

gboolean
inroad_session_close_finish (InroadSession  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (INROAD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
