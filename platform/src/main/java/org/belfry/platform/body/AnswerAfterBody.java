package org.belfry.platform.body;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request with a body. If the client has gone away while that was read, nobody is
 * there to be answered any more, which the server need not log with a stack trace for each.
 */
final class AnswerAfterBody extends HttpServletResponseWrapper {
  private final BoundedInput body;
  private @Nullable ServletOutputStream out;

  AnswerAfterBody(HttpServletResponse response, BoundedInput body) {
    super(response);
    this.body = body;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out = new OutputAfterBody(super.getOutputStream(), body);
    }
    return out;
  }

  @Override
  public void flushBuffer() throws IOException {
    try {
      super.flushBuffer();
    } catch (IOException failure) {
      body.throwUnlessBroken(failure);
    }
  }
}
