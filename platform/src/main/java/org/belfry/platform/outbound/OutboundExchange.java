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
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.net.URIAuthority;
import org.belfry.platform.network.IpAddress;
import org.belfry.platform.outbound.AnswerConsumer.Answer;
import org.belfry.platform.outbound.address.CheckedResolver;
import org.jspecify.annotations.Nullable;

/**
 * One request with the redirects that it leads to: resolve, check, dial exactly the checked
 * address, read, and the same again for each hop. It ends once, with whatever comes first.
 */
final class OutboundExchange {
  private final CloseableHttpAsyncClient client;
  private final CheckedResolver resolver;
  private final Executor executor;
  private final Wanted wanted;
  private final CompletableFuture<Exchange> result = new CompletableFuture<>();
  private volatile HttpClientContext context = HttpClientContext.create();
  private volatile @Nullable Future<Answer> current;

  OutboundExchange(
      CloseableHttpAsyncClient client, CheckedResolver resolver, Executor executor, Wanted wanted) {
    this.client = client;
    this.resolver = resolver;
    this.executor = executor;
    this.wanted = wanted;
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
            .thenAccept(addresses -> dial(new Call(request, addresses, 0, hops, 0)))
            .exceptionally(
                failure -> {
                  // Not on this thread, which may be the caller's, deep in what follows an answer.
                  result.completeAsync(() -> Failures.of(failure), executor);
                  return null;
                });
  }

  private void dial(Call call) {
    if (result.isDone()) {
      return;
    }
    TargetUrl target = call.request().target();
    HttpClientContext calling = HttpClientContext.create();
    context = calling;
    AnswerConsumer consumer =
        new AnswerConsumer(
            wanted.kept(IpAddress.of(call.address())), answer -> answered(call, answer));
    current =
        client.execute(
            new HttpHost(target.scheme(), call.address(), target.host(), target.port()),
            producer(call.request()),
            consumer,
            null,
            calling,
            new FutureCallback<>() {
              @Override
              public void completed(Answer answer) {
                answered(call, answer);
              }

              @Override
              public void failed(Exception failure) {
                unanswered(call, failure, calling.getEndpointDetails(), consumer.isAnswering());
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

  private void unanswered(
      Call call, Exception failure, @Nullable EndpointDetails connection, boolean answering) {
    if (failure instanceof ContentTooLongException) {
      // Its beginning has been answered, and perhaps a redirect is being followed.
      return;
    }
    if (failure instanceof ConnectException && call.hasOtherAddress()) {
      dial(call.elsewhere());
    } else if (call.repeats() < RequestRetry.MOST
        && RequestRetry.isDue(failure, connection, answering)) {
      dial(call.again());
    } else {
      result.complete(Failures.of(failure));
    }
  }

  private void answered(Call call, Answer answer) {
    String location = answer.location();
    if (location == null || !Redirect.is(answer.status(), wanted)) {
      result.complete(new Exchange.Answered(answer.status(), answer.retryAfter(), answer.head()));
    } else if (call.hops() == Redirect.MAX_HOPS) {
      result.complete(
          new Exchange.Failed(
              "tooManyRedirects",
              "More than "
                  + Redirect.MAX_HOPS
                  + " redirects, the last one to "
                  + MaskedUrl.of(location)
                  + "."));
    } else {
      follow(call.request(), answer.status(), location, call.hops());
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

  /**
   * A request as it is dialled.
   *
   * @param addresses of its host
   * @param index of the one that is dialled
   * @param hops redirects that led here
   * @param repeats how often it has met a connection that was just closed
   */
  private record Call(
      OutboundRequest request, List<InetAddress> addresses, int index, int hops, int repeats) {
    InetAddress address() {
      return addresses.get(index);
    }

    boolean hasOtherAddress() {
      return index + 1 < addresses.size();
    }

    Call elsewhere() {
      return new Call(request, addresses, index + 1, hops, repeats);
    }

    Call again() {
      return new Call(request, addresses, index, hops, repeats + 1);
    }
  }
}
