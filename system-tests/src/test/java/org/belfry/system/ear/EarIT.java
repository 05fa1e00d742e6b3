package org.belfry.system.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.belfry.system.Artifacts;
import org.belfry.system.Endpoints;
import org.belfry.system.Equipment;
import org.belfry.system.EventStream;
import org.belfry.system.Http;
import org.belfry.system.Story;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shipped EAR on Payara Server, in demo mode by its environment. */
@ArquillianTest
@Tag("ear")
@ExtendWith(Equipment.class)
class EarIT {
  private static final URI PAYARA =
      URI.create("http://localhost:" + Integer.getInteger("payara.http.port"));

  @Deployment(testable = false)
  static EnterpriseArchive belfry() {
    return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, Artifacts.ear().toFile());
  }

  @Test
  void theStoryIsTheSame(Endpoints endpoints) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Http.at(PAYARA).get("/health/ready").status() == 200);

    Story.play(PAYARA, endpoints.open());
    changesAreTold();
  }

  private static void changesAreTold() {
    String alice = "Bearer demo-alice";
    URI inbox = PAYARA.resolve("/belfry/v1/inbox/");
    try (EventStream stream =
        EventStream.open(inbox.resolve("events"), Map.of("Authorization", alice))) {
      stream.await(1);
      Http.at(inbox)
          .with("Authorization", alice)
          .post("notifications", "{\"title\": \"told\"}")
          .expect(201);
      assertThat(stream.await(3).get(1).json().getString("title")).isEqualTo("told");
    }
  }
}
