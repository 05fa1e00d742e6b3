package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.belfry.system.inbox.Deed.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever two users do in whatever dialect, to whosever notifications: each sees their own. */
@OnEveryDatabase
class TwoUsersIT {
  private static final int STEPS = 60;
  private static final List<Deed> DEEDS = List.of(Deed.values());

  private final List<User> users;

  TwoUsersIT(Belfry belfry) {
    users = List.of(new User(Person.of(belfry)), new User(Person.of(belfry)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void nothingOfOneIsVisibleOrChangeableToTheOther(long seed) {
    Random random = new Random(seed);
    List<Known> all = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      User user = users.get(random.nextInt(users.size()));
      Deed deed = DEEDS.get(random.nextInt(DEEDS.size()));
      if (random.nextInt(4) == 0 || all.isEmpty()) {
        all.add(user.create(step));
      } else {
        Known known = all.get(random.nextInt(all.size()));
        String context = String.format(Locale.ROOT, "seed %d, step %d, %s", seed, step, deed);
        boolean possible = known.owner == user && deed.isPossibleIn(known.place);
        assertThat(user.does(deed, known)).as(context).isEqualTo(possible);
        if (possible) {
          known.after(deed);
        }
      }
    }
    users.forEach(user -> user.assertSees(all));
  }

  /** What a notification has to be. */
  private static final class Known {
    private final User owner;
    private final int number;
    private final String id;
    private final String sparkId;
    private boolean read;
    private Place place = Place.INBOX;

    Known(User owner, int number, String id, String sparkId) {
      this.owner = owner;
      this.number = number;
      this.id = id;
      this.sparkId = sparkId;
    }

    void after(Deed deed) {
      switch (deed) {
        case READ_IN_INBOX, READ_IN_SPARK, READ_BY_ACTION -> read = true;
        case UNREAD -> read = false;
        case ARCHIVE -> place = Place.ARCHIVE;
        case SNOOZE -> place = Place.SNOOZED;
        case TAKE_BACK -> place = Place.INBOX;
        case DELETE, DELETE_IN_MYWORK -> place = Place.NOWHERE;
      }
    }

    boolean isOf(User user, Place there) {
      return owner == user && place == there;
    }
  }

  /** A user in all dialects. */
  private static final class User {
    private final Person person;

    User(Person person) {
      this.person = person;
    }

    Known create(int step) {
      if (step % 2 == 0) {
        person
            .at("/v1")
            .post("/notifications", "{\"D\": {\"Type\": \"General\", \"Message\": \"m\"}}")
            .expect(201);
      } else {
        person.at("/rest").post("/notification", "{\"title\": \"t\"}").expect(200);
      }
      Answer newest = person.api().get("/inbox/notifications", "limit", 1).expect(200);
      return new Known(
          this,
          newest.number("/items/0/number"),
          newest.string("/items/0/id"),
          person.at("/v1").get("/notifications", "_limit", 1).string("/D/Results/0/Id"));
    }

    /** Does it through one of the dialects; tells whether anything came of it. */
    boolean does(Deed deed, Known known) {
      Answer answer =
          switch (deed) {
            case READ_IN_INBOX ->
                person.at("/api").post("/notifications/" + known.id + "/read", "{}");
            case READ_IN_SPARK ->
                person
                    .at("/v1")
                    .put("/notifications/" + known.sparkId, "{\"D\": {\"Read\": true}}");
            case READ_BY_ACTION ->
                person
                    .at("/rest")
                    .post(
                        "/action",
                        String.format(
                            Locale.ROOT,
                            "{\"id\": \"%d\", \"qualifiedAction\": \"markRead\"}",
                            known.number));
            case UNREAD ->
                person.api().patch("/inbox/notifications/" + known.id, "{\"read\": false}");
            case DELETE_IN_MYWORK -> person.at("/rest").delete("/notification/" + known.number);
            case ARCHIVE -> tidy("archivals", "", known);
            case SNOOZE -> tidy("snoozes", "\"until\": \"%s\", ".formatted(tomorrow()), known);
            case TAKE_BACK -> tidy("returns", "", known);
            case DELETE -> tidy("deletions", "", known);
          };
      return answer.status() < 300 && !answer.text().contains("\"changed\":0");
    }

    private static Instant tomorrow() {
      return Instant.now().plus(1, ChronoUnit.DAYS);
    }

    private Answer tidy(String how, String more, Known known) {
      return person
          .api()
          .post("/inbox/" + how, "{%s\"ids\": [\"%s\"]}".formatted(more, known.id))
          .expect(200);
    }

    void assertSees(List<Known> all) {
      List<Known> own = in(Place.INBOX, all);
      long unread = own.stream().filter(known -> !known.read).count();

      assertThat(mywork()).isEqualTo(own.stream().map(known -> known.number).toList());
      assertThat(inbox().objects("/items").stream().map(item -> item.getString("id")))
          .containsExactlyElementsOf(own.stream().map(known -> known.id).toList());
      assertThat(inbox().number("/total")).isEqualTo(own.size());
      assertThat(read("/D/Results", "Id"))
          .isEqualTo(own.stream().filter(known -> known.read).map(known -> known.sparkId).toList());
      Answer counts = person.api().get("/inbox/counts");
      assertThat(counts.number("/total")).isEqualTo(own.size());
      assertThat(counts.number("/unread")).isEqualTo((int) unread);
      assertThat(counts.number("/unseen")).isEqualTo(own.size());
      assertThat(person.at("/v1").get("/notifications/unread").number("/D/Pagination/TotalRows"))
          .isEqualTo((int) unread);
      assertThat(person.at("/rest").get("/status/notification/new").text())
          .isEqualTo(String.valueOf(own.size()));
      assertPutAway("archived", in(Place.ARCHIVE, all));
      assertPutAway("snoozed", in(Place.SNOOZED, all));
    }

    private void assertPutAway(String path, List<Known> putAway) {
      Answer page = person.api().get("/inbox/" + path, "limit", 500).expect(200);
      assertThat(page.objects("/items").stream().map(item -> item.getString("id")))
          .containsExactlyElementsOf(putAway.stream().map(known -> known.id).toList());
    }

    /** Newest first. */
    private List<Known> in(Place place, List<Known> all) {
      List<Known> own =
          new ArrayList<>(all.stream().filter(known -> known.isOf(this, place)).toList());
      Collections.reverse(own);
      return own;
    }

    private List<Integer> mywork() {
      String text = person.at("/rest").get("/notification", "limit", 500).expect(200).text();
      try (var reader = Json.createReader(new StringReader(text))) {
        return reader.readArray().getValuesAs(JsonObject.class).stream()
            .map(notification -> notification.getInt("id"))
            .toList();
      }
    }

    private Answer inbox() {
      return person.at("/api").get("/notifications", "limit", 100).expect(200);
    }

    /** Ids of the read ones in spark, whose pages are small. */
    private List<String> read(String results, String id) {
      List<String> ids = new ArrayList<>();
      List<JsonObject> page;
      int number = 1;
      do {
        page =
            person
                .at("/v1")
                .get("/notifications", "_limit", 25, "_page", number++)
                .objects(results);
        page.stream()
            .filter(notification -> notification.getBoolean("Read"))
            .forEach(notification -> ids.add(notification.getString(id)));
      } while (!page.isEmpty());
      return ids;
    }
  }
}
