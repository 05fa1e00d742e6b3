package org.belfry.system.operations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Descriptions;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.InEarnest;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a stranger arrives, and what describes the APIs. */
@OnEveryDatabase
class DescriptionsIT {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private final Belfry belfry;
  private final Http stranger;

  DescriptionsIT(Belfry belfry) {
    this.belfry = belfry;
    stranger = Http.at(belfry.url());
  }

  @ParameterizedTest
  @CsvSource({
    "native, /belfry/v1/openapi.json",
    "spark, /v1/openapi.json",
    "inbox, /api/openapi.json",
    "marketplace, /api/marketplace/v2/openapi.json"
  })
  void theDescriptionIsPublicAndTheSameInEarnest(String dialect, String path, InEarnest earnest) {
    Answer description = stranger.get(path).expect(200);

    assertThat(description.header("Content-Type")).startsWith("application/json");
    assertThat(description.string("/openapi")).startsWith("3.1");
    assertThat(description.text()).isEqualTo(Descriptions.of(dialect));
    assertThat(Http.at(earnest.belfry().url()).get(path).expect(200).text())
        .isEqualTo(description.text());
    assertThat(stranger.with("If-None-Match", description.etag()).get(path).status())
        .isEqualTo(304);
  }

  @Test
  void theHubsNeedsAnApiKey() {
    String path = "/notifications/apiDoc";

    stranger.get(path).expect(401);
    Answer description = stranger.with("API-Key", "demo-key").get(path).expect(200);

    assertThat(description.text()).isEqualTo(Descriptions.of("hub"));
  }

  /** Its role may not list notifications. */
  @Test
  void anybodyMeansAlsoWhoMayDoNothing() {
    stranger.with("Authorization", "Bearer demo-idx").get("/v1/openapi.json").expect(200);
  }

  @Test
  void whereServersDescribeWhatTheyFindIsTheSame(InEarnest earnest) {
    for (Belfry one : new Belfry[] {belfry, earnest.belfry()}) {
      assertThat(Http.at(one.url()).get("/openapi").expect(200).text())
          .isEqualTo(Descriptions.of("native"));
    }
  }

  @Test
  void theIndexTellsTheVersionAndLeadsToWhatThereIs(InEarnest earnest) {
    for (Belfry one : new Belfry[] {belfry, earnest.belfry()}) {
      Http anybody = Http.at(one.url());
      Answer index = anybody.get("/belfry/v1").expect(200);

      assertThat(index.string("/name")).isEqualTo("Belfry");
      assertThat(index.string("/version")).matches("\\d+\\.\\d+.*");
      assertThat(index.at("/_links").asJsonObject().values())
          .hasSizeGreaterThan(8)
          .allSatisfy(
              link -> {
                String href = link.asJsonObject().getString("href");
                boolean needsKey = href.endsWith("/apiDoc");
                assertThat(anybody.get(href).status()).as(href).isEqualTo(needsKey ? 401 : 200);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs/"})
  void everythingThatAPageNeedsOrLinksToIsThere(String path, InEarnest earnest) {
    for (Belfry one : new Belfry[] {belfry, earnest.belfry()}) {
      URI page = one.url().resolve(path);
      Answer answer = Http.at(page).get("").expect(200);

      assertThat(answer.header("Content-Type")).startsWith("text/html");
      assertThat(
              LINK.matcher(answer.text())
                  .results()
                  .map(found -> page.resolve(found.group(1)))
                  .collect(toSet()))
          .hasSizeGreaterThan(4)
          .allSatisfy(link -> Http.at(link).get("").expect(200));
    }
  }

  @Test
  void theBannerTellsTheVersionAndLeadsToTheFrontPage() {
    Matcher banner =
        Pattern.compile("^Belfry (\\S+) is running at (\\S+)$", Pattern.MULTILINE)
            .matcher(belfry.output());

    assertThat(banner.find()).isTrue();
    assertThat(banner.group(1)).isEqualTo(version());
    Http.at(URI.create(banner.group(2))).get("").expect(200);
  }

  @Test
  void logsAndWebhooksTellTheVersion(Endpoints endpoints) {
    HubClient alice = belfry.hub("demo-alice");
    String topic = alice.newTopic();
    Endpoint endpoint = endpoints.open();
    alice.push(topic, endpoint);

    alice.publish(topic, "{}").expect(202);

    assertThat(endpoint.awaitDelivery().header("User-Agent"))
        .isEqualTo("Belfry/" + version() + " (webhooks)");
    assertThat(belfry.output()).contains("Belfry " + version() + " has started");
  }

  private String version() {
    return stranger.get("/belfry/v1").expect(200).string("/version");
  }
}
