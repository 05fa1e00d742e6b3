package org.belfry.webhooks.schema;

import jakarta.enterprise.context.ApplicationScoped;
import org.belfry.platform.persistence.schema.Schema;

@ApplicationScoped
class WebhooksSchema implements Schema {
  @Override
  public String prefix() {
    return "hook";
  }

  @Override
  public String location() {
    return "org/belfry/webhooks/schema";
  }
}
