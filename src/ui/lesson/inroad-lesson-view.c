/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-lesson-view"

#include "config.h"

#include "ui/lesson/inroad-lesson-view.h"

#include "ui/drawing/inroad-illustration.h"
#include "ui/inroad-children.h"
#include "ui/lesson/inroad-block-widget.h"
#include "ui/lesson/inroad-section-body.h"
#include "ui/lesson/inroad-text-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How much is kept above a block that was brought into view, and counts as its beginning. */
#define HEADROOM 24
/* How long a block is lit that something pointed at. */
#define LIT_MS 2500
#define SCROLL_MS 350

struct _InroadLessonView
{
  GtkWidget        parent_instance;

  /* Owned */
  InroadSession   *session;
  InroadChapter   *chapter;
  AdwAnimation    *scrolling;
  GtkWidget       *lit;
  char            *awaited_block;   /* to be brought into view once there is a layout */

  /* Template */
  GtkAdjustment   *adjustment;
  AdwBin          *body;
  GtkWidget       *content;
  GtkWidget       *head;
  GtkLabel        *kicker;
  InroadTextLabel *lede;
  GtkWidget       *next;
  GtkLabel        *next_label;
  AdwBin          *picture;
  GtkWidget       *scrolled;
  GtkLabel        *title;
  GtkWidget       *title_place;

  guint            lit_source;
  guint            tick;
  guint            n_frames;
  gboolean         settled;         /* stands where the learner stopped: from now on scrolling is theirs */
};

G_DEFINE_FINAL_TYPE (InroadLessonView, inroad_lesson_view, GTK_TYPE_WIDGET)

static InroadSection *
get_section (InroadLessonView *self)
{
  return inroad_chapter_get_section (self->chapter);
}

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

static void
adjustment_cb (InroadLessonView *self)
{
  if (!self->settled || inroad_session_get_current (self->session) != self->chapter)
    return;

  tell_place (self);
  tell_end (self);
}

/* ----------------------------------------------------------------------------------------------- showing */

static void
put_out (InroadLessonView *self)
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
  put_out (self);

  return G_SOURCE_REMOVE;
}

static void
light_up (InroadLessonView *self,
          GtkWidget        *widget)
{
  put_out (self);
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

/* What is revealed takes its place in the layout with the frame after next. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InroadLessonView *self = INROAD_LESSON_VIEW (widget);

  if (self->n_frames++ < 2 || gtk_widget_get_height (self->content) == 0)
    return G_SOURCE_CONTINUE;

  if (self->awaited_block != NULL)
    show_awaited_block (self);
  else if (!self->settled)
    restore_place (self);

  self->tick = 0;
  if (!self->settled)
    {
      self->settled = TRUE;
      adjustment_cb (self);
    }

  return G_SOURCE_REMOVE;
}

static void
wait_for_layout (InroadLessonView *self)
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
  wait_for_layout (self);
}

/* ------------------------------------------------------------------------------------------------ filling */

static void
fill_head (InroadLessonView *self)
{
  InroadSection *section = get_section (self);
  InroadText *drawing_text = inroad_section_get_drawing_text (section);
  guint minutes = inroad_section_get_reading_minutes (section);
  guint n_chapters = g_list_model_get_n_items (inroad_session_get_chapters (self->session));
  g_autofree char *time = NULL;
  g_autofree char *kicker = NULL;
  GtkWidget *drawing;

  drawing = inroad_illustration_new (inroad_section_get_drawing (section),
                                     drawing_text != NULL ? inroad_text_get_plain (drawing_text) : NULL);
  adw_bin_set_child (self->picture, drawing);

  time = g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);
  /* Translators: which section of how many, and its reading time, such as "2 minutes" */
  kicker = g_strdup_printf (_("Section %u of %u · %s"), inroad_chapter_get_number (self->chapter), n_chapters, time);
  gtk_label_set_label (self->kicker, kicker);
  gtk_label_set_label (self->title, inroad_text_get_plain (inroad_section_get_title (section)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);

  inroad_text_label_set_session (self->lede, self->session);
  inroad_text_label_set_text (self->lede, inroad_section_get_lede (section));
  gtk_widget_set_visible (GTK_WIDGET (self->lede), inroad_section_get_lede (section) != NULL);
}

static InroadChapter *
find_following (InroadLessonView *self)
{
  g_autoptr (InroadChapter) following = NULL;

  following = g_list_model_get_item (inroad_session_get_chapters (self->session),
                                     inroad_chapter_get_number (self->chapter));

  return following;
}

static void
fill_foot (InroadLessonView *self)
{
  InroadChapter *following = find_following (self);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->next, following != NULL);
  if (following == NULL)
    return;

  /* Translators: the title of the next section */
  label = g_strdup_printf (_("Next: %s"),
                           inroad_text_get_plain (inroad_section_get_title (inroad_chapter_get_section (following))));
  gtk_label_set_label (self->next_label, label);
}

static void
map_cb (InroadLessonView *self)
{
  if (!self->settled)
    wait_for_layout (self);
}

static void
inroad_lesson_view_dispose (GObject *object)
{
  InroadLessonView *self = INROAD_LESSON_VIEW (object);

  put_out (self);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->scrolling);
  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_LESSON_VIEW);
  g_clear_pointer (&self->awaited_block, g_free);
  g_clear_object (&self->chapter);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_lesson_view_parent_class)->dispose (object);
}

static void
inroad_lesson_view_class_init (InroadLessonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_lesson_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/lesson/inroad-lesson-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, adjustment);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, body);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, content);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, head);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, kicker);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, lede);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, next);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, next_label);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, picture);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, title);
  gtk_widget_class_bind_template_child (widget_class, InroadLessonView, title_place);
  gtk_widget_class_bind_template_callback (widget_class, adjustment_cb);
  gtk_widget_class_set_css_name (widget_class, "lessonview");
}

static void
inroad_lesson_view_init (InroadLessonView *self)
{
  AdwAnimationTarget *target;

  g_type_ensure (INROAD_TYPE_TEXT_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));

  target = adw_property_animation_target_new (G_OBJECT (self->adjustment), "value");
  self->scrolling = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, SCROLL_MS, target);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/**
 * inroad_lesson_view_new:
 * @session: the session
 * @chapter: one of its chapters
 *
 * Returns: (transfer floating): the view of the chapter, at the place where the learner stopped in it
 */
GtkWidget *
inroad_lesson_view_new (InroadSession *session,
                        InroadChapter *chapter)
{
  InroadLessonView *self;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_CHAPTER (chapter), NULL);

  self = g_object_new (INROAD_TYPE_LESSON_VIEW, NULL);
  self->session = g_object_ref (session);
  self->chapter = g_object_ref (chapter);
  fill_head (self);
  adw_bin_set_child (self->body, inroad_section_body_new (session, chapter));
  fill_foot (self);

  return GTK_WIDGET (self);
}

/**
 * inroad_lesson_view_get_chapter:
 * @self: the view of a section
 *
 * Returns: (transfer none): its chapter
 */
InroadChapter *
inroad_lesson_view_get_chapter (InroadLessonView *self)
{
  g_return_val_if_fail (INROAD_IS_LESSON_VIEW (self), NULL);

  return self->chapter;
}

/* Where reading begins: a screen reader says the title, the keyboard goes on from there. */
void
inroad_lesson_view_focus_title (InroadLessonView *self)
{
  g_return_if_fail (INROAD_IS_LESSON_VIEW (self));

  gtk_widget_grab_focus (self->title_place);
}
