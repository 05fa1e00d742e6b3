package org.belfry.notifications.dialect.spark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.belfry.platform.identity.TokenKinds;

/** The roles of Spark's keys: whose data a key is for, which only a private one may choose. */
@ApplicationScoped
class SparkRoles {
  static final String PRIVATE = "Private";
  static final String IDX = "IDX";
  static final String VOW = "VOW";

  @Produces
  @Singleton
  TokenKinds roles() {
    return new TokenKinds("spark role", List.of(PRIVATE, IDX, VOW));
  }
}
