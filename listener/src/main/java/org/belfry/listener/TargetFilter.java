package org.belfry.listener;

import java.util.Optional;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;

/**
 * Lets a request whose line or host the server would stumble over go to the application all the
 * same, with the part of the path that can be read, and a header that says what is wrong. So it is
 * refused in the shape of the dialect; the server would answer 200 without a body.
 */
final class TargetFilter extends BaseFilter {
  static final String HEADER = "X-Belfry-Malformed";

  /** A request passes again with each part of its body; by then it looks well. */
  private static final Attribute<Boolean> JUDGED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.belfry.listener.judged");

  @Override
  public NextAction handleRead(FilterChainContext context) {
    if (context.getMessage() instanceof HttpContent content
        && content.getHttpHeader() instanceof HttpRequestPacket request
        && !JUDGED.isSet(request)) {
      JUDGED.set(request, true);
      mend(request);
      if (leavesBody(request, content)) {
        request.getProcessingState().setKeepAlive(false);
      }
    }
    return context.getInvokeAction();
  }

  private static void mend(HttpRequestPacket request) {
    // Only this filter says so, not whoever sends it.
    request.getHeaders().removeHeader(HEADER);
    String target = request.getRequestURIRef().getOriginalRequestURIBC().toString();
    Optional<String> readable = RequestTarget.readablePart(target);
    if (readable.isPresent()) {
      request.setRequestURI(readable.get());
      request.setHeader(HEADER, "path");
    }
    String host = request.getHeader("Host");
    if (host != null && !RequestTarget.isHost(host)) {
      request.setHeader("Host", "localhost");
      request.setHeader(HEADER, "host");
    }
    String method = request.getMethod().getMethodString();
    if (method.equals("TRACE") || method.equals("CONNECT")) {
      request.setMethod("GET");
      request.setHeader(HEADER, "method");
    }
    if (request.getProtocol() == Protocol.HTTP_0_9) {
      // As if it were HTTP/1.1, or the answer had no length, and one to HEAD a body.
      request.setProtocol(Protocol.HTTP_1_1);
      request.setHeader(HEADER, "version");
      request.getProcessingState().setKeepAlive(false);
    }
  }

  /**
   * Whether the server leaves the body where it is, as it expects none with this method: on a
   * connection that is used again it would be taken for the next request. Nor does it expect one
   * any more that has come whole with its head.
   */
  private static boolean leavesBody(HttpRequestPacket request, HttpContent content) {
    return !request.isExpectContent()
        && !content.getContent().hasRemaining()
        && (request.isChunked()
            || request.getContentLength() > 0
            || request.getHeader("Transfer-Encoding") != null);
  }
}
