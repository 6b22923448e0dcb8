/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-module"

#include "config.h"

#include "core/module/inroad-module.h"

#include "core/module/inroad-module-private.h"

struct _InroadModule
{
  GObject     parent_instance;

  /* Owned */
  char       *id;
  char       *version;
  char       *digest;
  char       *language;
  char       *licence;
  InroadText *title;
  InroadText *lede;
  GListModel *sections;
  GListModel *sources;
  GListModel *attachments;
};

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_SECTIONS,
} InroadModuleProperty;

static GParamSpec *properties[PROP_SECTIONS + 1];

G_DEFINE_FINAL_TYPE (InroadModule, inroad_module, G_TYPE_OBJECT)

static InroadBlock *
find_in (GListModel *blocks,
         const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      /* The list keeps it alive. */
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (g_strcmp0 (inroad_block_get_id (block), id) == 0)
        return block;
    }

  return NULL;
}

static void
inroad_module_finalize (GObject *object)
{
  InroadModule *self = INROAD_MODULE (object);

  g_free (self->id);
  g_free (self->version);
  g_free (self->digest);
  g_free (self->language);
  g_free (self->licence);
  g_clear_object (&self->title);
  g_clear_object (&self->lede);
  g_clear_object (&self->sections);
  g_clear_object (&self->sources);
  g_clear_object (&self->attachments);

  G_OBJECT_CLASS (inroad_module_parent_class)->finalize (object);
}

static void
inroad_module_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  InroadModule *self = INROAD_MODULE (object);

  switch ((InroadModuleProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, inroad_text_get_plain (self->title));
      break;
    case PROP_SECTIONS:
      g_value_set_object (value, self->sections);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_module_class_init (InroadModuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_module_finalize;
  object_class->get_property = inroad_module_get_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* The title's words, for templates to bind to. */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SECTIONS] =
    g_param_spec_object ("sections", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_module_init (InroadModule *self)
{
}

InroadModule *
inroad_module_new (const InroadModuleParts *parts)
{
  InroadModule *self;

  g_return_val_if_fail (parts != NULL, NULL);

  self = g_object_new (INROAD_TYPE_MODULE, NULL);
  self->id = g_strdup (parts->id);
  self->version = g_strdup (parts->version);
  self->digest = g_strdup (parts->digest);
  self->language = g_strdup (parts->language);
  self->licence = g_strdup (parts->licence);
  self->title = g_object_ref (parts->title);
  self->lede = g_object_ref (parts->lede);
  self->sections = g_object_ref (parts->sections);
  self->sources = g_object_ref (parts->sources);
  self->attachments = g_object_ref (parts->attachments);

  return self;
}

/**
 * inroad_module_get_id:
 * @self: a module
 *
 * Returns: (transfer none): its id
 */
const char *
inroad_module_get_id (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->id;
}

/**
 * inroad_module_get_version:
 * @self: a module
 *
 * Returns: (transfer none): its version, as the lesson counts
 */
const char *
inroad_module_get_version (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->version;
}

/**
 * inroad_module_get_digest:
 * @self: a module
 *
 * Returns: (transfer none): the SHA-256 of its file, in hexadecimal
 */
const char *
inroad_module_get_digest (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->digest;
}

/**
 * inroad_module_get_language:
 * @self: a module
 *
 * Returns: (transfer none): the language it was written in, a BCP 47 tag
 */
const char *
inroad_module_get_language (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->language;
}

/**
 * inroad_module_get_licence:
 * @self: a module
 *
 * Returns: (transfer none): the licence of its text, an SPDX expression
 */
const char *
inroad_module_get_licence (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->licence;
}

/**
 * inroad_module_get_title:
 * @self: a module
 *
 * Returns: (transfer none): its title
 */
InroadText *
inroad_module_get_title (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->title;
}

/**
 * inroad_module_get_lede:
 * @self: a module
 *
 * Returns: (transfer none): what opens it
 */
InroadText *
inroad_module_get_lede (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->lede;
}

/**
 * inroad_module_get_sections:
 * @self: a module
 *
 * Returns: (transfer none): of InroadSection, in reading order
 */
GListModel *
inroad_module_get_sections (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->sections;
}

/**
 * inroad_module_get_sources:
 * @self: a module
 *
 * Returns: (transfer none): of InroadSource, in the order of their numbers
 */
GListModel *
inroad_module_get_sources (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->sources;
}

/**
 * inroad_module_get_attachments:
 * @self: a module
 *
 * Returns: (transfer none): of InroadAttachment
 */
GListModel *
inroad_module_get_attachments (InroadModule *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);

  return self->attachments;
}

/**
 * inroad_module_find_section:
 * @self: a module
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the section of that id
 */
InroadSection *
inroad_module_find_section (InroadModule *self,
                            const char   *id)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return (InroadSection *) find_in (self->sections, id);
}

/**
 * inroad_module_find_source:
 * @self: a module
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the source of that id
 */
InroadSource *
inroad_module_find_source (InroadModule *self,
                           const char   *id)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return (InroadSource *) find_in (self->sources, id);
}

/**
 * inroad_module_find_attachment:
 * @self: a module
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the attachment of that id
 */
InroadAttachment *
inroad_module_find_attachment (InroadModule *self,
                               const char   *id)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return (InroadAttachment *) find_in (self->attachments, id);
}

/**
 * inroad_module_find_block:
 * @self: a module
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the block of that id, at whatever depth; a section is one, too
 */
InroadBlock *
inroad_module_find_block (InroadModule *self,
                          const char   *id)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->sections); i++)
    {
      g_autoptr (InroadBlock) section = g_list_model_get_item (self->sections, i);
      InroadBlock *found = inroad_block_find (section, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * inroad_module_find_section_of:
 * @self: a module
 * @block_id: an id
 *
 * Returns: (transfer none) (nullable): the section that the block of that id lies in, or is
 */
InroadSection *
inroad_module_find_section_of (InroadModule *self,
                               const char   *block_id)
{
  g_return_val_if_fail (INROAD_IS_MODULE (self), NULL);
  g_return_val_if_fail (block_id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->sections); i++)
    {
      g_autoptr (InroadSection) section = g_list_model_get_item (self->sections, i);

      if (inroad_block_find (INROAD_BLOCK (section), block_id) != NULL)
        return section;
    }

  return NULL;
}
