/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "tests/ui/fake-portal.h"

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <gio/gunixinputstream.h>
#include <string.h>

#define PRINT_TOKEN 17u

#define PORTAL_PATH "/org/freedesktop/portal/desktop"

/* Of the interfaces that xdg-desktop-portal documents, what GTK calls here. */
static const char description[] =
  "<node>"
  "  <interface name='org.freedesktop.portal.FileChooser'>"
  "    <method name='SaveFile'>"
  "      <arg type='s' direction='in'/> <arg type='s' direction='in'/> <arg type='a{sv}' direction='in'/>"
  "      <arg type='o' direction='out'/>"
  "    </method>"
  "    <property name='version' type='u' access='read'/>"
  "  </interface>"
  "  <interface name='org.freedesktop.portal.Print'>"
  "    <method name='PreparePrint'>"
  "      <arg type='s' direction='in'/> <arg type='s' direction='in'/> <arg type='a{sv}' direction='in'/>"
  "      <arg type='a{sv}' direction='in'/> <arg type='a{sv}' direction='in'/>"
  "      <arg type='o' direction='out'/>"
  "    </method>"
  "    <method name='Print'>"
  "      <arg type='s' direction='in'/> <arg type='s' direction='in'/> <arg type='h' direction='in'/>"
  "      <arg type='a{sv}' direction='in'/>"
  "      <arg type='o' direction='out'/>"
  "    </method>"
  "    <property name='version' type='u' access='read'/>"
  "  </interface>"
  "  <interface name='org.freedesktop.portal.OpenURI'>"
  "    <method name='OpenURI'>"
  "      <arg type='s' direction='in'/> <arg type='s' direction='in'/> <arg type='a{sv}' direction='in'/>"
  "      <arg type='o' direction='out'/>"
  "    </method>"
  "    <property name='version' type='u' access='read'/>"
  "  </interface>"
  "</node>";

struct _FakePortal
{
  char             *folder;
  GThread          *thread;
  GMainContext     *context;
  GMainLoop        *loop;
  GDBusConnection  *bus;

  GMutex            mutex;
  FakePortalAnswer  answer;
  FakePortalAnswer  document_answer;
  guint             n_asked;
  guint             n_answered;
  char             *pages;    /* NULL for all */
  char             *address;  /* that was to be opened last */
};

static FakePortalAnswer
get_answer (FakePortal *self,
            const char *method)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_str_equal (method, "Print") ? self->document_answer : self->answer;
}

/* ------------------------------------------------------------------------------------------------ answers */

/* The list of files is there even if it is empty. */
static GVariant *
answer_save (FakePortal *self,
             GVariant   *parameters,
             gboolean    done)
{
  GVariantBuilder results = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 2);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;

  if (!g_variant_lookup (options, "current_name", "s", &name))
    name = g_strdup ("unnamed");
  path = g_build_filename (self->folder, name, NULL);
  uri = g_filename_to_uri (path, NULL, NULL);
  g_variant_builder_add (&results, "{sv}", "uris",
                         g_variant_new_strv ((const char * const[]) { uri }, done ? 1 : 0));

  return g_variant_builder_end (&results);
}

/* What somebody sets in the dialog; the token stands for it when the document comes. */
static GVariant *
answer_prepare (FakePortal *self)
{
  GVariantBuilder results = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  GVariantBuilder settings = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_variant_builder_add (&settings, "{sv}", "n-copies", g_variant_new_string ("1"));
  g_variant_builder_add (&settings, "{sv}", "print-pages", g_variant_new_string (self->pages != NULL ? "ranges" : "all"));
  if (self->pages != NULL)
    g_variant_builder_add (&settings, "{sv}", "page-ranges", g_variant_new_string (self->pages));
  g_variant_builder_add (&results, "{sv}", "settings", g_variant_builder_end (&settings));
  g_variant_builder_add (&results, "{sv}", "page-setup", g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0));
  g_variant_builder_add (&results, "{sv}", "token", g_variant_new_uint32 (PRINT_TOKEN));

  return g_variant_builder_end (&results);
}

static GVariant *
answer_print (FakePortal            *self,
              GDBusMethodInvocation *invocation)
{
  GUnixFDList *descriptors = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  g_autoptr (GVariant) options = g_variant_get_child_value (g_dbus_method_invocation_get_parameters (invocation), 3);
  g_autoptr (GInputStream) document = g_unix_input_stream_new (g_unix_fd_list_get (descriptors, 0, NULL), TRUE);
  g_autoptr (GFile) file = g_file_new_build_filename (self->folder, "printed.pdf", NULL);
  g_autoptr (GFileOutputStream) printer = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);
  guint32 token = 0;

  /* Nobody is asked twice. */
  g_assert_true (g_variant_lookup (options, "token", "u", &token) && token == PRINT_TOKEN);
  g_output_stream_splice (G_OUTPUT_STREAM (printer), document, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);

  return g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0);
}

