package org.belfry.listener;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Keeps requests away from a server whose application is not there: it would answer 404, which
 * senders take for final. Before the start they are told to come again; after the end the
 * connection is closed.
 */
final class GateFilter extends BaseFilter {
  private static final String BODY =
      "{\"type\":\"urn:belfry:problem:starting\",\"title\":\"Starting\",\"status\":503,"
          + "\"detail\":\"Belfry is starting here; the request was not looked at.\","
          + "\"remedy\":\"Wait 5 s, as the header Retry-After says.\"}";

  private final ListenerSwitch listenerSwitch;

  GateFilter(ListenerSwitch listenerSwitch) {
    this.listenerSwitch = listenerSwitch;
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    listenerSwitch.add(context.getConnection().getTransport());
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    HeadDeadlineFilter.done(context.getConnection());
    ListenerState state = listenerSwitch.state();
    if (state == ListenerState.OPEN
        || !(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
      return context.getInvokeAction();
    }
    if (state == ListenerState.ENDED) {
      context.getConnection().terminateSilently();
    } else if (!request.getResponse().isCommitted()) {
      tellToComeAgain(context, request);
    }
    return context.getStopAction();
  }

  private static void tellToComeAgain(FilterChainContext context, HttpRequestPacket request) {
    HttpResponsePacket response = request.getResponse();
    request.getProcessingState().setKeepAlive(false);
    response.setProtocol(Protocol.HTTP_1_1);
    HttpStatus.SERVICE_UNAVAILABLE_503.setValues(response);
    response.setHeader("Retry-After", "5");
    response.setHeader("Connection", "close");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response.setContentLength(BODY.length());
    context.write(
        HttpContent.builder(response)
            .content(Buffers.wrap(context.getMemoryManager(), BODY, StandardCharsets.UTF_8))
            .last(true)
            .build());
    context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
  }
}
