package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging, sorting, filtering and searching, the same in every collection. */
@OnEveryDatabase
class CollectionsIT {
  private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
  private final HubClient alice;

  CollectionsIT(Belfry belfry) {
    alice = belfry.hub("demo-alice");
  }

  @Test
  void pagesLinkToOneAnotherAndKeepTheOtherParameters() {
    List<String> all = topics("a", "b", "c", "d", "e");

    Answer page = alice.get("/topics", "q", mark, "sortBy", "name", "limit", 2).expect(200);
    assertThat(page.number("/count")).isEqualTo(5);
    assertThat(page.ids()).isEqualTo(all.subList(0, 2));
    assertThat(page.has("/_links/prev")).isFalse();
    assertThat(page.string("/_links/self/href")).contains("limit=2").contains("q=" + mark);
    assertThat(page.has("/_links/first")).isTrue();
    assertThat(page.string("/_links/collection/href")).endsWith("/notifications/topics");

    page = alice.http().get(page.string("/_links/next/href")).expect(200);
    assertThat(page.number("/start")).isEqualTo(2);
    assertThat(page.ids()).isEqualTo(all.subList(2, 4));
    page = alice.http().get(page.string("/_links/next/href")).expect(200);
    assertThat(page.ids()).isEqualTo(all.subList(4, 5));
    assertThat(page.has("/_links/next")).isFalse();
    page = alice.http().get(page.string("/_links/prev/href")).expect(200);
    assertThat(page.ids()).isEqualTo(all.subList(2, 4));
    page = alice.http().get(page.string("/_links/first/href")).expect(200);
    assertThat(page.ids()).isEqualTo(all.subList(0, 2));
    page = alice.http().get(page.string("/_links/last/href")).expect(200);
    assertThat(page.ids()).isEqualTo(all.subList(4, 5));
  }

  @Test
  void aPageBehindTheEndIsEmpty() {
    topics("a");

    Answer page = alice.get("/topics", "q", mark, "start", 50).expect(200);

    assertThat(page.ids()).isEmpty();
    assertThat(page.number("/count")).isEqualTo(1);
  }

  @Test
  void sortingGoesBothWays() {
    List<String> all = topics("a", "b", "c");

    assertThat(alice.get("/topics", "q", mark, "sortBy", "-name").ids())
        .containsExactly(all.get(2), all.get(1), all.get(0));
    assertThat(alice.get("/topics", "q", mark, "sortBy", "domain,-name").ids())
        .containsExactly(all.get(2), all.get(1), all.get(0));
  }

  @Test
  void filtersAreRsql() {
    List<String> all = topics("a", "b", "c");
    String names = "name==%sa,name==%sc".formatted(mark, mark);

    assertThat(alice.get("/topics", "filter", names, "sortBy", "name").ids())
        .containsExactly(all.get(0), all.get(2));
    assertThat(alice.get("/topics", "q", mark, "filter", "createdAt=ge=2018-04-17T10:04:46Z").ids())
        .hasSize(3);
    assertThat(alice.get("/topics", "q", mark, "filter", "createdAt=lt=2018-04-17T10:04:46Z").ids())
        .isEmpty();
    assertThat(alice.get("/topics", "q", mark, "filter", "name!=" + mark + "a").ids()).hasSize(2);
    assertThat(alice.get("/topics", "filter", "name=in=(%sa,%sb)".formatted(mark, mark)).ids())
        .hasSize(2);
  }

  @Test
  void searchIgnoresCaseAndTakesPatternsLiterally() {
    topics("a");

    assertThat(alice.get("/topics", "q", mark.toUpperCase(java.util.Locale.ROOT)).ids()).hasSize(1);
    assertThat(alice.get("/topics", "q", mark.substring(0, 20) + "%").ids()).isEmpty();
  }

  @Test
  void aFieldsOwnParameterTakesAlternatives() {
    List<String> all = topics("a", "b", "c");

    assertThat(alice.get("/topics", "name", mark + "a").ids()).containsExactly(all.get(0));
    assertThat(alice.get("/topics", "name", mark + "a|" + mark + "c", "sortBy", "name").ids())
        .containsExactly(all.get(0), all.get(2));
    String moment = alice.get("/topics/" + all.get(1)).string("/createdAt");
    assertThat(alice.get("/topics", "createdAt", moment, "q", mark).ids()).contains(all.get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topics",
        "/subscriptions",
        "/pullNotifications",
        "/deliveryQueue",
        "/receivedNotifications",
        "/failedNotifications"
      })
  void everyCollectionRefusesWhatItCannotDo(String path) {
    Answer unknown = Errors.assertError(alice.get(path, "filter", "colour==red"), 422);
    assertThat(unknown.text()).contains("colour").contains("createdAt");
    Errors.assertError(alice.get(path, "sortBy", "colour"), 422);
    Errors.assertError(alice.get(path, "filter", "createdAt=="), 400);
    Errors.assertError(alice.get(path, "filter", "createdAt==yesterday"), 422);
    Errors.assertError(alice.get(path, "limit", "many"), 400);
    Errors.assertError(alice.get(path, "start", "-1"), 422);
    Errors.assertError(alice.get(path, "limit", "1001"), 422);
    alice.get(path, "limit", "1000").expect(200);
  }

  private List<String> topics(String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> alice.http().post("/topics", HubClient.topic(mark + name)).expect(201).id())
        .toList();
  }
}
