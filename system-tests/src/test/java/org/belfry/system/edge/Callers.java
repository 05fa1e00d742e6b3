package org.belfry.system.edge;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Clients that publish all the time, to one node after the other, and know nothing of readiness.
 */
final class Callers implements AutoCloseable {
  private static final int COUNT = 4;
  private static final Duration BREATH = Duration.ofMillis(20);

  private final List<URI> nodes;
  private final String body;
  private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger toldToWait = new AtomicInteger();
  private final AtomicInteger unconnected = new AtomicInteger();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  Callers(String topic, List<URI> nodes) {
    this.nodes = nodes;
    this.body = "{\"body\":{},\"_links\":{\"apiture:topic\":{\"href\":\"" + topic + "\"}}}";
    IntStream.range(0, COUNT).forEach(number -> threads.execute(() -> call(number)));
  }

  int accepted() {
    return accepted.get();
  }

  int toldToWait() {
    return toldToWait.get();
  }

  /** How often a connection was refused: a sender knows then that nothing was sent. */
  int unconnected() {
    return unconnected.get();
  }

  /** Everything that a sender could take for final, or could not make anything of. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** With connections of its own, so that it is known which it uses again. */
  private void call(int number) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    Set<URI> kept = new HashSet<>();
    for (int turn = number; !stopped; turn++) {
      call(client, nodes.get(turn % nodes.size()), kept);
      breathe();
    }
  }

  private void call(HttpClient client, URI node, Set<URI> kept) {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve("/notifications/messages"))
            .header("API-Key", "demo-key")
            .header("Authorization", "Bearer demo-alice")
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      judge(kept.remove(node) ? sendAgainIfClosed(client, request) : send(client, request));
      kept.add(node);
    } catch (ConnectException | HttpConnectTimeoutException refused) {
      unconnected.incrementAndGet();
    } catch (IOException noAnswer) {
      wrong.add("no answer: " + noAnswer);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  /** Who keeps a connection open may find it closed: any client sends again then. */
  private static HttpResponse<String> sendAgainIfClosed(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return send(client, request);
    } catch (HttpTimeoutException late) {
      throw late;
    } catch (IOException closed) {
      return send(client, request);
    }
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private void judge(HttpResponse<String> answer) {
    boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
    boolean later = answer.headers().firstValue("Retry-After").isPresent();
    if (answer.statusCode() == 202) {
      accepted.incrementAndGet();
    } else if (answer.statusCode() == 503 && later && json && !answer.body().isBlank()) {
      toldToWait.incrementAndGet();
    } else {
      wrong.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
    }
  }

  private static void breathe() {
    try {
      TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopped = true;
    threads.shutdownNow();
  }
}
