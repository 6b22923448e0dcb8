/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-module-builder"

#include "config.h"

#include "core/module/inroad-module-builder.h"

#include "core/module/inroad-attachment.h"
#include "core/module/inroad-module-private.h"
#include "core/module/inroad-source.h"
#include "core/module/inroad-text.h"

#include <glib/gi18n.h>

/* What the domain of a lesson begins with that brings catalogues of its own: no lesson can put its own in the
 * place of the program's or of a library's. */
#define OWN_DOMAIN_PREFIX "inroad-module-"

/* A lesson's catalogues lie in a folder "locale" beside it, or where the system's are. */
static void
bind_domain (InroadModuleBuilder *self)
{
  g_autoptr (GFile) locale = g_file_get_child (self->folder, "locale");
  const char *path = g_file_peek_path (locale);

  if (!g_str_has_prefix (self->domain, OWN_DOMAIN_PREFIX))
    return;

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR))
    bindtextdomain (self->domain, path);
  else
    bindtextdomain (self->domain, LOCALEDIR);

  bind_textdomain_codeset (self->domain, "UTF-8");
}

/* To be called with the root before any text is built. */
void
inroad_module_builder_choose_domain (InroadModuleBuilder *self,
                                     InroadElement       *module)
{
  const char *domain = inroad_element_get_attribute (module, "translation-domain");
  const char *id = inroad_element_get_attribute (module, "id");

  g_clear_pointer (&self->domain, g_free);

  if (domain != NULL)
    self->domain = g_strdup (domain);
  else if (id != NULL)
    self->domain = g_strconcat (OWN_DOMAIN_PREFIX, id, NULL);

  if (self->domain != NULL)
    bind_domain (self);
}

static const char *
translate (InroadModuleBuilder *self,
           const char          *source)
{
  /* An empty msgid yields the catalogue's header. */
  if (self->domain == NULL || *source == '\0')
    return source;

  return g_dgettext (self->domain, source);
}

static InroadText *
build_text (InroadModuleBuilder *self,
            InroadElement       *element)
{
  const char *source = element->text->str;
  const char *translated = translate (self, source);
  g_autoptr (GError) error = NULL;
  InroadText *text = inroad_text_new_inline (translated, &error);

  if (text != NULL)
    return text;

  /* The marks of the file itself were checked while it was read: a translator's are wrong. */
  self->warn (self->user_data, element, "translation", error->message);

  return inroad_text_new_inline (source, NULL);
}

GObject *
inroad_build_plain (InroadModuleBuilder *builder,
                    InroadElement       *element)
{
  gboolean literal = element->rule->content == INROAD_CONTENT_LITERAL;
  const char *source = element->text->str;

  return G_OBJECT (inroad_text_new_plain (literal ? source : translate (builder, source)));
}

GObject *
inroad_build_inline (InroadModuleBuilder *builder,
                     InroadElement       *element)
{
  return G_OBJECT (build_text (builder, element));
}

GObject *
inroad_build_document (InroadModuleBuilder *builder,
                       InroadElement       *element)
{
  const char *path = inroad_element_get_attribute (element, "file");
  g_autoptr (GFile) file = g_file_resolve_relative_path (builder->folder, path);

  return G_OBJECT (inroad_attachment_new (inroad_element_get_attribute (element, "id"),
                                          inroad_element_get_object (element, "title"),
                                          inroad_element_get_attribute (element, "language"),
                                          file));
}

GObject *
inroad_build_documents (InroadModuleBuilder *builder,
                        InroadElement       *element)
{
  return G_OBJECT (inroad_element_list_objects (element, INROAD_TYPE_ATTACHMENT));
}

/* Numbered by its parent, in the file's order. */
GObject *
inroad_build_source (InroadModuleBuilder *builder,
                     InroadElement       *element)
{
  return G_OBJECT (build_text (builder, element));
}

GObject *
inroad_build_sources (InroadModuleBuilder *builder,
                      InroadElement       *element)
{
  GListStore *sources = g_list_store_new (INROAD_TYPE_SOURCE);

  for (guint i = 0; i < element->children->len; i++)
    {
      InroadElement *child = g_ptr_array_index (element->children, i);
      g_autoptr (InroadSource) source = NULL;

      source = inroad_source_new (inroad_element_get_attribute (child, "id"), i + 1,
                                  INROAD_TEXT (child->object),
                                  inroad_element_get_attribute (child, "href"),
                                  inroad_element_get_attribute (child, "confidence"));
      g_list_store_append (sources, source);
    }

  return G_OBJECT (sources);
}

static GListModel *
list_or_empty (InroadElement *element,
               const char    *name,
               GType          type)
{
  gpointer list = inroad_element_get_object (element, name);

  return list != NULL ? g_object_ref (list) : G_LIST_MODEL (g_list_store_new (type));
}

GObject *
inroad_build_module (InroadModuleBuilder *builder,
                     InroadElement       *element)
{
  g_autoptr (GListModel) attachments = list_or_empty (element, "documents", INROAD_TYPE_ATTACHMENT);
  g_autoptr (GListModel) sources = list_or_empty (element, "sources", INROAD_TYPE_SOURCE);
  g_autoptr (GListStore) sections = inroad_element_list_objects (element, INROAD_TYPE_SECTION);
  InroadModuleParts parts = {
    .id = inroad_element_get_attribute (element, "id"),
    .version = inroad_element_get_attribute (element, "version"),
    .digest = builder->digest,
    .language = inroad_element_get_attribute (element, "language"),
    .licence = inroad_element_get_attribute (element, "licence"),
    .title = inroad_element_get_object (element, "title"),
    .lede = inroad_element_get_object (element, "lede"),
    .sections = G_LIST_MODEL (sections),
    .sources = sources,
    .attachments = attachments,
  };

  return G_OBJECT (inroad_module_new (&parts));
}
