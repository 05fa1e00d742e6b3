package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.InEarnest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Language, time zone and character set of a machine change nothing. That this Belfry has read its
 * environment at all is a part of it: the names of its variables have an I, and it starts among the
 * variables of Kubernetes.
 */
@ExtendWith(Equipment.class)
class FarAwayIT {
  private final Belfry belfry;
  private final Http admin;
  private final Http hub;
  private final String topic;

  FarAwayIT(InEarnest earnest) {
    belfry = earnest.belfry();
    String credentials = Http.basic("admin", InEarnest.PASSWORD);
    admin = belfry.api("none").with("Authorization", credentials);
    String key = admin.post("/api-keys", "{\"application\": \"far\"}").expect(201).string("/key");
    hub =
        Http.at(belfry.url().resolve("/notifications"))
            .with("API-Key", key)
            .with("Authorization", credentials);
    topic = hub.post("/topics", HubClient.topic("Far-" + UUID.randomUUID())).expect(201).id();
  }

  @Test
  void aRequestThatIsRepeatedWithItsKeyStoresNothing() {
    Http once = hub.with("Idempotency-Key", UUID.randomUUID());

    Answer first = once.post("/messages", HubClient.message(topic, "{\"n\": 1}")).expect(202);
    Answer again = once.post("/messages", HubClient.message(topic, "{\"n\": 1}")).expect(202);

    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void aStaleVersionDeletesNothing() {
    hub.with("If-Match", "\"stale\"").delete("/topics/" + topic).expect(412);
    hub.get("/topics/" + topic).expect(200);
  }

  @Test
  void everyCharacterComesBack() {
    String title = "\u00e7a \u0131\u0130 \ud83d\ude42";
    Answer created =
        admin.post("/inbox/notifications", "{\"title\": \"" + title + "\"}").expect(201);

    assertThat(created.string("/title")).isEqualTo(title);
    assertThat(created.string("/createdAt")).endsWith("Z");
  }

  @Test
  void itIsToldThatLinksBeginWithAGuess() {
    assertThat(belfry.output())
        .contains("belfry.public-url is not set: links in webhooks begin with " + belfry.url());
  }

  @Test
  void nobodyElseCanReadTheDatabase() throws IOException {
    Path data = belfry.directory().resolve("data");

    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("belfry.mv.db"))).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
