package org.belfry.webhooks.queue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
public sealed interface Outcome {
  /** As the log of attempts has it. */
  String code();

  default @Nullable Integer status() {
    return null;
  }

  /** Why it failed, in camel case. */
  default @Nullable String cause() {
    return null;
  }

  /** Why it failed, in words. */
  default @Nullable String detail() {
    return null;
  }

  /** Beginning of what the endpoint answered. */
  default @Nullable String answer() {
    return null;
  }

  /** The endpoint took it. */
  record Delivered(@Nullable Integer status, @Nullable String answer) implements Outcome {
    @Override
    public String code() {
      return "delivered";
    }
  }

  /**
   * The endpoint cannot take it now.
   *
   * @param retryAt the earliest moment that it asked for
   */
  record Rejected(Integer status, @Nullable String answer, Optional<Instant> retryAt)
      implements Outcome {
    private static final int SEE_OTHER = 303;
    private static final String NOT_SENT_ON =
        " It wants what it names to be fetched, by which nothing is delivered: an endpoint answers"
            + " 2xx for received, and 307 or 308 to have it sent elsewhere.";

    @Override
    public String code() {
      return "rejected";
    }

    @Override
    public String cause() {
      return "httpStatus" + status;
    }

    @Override
    public String detail() {
      return "The endpoint answered " + status + "." + (status == SEE_OTHER ? NOT_SENT_ON : "");
    }
  }

  /** It wants another token: its queue is parked until it is mended. */
  record Unauthenticated(Integer status, @Nullable String answer) implements Outcome {
    @Override
    public String code() {
      return "unauthenticated";
    }

    @Override
    public String cause() {
      return "httpStatus" + status;
    }

    @Override
    public String detail() {
      return "The endpoint refuses the token; the queue waits until the endpoint is changed.";
    }
  }

  /** It wants nothing any more: the subscription ends. */
  record Gone(@Nullable String answer) implements Outcome {
    private static final int STATUS = 410;

    @Override
    public String code() {
      return "gone";
    }

    @Override
    public Integer status() {
      return STATUS;
    }

    @Override
    public String cause() {
      return "endpointGone";
    }

    @Override
    public String detail() {
      return "The endpoint answered 410: it wants nothing any more.";
    }
  }

  /**
   * No answer came, or Belfry did not even ask.
   *
   * @param code {@code refused}, {@code timedOut} or {@code failed}
   */
  record Unanswered(String code, String cause, String detail) implements Outcome {}
}
