/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-font-paths"

#include "config.h"

#include "document/renderer/inroad-font-paths.h"

#include <fontconfig/fontconfig.h>

static void
take_list (GStrvBuilder *paths,
           FcStrList    *list)
{
  const FcChar8 *path;

  if (list == NULL)
    return;

  while ((path = FcStrListNext (list)) != NULL)
    g_strv_builder_add (paths, (const char *) path);

  FcStrListDone (list);
}

static void
add_fonts (GStrvBuilder *paths)
{
  FcConfig *config = FcConfigGetCurrent ();

  /* A renderer lives as long as a document is open, and cannot write caches; fonts that are installed
   * meanwhile wait for the next one. */
  FcConfigSetRescanInterval (config, 0);

  take_list (paths, FcConfigGetFontDirs (config));
  take_list (paths, FcConfigGetCacheDirs (config));
  take_list (paths, FcConfigGetConfigFiles (config));
}

/* Where poppler-data may be; Poppler itself knows one of them since it was built. */
static void
add_encodings (GStrvBuilder *paths)
{
  const char *const *directories = g_get_system_data_dirs ();

  for (gsize i = 0; directories[i] != NULL; i++)
    g_strv_builder_take (paths, g_build_filename (directories[i], "poppler", NULL));

  g_strv_builder_add_many (paths, "/usr/share/poppler", "/app/share/poppler", NULL);
}

/* Poppler has titles converted from UTF-16, and the C library loads the code for that when it is first needed;
 * it stays loaded as long as somebody holds a converter. */
static void
hold_converter (void)
{
  if (g_iconv_open ("UTF-8", "UTF-16BE") == (GIConv) -1)
    g_debug ("No converter from UTF-16");
}

GStrv
inroad_font_paths_prepare (void)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  hold_converter ();
  if (FcInit ())
    add_fonts (paths);
  add_encodings (paths);

  return g_strv_builder_end (paths);
}
