/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* That translators' words reach the learner: what xgettext hands them must be what the reader asks for, to the
 * letter, or a paragraph stays English and nobody is told. */

#include "config.h"

#include "core/module/inroad-module-catalog.h"
#include "core/module/inroad-note.h"
#include "core/module/inroad-paragraph.h"
#include "core/module/inroad-question.h"

#include <glib/gi18n.h>
#include <locale.h>

static const char * const no_folders[] = { NULL };

static void
check_text (const char *id,
            InroadText *english,
            InroadText *german)
{
  if (g_str_equal (inroad_text_get_plain (english), inroad_text_get_plain (german)))
    g_error ("%s is not translated: %s", id, inroad_text_get_plain (german));
}

static void
check_list (GListModel   *english,
            InroadModule *german);

static void
check_question (InroadQuestion *english,
                InroadQuestion *german)
{
  GListModel *options = inroad_question_get_options (english);

  check_text ("stem", inroad_question_get_stem (english), inroad_question_get_stem (german));
  check_text ("explanation", inroad_question_get_explanation (english), inroad_question_get_explanation (german));
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (InroadOption) option = g_list_model_get_item (options, i);
      const char *id = inroad_block_get_id (INROAD_BLOCK (option));
      InroadOption *other = inroad_question_find_option (german, id);

      check_text (id, inroad_option_get_text (option), inroad_option_get_text (other));
      check_text (id, inroad_option_get_feedback (option), inroad_option_get_feedback (other));
    }
}

static void
check_block (InroadBlock  *block,
             InroadModule *german)
{
  const char *id = inroad_block_get_id (block);
  InroadBlock *other = inroad_module_find_block (german, id);

  g_assert_nonnull (other);
  if (INROAD_IS_PARAGRAPH (block))
    check_text (id, inroad_paragraph_get_text (INROAD_PARAGRAPH (block)),
                inroad_paragraph_get_text (INROAD_PARAGRAPH (other)));
  else if (INROAD_IS_NOTE (block))
    check_list (inroad_note_get_paragraphs (INROAD_NOTE (block)), german);
  else if (INROAD_IS_QUESTION (block))
    check_question (INROAD_QUESTION (block), INROAD_QUESTION (other));
}

static void
check_list (GListModel   *english,
            InroadModule *german)
{
  for (guint i = 0; i < g_list_model_get_n_items (english); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (english, i);

      check_block (block, german);
    }
}

static void
test_german (void)
{
  g_autoptr (InroadModuleCatalog) english = NULL;
  g_autoptr (InroadModuleCatalog) german = NULL;
  GListModel *sections;

  english = inroad_module_catalog_new_for_folders (no_folders, NULL);
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("This machine has no German locale");
      return;
    }
  german = inroad_module_catalog_new_for_folders (no_folders, NULL);

  sections = inroad_module_get_sections (inroad_module_catalog_get_built_in (english));
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (InroadSection) section = g_list_model_get_item (sections, i);

      check_list (inroad_section_get_blocks (section), inroad_module_catalog_get_built_in (german));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("INROAD_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/translation/german", test_german);

  return g_test_run ();
}
