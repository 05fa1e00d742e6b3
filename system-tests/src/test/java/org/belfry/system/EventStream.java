package org.belfry.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A client of Server-Sent Events that keeps all that it gets. */
public final class EventStream implements AutoCloseable {
  /** A connection for each stream, as with EventSource; HTTP/2 would share one. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger comments = new AtomicInteger();
  private final HttpResponse<InputStream> response;
  private volatile long reconnectMillis;
  private volatile boolean over;

  /** An event; an id that it does not have is empty. */
  public record Event(String name, String id, String data) {
    public JsonObject json() {
      try (var reader = Json.createReader(new StringReader(data))) {
        return reader.readObject();
      }
    }
  }

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    Thread reading = new Thread(this::read, "events");
    reading.setDaemon(true);
    reading.start();
  }

  /** Opens one; it is there when its answer has begun. */
  public static EventStream open(URI uri, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
    headers.forEach(request::header);
    try {
      return new EventStream(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurry);
    }
  }

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** How long a browser would wait before it comes back; 0 if it was not told. */
  public long reconnectMillis() {
    return reconnectMillis;
  }

  /** All events so far, once there are so many. */
  public List<Event> await(int count) {
    Awaitility.await("event " + count)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .failFast(() -> over && events.size() < count)
        .until(() -> events.size() >= count);
    return List.copyOf(events);
  }

  /** All events so far, once Belfry has ended the stream. */
  public List<Event> awaitEnd() {
    Awaitility.await("end").atMost(PATIENCE).until(() -> over);
    return List.copyOf(events);
  }

  /** Waits until the stream has said so often that it lives. */
  public void awaitComments(int count) {
    Awaitility.await("comment " + count).atMost(PATIENCE).until(() -> comments.get() >= count);
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      Fields fields = new Fields();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        fields = take(line, fields);
      }
    } catch (IOException closed) {
      over = true;
    }
    over = true;
  }

  private Fields take(String line, Fields fields) {
    if (line.isEmpty()) {
      if (!fields.name.isEmpty()) {
        events.add(new Event(fields.name, fields.id, fields.data.toString()));
      }
      return new Fields();
    }
    if (line.startsWith(":")) {
      comments.incrementAndGet();
    }
    fields.take(line);
    return fields;
  }

  /** What has come of an event. */
  private final class Fields {
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private String id = "";

    void take(String line) {
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      switch (field) {
        case "event" -> name = value;
        case "id" -> id = value;
        case "data" -> data.append(value);
        case "retry" -> reconnectMillis = Long.parseLong(value);
        default -> {
          // comments
        }
      }
    }
  }
}
