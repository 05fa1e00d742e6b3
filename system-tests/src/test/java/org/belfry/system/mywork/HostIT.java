package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Status, timeout, user, WADL; applications and their actions. */
@OnEveryDatabase
class HostIT {
  private final URI base;
  private final Person anna;
  private final Http rest;
  private final Http admin;
  private final Http administration;
  private final Endpoint application;

  HostIT(Belfry belfry, Endpoints endpoints) {
    base = belfry.url();
    anna = Person.of(belfry);
    rest = anna.at("/rest");
    admin = Http.at(base.resolve("/rest")).with("Authorization", "Bearer demo-admin");
    administration = belfry.api("demo-admin");
    application = endpoints.open();
  }

  @Test
  void pollingClientsLearnTheCountAndWhenToAskAgain() {
    rest.post("/notification", "{\"title\": \"t\"}").expect(200);

    for (String path : List.of("/status", "/status/notification/count")) {
      assertThat(rest.get(path).expect(200).text())
          .isEqualTo("{\"count\":1,\"timeout\":60,\"maxTimeout\":300}");
    }
    assertThat(rest.get("/status/notification/new").expect(200).text()).isEqualTo("1");
  }

  @Test
  void whoAsksWithTheTagOfAnAnswerIsToldOnlyWhatIsNew() {
    String tag = rest.get("/status").expect(200).etag();
    Http polling = rest.with("If-None-Match", tag);

    assertThat(polling.get("/status").expect(304).text()).isEmpty();
    rest.post("/notification", "{\"title\": \"t\"}").expect(200);

    assertThat(polling.get("/status").expect(200).etag()).isNotEqualTo(tag);
  }

  @Test
  void administratorsSetTheTimeout() {
    String usual = "{\"timeout\":60,\"maxTimeout\":300}";
    assertThat(rest.get("/timeout").expect(200).text()).isEqualTo(usual);

    assertThat(rest.put("/timeout", usual).status()).isEqualTo(403);
    assertThat(admin.put("/timeout", usual).status()).isBetween(200, 204);
    assertThat(admin.put("/timeout", "{\"timeout\":0}").status()).isEqualTo(400);
    assertThat(admin.put("/timeout", "{\"maxTimeout\":59}").status()).isEqualTo(400);
    assertThat(rest.get("/timeout").text()).isEqualTo(usual);
  }

