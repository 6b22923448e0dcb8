/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* bench-window [--later | --scroll | --find NEEDLE] FILE
 *
 * The window of the program with a document open in it, as a viewer that is started with a file. With --later it
 * opens the document when a line comes in, as a person who clicks on it. With --scroll it goes through the document
 * from end to end, a part of the view with each frame, and writes how long the main loop was at work at once; with
 * --find it does so while it finds NEEDLE, from the page in the middle on, and how many hits there were and what that took
 * in ms. It stays until it is ended. */

#include "config.h"

#include "core/module/inroad-module-catalog.h"
#include "inroad-ui-resource.h"
#include "ui/reader/inroad-find-bar.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-page-widget.h"
#include "ui/reader/inroad-reader.h"
#include "ui/window/inroad-window.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* With each frame, in heights of the view: some ten pages a second. */
#define STEP 0.2

/* What the main loop does between two waits. */
typedef struct
{
  GArray *blocks;   /* of Block */
  gint64  since;    /* when the last wait ended; 0 before it is measured */
  gint64  cpu;
} Watch;

typedef struct
{
  double time;      /* ms */
  double cpu;       /* ms of this thread; the rest it waited for a core, or for the display */
} Block;

static Watch watch;

static gint64
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
watched_poll (GPollFD *fds,
              guint    n_fds,
              int      timeout)
{
  int result;

  if (watch.since != 0)
    {
      Block block = { (double) (g_get_monotonic_time () - watch.since) / 1000,
                      (double) (get_thread_time () - watch.cpu) / 1000 };

      g_array_append_val (watch.blocks, block);
    }

  result = g_poll (fds, n_fds, timeout);
  if (watch.blocks != NULL)
    {
      watch.since = g_get_monotonic_time ();
      watch.cpu = get_thread_time ();
    }
  return result;
}

static int
compare_blocks (gconstpointer a,
                gconstpointer b)
{
  double difference = ((const Block *) b)->time - ((const Block *) a)->time;

  return (difference > 0) - (difference < 0);
}

/* rest: what else there is to tell. */
static void
tell_blocks (const char *rest)
{
  g_array_sort (watch.blocks, compare_blocks);
  for (guint i = 0; i < MIN (watch.blocks->len, 5); i++)
    g_print ("block %.2f %.2f\n", g_array_index (watch.blocks, Block, i).time, g_array_index (watch.blocks, Block, i).cpu);
  g_print ("blocks %u%s\n", watch.blocks->len, rest);
  g_clear_pointer (&watch.blocks, g_array_unref);
  watch.since = 0;
}

static gpointer
find_widget (GtkWidget *root,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
scroll_cb (GtkWidget     *view,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_value (adjustment) >= end - 1)
    {
      tell_blocks ("");
      return G_SOURCE_REMOVE;
    }

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          gtk_adjustment_get_page_size (adjustment) * STEP);
  return G_SOURCE_CONTINUE;
}

/* A measure that begins once the first page has been there for a while. */
typedef struct
{
  GtkWidget  *window;   /* borrowed */
  const char *needle;   /* borrowed; NULL to scroll */
  gint64      since;
} Measure;

static void
done_cb (InroadDocumentSearch *search,
         GParamSpec           *pspec,
         Measure              *measure)
{
  g_autofree char *rest = g_strdup_printf (" %u%s %" G_GINT64_FORMAT, g_list_model_get_n_items (G_LIST_MODEL (search)),
                                           inroad_document_search_is_capped (search) ? "+" : "",
                                           (g_get_monotonic_time () - measure->since) / 1000);

  tell_blocks (rest);
}

