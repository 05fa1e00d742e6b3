package org.belfry.bench.subject;

import java.io.IOException;

/** A running Belfry with its database. */
public final class Rig implements AutoCloseable {
  private final String name;
  private final String databaseUrl;
  private final Belfry belfry;
  private final Hub hub;

  /**
   * @param databaseUrl empty for one that nobody else can connect to
   */
  public Rig(String name, String databaseUrl, Belfry belfry) {
    this.name = name;
    this.databaseUrl = databaseUrl;
    this.belfry = belfry;
    this.hub = new Hub(belfry.port());
  }

  public String name() {
    return name;
  }

  public String databaseUrl() {
    return databaseUrl;
  }

  public int port() {
    return belfry.port();
  }

  ProcessHandle process() {
    return belfry.process();
  }

  public Hub hub() {
    return hub;
  }

  @Override
  public void close() throws IOException {
    hub.close();
    belfry.close();
  }
}