static GVariant *
answer_open (FakePortal *self,
             GVariant   *parameters)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_clear_pointer (&self->address, g_free);
  g_variant_get_child (parameters, 1, "s", &self->address);

  return g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0);
}

static GVariant *
make_results (FakePortal            *self,
              FakePortalAnswer       answer,
              const char            *method,
              GDBusMethodInvocation *invocation)
{
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);

  if (g_str_equal (method, "SaveFile"))
    return answer_save (self, parameters, answer == FAKE_PORTAL_DONE);
  if (answer != FAKE_PORTAL_DONE)
    return g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0);
  if (g_str_equal (method, "PreparePrint"))
    return answer_prepare (self);
  if (g_str_equal (method, "OpenURI"))
    return answer_open (self, parameters);

  return answer_print (self, invocation);
}

static char *
make_request_path (GVariant   *parameters,
                   const char *sender)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, g_variant_n_children (parameters) - 1);
  g_autofree char *token = NULL;
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');

  if (!g_variant_lookup (options, "handle_token", "s", &token))
    token = g_strdup ("t");

  return g_strconcat (PORTAL_PATH "/request/", name, "/", token, NULL);
}

static void
count_answer (FakePortal *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->n_answered++;
}

static void
called (GDBusConnection       *bus,
        const char            *sender,
        const char            *path,
        const char            *interface,
        const char            *method,
        GVariant              *parameters,
        GDBusMethodInvocation *invocation,
        gpointer               user_data)
{
  FakePortal *self = user_data;
  FakePortalAnswer answer = get_answer (self, method);
  g_autofree char *request = make_request_path (parameters, sender);
  g_autofree char *caller = g_strdup (sender);
  GVariant *results;

  g_mutex_lock (&self->mutex);
  self->n_asked += g_str_equal (method, "Print") ? 0 : 1;
  g_mutex_unlock (&self->mutex);
  if (answer == FAKE_PORTAL_REFUSED)
    {
      g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.NotAllowed",
                                                  "This is disabled by the administrator");
      count_answer (self);
      return;
    }

  /* The handle first: what is printed comes only after that. */
  g_object_ref (invocation);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
  results = make_results (self, answer, method, invocation);
  g_dbus_connection_emit_signal (bus, caller, request, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(u@a{sv})", answer == FAKE_PORTAL_DONE ? 0
                                                             : answer == FAKE_PORTAL_CANCELLED ? 1 : 2, results),
                                 NULL);
  g_object_unref (invocation);
  count_answer (self);
}

static GVariant *
get_version (GDBusConnection  *bus,
             const char       *sender,
             const char       *path,
             const char       *interface,
             const char       *property,
             GError          **error,
             gpointer          user_data)
{
  return g_variant_new_uint32 (g_str_has_suffix (interface, "Print") ? 3 : 4);
}

/* ------------------------------------------------------------------------------------------------ running */

static const GDBusInterfaceVTable vtable = { called, get_version, NULL, { NULL } };

static gpointer
run (gpointer user_data)
{
  FakePortal *self = user_data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

static void
export (FakePortal *self)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) owned = NULL;

  for (guint i = 0; node->interfaces[i] != NULL; i++)
    {
      g_dbus_connection_register_object (self->bus, PORTAL_PATH, node->interfaces[i], &vtable, self, NULL, &error);
      g_assert_no_error (error);
    }

  owned = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 4u), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

FakePortal *
fake_portal_new (const char *folder)
{
  FakePortal *self = g_new0 (FakePortal, 1);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  self->folder = g_strdup (folder);
  g_mutex_init (&self->mutex);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);

  /* What is registered here is called in the thread's context. */
  g_main_context_push_thread_default (self->context);
  self->bus = g_dbus_connection_new_for_address_sync (address,
                                                      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                        G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                      NULL, NULL, &error);
  g_assert_no_error (error);
  export (self);
  g_main_context_pop_thread_default (self->context);
  self->thread = g_thread_new ("portal", run, self);

  return self;
}

void
fake_portal_free (FakePortal *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_object_unref (self->bus);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self->pages);
  g_free (self->address);
  g_free (self->folder);
  g_free (self);
}

void
fake_portal_set_answer (FakePortal       *self,
                        FakePortalAnswer  answer)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->answer = answer;
}

void
fake_portal_set_document_answer (FakePortal       *self,
                                 FakePortalAnswer  answer)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->document_answer = answer;
}

void
fake_portal_set_pages (FakePortal *self,
                       const char *pages)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_set_str (&self->pages, pages);
}

guint
fake_portal_get_n_asked (FakePortal *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_asked;
}

guint
fake_portal_get_n_answered (FakePortal *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_answered;
}

char *
fake_portal_take_address (FakePortal *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_steal_pointer (&self->address);
}
