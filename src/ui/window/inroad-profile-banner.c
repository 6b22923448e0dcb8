/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-profile-banner"

#include "config.h"

#include "ui/window/inroad-profile-banner.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _InroadProfileBanner
{
  GtkWidget           parent_instance;

  /* Owned */
  InroadProfileStore *store;
  GtkWidget          *banner;
};

G_DEFINE_FINAL_TYPE (InroadProfileBanner, inroad_profile_banner, GTK_TYPE_WIDGET)

static const char *
get_button_label (InroadProfileCondition condition)
{
  switch (condition)
    {
    case INROAD_PROFILE_CONDITION_UNREAD:
    case INROAD_PROFILE_CONDITION_UNSAVED:
      return _("_Try Again");
    case INROAD_PROFILE_CONDITION_SET_ASIDE:
      return _("_Dismiss");
    case INROAD_PROFILE_CONDITION_GOOD:
    case INROAD_PROFILE_CONDITION_READ_ONLY:
    default:
      return NULL;
    }
}

static void
update (InroadProfileBanner *self)
{
  InroadProfileCondition condition = inroad_profile_store_get_condition (self->store);
  const char *detail = inroad_profile_store_get_detail (self->store);
  AdwBanner *banner = ADW_BANNER (self->banner);

  /* The words stay while the banner goes. */
  if (detail != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (detail, -1);

      adw_banner_set_title (banner, markup);
      adw_banner_set_button_label (banner, get_button_label (condition));
    }
  adw_banner_set_revealed (banner, condition != INROAD_PROFILE_CONDITION_GOOD);
}

static void
button_clicked_cb (InroadProfileBanner *self)
{
  if (inroad_profile_store_get_condition (self->store) == INROAD_PROFILE_CONDITION_SET_ASIDE)
    adw_banner_set_revealed (ADW_BANNER (self->banner), FALSE);
  else
    inroad_profile_store_retry (self->store);
}

static void
inroad_profile_banner_dispose (GObject *object)
{
  InroadProfileBanner *self = INROAD_PROFILE_BANNER (object);

  g_clear_pointer (&self->banner, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inroad_profile_banner_parent_class)->dispose (object);
}

static void
inroad_profile_banner_class_init (InroadProfileBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_profile_banner_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "profilebanner");
}

static void
inroad_profile_banner_init (InroadProfileBanner *self)
{
  self->banner = adw_banner_new ("");
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (button_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->banner, GTK_WIDGET (self));
}

/**
 * inroad_profile_banner_set_store:
 * @self: a banner
 * @store: where the progress is kept
 *
 * Says how things stand there. Called once.
 */
void
inroad_profile_banner_set_store (InroadProfileBanner *self,
                                 InroadProfileStore  *store)
{
  g_return_if_fail (INROAD_IS_PROFILE_BANNER (self));
  g_return_if_fail (INROAD_IS_PROFILE_STORE (store));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::condition", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::detail", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
