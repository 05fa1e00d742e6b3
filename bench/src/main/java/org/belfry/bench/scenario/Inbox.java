package org.belfry.bench.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.belfry.bench.figure.Series;
import org.belfry.bench.http.Connection;
import org.belfry.bench.load.ClosedLoad;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.subject.Inboxes;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/**
 * What people ask of their inboxes, in each dialect, beside a resource that only tells who is
 * calling, and beside the bare SQL.
 */
public final class Inbox implements Scenario {
  private static final int CLIENTS = 8;
  private static final int REQUESTS = 2_000;
  private static final long HIGHEST = TimeUnit.SECONDS.toNanos(60);

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    Inboxes inboxes = new Inboxes(bench.options().inbox());
    try (Rig rig = bench.onPostgresql()) {
      inboxes.fill(rig);
      bench
          .figures()
          .note(
              String.format(Locale.ROOT, "%,d notifications are loaded", bench.options().inbox()));
      Places ofMany = new Places(inboxes::ofMany);
      WarmUp warmUp = new WarmUp(bench.options().longestWarmUp(), bench.figures());
      for (InboxQuestion question : InboxQuestion.values()) {
        warmUp.run(question.line(), () -> asked(rig, question, ofMany, nanos()));
      }
      measure(bench, rig, String.format(Locale.ROOT, "%,d users", Inboxes.USERS), ofMany);
      Places ofOne = new Places(inboxes::ofOne);
      for (InboxQuestion question : InboxQuestion.values()) {
        asked(rig, question, ofOne, nanos());
      }
      measure(bench, rig, String.format(Locale.ROOT, "one with %,d", inboxes.ofOne()), ofOne);
    }
  }

  private void measure(Workbench bench, Rig rig, String whose, Places places) throws Exception {
    for (int i = 0; i < bench.options().runs(); i++) {
      for (InboxQuestion question : InboxQuestion.values()) {
        if (!question.isTrivial()) {
          compare(bench, rig, whose, question, places);
        }
      }
      for (Map.Entry<String, InboxStatements.Work> bare : InboxStatements.ALL.entrySet()) {
        double rate =
            ClosedLoad.run(
                CLIENTS,
                REQUESTS,
                () -> InboxStatements.client(rig.databaseUrl(), bare.getValue(), places));
        bench.figures().add(new Series(name(), whose, bare.getKey() + ", bare SQL/s"), rate);
      }
    }
  }

  /** Asks both in turn, so that both have the same machine. */
  private void compare(
      Workbench bench, Rig rig, String whose, InboxQuestion question, Places places)
      throws Exception {
    Histogram nanos = nanos();
    double floor = asked(rig, InboxQuestion.TRIVIAL, places, nanos());
    double rate = asked(rig, question, places, nanos);
    String what = question.what() + ", " + question.line();
    bench.figures().add(new Series(name(), whose, what + ", requests/s"), rate);
    bench
        .figures()
        .add(new Series(name(), whose, what + ", p99, ms"), nanos.getValueAtPercentile(99) / 1e6);
    bench.figures().add(new Series(name(), whose, what + " : trivial"), rate / floor);
    bench.figures().add(new Series(name(), "trivial", "requests/s"), floor);
  }

  private static double asked(Rig rig, InboxQuestion question, Places places, Histogram nanos)
      throws Exception {
    return ClosedLoad.run(
        CLIENTS,
        REQUESTS,
        () -> {
          Connection connection = new Connection(rig.port());
          return number -> {
            byte[] request = question.about(places.next());
            long start = System.nanoTime();
            connection.exchange(request).expect(question.status());
            nanos.recordValue(System.nanoTime() - start);
          };
        });
  }

  private static Histogram nanos() {
    return new ConcurrentHistogram(HIGHEST, 3);
  }
}
