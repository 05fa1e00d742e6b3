package org.belfry.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies over 256 KiB: at once if their length is told, else as soon as so much was read.
 */
@Priority(Priorities.ENTITY_CODER)
public class BodyLimit implements ContainerRequestFilter {
  static final int BYTES = 256 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    @Nullable String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > BYTES) {
      throw new BodyTooLarge();
    }
    request.setEntityStream(new LimitedInput(request.getEntityStream(), BYTES));
  }
}
