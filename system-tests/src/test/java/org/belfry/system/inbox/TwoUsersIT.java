package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever two users do in whatever dialect, to whosever notifications: each sees their own. */
@OnEveryDatabase
class TwoUsersIT {
  private static final int STEPS = 60;

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
      int deed = random.nextInt(7);
      if (deed < 2 || all.isEmpty()) {
        all.add(user.create(step));
      } else {
        Known known = all.get(random.nextInt(all.size()));
        String context = "seed %d, step %d, deed %d".formatted(seed, step, deed);
        boolean own = known.owner == user && !known.deleted;
        assertThat(user.does(deed, known) < 300).as(context).isEqualTo(own);
        if (own) {
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
    private boolean deleted;

    Known(User owner, int number, String id, String sparkId) {
      this.owner = owner;
      this.number = number;
      this.id = id;
      this.sparkId = sparkId;
    }

    void after(int deed) {
      read = deed == 4 ? read : deed != 5;
      deleted = deed == 4;
    }

    boolean isOf(User user) {
      return owner == user && !deleted;
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

    /** Reads, deletes or unreads through one of the dialects; tells the status. */
    int does(int deed, Known known) {
      Answer answer =
          switch (deed) {
            case 2 -> person.at("/api").post("/notifications/" + known.id + "/read", "{}");
            case 3 ->
                person
                    .at("/v1")
                    .put("/notifications/" + known.sparkId, "{\"D\": {\"Read\": true}}");
            case 4 -> person.at("/rest").delete("/notification/" + known.number);
            case 5 -> person.api().patch("/inbox/notifications/" + known.id, "{\"read\": false}");
            default ->
                person
                    .at("/rest")
                    .post(
                        "/action",
                        "{\"id\": \"%d\", \"qualifiedAction\": \"markRead\"}"
                            .formatted(known.number));
          };
      return answer.status();
    }

    void assertSees(List<Known> all) {
      List<Known> own = new ArrayList<>(all.stream().filter(known -> known.isOf(this)).toList());
      Collections.reverse(own);
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
