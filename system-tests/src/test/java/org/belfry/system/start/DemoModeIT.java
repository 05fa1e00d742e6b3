package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.belfry.system.Belfry;
import org.belfry.system.BelfryProcess;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.FreshDatabases;
import org.belfry.system.Http;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What was made while everybody could be an administrator opens nothing later. */
@ExtendWith(Equipment.class)
class DemoModeIT {
  @ParameterizedTest
  @ArgumentsSource(FreshDatabases.class)
  void aDatabaseThatWasInDemoModeStaysThere(Database database) throws IOException {
    try (Belfry belfry = Belfry.start(database, Map.of())) {
      Http admin = belfry.api("demo-admin");
      admin
          .post(
              "/users",
              "{\"name\": \"mallory\", \"password\": \"mallory's own\", \"roles\": [\"ADMINISTRATOR\"]}")
          .expect(201);
      admin.post("/api-keys", "{\"application\": \"mallory\"}").expect(201);
      belfry.stop();
      leaveOpen(belfry.directory());

      BelfryProcess inEarnest = start(belfry, database, "false");

      assertThat(inEarnest.exitStatus()).isEqualTo(1);
      assertThat(inEarnest.output())
          .contains("belfry.demo = \"false\"")
          .contains("Set belfry.db.url to a fresh database, or belfry.demo to true.");
      assertThat(!database.equals(Database.H2) || isPrivate(belfry.directory())).isTrue();
      belfry.restart();
      belfry
          .api("none")
          .with("Authorization", Http.basic("mallory", "mallory's own"))
          .get("/users")
          .expect(200);
    }
  }

  static BelfryProcess start(Belfry belfry, Database database, String demo) {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("belfry.demo", demo);
    return BelfryProcess.start(belfry.directory(), settings, BelfryProcess.freePort());
  }

  /** As an older version has. */
  private static void leaveOpen(Path directory) throws IOException {
    Path file = directory.resolve("data/belfry.mv.db");
    if (Files.exists(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static boolean isPrivate(Path directory) throws IOException {
    return PosixFilePermissions.toString(
            Files.getPosixFilePermissions(directory.resolve("data/belfry.mv.db")))
        .equals("rw-------");
  }
}
