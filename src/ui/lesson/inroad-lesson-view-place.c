/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Where a learner is in a section, what is pointed at there, and the way back to where it was left. */

#define G_LOG_DOMAIN "inroad-lesson-view-place"

#include "config.h"

#include "ui/lesson/inroad-lesson-view-private.h"

#include "ui/lesson/inroad-block-widget.h"

/* How much is kept above a block that was brought into view, and counts as its beginning. */
#define HEADROOM 24
/* How long a block is lit that something pointed at. */
#define LIT_MS 2500
/* About a second: longer than any pane takes to go. */
#define FRAMES_TO_COME_BACK 60

/* ------------------------------------------------------------------------------------------------- place */

static void
tell_place (InroadLessonView *self)
{
  graphene_rect_t bounds;
  double line = gtk_adjustment_get_value (self->adjustment) + HEADROOM;
  InroadBlockWidget *widget;
  double offset;

  widget = inroad_block_widget_find_at (GTK_WIDGET (self->body), self->content, line, &bounds);
  if (widget == NULL)
    return;

  if (gtk_adjustment_get_value (self->adjustment) < 1)
    {
      inroad_session_set_block_place (self->session, NULL, 0);
      return;
    }

  offset = bounds.size.height > 0 ? (line - bounds.origin.y) / bounds.size.height : 0;
  inroad_session_set_block_place (self->session,
                                  inroad_block_get_id (inroad_block_widget_get_block (widget)), offset);
}

static void
tell_end (InroadLessonView *self)
{
  double bottom = gtk_adjustment_get_value (self->adjustment) + gtk_adjustment_get_page_size (self->adjustment);

  /* The margin at the foot has nothing to read in it. */
  if (bottom + HEADROOM >= gtk_adjustment_get_upper (self->adjustment))
    inroad_session_reach_end (self->session);
}

void
inroad_lesson_view_tell_place (InroadLessonView *self)
{
  if (!self->settled || inroad_session_get_current (self->session) != self->chapter)
    return;

  tell_place (self);
  tell_end (self);
}

/* ----------------------------------------------------------------------------------------------- showing */

void
inroad_lesson_view_put_out (InroadLessonView *self)
{
  g_clear_handle_id (&self->lit_source, g_source_remove);
  if (self->lit != NULL)
    gtk_widget_remove_css_class (self->lit, "lit");
  g_clear_object (&self->lit);
}

static gboolean
lit_long_enough (gpointer user_data)
{
  InroadLessonView *self = user_data;

  self->lit_source = 0;
  inroad_lesson_view_put_out (self);

  return G_SOURCE_REMOVE;
}

static void
light_up (InroadLessonView *self,
          GtkWidget        *widget)
{
  inroad_lesson_view_put_out (self);
  gtk_widget_add_css_class (widget, "lit");
  self->lit = g_object_ref (widget);
  self->lit_source = g_timeout_add (LIT_MS, lit_long_enough, self);
}

static void
scroll_to (InroadLessonView *self,
           double            value)
{
  double highest = gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment);

  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->scrolling),
                                      gtk_adjustment_get_value (self->adjustment));
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->scrolling), CLAMP (value, 0, MAX (highest, 0)));
  adw_animation_play (self->scrolling);
}

/* What is not focusable by itself is so for as long as it is pointed at: a screen reader goes there. */
static void
focus_block (GtkWidget *widget)
{
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_grab_focus (widget);
}

static void
show_awaited_block (InroadLessonView *self)
{
  g_autofree char *block_id = g_steal_pointer (&self->awaited_block);
  InroadBlockWidget *widget = inroad_block_widget_find (GTK_WIDGET (self->body), block_id);
  graphene_rect_t bounds;

  if (widget == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (widget), self->content, &bounds))
    return;

  focus_block (GTK_WIDGET (widget));
  light_up (self, GTK_WIDGET (widget));
  scroll_to (self, bounds.origin.y - HEADROOM);
}

