/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-element"

#include "config.h"

#include "core/module/inroad-element.h"

static char **
copy_attributes (const char **names,
                 const char **values)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    g_strv_builder_add_many (builder, names[i], values[i], NULL);

  return g_strv_builder_end (builder);
}

InroadElement *
inroad_element_new (const InroadElementRule *rule,
                    const char              *name,
                    const char             **attribute_names,
                    const char             **attribute_values)
{
  InroadElement *self = g_new0 (InroadElement, 1);

  self->rule = rule;
  self->name = g_strdup (name);
  self->attributes = copy_attributes (attribute_names, attribute_values);
  self->text = g_string_new (NULL);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) inroad_element_free);
  self->sound = TRUE;

  return self;
}

void
inroad_element_free (InroadElement *self)
{
  g_free (self->name);
  g_strfreev (self->attributes);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->children);
  g_clear_object (&self->object);
  g_free (self);
}

/* The value of an attribute, or NULL. Borrowed. */
const char *
inroad_element_get_attribute (InroadElement *self,
                              const char    *name)
{
  for (guint i = 0; self->attributes[i] != NULL; i += 2)
    {
      if (g_str_equal (self->attributes[i], name))
        return self->attributes[i + 1];
    }

  return NULL;
}

/* The nth child of that name, from 0, or NULL. Borrowed. */
InroadElement *
inroad_element_get_child (InroadElement *self,
                          const char    *name,
                          guint          nth)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      InroadElement *child = g_ptr_array_index (self->children, i);

      if (g_str_equal (child->name, name) && nth-- == 0)
        return child;
    }

  return NULL;
}

/* What the first child of that name stands for, or NULL. Borrowed. */
gpointer
inroad_element_get_object (InroadElement *self,
                           const char    *name)
{
  InroadElement *child = inroad_element_get_child (self, name, 0);

  return child != NULL ? child->object : NULL;
}

/* What the children stand for, as far as it is of a type. */
GListStore *
inroad_element_list_objects (InroadElement *self,
                             GType          type)
{
  GListStore *objects = g_list_store_new (type);

  for (guint i = 0; i < self->children->len; i++)
    {
      InroadElement *child = g_ptr_array_index (self->children, i);

      if (child->object != NULL && g_type_is_a (G_OBJECT_TYPE (child->object), type))
        g_list_store_append (objects, child->object);
    }

  return objects;
}
