package org.belfry.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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

  Workbench(Options options, Figures figures) throws IOException {
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
  public Rig onPostgresql(Map<String, String> settings) throws Exception {
    String url = postgresql.newDatabase();
    Map<String, String> all = new HashMap<>(settings);
    all.put("belfry.db.url", url);
    all.put("belfry.db.user", "postgres");
    return new Rig("Belfry, PostgreSQL", url, belfry(all));
  }

  /** A Belfry on a fresh H2 file, as it comes. */
  public Rig onH2(Map<String, String> settings) throws Exception {
    return new Rig("Belfry, H2", "", belfry(settings));
  }

  /** A Belfry on the database of that name. */
  public Rig on(String database, Map<String, String> settings) throws Exception {
    return database.equals("h2") ? onH2(settings) : onPostgresql(settings);
  }

  private Belfry belfry(Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(options.settings());
    Path home = options.directory().resolve("belfry-" + rigs.incrementAndGet());
    return Belfry.start(options.jar(), home, options.javaOptions(), all);
  }

  @Override
  public void close() throws IOException {
    postgresql.close();
    sink.close();
  }
}
