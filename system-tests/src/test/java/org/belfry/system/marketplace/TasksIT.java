package org.belfry.system.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.marketplace.Marketplace.XML;
import static org.belfry.system.marketplace.Marketplace.path;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /customer/tasks}: what may be asked of a task, and which are listed. */
@OnEveryDatabase
class TasksIT {
  private final Marketplace marketplace;

  TasksIT(Belfry belfry) {
    marketplace = Marketplace.at(belfry);
  }

  @Test
  void aTaskMayBeDueNever() {
    Answer created =
        marketplace
            .http()
            .post("/customer/tasks", "{\"task\": {\"due_date\": \"9999-12-31T23:59:59Z\"}}")
            .expect(201);

    assertThat(created.string("/task_response/task/due_date"))
        .isEqualTo("9999-12-31T23:59:59.000+00:00");
    Answer refused =
        marketplace
            .http()
            .post("/customer/tasks", "{\"task\": {\"due_date\": \"9999-12-31T23:59:59-01:00\"}}")
            .expect(422);
    assertThat(refused.text()).contains("due_date is of a year from 1 to 9999 in UTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01.01.0001", "31.12.9999", "01.01.+999999999", "01.01.-999999999"})
  void everyDayCanBeAskedFor(String day) {
    String encoded = day.replace("+", "%2B");

    marketplace.http().get("/customer/tasks?from=" + encoded + "&to=" + encoded).expect(200);
  }

  @Test
  void aTaskWithoutAnythingRequiresApproval() {
    int id = marketplace.create("");
    JsonObject task =
        marketplace.get(id).json().getJsonObject("task_response").getJsonObject("task");

    assertThat(task.getBoolean("requires_approval")).isTrue();
    assertThat(task).doesNotContainKeys("customer_ref", "due_date", "max_duration", "template");
    assertThat(marketplace.http().post("/customer/tasks/", "<task/>", XML).expect(201).text())
        .contains("<requires_approval>true</requires_approval>");
  }

  @Test
  void listsAreFilteredAndNewestFirst() {
    int one = marketplace.create("\"customer_ref\": \"A\"");
    int two = marketplace.create("\"customer_ref\": \"B\"");
    marketplace.put(two, "cancelled").expect(200);

    assertThat(ids()).containsExactly(two, one);
    assertThat(ids("state", "created")).containsExactly(one);
    assertThat(ids("customer_ref", "B")).containsExactly(two);
    assertThat(ids("from", day(0), "to", day(0))).containsExactly(two, one);
    assertThat(ids("from", day(1))).isEmpty();
    assertThat(ids("to", day(-1))).isEmpty();
    assertThat(marketplace.http().with("Accept", XML).get("/customer/tasks").expect(200).text())
        .containsPattern(
            "<tasks_response><request_status>.*</request_status><tasks>.*</tasks><tasks>");
  }

  @Test
  void aTaskIsChangedAndDeleted() {
    int id = marketplace.create("\"customer_ref\": \"A\", \"max_duration\": \"P1D\"");

    Answer changed =
        marketplace
            .http()
            .put(path(id) + "/", "<task><customer_ref>B</customer_ref></task>", XML)
            .expect(200);
    assertThat(changed.text()).contains("<customer_ref>B</customer_ref>").contains("P1D");

    marketplace.http().delete(path(id)).expect(200);
    marketplace.http().get(path(id)).expect(404);
    marketplace.http().delete(path(id)).expect(404);
  }

  @Test
  void aTaskIsOfTheOtherApisToo() {
    int id = marketplace.create("\"customer_ref\": \"Everywhere\"");

    JsonObject listed =
        marketplace.customer().api().get("/tasks").expect(200).objects("/items").get(0);

    assertThat(listed.getInt("number")).isEqualTo(id);
    assertThat(listed.getString("kind")).isEqualTo("customer");
    assertThat(listed.getString("title")).isEqualTo("Everywhere");
  }

  private List<Integer> ids(Object... parameters) {
    return marketplace
        .http()
        .get("/customer/tasks", parameters)
        .expect(200)
        .objects("/tasks_response/tasks")
        .stream()
        .map(task -> task.getInt("id"))
        .toList();
  }

  private static String day(int fromToday) {
    return DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT)
        .format(LocalDate.now(ZoneOffset.UTC).plusDays(fromToday));
  }
}
