package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;

/** What the public clients of this API do, with a password, unchanged. */
@OnEveryDatabase
class PollingClientIT {
  private final Http rest;

  PollingClientIT(Belfry belfry) {
    String name = "client-" + UUID.randomUUID();
    belfry
        .api("demo-admin")
        .post("/users", "{\"name\": \"%s\", \"password\": \"correct horse\"}".formatted(name))
        .expect(201);
    rest =
        Http.at(belfry.url().resolve("/rest/mywork/latest"))
            .with("Authorization", Http.basic(name, "correct horse"));
  }

  @Test
  void itPollsTheCountPagesTheGroupsAndRemembersWhatItShowed() {
    assertThat(count()).isZero();
    for (int i = 0; i < 5; i++) {
      rest.post(
              "/notification",
              String.format(
                  Locale.ROOT,
                  "{\"title\": \"comment %d\", \"groupingId\": \"issue %d\"}",
                  i,
                  i % 3))
          .expect(200);
    }
    assertThat(count()).isEqualTo(5);

    List<String> titles = new ArrayList<>();
    long newest = 0;
    long before = Long.MAX_VALUE;
    JsonArray page = nested(before);
    while (!page.isEmpty()) {
      for (JsonObject group : page.getValuesAs(JsonObject.class)) {
        List<JsonObject> members =
            group.getJsonArray("notifications").getValuesAs(JsonObject.class);
        members.forEach(member -> titles.add(member.getString("title")));
        before = members.get(0).getInt("id");
        newest = Math.max(newest, before);
      }
      page = nested(before);
    }
    assertThat(titles)
        .containsExactly("comment 4", "comment 1", "comment 3", "comment 0", "comment 2");

    rest.put("/notification/lastreadid", String.valueOf(newest)).expect(204);
    assertThat(count()).isZero();
  }

  private int count() {
    return rest.get("/status/notification/count").expect(200).number("/count");
  }

  private JsonArray nested(long before) {
    String text = rest.get("/notification/nested", "limit", 2, "before", before).expect(200).text();
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
