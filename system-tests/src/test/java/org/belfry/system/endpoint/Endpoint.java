package org.belfry.system.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** One address that records what it receives and answers as told; 204 until told otherwise. */
public final class Endpoint {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final URI url;
  private final List<Received> received = new ArrayList<>();
  private Function<Received, Reply> rule = request -> Reply.status(204);
  private Reply optionsReply = Reply.status(200);

  Endpoint(URI url) {
    this.url = url;
  }

  public URI url() {
    return url;
  }

  /** Answers the next requests so, in this order; the last one answers all that follow. */
  public Endpoint answers(Reply... inOrder) {
    Deque<Reply> replies = new ArrayDeque<>(List.of(inOrder));
    return answersBy(request -> replies.size() > 1 ? replies.remove() : replies.element());
  }

  /** Answers each request as this says. */
  public synchronized Endpoint answersBy(Function<Received, Reply> newRule) {
    rule = newRule;
    return this;
  }

  /** Answers OPTIONS so; the other requests are not affected. */
  public synchronized Endpoint answersOptions(Reply reply) {
    optionsReply = reply;
    return this;
  }

  /** What was received so far, without OPTIONS. */
  public synchronized List<Received> deliveries() {
    return received.stream().filter(request -> !request.method().equals("OPTIONS")).toList();
  }

  public synchronized List<Received> options() {
    return received.stream().filter(request -> request.method().equals("OPTIONS")).toList();
  }

  /** Waits until at least so many arrived. */
  public List<Received> awaitDeliveries(int count) {
    await("deliveries at " + url)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(deliveries()).hasSizeGreaterThanOrEqualTo(count));
    return deliveries();
  }

  /** Waits for the first one. */
  public Received awaitDelivery() {
    return awaitDeliveries(1).get(0);
  }

  synchronized Reply receive(Received request) {
    received.add(request);
    if (request.method().equals("OPTIONS")) {
      return optionsReply;
    }
    return rule.apply(request);
  }
}
