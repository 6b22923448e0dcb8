/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-block"

#include "config.h"

#include "core/module/inroad-block.h"

#include "core/module/inroad-block-private.h"

typedef struct
{
  char *id;
} InroadBlockPrivate;

typedef enum
{
  PROP_ID = 1,
} InroadBlockProperty;

static GParamSpec *properties[PROP_ID + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InroadBlock, inroad_block, G_TYPE_OBJECT)

static GPtrArray *
list_children (InroadBlock *self)
{
  GPtrArray *children = g_ptr_array_new ();
  InroadBlockClass *klass = INROAD_BLOCK_GET_CLASS (self);

  if (klass->add_children != NULL)
    klass->add_children (self, children);

  return children;
}

static void
inroad_block_finalize (GObject *object)
{
  InroadBlockPrivate *priv = inroad_block_get_instance_private (INROAD_BLOCK (object));

  g_free (priv->id);

  G_OBJECT_CLASS (inroad_block_parent_class)->finalize (object);
}

static void
inroad_block_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch ((InroadBlockProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, inroad_block_get_id (INROAD_BLOCK (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_block_class_init (InroadBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_block_finalize;
  object_class->get_property = inroad_block_get_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_block_init (InroadBlock *self)
{
}

void
inroad_block_set_id (InroadBlock *self,
                     const char  *id)
{
  InroadBlockPrivate *priv = inroad_block_get_instance_private (self);

  g_return_if_fail (INROAD_IS_BLOCK (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (priv->id == NULL);

  priv->id = g_strdup (id);
}

void
inroad_block_add_list (GPtrArray  *children,
                       GListModel *blocks)
{
  g_return_if_fail (children != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (blocks));

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      /* The list keeps it alive. */
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      g_ptr_array_add (children, block);
    }
}

/**
 * inroad_block_get_id:
 * @self: a block
 *
 * Returns: (transfer none): the id that records, links and statistics refer to
 */
const char *
inroad_block_get_id (InroadBlock *self)
{
  InroadBlockPrivate *priv = inroad_block_get_instance_private (self);

  g_return_val_if_fail (INROAD_IS_BLOCK (self), NULL);

  return priv->id;
}

/**
 * inroad_block_find:
 * @self: a block
 * @id: an id
 *
 * Finds a block by its id: @self, or anything that lies in it.
 *
 * Returns: (transfer none) (nullable): the block of that id
 */
InroadBlock *
inroad_block_find (InroadBlock *self,
                   const char  *id)
{
  g_autoptr (GPtrArray) children = NULL;

  g_return_val_if_fail (INROAD_IS_BLOCK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (g_strcmp0 (inroad_block_get_id (self), id) == 0)
    return self;

  children = list_children (self);
  for (guint i = 0; i < children->len; i++)
    {
      InroadBlock *found = inroad_block_find (g_ptr_array_index (children, i), id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * inroad_block_count_words:
 * @self: a block
 *
 * Returns: how many words there are to read in it and in all that lies in it
 */
guint
inroad_block_count_words (InroadBlock *self)
{
  g_autoptr (GPtrArray) children = NULL;
  InroadBlockClass *klass;
  guint n_words = 0;

  g_return_val_if_fail (INROAD_IS_BLOCK (self), 0);

  klass = INROAD_BLOCK_GET_CLASS (self);
  if (klass->count_words != NULL)
    n_words = klass->count_words (self);

  children = list_children (self);
  for (guint i = 0; i < children->len; i++)
    n_words += inroad_block_count_words (g_ptr_array_index (children, i));

  return n_words;
}
