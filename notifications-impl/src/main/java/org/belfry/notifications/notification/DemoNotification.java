package org.belfry.notifications.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.platform.identity.demo.DemoDataMade;

/** Puts a first notification into alice's inbox in demo mode, unless there is one already. */
@ApplicationScoped
class DemoNotification {
  @Inject private Notifications notifications;
  @Inject private Posting posting;

  void make(@Observes DemoDataMade made) {
    if (notifications.page(Window.newest(1), made.alice()).isEmpty()) {
      posting.post(
          Notice.of(Content.of(Content.GENERAL, "Welcome to Belfry"))
              .linkedTo(new Links("/docs/", null))
              .from(Origin.application("demo")),
          State.NEW,
          made.alice());
    }
  }
}
