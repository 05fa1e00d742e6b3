package org.belfry.bench.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belfry.bench.rival.RivalMain;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.Belfry;
import org.belfry.bench.workbench.Workbench;

/** Starts the rivals, on databases of the same server. */
public final class Rivals {
  private final Workbench bench;
  private final String sink;

  public Rivals(Workbench bench) {
    this.bench = bench;
    this.sink = bench.sink().url(Behaviour.ANSWERS, 0);
  }

  /** Adds all that can run here to a list, from which they are closed. */
  public void enter(List<Contestant> contestants) throws Exception {
    contestants.add(dbScheduler());
    graphileWorker().ifPresent(contestants::add);
    contestants.add(java("ceiling with Apache HttpClient", "http-client", ""));
    contestants.add(java("ceiling with Belfry's client", "outbound-client", ""));
  }

  public Contestant dbScheduler() throws Exception {
    return java("db-scheduler", "db-scheduler", bench.postgresql().newDatabase());
  }

  private Contestant java(String name, String kind, String databaseUrl) throws IOException {
    List<String> command = new ArrayList<>(List.of(Belfry.java()));
    System.getProperties()
        .stringPropertyNames()
        .forEach(
            key -> {
              if (key.startsWith("bench." + kind)) {
                command.add("-D" + key + "=" + System.getProperty(key));
              }
            });
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(RivalMain.class.getName(), kind, sink, databaseUrl));
    return new RivalContestant(name, command, Path.of("").toAbsolutePath(), log(kind));
  }

  /** Empty, with a word why, where there is no Node.js or its packages cannot be had. */
  public Optional<Contestant> graphileWorker() throws Exception {
    Path home = bench.options().directory().resolve("graphile-worker");
    Files.createDirectories(home);
    for (String file : List.of("package.json", "package-lock.json", "rival.mjs")) {
      Files.copy(
          bench.options().sources().resolve("graphile-worker").resolve(file),
          home.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (!succeeds(home, "node", "--version") || !succeeds(home, "npm", "ci", "--no-audit")) {
      bench.figures().note("graphile-worker is skipped: no Node.js, or npm ci failed, see " + home);
      return Optional.empty();
    }
    String url =
        bench.postgresql().newDatabase().replace("jdbc:postgresql://", "postgres://postgres@");
    return Optional.of(
        new RivalContestant(
            "graphile-worker",
            List.of("node", "rival.mjs", sink, url),
            home,
            log("graphile-worker")));
  }

  private boolean succeeds(Path home, String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("npm.log").toFile())
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private Path log(String kind) {
    return bench.options().directory().resolve(kind + ".log");
  }
}
