package org.belfry.bench.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.sink.Sink;
import org.belfry.bench.subject.Belfry;
import org.belfry.bench.subject.PostgreSql;
import org.belfry.bench.subject.Rig;

/** What all scenarios share: one sink, one PostgreSQL, and where figures go. */
public final class Workbench implements AutoCloseable {
  private final AtomicInteger rigs = new AtomicInteger();
  private final Options options;
  private final Figures figures;
  private final Sink sink;
  private final PostgreSql postgresql;

  public Workbench(Options options, Figures figures) throws IOException {
    this.options = options;
    this.figures = figures;
    this.sink = Sink.open();
    this.postgresql = new PostgreSql(options.directory().resolve("postgresql"));
  }

  public Options options() {
    return options;
  }

  public Figures figures() {
    return figures;
  }

  public Sink sink() {
    return sink;
  }

  public PostgreSql postgresql() {
    return postgresql;
  }

  /** A Belfry on a fresh PostgreSQL database. */
  public Rig onPostgresql() throws Exception {
    return onPostgresql(List.of());
  }

  /**
   * A Belfry on a fresh PostgreSQL database.
   *
   * @param javaOptions for its JVM, besides those that were asked for
   */
  public Rig onPostgresql(List<String> javaOptions) throws Exception {
    return onPostgresql(options.jar(), javaOptions);
  }

  /** Another Belfry than the one to measure, on a fresh PostgreSQL database. */
  public Rig onPostgresql(Path jar) throws Exception {
    return onPostgresql(jar, List.of());
  }

  private Rig onPostgresql(Path jar, List<String> javaOptions) throws Exception {
    String url = postgresql.newDatabase();
    return new Rig(
        "Belfry, PostgreSQL",
        url,
        belfry(jar, javaOptions, Map.of("belfry.db.url", url, "belfry.db.user", "postgres")));
  }

  /** A Belfry on a fresh H2 file, as it comes. */
  public Rig onH2() throws Exception {
    return new Rig("Belfry, H2", "", belfry(options.jar(), List.of(), Map.of()));
  }

  /** A Belfry on the database of that name. */
  public Rig on(String database) throws Exception {
    return database.equals("h2") ? onH2() : onPostgresql();
  }

  private Belfry belfry(Path jar, List<String> javaOptions, Map<String, String> settings)
      throws Exception {
    List<String> allOptions = new ArrayList<>(options.javaOptions());
    allOptions.addAll(javaOptions);
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(options.settings());
    allOptions.addAll(List.of("-jar", jar.toString()));
    return Belfry.start(allOptions, newHome(), all);
  }

  /** A folder for one that is to be started. */
  public Path newHome() {
    return options.directory().resolve("belfry-" + rigs.incrementAndGet());
  }

  @Override
  public void close() throws IOException {
    postgresql.close();
    sink.close();
  }
}
