/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What stands in the window: a section of the lesson, and the document beside it where there is room, over it
 * where there is not. */

#define G_LOG_DOMAIN "inroad-window-panes"

#include "config.h"

#include "ui/window/inroad-window-private.h"

static InroadLessonView *
get_view (InroadWindow *self)
{
  return INROAD_LESSON_VIEW (adw_bin_get_child (self->lesson));
}

/* --------------------------------------------------------------------------------------- the two panes */

/* In us: longer than the document takes to slide in. */
#define COVER_TIME G_USEC_PER_SEC

static gboolean
is_covered (InroadWindow *self)
{
  graphene_rect_t document;

  return gtk_widget_compute_bounds (GTK_WIDGET (self->reader), self->lesson_pane, &document) &&
         document.origin.x < 1 &&
         document.origin.x + document.size.width > (float) gtk_widget_get_width (self->lesson_pane) - 1;
}

static gboolean
cover_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  InroadWindow *self = INROAD_WINDOW (widget);

  if (self->cover_end == 0)
    self->cover_end = gdk_frame_clock_get_frame_time (clock) + COVER_TIME;
  if (!is_covered (self) && gdk_frame_clock_get_frame_time (clock) < self->cover_end)
    return G_SOURCE_CONTINUE;

  gtk_widget_set_opacity (self->lesson_pane, is_covered (self) ? 0 : 1);
  self->cover_id = 0;
  return G_SOURCE_REMOVE;
}

/* A lesson that nobody sees behind the document would be drawn again with each step that the document is scrolled. */
static void
draw_lesson (InroadWindow *self,
             gboolean      draw)
{
  if (self->cover_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->cover_id);
  self->cover_id = 0;
  self->cover_end = 0;
  if (draw)
    gtk_widget_set_opacity (self->lesson_pane, 1);
  else
    self->cover_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), cover_cb, NULL, NULL);
}

/* What lies below the document is there for nobody, neither for the keyboard nor for a screen reader. */
void
inroad_window_update_panes (InroadWindow *self)
{
  gboolean reading = inroad_session_get_open_document (self->session) != NULL;
  gboolean covered = reading && adw_overlay_split_view_get_collapsed (self->beside);

  adw_overlay_split_view_set_show_sidebar (self->beside, reading);
  draw_lesson (self, !covered);
  gtk_widget_set_can_focus (self->lesson_pane, !covered);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->lesson_pane), GTK_ACCESSIBLE_STATE_HIDDEN, covered, -1);
}

/* By a means of the split view itself, such as Escape. */
void
inroad_window_take_closing (InroadWindow *self)
{
  if (self->session != NULL && !adw_overlay_split_view_get_show_sidebar (self->beside))
    inroad_session_set_open_document (self->session, NULL);
}

static void
remember_opener (InroadWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->lesson_pane))
    focus = NULL;
  g_set_weak_pointer (&self->opener, focus);
}

/* The keyboard goes back to where it was when the document was opened. */
static void
return_focus (InroadWindow *self)
{
  g_autoptr (GtkWidget) opener = self->opener != NULL ? g_object_ref (self->opener) : NULL;

  g_clear_weak_pointer (&self->opener);
  if (opener != NULL && gtk_widget_get_mapped (opener) && gtk_widget_grab_focus (opener))
    return;

  if (get_view (self) != NULL)
    inroad_lesson_view_focus_title (get_view (self));
}

static void
open_document_cb (InroadWindow *self)
{
  gboolean reading = inroad_session_get_open_document (self->session) != NULL;

  if (!reading)
    inroad_window_end_presentation (self);
  if (reading && !adw_overlay_split_view_get_show_sidebar (self->beside))
    remember_opener (self);
  inroad_window_update_panes (self);

  if (reading)
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  else
    return_focus (self);
}

/* To what was asked for in the lesson, where the document would hide it. */
static void
uncover_lesson (InroadWindow *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (adw_overlay_split_view_get_collapsed (self->beside))
    inroad_session_set_open_document (self->session, NULL);
}

/* ------------------------------------------------------------------------------------------------ lesson */

/* The view with the question is kept as it is left, so that there is a way back to just that. */
static GtkWidget *
make_view (InroadWindow  *self,
           InroadChapter *chapter)
{
  if (self->left != NULL && inroad_lesson_view_get_chapter (self->left) == chapter)
    return GTK_WIDGET (self->left);

  return inroad_lesson_view_new (self->session, chapter);
}

static void
current_cb (InroadWindow *self)
{
  InroadChapter *chapter = inroad_session_get_current (self->session);
  const char *title = inroad_text_get_plain (inroad_section_get_title (inroad_chapter_get_section (chapter)));
  gboolean first = get_view (self) == NULL;

  adw_navigation_page_set_title (self->page, title);
  adw_window_title_set_title (self->lesson_title, title);
  adw_bin_set_child (self->lesson, make_view (self, chapter));
  if (inroad_session_get_asked (self->session) == NULL)
    g_clear_object (&self->left);

  /* With the keyboard or by the button at the foot: reading goes on at the new title. In the sidebar the
   * focus stays, so that arrow keys can go on through it. */
  if (!first && !gtk_widget_get_focus_child (GTK_WIDGET (self->sidebar)))
    inroad_lesson_view_focus_title (get_view (self));
}

static void
show_block_cb (InroadWindow *self,
               const char   *block_id)
{
  uncover_lesson (self);
  inroad_lesson_view_show_block (get_view (self), block_id);
}

/* A row of the sidebar was chosen. */
void
inroad_window_go_on_reading (InroadWindow *self)
{
  uncover_lesson (self);
  inroad_lesson_view_focus_title (get_view (self));
}

/* ---------------------------------------------------------------------------------------------- way back */

static gboolean
shows (InroadWindow   *self,
       InroadQuestion *question)
{
  InroadModule *module = inroad_session_get_module (self->session);
  InroadChapter *chapter = get_view (self) != NULL ? inroad_lesson_view_get_chapter (get_view (self)) : NULL;
  const char *id = inroad_block_get_id (INROAD_BLOCK (question));

  return chapter != NULL && inroad_chapter_get_section (chapter) == inroad_module_find_section_of (module, id);
}

static void
asked_cb (InroadWindow *self)
{
  InroadQuestion *asked = inroad_session_get_asked (self->session);

  if (asked == NULL || !shows (self, asked))
    return;

  g_set_object (&self->left, get_view (self));
  inroad_lesson_view_leave (self->left);
}

static void
returned_cb (InroadWindow   *self,
             InroadQuestion *question)
{
  g_clear_object (&self->left);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (!inroad_lesson_view_come_back (get_view (self)))
    inroad_session_show_block (self->session, inroad_block_get_id (INROAD_BLOCK (question)));
}

void
inroad_window_follow_session (InroadWindow *self)
{
  InroadSession *session = self->session;

  g_signal_connect_object (session, "notify::asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::current", G_CALLBACK (current_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::open-document", G_CALLBACK (open_document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "returned", G_CALLBACK (returned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-block", G_CALLBACK (show_block_cb), self, G_CONNECT_SWAPPED);
  current_cb (self);
  inroad_window_update_panes (self);
}