static void
begin_to_find (Measure        *measure,
               InroadPageView *view)
{
  InroadFindBar *bar = INROAD_FIND_BAR (find_widget (measure->window, INROAD_TYPE_FIND_BAR));

  inroad_page_view_go_to (view, inroad_page_geometry_get_n_pages (inroad_page_view_get_geometry (view)) / 2, 0);
  gtk_widget_activate_action (find_widget (measure->window, INROAD_TYPE_READER), "reader.find", NULL);
  measure->since = g_get_monotonic_time ();
  inroad_find_bar_begin (bar, measure->needle);
  g_signal_connect (inroad_find_bar_get_search (bar), "notify::done", G_CALLBACK (done_cb), measure);
}

static gboolean
begin_cb (gpointer user_data)
{
  Measure *measure = user_data;
  GtkWidget *view = find_widget (measure->window, INROAD_TYPE_PAGE_VIEW);

  if (view == NULL || find_widget (view, INROAD_TYPE_PAGE_WIDGET) == NULL)
    return G_SOURCE_CONTINUE;

  watch.blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  if (measure->needle != NULL)
    begin_to_find (measure, INROAD_PAGE_VIEW (view));
  else
    gtk_widget_add_tick_callback (view, scroll_cb, NULL, NULL);
  return G_SOURCE_REMOVE;
}

/* What is opened, and where. */
typedef struct
{
  InroadSession    *session;    /* owned */
  InroadAttachment *attachment; /* owned */
} Opening;

static gboolean
line_cb (GIOChannel   *channel,
         GIOCondition  condition,
         gpointer      user_data)
{
  Opening *opening = user_data;

  inroad_session_set_open_document (opening->session, opening->attachment);
  g_object_unref (opening->session);
  g_object_unref (opening->attachment);
  g_free (opening);
  return G_SOURCE_REMOVE;
}

static void
open_later (InroadSession    *session,
            InroadAttachment *attachment)
{
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (STDIN_FILENO);
  Opening *opening = g_new (Opening, 1);

  opening->session = g_object_ref (session);
  opening->attachment = g_object_ref (attachment);
  g_io_add_watch (channel, G_IO_IN | G_IO_HUP, line_cb, opening);
}

static void
activate_cb (GApplication *application,
             char        **arguments)
{
  static const char * const none[] = { NULL };
  g_autoptr (InroadModuleCatalog) catalog = inroad_module_catalog_new_for_folders (none, NULL);
  g_autoptr (InroadProfileStore) store = inroad_profile_store_new (NULL);
  g_autoptr (InroadSession) session = NULL;
  g_autoptr (InroadText) title = inroad_text_new_plain ("Measured");
  gboolean scroll = g_strcmp0 (arguments[1], "--scroll") == 0;
  gboolean later = g_strcmp0 (arguments[1], "--later") == 0;
  gboolean find = g_strcmp0 (arguments[1], "--find") == 0;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[find ? 3 : scroll || later ? 2 : 1]);
  g_autoptr (InroadAttachment) attachment = inroad_attachment_new ("measured", title, "en", file);
  static Measure measure;
  GtkWindow *window;

  session = inroad_session_new (inroad_module_catalog_get_built_in (catalog), store, INROAD_PERMISSION_ALL);
  window = GTK_WINDOW (inroad_window_new (GTK_APPLICATION (application), session));
  if (later)
    open_later (session, attachment);
  else
    inroad_session_set_open_document (session, attachment);
  gtk_window_present (window);
  measure = (Measure) { GTK_WIDGET (window), find ? arguments[2] : NULL, 0 };
  if (scroll || find)
    g_timeout_add (1000, begin_cb, &measure);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  char *no_arguments[] = { argv[0], NULL };

  if (argc < 2 || (*argv[1] == '-' && argc < 3) || (g_str_equal (argv[1], "--find") && argc < 4))
    return 64;

  setvbuf (stdout, NULL, _IOLBF, 0);
  g_main_context_set_poll_func (NULL, watched_poll);
  inroad_ui_register_resource ();
  application = g_object_new (ADW_TYPE_APPLICATION,
                              "application-id", "io.github.inroad_app.Inroad.Bench",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", INROAD_RESOURCE_PATH,
                              NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv);
  return g_application_run (G_APPLICATION (application), 1, no_arguments);
}
