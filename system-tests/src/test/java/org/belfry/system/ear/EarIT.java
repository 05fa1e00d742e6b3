package org.belfry.system.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belfry.system.Artifacts;
import org.belfry.system.Descriptions;
import org.belfry.system.Equipment;
import org.belfry.system.EventStream;
import org.belfry.system.Http;
import org.belfry.system.Story;
import org.belfry.system.ear.guest.GuestServlet;
import org.belfry.system.endpoint.Endpoints;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The shipped EAR on Payara Server, in demo mode by its environment, with an application more in it
 * as its users would add one.
 */
@ArquillianTest
@ExtendWith(Equipment.class)
class EarIT {
  private static final URI PAYARA =
      URI.create("http://localhost:" + Integer.getInteger("payara.http.port"));

  private static final String MODULES =
      """
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <module><web><web-uri>belfry.war</web-uri><context-root>/</context-root></web></module>
        <module><web><web-uri>guest.war</web-uri><context-root>/guest</context-root></web></module>
        <library-directory>lib</library-directory>
      </application>
      """;

  @Deployment(testable = false)
  static EnterpriseArchive belfry() {
    return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, Artifacts.ear().toFile())
        .addAsModule(ShrinkWrap.create(WebArchive.class, "guest.war").addClass(GuestServlet.class))
        .setApplicationXML(new StringAsset(MODULES));
  }

  @BeforeAll
  static void awaitReady() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Http.at(PAYARA).get("/health/ready").status() == 200);
  }

  @Test
  void theStoryIsTheSame(Endpoints endpoints) {
    Story.play(PAYARA, endpoints.open());
    changesAreTold();
  }

  @Test
  void itIsDescribedAsOnAnyOtherServer() {
    Http stranger = Http.at(PAYARA);

    assertThat(stranger.get("/belfry/v1/openapi.json").text()).isEqualTo(Descriptions.of("native"));
    assertThat(stranger.get("/openapi").text()).isEqualTo(Descriptions.of("native"));
    assertThat(stranger.get("/").expect(200).text()).contains("Belfry is running");
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

  @Test
  void whatAnotherModulePublishesIsThereIfItsTransactionCommits() {
    Http bob = Http.at(PAYARA).with("Authorization", "Bearer demo-bob");
    int user = bob.get("/belfry/v1/me").expect(200).number("/id");

    publish("kept", user, "commit");
    publish("withdrawn", user, "rollback");

    List<JsonObject> notifications =
        bob.get("/belfry/v1/inbox/notifications").expect(200).objects("/items");
    assertThat(notifications)
        .extracting(notification -> notification.getString("title"))
        .containsExactly("kept");
    assertThat(bob.get("/belfry/v1/inbox/counts").number("/unread")).isEqualTo(1);
  }

  private static void publish(String title, int user, String end) {
    Http.at(PAYARA)
        .post(
            "/guest/publications",
            String.format(Locale.ROOT, "title=%s&user=%d&end=%s", title, user, end),
            "application/x-www-form-urlencoded")
        .expect(200);
  }
}
