package org.belfry.notifications.dialect.mywork;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.EntityTag;
import org.belfry.notifications.polling.Polling;

/**
 * What polling clients ask for.
 *
 * @param count of unseen notifications
 * @param timeout seconds until they ask again
 */
@JsonbPropertyOrder({"count", "timeout", "maxTimeout"})
public record StatusView(long count, int timeout, int maxTimeout) {
  static StatusView of(long count, Polling polling) {
    return new StatusView(count, polling.timeout(), polling.maxTimeout());
  }

  /** Another one for whatever else it may say. */
  EntityTag tag() {
    return new EntityTag(count + "-" + timeout + "-" + maxTimeout);
  }
}
