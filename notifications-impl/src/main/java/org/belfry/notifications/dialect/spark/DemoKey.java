package org.belfry.notifications.dialect.spark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.demo.DemoDataMade;
import org.belfry.platform.identity.demo.DemoTokens;

/** Gives alice a key in demo mode that has no access to notifications, to show what it is told. */
@ApplicationScoped
class DemoKey {
  @Inject private DemoTokens tokens;

  void make(@Observes DemoDataMade made) {
    tokens.make("alice", "demo-idx", EnumSet.allOf(Scope.class), SparkRoles.IDX);
  }
}
