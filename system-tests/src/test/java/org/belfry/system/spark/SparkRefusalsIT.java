package org.belfry.system.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.spark.Envelopes.assertError;
import static org.belfry.system.spark.Envelopes.idIn;

import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code /v1/notifications} refuses, and to whom. */
@OnEveryDatabase
class SparkRefusalsIT {
  private static final String GOOD = draft("m");
  private static final String ALL = "/notifications";

  private final Belfry belfry;
  private final Person anna;
  private final Http spark;

  SparkRefusalsIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    spark = anna.at("/v1");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,/notifications",
    "DELETE,/notifications",
    "GET,/notifications/20100000000000000000000000",
    "POST,/notifications/20100000000000000000000000",
    "DELETE,/notifications/20100000000000000000000000",
    "POST,/notifications/unread",
    "PUT,/notifications/unread",
    "DELETE,/notifications/unread"
  })
  void otherMethodsAreNotAllowed(String method, String path) {
    Answer refused = assertError(spark.send(method, path), 405, 405);

    assertThat(refused.header("Allow")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | 1035 | {\"D\": ",
        "400 | 1035 | no json",
        "400 | 1050 | {}",
        "400 | 1050 | {\"D\": {\"Message\": \"m\"}}",
        "400 | 1050 | {\"D\": {\"Type\": \"General\"}}",
        "400 | 1050 | {\"D\": {\"Type\": \"General\", \"Message\": null}}",
        "400 | 1053 | {\"D\": {\"Type\": \"Message\", \"Message\": \"m\"}}",
        "400 | 1053 | {\"D\": {\"Type\": \"Other\", \"Message\": \"m\"}}",
        "400 | 1053 | {\"D\": {\"Type\": 7, \"Message\": \"m\"}}",
        "400 | 1053 | {\"D\": {\"Type\": \"General\", \"Message\": \"\"}}",
        "400 | 1053 | {\"D\": {\"Type\": \"General\", \"Message\": \"m\", \"BrowserUri\": \"javascript:x\"}}",
        "400 | 1053 | {\"D\": {\"Type\": \"General\", \"Message\": \"m\", \"Read\": \"yes\"}}"
      })
  void badNotificationsAreRefused(int status, int code, String body) {
    assertError(spark.post(ALL, body), status, code);
    assertThat(unread()).isZero();
  }

  @Test
  void aMessageHasAtMostAHundredAndFortyCharacters() {
    String fits = "🔔".repeat(140);

    spark.post(ALL, draft(fits)).expect(201);

    assertError(spark.post(ALL, draft(fits + "x")), 400, 1053);
    assertThat(spark.get(ALL).string("/D/Results/0/Message")).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1035 | {\"D\"",
        "1050 | {\"D\": {}}",
        "1053 | {\"D\": {\"Read\": \"true\"}}",
        "1050 | {\"D\": {\"Read\": null}}"
      })
  void badChangesAreRefused(int code, String body) {
    String id = idIn(spark.post(ALL, GOOD).expect(201));

    assertError(spark.put(ALL + "/" + id, body), 400, code);
    assertThat(unread()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "_limit,26",
    "_limit,-1",
    "_limit,x",
    "_page,0",
    "_page,x",
    "_pagination,2",
    "_orderby,-Id"
  })
  void badParametersAreRefused(String name, String value) {
    Answer refused = assertError(spark.get(ALL, name, value), 400, 1053);

    assertThat(refused.string("/D/Message")).contains(name).contains(value);
  }

  @Test
  void whoMayDoWhat() {
    assertError(spark.without("Authorization").get(ALL), 401, 1000);
    assertError(spark.with("Authorization", "Bearer wrong").get(ALL), 401, 1000);
    assertError(belfry(anna.as("IDX")).get(ALL), 403, 1500);
    assertError(belfry(anna.as("VOW")).post(ALL, GOOD), 403, 1500);
    Http readOnly = belfry(anna.with("data/read"));
    readOnly.get(ALL).expect(200);
    Answer tooMuch = assertError(readOnly.post(ALL, GOOD), 405, 1017);
    assertThat(tooMuch.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertError(readOnly.put(ALL + "/20100000000000000000000000", "{}"), 405, 1017);
    assertError(belfry(anna.with("data/write")).get(ALL), 403, 1500);
  }

  @Test
  void theDemosKeysHaveTheirRoles() {
    Http alice = Http.at(belfry.url().resolve("/v1"));

    assertError(alice.with("Authorization", "Bearer demo-idx").get(ALL), 403, 1500);
    assertError(alice.with("Authorization", "Bearer demo-readonly").post(ALL, GOOD), 405, 1017);
  }

  @Test
  void whatIsNotThereIsToldInTheEnvelope() {
    assertError(spark.get("/messages"), 404, 404);
    assertError(spark.post(ALL, GOOD, "text/plain"), 415, 415);
    assertError(spark.with("Accept", "text/html").get(ALL), 406, 406);
    assertError(spark.post(ALL, draft("x".repeat(257 * 1024))), 413, 413);
  }

  private int unread() {
    return spark.get(ALL + "/unread").number("/D/Pagination/TotalRows");
  }

  private static Http belfry(Person person) {
    return person.at("/v1");
  }

  private static String draft(String message) {
    return "{\"D\": {\"Type\": \"General\", \"Message\": \"%s\"}}".formatted(message);
  }
}
