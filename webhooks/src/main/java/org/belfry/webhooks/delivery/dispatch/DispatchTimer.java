package org.belfry.webhooks.delivery.dispatch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.time.Ticker;
import org.belfry.webhooks.delivery.completion.CompletionRun;
import org.belfry.webhooks.delivery.completion.EndedAttempts;
import org.belfry.webhooks.delivery.health.Heartbeat;

/** Starts and stops the dispatcher's threads, and ticks once a second. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DispatchTimer {
  private static final int WRITERS = 2;

  /** None of the loops waits for longer than a second once it is woken. */
  private static final Duration LONGEST_STEP = Duration.ofSeconds(5);

  @Resource private ManagedThreadFactory threads;
  @Inject private DeliveryDispatch dispatch;
  @Inject private CompletionRun completion;
  @Inject private EndedAttempts ended;
  @Inject private Heartbeat heartbeat;
  @Inject private QueueSurvey survey;
  @Inject private Ticker ticker;

  private final List<Loop> loops = new ArrayList<>();
  private final List<Thread> running = new ArrayList<>();

  @PostConstruct
  void start() {
    launch(new Loop("Deliveries cannot be claimed: nothing is sent.", dispatch::step));
    for (int i = 0; i < WRITERS; i++) {
      launch(
          new Loop(
              "What came of deliveries cannot be written: they may be sent twice.",
              completion::runOnce));
    }
    launch(
        new Loop(
            "What waits is not looked through: leases that end are noticed late.", survey::step));
    heartbeat.watch(running);
    ticker.everySecond("Lanes of endpoints are not looked after.", dispatch::tick);
  }

  /**
   * Lets the threads end by themselves: whoever interrupts a thread that reads H2's file closes the
   * file for all.
   */
  @PreDestroy
  void stop() {
    loops.forEach(Loop::stop);
    dispatch.wake();
    survey.wake();
    ended.close();
    try {
      for (Thread thread : running) {
        thread.join(LONGEST_STEP.toMillis());
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void launch(Loop loop) {
    Thread thread = threads.newThread(loop);
    loops.add(loop);
    running.add(thread);
    thread.start();
  }
}
