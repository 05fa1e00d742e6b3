package org.belfry.platform.rest;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Supplier;
import org.belfry.platform.problem.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;

/** Conditional requests on a resource with a version (RFC 9110, section 13). */
public final class Conditional {
  private Conditional() {}

  /** 304 if the caller's {@code If-None-Match} names the version, else 200 with the view. */
  public static Response get(Request request, long version, Supplier<?> view) {
    return get(request, tag(version), view);
  }

  /** The same for what is told from others by something else than a version. */
  public static Response get(Request request, EntityTag tag, Supplier<?> view) {
    @Nullable ResponseBuilder unchanged = preconditions(request, tag);
    return (unchanged == null ? Response.ok(view.get()) : unchanged).tag(tag).build();
  }

  /**
   * Lets a change pass if the caller's {@code If-Match} names the version, or if there is none.
   *
   * @param what the kind of resource, such as {@code user}
   * @throws ChangedMeanwhile 412
   */
  public static void requireMatch(Request request, long version, String what, Object id) {
    if (preconditions(request, tag(version)) != null) {
      throw new ChangedMeanwhile(what, id);
    }
  }

  /**
   * The answer that the request's conditions lead to; null if it may go on.
   *
   * @throws MalformedEntityTag 400
   */
  public static @Nullable ResponseBuilder preconditions(Request request, EntityTag present) {
    try {
      return request.evaluatePreconditions(present);
    } catch (ProcessingException | IllegalArgumentException malformed) {
      throw new MalformedEntityTag();
    }
  }

  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }
}
