package org.belfry.web.edge;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Notes when a request is answered, be it at once or by another thread later. */
final class Departure implements AsyncListener {
  private static final String STREAM = "text/event-stream";

  private final Closing closing;

  private Departure(Closing closing) {
    this.closing = closing;
  }

  /** A stream of events never ends by itself, so nobody waits for it. */
  static void await(HttpServletRequest request, HttpServletResponse response, Closing closing) {
    if (!request.isAsyncStarted()
        || String.valueOf(response.getContentType()).startsWith(STREAM)
        || !listen(request, new Departure(closing))) {
      closing.leave();
    }
  }

  private static boolean listen(HttpServletRequest request, Departure departure) {
    try {
      request.getAsyncContext().addListener(departure);
      return true;
    } catch (IllegalStateException answeredMeanwhile) {
      return false;
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    closing.leave();
  }

  /** Completion follows. */
  @Override
  public void onTimeout(AsyncEvent event) {}

  /** Completion follows. */
  @Override
  public void onError(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
