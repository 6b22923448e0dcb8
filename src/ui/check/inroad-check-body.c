/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-check-body"

#include "config.h"

#include "ui/check/inroad-check-body.h"

#include "ui/check/inroad-answer-card.h"
#include "ui/check/inroad-question-view.h"

#include <glib/gi18n.h>

struct _InroadCheckBody
{
  InroadSectionBody  parent_instance;

  /* Owned */
  GPtrArray         *views;     /* of borrowed InroadQuestionView */

  /* Borrowed */
  GtkWidget         *answers;

  /* Template */
  GtkBox            *flow;
  GtkStack          *stack;
  GtkLabel          *step;
};

G_DEFINE_FINAL_TYPE (InroadCheckBody, inroad_check_body, INROAD_TYPE_SECTION_BODY)

static InroadQuestion *
get_question (InroadCheckBody *self,
              guint            position)
{
  return inroad_question_view_get_question (g_ptr_array_index (self->views, position));
}

static void
update_step (InroadCheckBody *self)
{
  guint position = inroad_check_body_get_position (self);
  g_autofree char *text = NULL;

  if (position == self->views->len)
    text = g_strdup (_("Your Answers"));
  else
    text = g_strdup_printf (_("Question %u of %u"), position + 1, self->views->len);

  gtk_label_set_label (self->step, text);
}

static void
show_position (InroadCheckBody *self,
               guint            position)
{
  GtkWidget *page = position < self->views->len ? g_ptr_array_index (self->views, position) : self->answers;

  gtk_stack_set_visible_child (self->stack, page);
  update_step (self);
}

static void
continue_cb (InroadCheckBody    *self,
             InroadQuestionView *view)
{
  guint position = 0;

  g_assert (INROAD_IS_CHECK_BODY (self));

  g_ptr_array_find (self->views, view, &position);
  show_position (self, position + 1);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* To practise from the page of answers is to go back to the question. */
static void
round_begun_cb (InroadCheckBody *self,
                InroadRound     *round)
{
  g_assert (INROAD_IS_CHECK_BODY (self));

  for (guint i = 0; i < self->views->len; i++)
    {
      if (get_question (self, i) == inroad_round_get_question (round))
        show_position (self, i);
    }
}

/* To come back from where the lesson explains it. */
static void
show_block_cb (InroadCheckBody *self,
               const char      *block_id)
{
  g_assert (INROAD_IS_CHECK_BODY (self));

  for (guint i = 0; i < self->views->len; i++)
    {
      if (g_str_equal (inroad_block_get_id (INROAD_BLOCK (get_question (self, i))), block_id))
        show_position (self, i);
    }
}

static guint
find_first_open (InroadCheckBody *self,
                 InroadSession   *session)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      if (!inroad_round_get_closed (inroad_session_get_round (session, get_question (self, i))))
        return i;
    }

  return self->views->len;
}

static void
add_question (InroadCheckBody *self,
              InroadSession   *session,
              InroadQuestion  *question,
              gboolean         last)
{
  GtkWidget *view = inroad_question_view_new (session, question, last);

  g_signal_connect_object (view, "continue", G_CALLBACK (continue_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, view);
  g_ptr_array_add (self->views, view);
  gtk_box_append (GTK_BOX (self->answers), inroad_answer_card_new (session, question));
}

static InroadQuestion *
find_last_question (GListModel *blocks)
{
  InroadQuestion *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (INROAD_IS_QUESTION (block))
        last = INROAD_QUESTION (block);
    }

  return last;
}

static void
inroad_check_body_fill (InroadSectionBody *body,
                        InroadSession     *session,
                        GListModel        *blocks)
{
  InroadCheckBody *self = INROAD_CHECK_BODY (body);
  InroadQuestion *last = find_last_question (blocks);

  self->answers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->answers, "answers");

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (INROAD_IS_QUESTION (block))
        add_question (self, session, INROAD_QUESTION (block), INROAD_QUESTION (block) == last);
      else
        inroad_section_body_append_flow (body, self->flow, block);
    }

  gtk_stack_add_child (self->stack, self->answers);
  g_signal_connect_object (session, "show-block", G_CALLBACK (show_block_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "round-begun", G_CALLBACK (round_begun_cb), self, G_CONNECT_SWAPPED);
  show_position (self, find_first_open (self, session));
}

static void
inroad_check_body_finalize (GObject *object)
{
  InroadCheckBody *self = INROAD_CHECK_BODY (object);

  g_ptr_array_unref (self->views);

  G_OBJECT_CLASS (inroad_check_body_parent_class)->finalize (object);
}

static void
inroad_check_body_class_init (InroadCheckBodyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = inroad_check_body_finalize;
  INROAD_SECTION_BODY_CLASS (klass)->fill = inroad_check_body_fill;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/check/inroad-check-body.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadCheckBody, flow);
  gtk_widget_class_bind_template_child (widget_class, InroadCheckBody, stack);
  gtk_widget_class_bind_template_child (widget_class, InroadCheckBody, step);
  gtk_widget_class_set_css_name (widget_class, "checkbody");
}

static void
inroad_check_body_init (InroadCheckBody *self)
{
  self->views = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inroad_check_body_get_position:
 * @self: a check body
 *
 * Returns: which question is on screen, counted from 0; the number of questions where the answers are
 */
guint
inroad_check_body_get_position (InroadCheckBody *self)
{
  guint position;

  g_return_val_if_fail (INROAD_IS_CHECK_BODY (self), 0);

  if (!g_ptr_array_find (self->views, gtk_stack_get_visible_child (self->stack), &position))
    position = self->views->len;

  return position;
}
