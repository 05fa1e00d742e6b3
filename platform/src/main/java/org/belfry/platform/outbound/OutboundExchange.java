package org.belfry.platform.outbound;

import java.net.ConnectException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.net.URIAuthority;
import org.belfry.platform.outbound.AnswerConsumer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One request with the redirects that it leads to: resolve, check, dial exactly the checked
 * address, read, and the same again for each hop. It ends once, with whatever comes first.
 */
final class OutboundExchange {
  private final CloseableHttpAsyncClient client;
  private final CheckedResolver resolver;
  private final Executor executor;
  private final int maxKept;
  private final CompletableFuture<Exchange> result = new CompletableFuture<>();
  private volatile HttpClientContext context = HttpClientContext.create();
  private volatile @Nullable Future<Answer> current;

  /**
   * @param maxKept bytes of the answer
   */
  OutboundExchange(
      CloseableHttpAsyncClient client, CheckedResolver resolver, Executor executor, int maxKept) {
    this.client = client;
    this.resolver = resolver;
    this.executor = executor;
    this.maxKept = maxKept;
  }

  CompletableFuture<Exchange> start(OutboundRequest request) {
    hop(request, 0);
    return result;
  }

  /** Ends it with {@code exchange} unless it has ended, and closes its connection. */
  void cut(Exchange exchange) {
    result.complete(exchange);
    Future<Answer> running = current;
    if (running != null) {
      running.cancel(true);
    }
    // Cancelling alone leaves the connection open until the other side sends something.
    if (context.getAttribute(HttpClients.CONNECTION) instanceof AsyncExecRuntime connection) {
      connection.discardEndpoint();
    }
  }

  private void hop(OutboundRequest request, int hops) {
    var unused =
        resolver
            .resolve(request.target().host())
            .thenAccept(addresses -> dial(request, addresses, 0, hops))
            .exceptionally(
                failure -> {
                  // Not on this thread, which may be the caller's, deep in what follows an answer.
                  result.completeAsync(() -> Failures.of(failure), executor);
                  return null;
                });
  }

  private void dial(OutboundRequest request, List<InetAddress> addresses, int index, int hops) {
    if (result.isDone()) {
      return;
    }
    TargetUrl target = request.target();
    context = HttpClientContext.create();
    current =
        client.execute(
            new HttpHost(target.scheme(), addresses.get(index), target.host(), target.port()),
            producer(request),
            new AnswerConsumer(maxKept, answer -> answered(request, answer, hops)),
            null,
            context,
            new FutureCallback<>() {
              @Override
              public void completed(Answer answer) {
                answered(request, answer, hops);
              }

              @Override
              public void failed(Exception failure) {
                if (failure instanceof ConnectException && index + 1 < addresses.size()) {
                  dial(request, addresses, index + 1, hops);
                } else {
                  result.complete(Failures.of(failure));
                }
              }

              @Override
              public void cancelled() {
                result.complete(new Exchange.Failed("cancelled", "Belfry is shutting down."));
              }
            });
    if (result.isDone()) {
      cut(new Exchange.TimedOut("The deadline passed while the request was being sent."));
    }
  }

  private void answered(OutboundRequest request, Answer answer, int hops) {
    String location = answer.location();
    if (location == null || !Redirect.is(answer.status())) {
      result.complete(new Exchange.Answered(answer.status(), answer.retryAfter(), answer.head()));
    } else if (hops == Redirect.MAX_HOPS) {
      result.complete(
          new Exchange.Failed(
              "tooManyRedirects",
              "More than "
                  + Redirect.MAX_HOPS
                  + " redirects, the last one to "
                  + MaskedUrl.of(location)
                  + "."));
    } else {
      follow(request, answer.status(), location, hops);
    }
  }

  private void follow(OutboundRequest request, int status, String location, int hops) {
    try {
      hop(Redirect.follow(request, status, location), hops + 1);
    } catch (InvalidTargetUrl refused) {
      result.complete(new Exchange.Refused("Redirected: " + refused.message()));
    }
  }

  private static BasicRequestProducer producer(OutboundRequest request) {
    TargetUrl target = request.target();
    BasicHttpRequest message =
        new BasicHttpRequest(
            request.method(),
            target.scheme(),
            new URIAuthority(target.host(), target.uri().getPort()),
            target.pathAndQuery());
    request.headers().forEach(message::addHeader);
    return new BasicRequestProducer(
        message,
        request.body().isEmpty() ? null : new BodyProducer(request.contentType(), request.body()));
  }
}
