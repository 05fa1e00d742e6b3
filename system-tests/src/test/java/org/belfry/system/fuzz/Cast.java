package org.belfry.system.fuzz;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.Person;
import org.belfry.system.fuzz.described.Operation;
import org.jspecify.annotations.Nullable;

/** Who sends the requests, and what there is that they can ask for. */
final class Cast {
  private static final int REMEMBERED = 40;
  private static final int DEEPEST = 5;
  private static final Pattern SPARK_ID = Pattern.compile("/v1/notifications/([0-9]+)");

  /** Nobody but who made them knows them: what others have is not theirs to destroy. */
  private static final List<String> FRAGILE =
      List.of("NATIVE/users", "NATIVE/tokens", "NATIVE/api-keys");

  /** Where else what one API lists can be asked for. */
  private static final Map<String, String> ALSO =
      Map.of(
          "HUB/pullNotifications", "NATIVE/notifications",
          "HUB/deliveryQueue", "NATIVE/notifications",
          "HUB/receivedNotifications", "NATIVE/notifications",
          "HUB/failedNotifications", "NATIVE/notifications",
          "HUB/subscriptions", "NATIVE/subscriptions",
          "NATIVE/inbox/notifications", "INBOX/notifications",
          "INBOX/notifications", "NATIVE/inbox/notifications");

  private final Map<Who, String> authorizations = new EnumMap<>(Who.class);
  private final Map<String, List<String>> known = new HashMap<>();
  private final Belfry belfry;
  private final Person owner;
  private final Person other;

  private Cast(Belfry belfry) {
    this.belfry = belfry;
    owner = Person.of(belfry);
    other = Person.of(belfry);
    authorizations.put(Who.OWNER, "Bearer " + owner.token());
    authorizations.put(Who.READER, "Bearer " + owner.with("data/read").token());
    authorizations.put(Who.WRITER, "Bearer " + owner.with("data/write").token());
    authorizations.put(Who.IDX, "Bearer " + owner.as("IDX").token());
    authorizations.put(Who.OTHER, "Bearer " + other.token());
    authorizations.put(Who.ADMINISTRATOR, "Bearer demo-admin");
    authorizations.put(Who.STRANGER, "Bearer belfry_" + UUID.nameUUIDFromBytes(new byte[0]));
  }

  /** New people with something of everything. */
  static Cast of(Belfry belfry) {
    Cast cast = new Cast(belfry);
    cast.furnish();
    return cast;
  }

  /** Null for nobody. */
  @Nullable String authorization(Who who) {
    return authorizations.get(who);
  }

  String otherName() {
    return other.name();
  }

  /** Something that takes webhooks. */
  String receiver() {
    return belfry.url() + "/belfry/v1/receivers/fuzz/in";
  }

  /**
   * Ids that were seen below a path.
   *
   * @param path with the name of its dialect instead of its root
   */
  List<String> known(String path) {
    return known.getOrDefault(path, List.of());
  }

  /** Remembers whatever an answer names. */
  void learn(Request request, WireAnswer answer) {
    Operation operation = request.operation();
    if (!answer.isSuccess() || request.strange() || operation.path().endsWith("}")) {
      return;
    }
    String key = operation.dialect() + operation.path();
    boolean made = answer.status() == 201;
    answer
        .header("Location")
        .filter(location -> made)
        .ifPresent(location -> add(key, location.substring(location.lastIndexOf('/') + 1)));
    if (made || !FRAGILE.contains(key)) {
      JsonText.parse(answer.text()).ifPresent(json -> collect(key, json, DEEPEST));
    }
  }

  /** Whether everybody is still let in. */
  boolean isWell() {
    return authorizations.entrySet().stream()
        .filter(one -> one.getKey().reads())
        .allMatch(one -> at("/belfry/v1", one.getValue()).get("/me").status() == 200);
  }

  /** They go, with all that is theirs. */
  void leave() {
    Http admin = belfry.api("demo-admin");
    admin.delete("/users/" + owner.name());
    admin.delete("/users/" + other.name());
  }

  private void furnish() {
    HubClient hub = owner.hub();
    String topic = hub.newTopic();
    add("HUB/topics", topic.substring(topic.lastIndexOf('/') + 1));
    hub.pull(topic);
    hub.publish(topic, "{\"n\": 1}").expect(202);
    for (int i = 0; i < 3; i++) {
      owner.api().post("/inbox/notifications", "{\"title\": \"one of a few\"}").expect(201);
      owner.at("/rest").post("/task", "{\"title\": \"one of a few\"}").expect(200);
      owner
          .at("/api/marketplace/v2")
          .post("/customer/tasks", "{\"task\": {\"customer_ref\": \"one of a few\"}}")
          .expect(201);
      String victim = "victim-" + UUID.randomUUID();
      belfry.api("demo-admin").post("/users", "{\"name\": \"%s\"}".formatted(victim)).expect(201);
      add("NATIVE/users", victim);
    }
    add("NATIVE/receivers", "fuzz");
    belfry.api("demo-admin").put("/receivers/fuzz", "{\"status\": 204}");
  }

  private void collect(String key, JsonValue json, int depth) {
    if (depth == 0) {
      return;
    }
    if (json instanceof JsonArray array) {
      array.forEach(one -> collect(key, one, depth - 1));
    } else if (json instanceof JsonObject object) {
      object.forEach(
          (name, value) -> {
            if (name.equals("id") || name.equals("_id") || name.equals("ResourceUri")) {
              id(value).ifPresent(id -> add(key, id));
            }
            collect(key, value, depth - 1);
          });
    }
  }

  private static Optional<String> id(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return Optional.of(number.toString());
    }
    if (value instanceof JsonString text) {
      Matcher spark = SPARK_ID.matcher(text.getString());
      return Optional.of(spark.matches() ? spark.group(1) : text.getString());
    }
    return Optional.empty();
  }

  private void add(String key, String id) {
    remember(key, id);
    if (ALSO.containsKey(key)) {
      remember(ALSO.get(key), id);
    }
  }

  private void remember(String key, String id) {
    List<String> ids = known.computeIfAbsent(key, none -> new ArrayList<>());
    if (!ids.contains(id)) {
      ids.add(id);
    }
    if (ids.size() > REMEMBERED) {
      ids.remove(0);
    }
  }

  private Http at(String root, String authorization) {
    return Http.at(belfry.url().resolve(root)).with("Authorization", authorization);
  }
}
