package org.belfry.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.belfry.platform.persistence.schema.Schema;

@ApplicationScoped
class IdentitySchema implements Schema {
  @Override
  public String prefix() {
    return "auth";
  }

  @Override
  public String location() {
    return "org/belfry/platform/identity/schema";
  }
}
