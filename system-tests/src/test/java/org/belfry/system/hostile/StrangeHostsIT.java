package org.belfry.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belfry.hostile.BadCertificate;
import org.belfry.hostile.Certificates;
import org.belfry.hostile.HostileEndpoints;
import org.belfry.system.Answer;
import org.belfry.system.Artifacts;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.HubClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that lead elsewhere than they did, and hosts that cannot prove who they are. */
@ExtendWith(Equipment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangeHostsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HostsFile hosts = new HostsFile();
  private final Certificates certificates =
      new Certificates(Artifacts.newDirectory("certificates"));
  private final HostileEndpoints secured = HostileEndpoints.secured(0, certificates.good());
  private final HostileEndpoints plain = HostileEndpoints.open(0);
  private final Belfry belfry;
  private final HubClient alice;
  private final AttemptLog log;
  private final String topic;

  StrangeHostsIT() throws Exception {
    belfry =
        Belfry.start(
            Database.H2,
            Map.of("belfry.delivery.retry-schedule", "PT1H"),
            Stream.concat(hosts.jvmOptions().stream(), certificates.jvmOptions().stream())
                .toList());
    alice = belfry.hub("demo-alice");
    log = new AttemptLog(belfry);
    topic = alice.newTopic();
  }

  @AfterAll
  void stop() throws IOException {
    belfry.close();
    secured.close();
    plain.close();
  }

  @Test
  void aCertificateOfAKnownAuthorityIsTaken() {
    secured.present(certificates.good());

    assertThat(attempt(subscribe(secured.url())).getString("outcome")).isEqualTo("delivered");
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, validity check failed",
    "OF_ANOTHER_HOST, No subject alternative DNS name matching localhost",
    "OF_NOBODY_KNOWN, unable to find valid certification path"
  })
  void aBadCertificateIsNeitherTakenAtTheSubscriptionNorLater(BadCertificate bad, String reason) {
    secured.present(certificates.good());
    String subscription = subscribe(secured.url());

    secured.present(certificates.bad(bad));

    JsonObject attempt = attempt(subscription);
    assertThat(attempt.getString("cause")).as(attempt.toString()).isEqualTo("tlsFailed");
    assertThat(attempt.getString("detail")).contains(reason);
    Answer refused =
        alice.http().post("/subscriptions", HubClient.pushSubscription(topic, secured.url()));
    assertThat(refused.expect(422).text()).contains("endpointUnreachable", reason);
  }

  @Test
  void aNameOfAPrivateAddressIsRefusedAndOnlyAdministratorsAreToldWhatItLeadsTo()
      throws IOException {
    hosts.put("inside.example", "10.1.2.3");
    String subscription = HubClient.pushSubscription(topic, at("inside.example"));

    Answer refused = alice.http().post("/subscriptions", subscription).expect(422);
    Answer explained =
        belfry.hub("demo-admin").http().post("/subscriptions", subscription).expect(422);

    assertThat(refused.text()).contains("inside.example").doesNotContain("10.1.2.3", "10.0.0.0");
    assertThat(explained.text()).contains("10.1.2.3", "10.0.0.0/8 (private)");
  }

  /** Until Belfry asks for the name again, it goes to the address that it has checked. */
  @Test
  void aNameThatComesToMeanAPrivateAddressIsRefusedFromThenOn() throws IOException {
    hosts.put("rebinding.example", "127.0.0.1");
    String own = alice.newTopic();
    String subscription = alice.push(own, at("rebinding.example")).id();

    hosts.put("rebinding.example", "10.1.2.3");

    await("a refusal")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () -> {
              alice.publish(own, "{}").expect(202);
              assertThat(log.all(subscription))
                  .extracting(attempt -> attempt.getString("outcome"))
                  .contains("refused")
                  .isSubsetOf(List.of("delivered", "refused"));
            });
  }

  private String subscribe(URI url) {
    return alice.push(topic, url).id();
  }

  private JsonObject attempt(String subscription) {
    alice.publish(topic, "{}").expect(202);
    return log.first(subscription);
  }

  private URI at(String host) {
    return URI.create(plain.url().toString().replace("localhost", host));
  }
}
