package org.belfry.listener;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Gives a body to what the server refuses while it still reads headers: it would answer with a
 * status alone, and nobody would know that their token is too long.
 */
final class BareErrorFilter extends BaseFilter {
  private static final int LONGEST = 1024;

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    if (context.getMessage() instanceof Buffer buffer
        && mayBeError(buffer)
        && !isAnswerToHead(context)) {
      String answer = buffer.toStringContent(StandardCharsets.ISO_8859_1);
      BareError.explained(answer)
          .ifPresent(
              whole ->
                  context.setMessage(
                      Buffers.wrap(context.getMemoryManager(), whole, StandardCharsets.UTF_8)));
    }
    return context.getInvokeAction();
  }

  /** Whose answers have no body; what came instead would be taken for a second answer. */
  private static boolean isAnswerToHead(FilterChainContext context) {
    HttpContext exchange = HttpContext.get(context);
    return exchange != null && exchange.getRequest().getMethod() == Method.HEAD;
  }

  /** Looks at two bytes, as all that is ever written passes here. */
  private static boolean mayBeError(Buffer buffer) {
    int size = buffer.remaining();
    return size > BareError.STATUS
        && size < LONGEST
        && buffer.get(buffer.position()) == 'H'
        && buffer.get(buffer.position() + BareError.STATUS) >= '4';
  }
}
