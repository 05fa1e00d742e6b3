package org.belfry.system.outage;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.belfry.system.Artifacts;
import org.belfry.system.BelfryProcess;
import org.belfry.system.Database;

/** A PgBouncer between Belfry and a database, which gives each transaction to another session. */
final class PgBouncer implements AutoCloseable {
  private final int port = BelfryProcess.freePort();
  private final Database behind;
  private final URI server;
  private final Process process;

  /** Whether there is one on this machine. */
  static boolean isInstalled() {
    return program().isPresent();
  }

  /**
   * @param database of a server that asks nobody for a password
   */
  PgBouncer(Database database) throws IOException {
    behind = database;
    server = URI.create(setting("belfry.db.url").substring("jdbc:".length()));
    Path directory = Artifacts.newDirectory("pgbouncer");
    Path configuration = directory.resolve("pgbouncer.ini");
    Files.writeString(
        configuration,
        String.join(
            "\n",
            "[databases]",
            String.format(
                Locale.ROOT,
                "%s = host=%s port=%d user=%s",
                name(),
                server.getHost(),
                server.getPort(),
                user()),
            "[pgbouncer]",
            "listen_addr = 127.0.0.1",
            "listen_port = " + port,
            "unix_socket_dir =",
            "auth_type = any",
            "pool_mode = transaction",
            "default_pool_size = 10",
            ""));
    List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString()));
    if (System.getProperty("user.name").equals("root")) {
      // It refuses to be root.
      command.addAll(List.of("-u", "nobody"));
    }
    command.add(configuration.toString());
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("pgbouncer.log").toFile())
            .start();
    await("PgBouncer").until(this::answers);
  }

  private boolean answers() {
    try (Connection connection = database().connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** The same database, through it. */
  Database database() {
    String url = String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/%s", port, name());
    return new Database("PostgreSQL", Map.of("belfry.db.url", url, "belfry.db.user", user()));
  }

  private String name() {
    return server.getPath().substring(1);
  }

  private String user() {
    return setting("belfry.db.user");
  }

  private String setting(String key) {
    return Objects.requireNonNull(behind.settings().get(key));
  }

  private static Optional<Path> program() {
    return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
