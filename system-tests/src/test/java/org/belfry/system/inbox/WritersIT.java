package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;

/**
 * Many write to one inbox, through every dialect that can, while a client of mywork polls for what
 * is after the last id. {@code -Dwriters.seconds=60} makes it a minute.
 */
@OnEveryDatabase
class WritersIT {
  private static final int WRITERS = 16;
  private static final int PAGE = 500;
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("writers.seconds", 3));

  private final Person anna;

  WritersIT(Belfry belfry) {
    anna = Person.of(belfry);
  }

  @Test
  void aReaderThatPollsAfterTheLastIdMissesNothing() throws Exception {
    long end = System.nanoTime() + TIME.toNanos();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      Future<Set<Integer>> reading = threads.submit(() -> readUntil(over));
      List<Callable<Integer>> writers =
          IntStream.range(0, WRITERS)
              .<Callable<Integer>>mapToObj(writer -> () -> write(writer, end))
              .toList();
      int written = 0;
      for (Future<Integer> each : threads.invokeAll(writers)) {
        written += each.get();
      }
      over.set(true);

      assertThat(written).isGreaterThan(WRITERS);
      assertThat(reading.get()).hasSize(written);
      assertThat(anna.api().get("/inbox/counts").number("/unseen")).isEqualTo(written);
    } finally {
      threads.shutdown();
    }
  }

  private int write(int writer, long end) {
    int written = 0;
    while (System.nanoTime() < end) {
      switch ((writer + written) % 3) {
        case 0 -> anna.at("/rest").post("/notification", "{\"title\": \"t\"}").expect(200);
        case 1 ->
            anna.at("/v1")
                .post("/notifications", "{\"D\": {\"Type\": \"General\", \"Message\": \"m\"}}")
                .expect(201);
        default -> anna.api().post("/inbox/notifications", "{\"title\": \"n\"}").expect(201);
      }
      written++;
    }
    return written;
  }

  /** Never looks at what is at or below the highest id that it knows. */
  private Set<Integer> readUntil(AtomicBoolean over) {
    Set<Integer> read = new HashSet<>();
    int last = 0;
    boolean more = true;
    while (more) {
      boolean wasOver = over.get();
      List<Integer> news = after(last);
      read.addAll(news);
      last = news.isEmpty() ? last : news.get(0);
      more = !wasOver || !news.isEmpty();
    }
    return read;
  }

  /** All that is after an id, newest first, in as many pages as it takes. */
  private List<Integer> after(int last) {
    List<Integer> all = new ArrayList<>(page(last, Integer.MAX_VALUE));
    int size = all.size();
    while (size == PAGE) {
      List<Integer> older = page(last, all.get(all.size() - 1));
      all.addAll(older);
      size = older.size();
    }
    return all;
  }

  private List<Integer> page(int after, int before) {
    Http mywork = anna.at("/rest/mywork/latest");
    String text =
        mywork
            .get("/notification", "after", after, "before", before, "limit", PAGE)
            .expect(200)
            .text();
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(notification -> notification.getInt("id"))
          .toList();
    }
  }
}
