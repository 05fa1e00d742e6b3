package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;

/** The dialects are windows on the same notifications. */
@OnEveryDatabase
class DialectsIT {
  private final Http api;
  private final Http spark;
  private final Http inbox;

  DialectsIT(Belfry belfry) {
    Person anna = Person.of(belfry);
    api = anna.api();
    spark = anna.at("/v1");
    inbox = anna.at("/api");
  }

  @Test
  void createdInOneReadInAnotherAndGoneInTheThird() {
    spark
        .post(
            "/notifications",
            """
            {"D": {"Type": "OperationComplete", "Message": "Your PDF is ready",
                   "BrowserUri": "https://example.com/1.pdf"}}""")
        .expect(201);

    JsonObject item = inbox.get("/notifications").objects("/items").get(0);
    assertThat(item.getString("type")).isEqualTo("OperationComplete");
    assertThat(item.getJsonObject("data").getString("title")).isEqualTo("Your PDF is ready");
    assertThat(item.getJsonObject("data").getString("url")).isEqualTo("https://example.com/1.pdf");
    String id = item.getString("id");
    inbox.post("/notifications/" + id + "/read", "{}").expect(200);

    assertThat(spark.get("/notifications").at("/D/Results/0/Read")).hasToString("true");
    assertThat(unreadInSpark()).isZero();
    assertThat(api.get("/inbox/counts").number("/unread")).isZero();

    api.delete("/inbox/notifications/" + id).expect(204);
    assertThat(inbox.get("/notifications").number("/total")).isZero();
    inbox.get("/notifications/" + id).expect(404);
    assertThat(spark.get("/notifications").objects("/D/Results")).isEmpty();
  }

  @Test
  void aLongTitleIsShortenedWhereItDoesNotFit() {
    String title = "t".repeat(255);

    api.post("/inbox/notifications", "{\"title\": \"%s\"}".formatted(title)).expect(201);

    assertThat(spark.get("/notifications").string("/D/Results/0/Message"))
        .isEqualTo("t".repeat(139) + "…");
    assertThat(inbox.get("/notifications").string("/items/0/data/title")).isEqualTo(title);
  }

  @Test
  void aTypeOfNoOtherDialectIsGeneralInSpark() {
    api.post("/inbox/notifications", "{\"title\": \"t\", \"type\": \"Special\"}").expect(201);

    assertThat(spark.get("/notifications").string("/D/Results/0/Type")).isEqualTo("General");
    assertThat(inbox.get("/notifications").string("/items/0/type")).isEqualTo("Special");
  }

  private int unreadInSpark() {
    return spark.get("/notifications/unread").number("/D/Pagination/TotalRows");
  }
}
