/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-lesson-view"

#include "config.h"

#include "ui/lesson/inroad-lesson-view-private.h"

#include "ui/drawing/inroad-illustration.h"
#include "ui/inroad-children.h"
#include "ui/lesson/inroad-section-body.h"

#include <glib/gi18n.h>

#define SCROLL_MS 350

G_DEFINE_FINAL_TYPE (InroadLessonView, inroad_lesson_view, GTK_TYPE_WIDGET)

static InroadSection *
get_section (InroadLessonView *self)
{
  return inroad_chapter_get_section (self->chapter);
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
    inroad_lesson_view_wait_for_layout (self);
}

static void
inroad_lesson_view_dispose (GObject *object)
{
  InroadLessonView *self = INROAD_LESSON_VIEW (object);

  inroad_lesson_view_put_out (self);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->scrolling);
  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_LESSON_VIEW);
  g_clear_pointer (&self->awaited_block, g_free);
  g_clear_weak_pointer (&self->left_focus);
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
  gtk_widget_class_bind_template_callback (widget_class, inroad_lesson_view_tell_place);
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