  @Test
  void theUserIsToldByName() {
    assertThat(rest.get("/loggedInUser").expect(200).text())
        .isEqualTo("{\"username\":\"%s\"}".formatted(anna.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rest", "/rest/mywork/1", "/rest/mywork/latest"})
  void theWadlIsWhereTheDialectIs(String path) {
    Http anyone = Http.at(base.resolve(path));

    Answer wadl = anyone.with("Accept", "*/*").get("/application.wadl").expect(200);

    assertThat(wadl.header("Content-Type")).startsWith("application/vnd.sun.wadl+xml");
    assertThat(wadl.text())
        .contains("<resources base=\"%s/\">".formatted(base.resolve(path)))
        .contains("<resource path=\"loggedInUser\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/belfry/v1", "/v1"})
  void noOtherDialectHasOne(String path) {
    anna.at(path).with("Accept", "*/*").get("/application.wadl").expect(404);
  }

  @Test
  void anApplicationRegistersAndIsConfigured() {
    application.answers(
        Reply.status(
            200,
            "{\"i18n\": {\"a\": \"b\"}, \"actions\": {\"openLink\": {\"name\": \"Open\"}},"
                + " \"properties\": {\"p\": \"%s\"}}".formatted("x".repeat(10_000))));
    String link = link();
    assertThat(configured(link)).isEmpty();

    Answer registered = rest.post("/client", "\"%s\"".formatted(link)).expect(200);

    assertThat(registered.text()).isEqualTo("\"%s\"".formatted(link));
    assertThat(application.awaitDelivery().method()).isEqualTo("GET");
    assertThat(configured(link))
        .singleElement()
        .asString()
        .contains("\"appId\":\"com.example.wiki\"")
        .contains("\"actions\":{\"openLink\":{\"name\":\"Open\"}}")
        .contains("\"i18n\":{\"a\":\"b\"}");
    rest.post("/client/pong?appId=" + link).expect(204);
    assertThat(administration.get("/application-links/" + link).has("/pongAt")).isTrue();
  }

  @Test
  void whatIsNoApplicationIsRefused() {
    String link = link();
    application.answers(Reply.status(500));

    assertThat(rest.post("/client", "\"%s\"".formatted(link)).status()).isEqualTo(502);
    application.answers(Reply.status(200, "no json"));
    assertThat(rest.post("/client", "\"%s\"".formatted(link)).status()).isEqualTo(502);
    assertThat(rest.post("/client", "\"%s\"".formatted(UUID.randomUUID())).status()).isEqualTo(404);
    assertThat(rest.post("/client", "7").status()).isEqualTo(400);
    assertThat(rest.post("/client/pong?appId=unknown").status()).isEqualTo(404);
    assertThat(rest.post("/client/pong").status()).isEqualTo(400);
  }

  @Test
  void anActionGoesToTheApplicationOfItsNotification() {
    application.answers(
        Reply.status(200, "{\"successful\": true, \"resultUrl\": \"http://url/to/issue\"}"));
    int id =
        rest.post(
                "/notification",
                "{\"title\": \"t\", \"applicationLinkId\": \"%s\"}".formatted(link()))
            .number("/id");

    Answer outcome =
        rest.post(
                "/action",
                String.format(
                    Locale.ROOT,
                    "{\"id\": \"%d\", \"qualifiedAction\": \"comment\", \"metadata\": {\"a\": 1}}",
                    id))
            .expect(200);

    assertThat(outcome.text())
        .isEqualTo("{\"successful\":true,\"resultUrl\":\"http://url/to/issue\"}");
    assertThat(application.awaitDelivery().json())
        .isEqualTo(
            Json.createObjectBuilder()
                .add("id", String.valueOf(id))
                .add("qualifiedAction", "comment")
                .add("metadata", Json.createObjectBuilder().add("a", 1))
                .add("username", anna.name())
                .build());
  }

  @Test
  void someActionsRunHere() {
    int id = rest.post("/notification", "{\"title\": \"t\"}").number("/id");

    for (String action : List.of("markRead", "todo", "pin")) {
      assertThat(act(id, action).expect(200).text()).isEqualTo("{\"successful\":true}");
    }
    Answer shown = rest.get("/notification/" + id);
    assertThat(shown.at("/read")).hasToString("true");
    assertThat(shown.at("/pinned")).hasToString("true");
    assertThat(shown.string("/status")).isEqualTo("TODO");
    act(id, "done").expect(200);
    assertThat(rest.get("/notification/" + id).string("/status")).isEqualTo("DONE");

    assertThat(act(id, "comment").status()).isEqualTo(400);
    assertThat(act(0, "pin").status()).isEqualTo(404);
    assertThat(rest.post("/action", "{}").status()).isEqualTo(400);
  }

  @Test
  void onlyAdministratorsManageLinks() {
    String link = link();
    Http links = anna.api();

    assertThat(links.get("/application-links/" + link).status()).isEqualTo(200);
    assertThat(links.delete("/application-links/" + link).status()).isEqualTo(403);
    assertThat(administration.post("/application-links", draft(link)).status()).isEqualTo(409);
    administration
        .put("/application-links/" + link, draft(link).replace("Wiki", "Renamed"))
        .expect(200);
    assertThat(links.get("/application-links/" + link).string("/name")).isEqualTo("Renamed");
    administration.delete("/application-links/" + link).expect(204);
    assertThat(links.get("/application-links/" + link).status()).isEqualTo(404);
  }

  private Answer act(int id, String action) {
    return rest.post(
        "/action",
        String.format(
            Locale.ROOT,
            "{\"id\": \"%d\", \"qualifiedAction\": \"%s\", \"metadata\": {}}",
            id,
            action));
  }

  private String link() {
    String id = UUID.randomUUID().toString();
    return administration.post("/application-links", draft(id)).expect(201).string("/id");
  }

  private String draft(String id) {
    return """
        {"id": "%s", "appId": "com.example.wiki", "name": "Wiki", "url": "https://example.com",
         "registrationUrl": "%s", "actionUrl": "%s"}"""
        .formatted(id, application.url(), application.url());
  }

  /** What is configured for one link. */
  private List<String> configured(String link) {
    String all = rest.get("/configuration").expect(200).text();
    try (var reader = Json.createReader(new StringReader(all))) {
      return reader.readArray().stream()
          .map(Object::toString)
          .filter(text -> text.contains(link))
          .toList();
    }
  }
}
