/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-kiosk"

#include "config.h"

#include "ui/room/inroad-kiosk.h"

#include "core/module/inroad-module-catalog.h"
#include "core/room/inroad-kiosk-check.h"
#include "core/room/inroad-pin.h"
#include "ui/room/inroad-kiosk-application.h"
#include "ui/room/inroad-room.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the trainer looks up in data/kiosk/README.md. */
#define CODE_NO_MODULE "M1"
#define CODE_FALLBACK "M2"

typedef struct
{
  gboolean  kiosk;
  gboolean  check;
  gboolean  hash_pin;
  gboolean  fallback;
  char     *policy;
  char     *module;
  char     *section;
} Arguments;

static void
arguments_clear (Arguments *arguments)
{
  g_free (arguments->policy);
  g_free (arguments->module);
  g_free (arguments->section);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
has_argument (int          argc,
              char       **argv,
              const char  *argument)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], argument))
        return TRUE;
    }

  return FALSE;
}

gboolean
inroad_kiosk_is_only_looked_at (int    argc,
                                char **argv)
{
  return has_argument (argc, argv, "--kiosk-check");
}

gboolean
inroad_kiosk_is_asked_for (int    argc,
                           char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_has_prefix (argv[i], "--kiosk"))
        return TRUE;
    }

  return FALSE;
}

static gboolean
parse_arguments (Arguments  *arguments,
                 int        *argc,
                 char     ***argv,
                 GError    **error)
{
  const GOptionEntry entries[] = {
    { "kiosk", 0, 0, G_OPTION_ARG_NONE, &arguments->kiosk, "Run as the only program of a training room", NULL },
    { "kiosk-check", 0, 0, G_OPTION_ARG_NONE, &arguments->check, "Say what is wrong with the room", NULL },
    { "kiosk-hash-pin", 0, 0, G_OPTION_ARG_NONE, &arguments->hash_pin, "Read a PIN and print its hash for the policy", NULL },
    { "kiosk-fallback", 0, 0, G_OPTION_ARG_NONE, &arguments->fallback, "With the built-in lesson, whatever the policy says", NULL },
    { "policy", 0, 0, G_OPTION_ARG_FILENAME, &arguments->policy, "What the room's owner has decided", "FILE" },
    { "module", 0, 0, G_OPTION_ARG_STRING, &arguments->module, "The lesson, instead of the policy's", "ID" },
    { "section", 0, 0, G_OPTION_ARG_STRING, &arguments->section, "The section to start with, instead of the policy's", "ID" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;

  if (*argc > 1)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "A kiosk opens no files: %s", (*argv)[1]);
      return FALSE;
    }

  return TRUE;
}

static int
refuse (const char *message)
{
  g_printerr ("inroad: the kiosk does not start. %s\n", message);

  return INROAD_KIOSK_EXIT_REFUSED;
}

/* From a terminal or a pipe; never from the command line, which others can read. */
static int
hash_pin (void)
{
  char digits[128] = "";
  g_autofree char *hash = NULL;
  g_autoptr (GError) error = NULL;

  if (fgets (digits, sizeof digits, stdin) == NULL)
    return refuse ("No PIN was entered.");
  digits[strcspn (digits, "\n")] = '\0';
  if (strlen (digits) < 4 || strspn (digits, "0123456789") != strlen (digits))
    return refuse ("A PIN is four digits or more: screens without a keyboard have a pad of digits only.");

  hash = inroad_pin_hash (digits, &error);
  explicit_bzero (digits, sizeof digits);
  if (hash == NULL)
    return refuse (error->message);
  g_print ("pin-hash=%s\n", hash);

  return EXIT_SUCCESS;
}

/* A section that is not in its lesson is a mistake in the policy. A lesson that is not there may be so because
 * its file is damaged: then the room goes on with the built-in one, and the trainer is told. */
static gboolean
choose (InroadKioskPolicy  *policy,
        const Arguments    *arguments,
        const char        **module_id,
        const char        **section_id,
        const char        **code,
        char              **fault)
{
  g_auto (GStrv) folders = inroad_room_list_module_folders ();
  g_autoptr (InroadModuleCatalog) catalog = inroad_module_catalog_new_for_folders ((const char * const *) folders, NULL);
  InroadModule *module = NULL;

  *module_id = arguments->module != NULL ? arguments->module : policy->module;
  *section_id = arguments->section != NULL ? arguments->section : policy->section;
  *code = arguments->fallback ? CODE_FALLBACK : NULL;
  if (*code == NULL && *module_id == NULL)
    module = inroad_module_catalog_get_built_in (catalog);
  else if (*code == NULL)
    module = inroad_module_catalog_find (catalog, *module_id);

  if (module == NULL)
    {
      *code = *code != NULL ? *code : CODE_NO_MODULE;
      *module_id = NULL;
      *section_id = NULL;
    }
  else if (*section_id != NULL && inroad_module_find_section (module, *section_id) == NULL)
    {
      *fault = g_strdup_printf ("There is no section “%s” in the lesson “%s”.", *section_id, inroad_module_get_id (module));
      return FALSE;
    }

  return TRUE;
}

/* One line for each thing; the rows are those of the table in data/kiosk/README.md. */
static int
check (const char         *policy_path,
       const char * const *environment)
{
  g_autoptr (GPtrArray) findings = inroad_kiosk_check ("", policy_path, environment);
  int status = EXIT_SUCCESS;

  for (guint i = 0; i < findings->len; i++)
    {
      const InroadKioskFinding *finding = g_ptr_array_index (findings, i);

      if (finding->fault == NULL)
        {
          g_print ("ok     %s %s\n", finding->row, finding->subject);
          continue;
        }
      g_print ("wrong  %s %s: %s\n", finding->row, finding->subject, finding->fault);
      status = EXIT_FAILURE;
    }

  return status;
}

static int
run (InroadKioskPolicy *policy,
     const Arguments   *arguments,
     char              *program)
{
  g_autoptr (InroadKioskApplication) application = NULL;
  g_autofree char *fault = NULL;
  const char *module_id, *section_id, *code;
  char *no_arguments[] = { program, NULL };
  int status;

  if (!choose (policy, arguments, &module_id, &section_id, &code, &fault))
    return refuse (fault);

  application = inroad_kiosk_application_new (policy, module_id, section_id, code);
  status = g_application_run (G_APPLICATION (application), 1, no_arguments);

  return status != EXIT_SUCCESS ? status : inroad_kiosk_application_get_exit_status (application);
}

int
inroad_kiosk_main (int                  argc,
                   char               **argv,
                   const char * const  *environment)
{
  g_auto (Arguments) arguments = { FALSE, };
  g_autoptr (InroadKioskPolicy) policy = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *program = argv[0];

  if (!parse_arguments (&arguments, &argc, &argv, &error))
    return refuse (error->message);
  if (arguments.hash_pin)
    return hash_pin ();
  path = arguments.policy != NULL ? g_strdup (arguments.policy) : inroad_kiosk_policy_default_path ();
  if (arguments.check)
    return check (path, environment);
  if (!arguments.kiosk)
    return refuse ("--kiosk is missing.");

  policy = inroad_kiosk_policy_read (path, &error);
  if (policy == NULL)
    return refuse (error->message);

  return run (policy, &arguments, program);
}
