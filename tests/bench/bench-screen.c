/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* bench-screen [X Y WIDTH HEIGHT [PICTURE]]
 *
 * A window manager that gives each window the whole screen, so that programs that are measured against each other
 * show themselves in the same size; and an eye on a part of the screen. Each time that part looks otherwise it
 * writes a line: the monotonic time in microseconds, a hash of what is seen, and how many colours there are (up to
 * 8). When its input ends it writes what the whole screen shows into PICTURE, and ends. Without a part of the screen it
 * looks at nothing: an eye keeps the server from its work now and then. */

#include "config.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <cairo.h>
#include <glib.h>
#include <poll.h>
#include <unistd.h>

/* How often it looks, in ms: finer than what is told apart, and some per cent of one core. */
#define PERIOD 4

#define MAX_COLORS 8

typedef struct
{
  Display *display;
  Window   root;
  int      width;
  int      height;
} Eye;

static void
give_whole_screen (Eye *screen,
                   Window   window)
{
  XWindowAttributes attributes;

  if (XGetWindowAttributes (screen->display, window, &attributes) && !attributes.override_redirect)
    XMoveResizeWindow (screen->display, window, 0, 0, (unsigned int) screen->width, (unsigned int) screen->height);
}

static void
handle_event (Eye *screen,
              XEvent  *event)
{
  if (event->type == MapRequest)
    {
      give_whole_screen (screen, event->xmaprequest.window);
      XMapWindow (screen->display, event->xmaprequest.window);
      XSetInputFocus (screen->display, event->xmaprequest.window, RevertToPointerRoot, CurrentTime);
    }
  else if (event->type == ConfigureRequest)
    {
      give_whole_screen (screen, event->xconfigurerequest.window);
    }
}

/* A window may be gone by the time that something is done to it. */
static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

/* That there is a window manager (Extended Window Manager Hints, _NET_SUPPORTING_WM_CHECK): without one GDK asks the
 * server anew, and waits for it, whenever it wants to know something of it. */
static void
tell_programs (Eye *screen)
{
  Window check = XCreateSimpleWindow (screen->display, screen->root, -1, -1, 1, 1, 0, 0, 0);
  Atom property = XInternAtom (screen->display, "_NET_SUPPORTING_WM_CHECK", False);
  Atom supported = XInternAtom (screen->display, "_NET_SUPPORTED", False);
  const Window owners[] = { screen->root, check };

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    XChangeProperty (screen->display, owners[i], property, XA_WINDOW, 32, PropModeReplace, (unsigned char *) &check, 1);
  XChangeProperty (screen->display, screen->root, supported, XA_ATOM, 32, PropModeReplace, (unsigned char *) &property, 1);
  XSync (screen->display, False);
}

static guint
count_colors (const guint32 *pixels,
              gsize          n_pixels)
{
  guint32 colors[MAX_COLORS];
  guint n_colors = 0;

  for (gsize i = 0; i < n_pixels && n_colors < MAX_COLORS; i++)
    {
      guint known = 0;

      while (known < n_colors && colors[known] != pixels[i])
        known++;
      if (known == n_colors)
        colors[n_colors++] = pixels[i];
    }

  return n_colors;
}

static void
look (Eye            *screen,
      const XRectangle   *part,
      guint64            *last)
{
  XImage *image = XGetImage (screen->display, screen->root, part->x, part->y, part->width, part->height, AllPlanes,
                             ZPixmap);
  gint64 now = g_get_monotonic_time ();
  gsize n_bytes;
  guint64 hash = 14695981039346656037u;

  if (image == NULL)
    return;

  /* FNV-1a, by words. */
  n_bytes = (gsize) image->bytes_per_line * (gsize) image->height;
  for (gsize i = 0; i < n_bytes / sizeof (guint32); i++)
    hash = (hash ^ ((const guint32 *) (gpointer) image->data)[i]) * 1099511628211u;

  if (hash != *last)
    {
      g_print ("%" G_GINT64_FORMAT " %016" G_GINT64_MODIFIER "x %u\n", now, hash,
               count_colors ((const guint32 *) (gpointer) image->data, n_bytes / sizeof (guint32)));
      *last = hash;
    }
  XDestroyImage (image);
}

static void
write_picture (Eye    *screen,
               const char *path)
{
  XImage *image = XGetImage (screen->display, screen->root, 0, 0, (unsigned int) screen->width,
                             (unsigned int) screen->height, AllPlanes, ZPixmap);
  cairo_surface_t *surface;

  if (image == NULL)
    return;

  surface = cairo_image_surface_create_for_data ((unsigned char *) image->data, CAIRO_FORMAT_RGB24, screen->width,
                                                 screen->height, image->bytes_per_line);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  XDestroyImage (image);
}

static gboolean
has_input_ended (void)
{
  struct pollfd input = { STDIN_FILENO, POLLIN, 0 };
  char byte;

  return poll (&input, 1, PERIOD) > 0 && read (STDIN_FILENO, &byte, 1) <= 0;
}

static unsigned short
read_number (const char *text)
{
  return (unsigned short) g_ascii_strtoull (text, NULL, 10);
}

int
main (int   argc,
      char *argv[])
{
  Eye screen = { XOpenDisplay (NULL), 0, 0, 0 };
  XRectangle part = { 0 };
  gboolean looks = argc >= 5;
  guint64 last = 0;

  if ((argc > 1 && !looks) || screen.display == NULL)
    {
      g_printerr ("bench-screen [X Y WIDTH HEIGHT [PICTURE]], on an X display\n");
      return 64;
    }

  if (looks)
    part = (XRectangle) { (short) read_number (argv[1]), (short) read_number (argv[2]), read_number (argv[3]),
                          read_number (argv[4]) };
  screen.root = DefaultRootWindow (screen.display);
  screen.width = DisplayWidth (screen.display, DefaultScreen (screen.display));
  screen.height = DisplayHeight (screen.display, DefaultScreen (screen.display));
  XSetErrorHandler (ignore_error);
  XSelectInput (screen.display, screen.root, SubstructureRedirectMask | SubstructureNotifyMask);
  tell_programs (&screen);
  g_print ("ready\n");

  do
    {
      while (XPending (screen.display) > 0)
        {
          XEvent event;

          XNextEvent (screen.display, &event);
          handle_event (&screen, &event);
        }
      if (looks)
        look (&screen, &part, &last);
    }
  while (!has_input_ended ());

  if (argc > 5)
    write_picture (&screen, argv[5]);
  XCloseDisplay (screen.display);
  return 0;
}
