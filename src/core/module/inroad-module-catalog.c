/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-module-catalog"

#include "config.h"

#include "core/module/inroad-module-catalog.h"

#include "core/module/inroad-attachment-private.h"
#include "core/module/inroad-fault.h"
#include "core/module/inroad-module-reader.h"
#include "core/module/inroad-supplied-file.h"
#include "inroad-modules-resource.h"

#define LESSON_FILE "module.xml"
#define BUILT_IN_FOLDER "resource://" INROAD_RESOURCE_PATH "/modules/integrate-ops"

struct _InroadModuleCatalog
{
  GObject       parent_instance;

  /* Owned */
  GListStore   *modules;    /* of InroadModule, what counts first */
  GListStore   *faults;     /* of InroadFault */
  InroadModule *built_in;
  char         *documents;  /* the path of the folder with what trainers supply, or NULL */
};

G_DEFINE_FINAL_TYPE (InroadModuleCatalog, inroad_module_catalog, G_TYPE_OBJECT)

static void
inroad_module_catalog_finalize (GObject *object)
{
  InroadModuleCatalog *self = INROAD_MODULE_CATALOG (object);

  g_clear_object (&self->modules);
  g_clear_object (&self->faults);
  g_clear_object (&self->built_in);
  g_free (self->documents);

  G_OBJECT_CLASS (inroad_module_catalog_parent_class)->finalize (object);
}

static void
inroad_module_catalog_class_init (InroadModuleCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_module_catalog_finalize;
}

static void
inroad_module_catalog_init (InroadModuleCatalog *self)
{
  self->modules = g_list_store_new (INROAD_TYPE_MODULE);
  self->faults = g_list_store_new (INROAD_TYPE_FAULT);
}

/* By hand, since the linker drops the constructor of a resource that nobody names from a static library. */
static void
register_built_in (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      inroad_modules_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}

static void
report_unreadable (InroadModuleCatalog *self,
                   const char          *name,
                   const char          *text)
{
  g_autoptr (InroadFault) fault = inroad_fault_new (INROAD_FAULT_ERROR, name, 1, 1, "unreadable", text);

  g_list_store_append (self->faults, fault);
}

/* Opening what is no regular file, such as a pipe, could wait for ever. */
static gboolean
is_regular (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR;
}

/* What a trainer supplies takes precedence over what the lesson brings. */
static void
take_supplied_files (InroadModuleCatalog *self,
                     InroadModule        *module,
                     GFile               *folder)
{
  GListModel *attachments = inroad_module_get_attachments (module);

  for (guint i = 0; self->documents != NULL && i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (InroadAttachment) attachment = g_list_model_get_item (attachments, i);
      g_autofree char *path = g_file_get_relative_path (folder, inroad_attachment_get_file (attachment));
      g_autoptr (GFile) supplied = NULL;

      if (path != NULL)
        supplied = inroad_supplied_file_find (self->documents, inroad_module_get_id (module), path);
      if (supplied != NULL)
        inroad_attachment_supply (attachment, supplied);
    }
}

static InroadModule *
read_folder (InroadModuleCatalog *self,
             GFile               *folder)
{
  g_autoptr (GFile) file = g_file_get_child (folder, LESSON_FILE);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  InroadModule *module;

  if (!is_regular (file))
    return NULL;

  module = inroad_module_read_file (file, self->faults, &error);
  if (error != NULL)
    report_unreadable (self, name, error->message);
  if (module != NULL)
    take_supplied_files (self, module, folder);

  return module;
}

static void
add_module (InroadModuleCatalog *self,
            InroadModule        *module)
{
  if (module != NULL && inroad_module_catalog_find (self, inroad_module_get_id (module)) == NULL)
    g_list_store_append (self->modules, module);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char **) a, *(const char **) b);
}

/* In the order of their names, so that it is the same on every machine. */
static GPtrArray *
list_folders (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
add_folder (InroadModuleCatalog *self,
            const char          *path)
{
  g_autoptr (GPtrArray) names = list_folders (path);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) folder = g_file_new_build_filename (path, g_ptr_array_index (names, i), NULL);
      g_autoptr (InroadModule) module = read_folder (self, folder);

      add_module (self, module);
    }
}

