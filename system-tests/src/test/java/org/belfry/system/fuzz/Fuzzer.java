package org.belfry.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.fuzz.described.Description;

/** Sends a Belfry requests that something is wrong with, one after another, and looks at it. */
final class Fuzzer {
  /** The people change, so that what they have does not grow with the run. */
  private static final int OF_A_CAST = 2500;

  private static final int BETWEEN_LOOKS = 250;

  /** Of a kind: the server makes some as they are needed, and keeps them. */
  private static final int MORE_THREADS = 20;

  private static final long LOG_PER_REQUEST = 200;

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Belfry belfry;
  private final long seed;
  private final Findings findings;
  private final Requests requests;
  private final LogWatch log;

  Fuzzer(Belfry belfry, long seed) throws IOException {
    this.belfry = belfry;
    this.seed = seed;
    int port = belfry.url().getPort();
    findings = new Findings(seed, "localhost", port);
    requests = new Requests(Description.of(belfry), "localhost:" + port);
    log = new LogWatch(belfry.directory().resolve("belfry.log"));
  }

  /**
   * @return what was found, to read; empty if nothing was
   */
  String run(int count) throws IOException {
    try (Wire wire = new Wire(belfry.url().getPort())) {
      send(wire, 0, Math.min(count, BETWEEN_LOOKS));
      Map<String, Long> before = belfry.threads();
      send(wire, Math.min(count, BETWEEN_LOOKS), count);
      await("as many threads as before")
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(more(before)).isEmpty());
    }
    return findings.isEmpty() ? "" : findings.toString();
  }

  /** What may be right, and what the run was like. */
  String report() {
    return String.format(
        Locale.ROOT,
        "seed %d, statuses %s, %d bytes of log%n%s",
        seed,
        statuses,
        log.bytes(),
        findings.warnings());
  }

  boolean isLogFlat(int count) {
    return log.bytes() <= LOG_PER_REQUEST * count;
  }

  private void send(Wire wire, int from, int to) throws IOException {
    Cast cast = Cast.of(belfry);
    for (int index = from; index < to; index++) {
      if (index > from && index % OF_A_CAST == 0) {
        cast.leave();
        cast = Cast.of(belfry);
      }
      Request request = requests.make(index, cast, Chance.of(seed, index));
      WireAnswer answer = wire.send(request);
      judge(request, answer, cast);
      if (index % BETWEEN_LOOKS == BETWEEN_LOOKS - 1) {
        look(request, answer, cast);
      }
      findings.after(request);
    }
    cast.leave();
  }

  private void judge(Request request, WireAnswer answer, Cast cast) throws IOException {
    statuses.merge(answer.status(), 1, Integer::sum);
    Oracle.judge(request, answer).forEach(wrong -> findings.add(request, answer, wrong));
    List<String> alarms = log.alarms();
    if (!alarms.isEmpty()) {
      findings.add(request, answer, alarms);
    }
    cast.learn(request, answer);
    if (answer.status() == 201 && !request.strange()) {
      follow(request, answer, cast);
    }
  }

  /** What was made has to be there for whoever made it. */
  private void follow(Request request, WireAnswer answer, Cast cast) {
    String location = answer.header("Location").orElse("");
    Who reader = request.who() == Who.WRITER ? Who.OWNER : request.who();
    String path = location.replaceFirst("^https?://[^/]*", "");
    if (!path.isEmpty()) {
      Http http =
          Http.at(belfry.url())
              .with("Authorization", String.valueOf(cast.authorization(reader)))
              .with("API-Key", "demo-key");
      Answer made = http.get(path);
      if (made.status() != 200) {
        findings.add(request, answer, "Location leads to " + made.status());
      }
    }
  }

  /** Whether it is well, and everybody is who they were. */
  private void look(Request request, WireAnswer answer, Cast cast) {
    long began = System.nanoTime();
    int health = Http.at(belfry.url()).get("/health").status();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (health != 200 || took.toSeconds() >= 2) {
      findings.add(request, answer, "health is " + health + " at latest now");
    }
    if (!cast.isWell()) {
      findings.add(request, answer, "somebody is no longer let in at latest now");
    }
  }

  /** Those of which there are many more now. */
  private Map<String, Long> more(Map<String, Long> before) {
    Map<String, Long> now = belfry.threads();
    now.entrySet()
        .removeIf(kind -> kind.getValue() <= before.getOrDefault(kind.getKey(), 0L) + MORE_THREADS);
    return now;
  }
}
