package org.belfry.notifications.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Threads that write to streams. A client that does not read holds up one of them and nobody else,
 * so there are as many as there may be streams; most of the time there are none.
 */
@ApplicationScoped
class LiveWriters {
  private static final Logger LOG = System.getLogger(LiveWriters.class.getName());
  private static final int IDLE_SECONDS = 10;

  @Resource private ManagedThreadFactory threads;
  @Inject private LiveSettings settings;
  @Inject private LiveStreams streams;

  private ThreadPoolExecutor pool;

  @PostConstruct
  void open() {
    pool =
        new ThreadPoolExecutor(
            0,
            settings.perNode() + 1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threads);
  }

  @PreDestroy
  void close() {
    pool.shutdown();
  }

  /**
   * Does some work.
   *
   * @return false if every thread is busy, or the node stops
   */
  boolean execute(Runnable work) {
    try {
      pool.execute(work);
      return true;
    } catch (RejectedExecutionException busy) {
      LOG.log(Level.DEBUG, "Live updates wait until the next second", busy);
      return false;
    }
  }

  /**
   * Does something to a stream that the caller has seized, and has it released. A stream that
   * cannot be written to has lost its client. Nothing is done if every thread is busy: the next
   * second tries again.
   */
  void write(LiveStream stream, Consumer<LiveStream> deed, Consumer<LiveStream> release) {
    if (!execute(() -> writeNow(stream, deed, release))) {
      boolean unused = stream.release();
    }
  }

  private void writeNow(
      LiveStream stream, Consumer<LiveStream> deed, Consumer<LiveStream> release) {
    try {
      deed.accept(stream);
    } catch (RuntimeException gone) {
      LOG.log(Level.DEBUG, "The client of a stream has gone", gone);
      stream.close();
    } finally {
      if (stream.isClosed()) {
        streams.remove(stream);
      }
      release.accept(stream);
    }
  }
}
