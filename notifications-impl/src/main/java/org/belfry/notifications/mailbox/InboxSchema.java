package org.belfry.notifications.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.belfry.platform.persistence.schema.Schema;

@ApplicationScoped
class InboxSchema implements Schema {
  @Override
  public String prefix() {
    return "inbox";
  }

  @Override
  public String location() {
    return "org/belfry/notifications/schema";
  }
}