static void
restore_place (InroadLessonView *self)
{
  const InroadPlace *place = inroad_session_get_place (self->session);
  InroadBlockWidget *widget = NULL;
  graphene_rect_t bounds;

  if (place->block_id != NULL)
    widget = inroad_block_widget_find (GTK_WIDGET (self->body), place->block_id);

  if (widget != NULL)
    inroad_block_widget_reveal (widget);

  if (widget != NULL && gtk_widget_compute_bounds (GTK_WIDGET (widget), self->content, &bounds))
    gtk_adjustment_set_value (self->adjustment,
                              bounds.origin.y + place->offset * bounds.size.height - HEADROOM);
}

static void
come_back (InroadLessonView *self)
{
  self->comes_back = FALSE;
  if (self->left_focus != NULL)
    gtk_widget_grab_focus (self->left_focus);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (self->adjustment, self->left_value);
  inroad_lesson_view_tell_place (self);
}

/* What is revealed takes its place in the layout with the frame after next. What was left is as high as it was
 * once it is as wide again, when a document beside it is gone; unless the window was made another size. */
static gboolean
has_layout (InroadLessonView *self)
{
  if (self->n_frames++ < 2 || gtk_widget_get_height (self->content) == 0)
    return FALSE;

  return !self->comes_back || self->n_frames > FRAMES_TO_COME_BACK ||
         gtk_widget_get_width (self->content) == self->left_width;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InroadLessonView *self = INROAD_LESSON_VIEW (widget);

  if (!has_layout (self))
    return G_SOURCE_CONTINUE;

  if (self->comes_back)
    come_back (self);
  else if (self->awaited_block != NULL)
    show_awaited_block (self);
  else if (!self->settled)
    restore_place (self);

  self->tick = 0;
  if (!self->settled)
    {
      self->settled = TRUE;
      inroad_lesson_view_tell_place (self);
    }

  return G_SOURCE_REMOVE;
}

void
inroad_lesson_view_wait_for_layout (InroadLessonView *self)
{
  self->n_frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * inroad_lesson_view_show_block:
 * @self: the view of a section
 * @block_id: the id of one of its blocks
 *
 * Opens what hides the block, brings it into view, focuses it and lights it up for a moment.
 */
void
inroad_lesson_view_show_block (InroadLessonView *self,
                               const char       *block_id)
{
  InroadBlockWidget *widget;

  g_return_if_fail (INROAD_IS_LESSON_VIEW (self));
  g_return_if_fail (block_id != NULL);

  widget = inroad_block_widget_find (GTK_WIDGET (self->body), block_id);
  if (widget == NULL)
    return;

  inroad_block_widget_reveal (widget);
  g_set_str (&self->awaited_block, block_id);
  inroad_lesson_view_wait_for_layout (self);
}

/**
 * inroad_lesson_view_leave:
 * @self: the view of a section
 *
 * Remembers what is on screen of it and where the keyboard is.
 */
void
inroad_lesson_view_leave (InroadLessonView *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (INROAD_IS_LESSON_VIEW (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    focus = NULL;

  g_set_weak_pointer (&self->left_focus, focus);
  self->was_left = TRUE;
  self->left_width = gtk_widget_get_width (self->content);
  self->left_value = gtk_adjustment_get_value (self->adjustment);
}

/**
 * inroad_lesson_view_come_back:
 * @self: the view of a section that was left
 *
 * Shows just that again.
 *
 * Returns: whether it was left at all
 */
gboolean
inroad_lesson_view_come_back (InroadLessonView *self)
{
  g_return_val_if_fail (INROAD_IS_LESSON_VIEW (self), FALSE);

  if (!self->was_left)
    return FALSE;

  adw_animation_skip (self->scrolling);
  inroad_lesson_view_put_out (self);
  g_clear_pointer (&self->awaited_block, g_free);
  self->was_left = FALSE;
  self->comes_back = TRUE;
  inroad_lesson_view_wait_for_layout (self);

  return TRUE;
}