static void
add_built_in (InroadModuleCatalog *self)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (BUILT_IN_FOLDER);

  register_built_in ();
  self->built_in = read_folder (self, folder);
  /* A test reads the built-in lesson: a build in which it is broken is not released. */
  g_assert (self->built_in != NULL);

  add_module (self, self->built_in);
}

/**
 * inroad_module_catalog_new_for_folders:
 * @folders: paths of folders that hold a folder for each lesson; what comes first counts
 * @documents: (nullable): the path of the folder with the files that trainers supply, a folder for each lesson
 *
 * Returns: (transfer full): the lessons in these folders and the built-in one
 */
InroadModuleCatalog *
inroad_module_catalog_new_for_folders (const char * const *folders,
                                       const char         *documents)
{
  InroadModuleCatalog *self;

  g_return_val_if_fail (folders != NULL, NULL);

  self = g_object_new (INROAD_TYPE_MODULE_CATALOG, NULL);
  self->documents = g_strdup (documents);

  for (guint i = 0; folders[i] != NULL; i++)
    add_folder (self, folders[i]);
  add_built_in (self);

  return self;
}

/**
 * inroad_module_catalog_new:
 *
 * Returns: (transfer full): the lessons in `inroad/modules` of the user's and the system's data directories,
 *   and the built-in one; files in `inroad/documents` of the user's take precedence over those of a lesson
 */
InroadModuleCatalog *
inroad_module_catalog_new (void)
{
  g_autofree char *documents = g_build_filename (g_get_user_data_dir (), "inroad", "documents", NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) folders = NULL;
  const char * const *system = g_get_system_data_dirs ();

  g_strv_builder_take (builder, g_build_filename (g_get_user_data_dir (), "inroad", "modules", NULL));
  for (guint i = 0; system[i] != NULL; i++)
    g_strv_builder_take (builder, g_build_filename (system[i], "inroad", "modules", NULL));
  folders = g_strv_builder_end (builder);

  return inroad_module_catalog_new_for_folders ((const char * const *) folders, documents);
}

/**
 * inroad_module_catalog_get_modules:
 * @self: a catalog
 *
 * Returns: (transfer none): of InroadModule: all lessons that can be used
 */
GListModel *
inroad_module_catalog_get_modules (InroadModuleCatalog *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE_CATALOG (self), NULL);

  return G_LIST_MODEL (self->modules);
}

/**
 * inroad_module_catalog_get_faults:
 * @self: a catalog
 *
 * Returns: (transfer none): of InroadFault: what is wrong with the files that were found
 */
GListModel *
inroad_module_catalog_get_faults (InroadModuleCatalog *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE_CATALOG (self), NULL);

  return G_LIST_MODEL (self->faults);
}

/**
 * inroad_module_catalog_find:
 * @self: a catalog
 * @id: the id of a lesson
 *
 * Returns: (transfer none) (nullable): the lesson of that id
 */
InroadModule *
inroad_module_catalog_find (InroadModuleCatalog *self,
                            const char          *id)
{
  GListModel *modules;

  g_return_val_if_fail (INROAD_IS_MODULE_CATALOG (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  modules = G_LIST_MODEL (self->modules);
  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr (InroadModule) module = g_list_model_get_item (modules, i);

      if (g_str_equal (inroad_module_get_id (module), id))
        return module;
    }

  return NULL;
}

/**
 * inroad_module_catalog_get_built_in:
 * @self: a catalog
 *
 * Returns: (transfer none): the lesson that the program brings
 */
InroadModule *
inroad_module_catalog_get_built_in (InroadModuleCatalog *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE_CATALOG (self), NULL);

  return self->built_in;
}

/**
 * inroad_module_catalog_get_default:
 * @self: a catalog
 *
 * Returns: (transfer none): the lesson to start with: the one that the program brings, or what was put in its
 *   place under the same id, such as a later version
 */
InroadModule *
inroad_module_catalog_get_default (InroadModuleCatalog *self)
{
  g_return_val_if_fail (INROAD_IS_MODULE_CATALOG (self), NULL);

  return inroad_module_catalog_find (self, inroad_module_get_id (self->built_in));
}
