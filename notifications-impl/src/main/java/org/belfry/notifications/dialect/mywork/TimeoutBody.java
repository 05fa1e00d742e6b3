package org.belfry.notifications.dialect.mywork;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.belfry.notifications.polling.Polling;
import org.jspecify.annotations.Nullable;

/** How often clients may ask, in seconds; what is null stays as it is. */
@JsonbPropertyOrder({"timeout", "maxTimeout"})
public record TimeoutBody(@Nullable Integer timeout, @Nullable Integer maxTimeout) {
  static TimeoutBody of(Polling polling) {
    return new TimeoutBody(polling.timeout(), polling.maxTimeout());
  }

  Polling over(Polling before) {
    return new Polling(
        timeout == null ? before.timeout() : timeout,
        maxTimeout == null ? before.maxTimeout() : maxTimeout);
  }
}
