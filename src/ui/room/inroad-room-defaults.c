/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-defaults"

#include "config.h"

#include "ui/room/inroad-room-private.h"

#include <glib/gi18n.h>
#include <locale.h>

/* Screens of 96 dots per inch; GTK counts in 1024ths of a dot. */
#define DOTS_AT_FULL_SIZE (96 * 1024)
/* What trainers supply in place of a lesson's documents: where only root can. */
#define DOCUMENTS INROAD_DATADIR "/inroad/documents"

char **
inroad_room_list_module_folders (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char * const *system = g_get_system_data_dirs ();

  for (gsize i = 0; system[i] != NULL; i++)
    g_strv_builder_take (builder, g_build_filename (system[i], "inroad", "modules", NULL));

  return g_strv_builder_end (builder);
}

void
inroad_room_set_text_size (InroadRoom *self,
                           guint       text_size)
{
  self->text_size = text_size;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (DOTS_AT_FULL_SIZE * text_size / 100), NULL);
}

/* gettext looks at the variable again once a domain is bound anew. The lesson is read in the language, so it is
 * read again. */
void
inroad_room_set_language (InroadRoom *self,
                          const char *language)
{
  g_auto (GStrv) folders = inroad_room_list_module_folders ();

  if (language != NULL && g_set_str (&self->language, language))
    {
      g_setenv ("LANGUAGE", language, TRUE);
      setlocale (LC_ALL, "");
      textdomain (GETTEXT_PACKAGE);
    }

  g_clear_object (&self->catalog);
  self->catalog = inroad_module_catalog_new_for_folders ((const char * const *) folders, DOCUMENTS);
}

InroadModule *
inroad_room_find_module (InroadRoom *self)
{
  InroadModule *module = NULL;

  if (self->module_id != NULL)
    module = inroad_module_catalog_find (self->catalog, self->module_id);

  return module != NULL ? module : inroad_module_catalog_get_built_in (self->catalog);
}

/* A guest begins where the policy says; of a kept session that is so only if it says. */
void
inroad_room_set_first_place (InroadRoom   *self,
                             InroadModule *module)
{
  InroadProfile *profile = inroad_profile_store_get_profile (self->store);
  g_autoptr (InroadPlace) place = inroad_place_new ();

  if (self->section_id == NULL || inroad_module_find_section (module, self->section_id) == NULL)
    return;

  g_set_str (&place->section_id, self->section_id);
  inroad_progress_set_place (inroad_profile_get_progress (profile, inroad_module_get_id (module)), place);
}
