/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-results"

#include "config.h"

#include "core/module/inroad-module-catalog.h"
#include "core/module/inroad-question.h"
#include "core/room/inroad-room-results.h"

#include <gio/gio.h>
#include <locale.h>
#include <sysexits.h>

typedef struct
{
  char *csv;
  char *page;
  char **files;
} Arguments;

static void
arguments_clear (Arguments *arguments)
{
  g_free (arguments->csv);
  g_free (arguments->page);
  g_strfreev (arguments->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
parse_arguments (Arguments  *arguments,
                 int        *argc,
                 char     ***argv,
                 GError    **error)
{
  const GOptionEntry entries[] = {
    { "csv", 'c', 0, G_OPTION_ARG_FILENAME, &arguments->csv, "Write a table for spreadsheets (default: to the output)", "FILE" },
    { "page", 'p', 0, G_OPTION_ARG_FILENAME, &arguments->page, "Write a page to look at and print", "FILE.html" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->files, NULL, "RESULTS.jsonl…" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context,
                                "Puts the results of training rooms together. An answer counts once, however "
                                "many of the files it is in; of groups under 5 nothing is told.");
  g_option_context_add_main_entries (context, entries, NULL);

  return g_option_context_parse (context, argc, argv, error);
}

static char *
describe (const char *module_id,
          const char *block_id,
          gpointer    user_data)
{
  InroadModule *module = inroad_module_catalog_find (user_data, module_id);
  InroadBlock *block = module != NULL ? inroad_module_find_block (module, block_id) : NULL;

  if (INROAD_IS_QUESTION (block))
    return g_strdup (inroad_text_get_plain (inroad_question_get_stem (INROAD_QUESTION (block))));
  if (INROAD_IS_OPTION (block))
    return g_strdup (inroad_text_get_plain (inroad_option_get_text (INROAD_OPTION (block))));

  return NULL;
}

static gboolean
read_files (InroadRoomResults  *results,
            char              **files,
            GPtrArray          *complaints,
            GError            **error)
{
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *name = g_filename_display_name (files[i]);

      if (!g_file_get_contents (files[i], &text, NULL, error))
        return FALSE;
      inroad_room_results_add (results, text, name, complaints);
    }

  return TRUE;
}

static gboolean
write_out (const Arguments  *arguments,
           GPtrArray        *items,
           GError          **error)
{
  g_autofree char *csv = inroad_room_results_to_csv (items);

  if (arguments->page != NULL)
    {
      g_autoptr (InroadModuleCatalog) catalog = inroad_module_catalog_new ();
      g_autofree char *page = inroad_room_results_to_page (items, describe, catalog);

      if (!g_file_set_contents (arguments->page, page, -1, error))
        return FALSE;
    }

  if (arguments->csv != NULL)
    return g_file_set_contents (arguments->csv, csv, -1, error);
  if (arguments->page == NULL)
    g_print ("%s", csv);

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_auto (Arguments) arguments = { NULL, };
  g_autoptr (InroadRoomResults) results = inroad_room_results_new ();
  g_autoptr (GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (!parse_arguments (&arguments, &argc, &argv, &error) || arguments.files == NULL)
    {
      g_printerr ("inroad-results: %s\n", error != NULL ? error->message : "no file of results is named; --help tells more");
      return EX_USAGE;
    }

  if (!read_files (results, arguments.files, complaints, &error))
    {
      g_printerr ("inroad-results: %s\n", error->message);
      return EX_NOINPUT;
    }

  items = inroad_room_results_list_items (results);
  if (!write_out (&arguments, items, &error))
    {
      g_printerr ("inroad-results: %s\n", error->message);
      return EX_CANTCREAT;
    }

  for (guint i = 0; i < complaints->len; i++)
    g_printerr ("%s\n", (char *) g_ptr_array_index (complaints, i));

  return complaints->len > 0 ? EX_DATAERR : EXIT_SUCCESS;
}
