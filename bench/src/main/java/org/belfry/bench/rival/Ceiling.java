package org.belfry.bench.rival;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The ceiling: a blocking HTTP client with nothing persisted and nothing signed. */
final class Ceiling implements Rival {
  static final int THREADS = 32;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<Future<?>> running = new ArrayList<>();
  private final Poster poster;
  private int jobs;

  Ceiling(Poster poster) {
    this.poster = poster;
  }

  @Override
  public void persist(int count) {
    jobs = count;
  }

  @Override
  public void go() {
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < THREADS; i++) {
      running.add(threads.submit(() -> postAll(next)));
    }
  }

  private void postAll(AtomicInteger next) {
    for (int n = next.getAndIncrement(); n < jobs; n = next.getAndIncrement()) {
      poster.post(n, Job.body(n));
    }
  }

  @Override
  public void settle() throws Exception {
    for (Future<?> thread : running) {
      thread.get();
    }
    running.clear();
  }
}
