package org.belfry.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belfry.notifications.client.CountsView;
import org.belfry.notifications.client.InboxClient;
import org.belfry.notifications.client.MessageDraft;
import org.belfry.notifications.client.MessagesClient;
import org.belfry.notifications.client.NotificationDraft;
import org.belfry.notifications.client.NotificationPage;
import org.belfry.notifications.client.NotificationPatch;
import org.belfry.notifications.client.NotificationView;
import org.belfry.notifications.client.SeenDraft;
import org.belfry.notifications.client.SelectionDraft;
import org.belfry.notifications.client.SnoozeDraft;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The interfaces of notifications-api, as a program outside uses them. */
@OnEveryDatabase
class JavaClientIT {
  private final Belfry belfry;
  private final Person anna;

  JavaClientIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
  }

  @ParameterizedTest
  @EnumSource
  void aNotificationComesBackAsItWasSent(Maker maker) {
    InboxClient inbox = inbox(maker);
    JsonObject pages = Json.createObjectBuilder().add("pages", 12).build();
    JsonObject watching = Json.createObjectBuilder().add("watching", "true").build();

    NotificationView created =
        inbox.create(
            NotificationDraft.titled("Your report is done")
                .type("ReportDone")
                .description("12 pages")
                .data(pages)
                .browserUri("https://example.com/r/1")
                .resourceUri("https://example.com/r/1.json")
                .event("finish", "report")
                .globalId("g-1")
                .about(new NotificationDraft.Item("Report", "/r/1", "/r.png"), "r-1")
                .metadata(watching)
                .build());

    assertThat(inbox.get(created.id())).isEqualTo(created);
    assertThat(created)
        .extracting(
            NotificationView::type,
            NotificationView::title,
            NotificationView::description,
            NotificationView::data,
            NotificationView::browserUri,
            NotificationView::resourceUri,
            NotificationView::application,
            NotificationView::action,
            NotificationView::entity,
            NotificationView::globalId,
            NotificationView::item,
            NotificationView::groupingId,
            NotificationView::metadata,
            NotificationView::readAt)
        .containsExactly(
            "ReportDone",
            "Your report is done",
            "12 pages",
            pages,
            "https://example.com/r/1",
            "https://example.com/r/1.json",
            "Test",
            "finish",
            "report",
            "g-1",
            new NotificationView.Item("Report", "/r/1", "/r.png", null),
            "r-1",
            watching,
            null);
  }

  @ParameterizedTest
  @EnumSource
  void pagesFollowEachOther(Maker maker) {
    InboxClient inbox = inbox(maker);
    List.of("one", "two", "three").forEach(title -> inbox.create(titled(title)));

    NotificationPage first = inbox.list(null, null, null, 2);
    NotificationPage second = inbox.list(first.next(), null, null, 2);

    assertThat(first.items()).extracting(NotificationView::title).containsExactly("three", "two");
    assertThat(second.items()).extracting(NotificationView::title).containsExactly("one");
    assertThat(second.next()).isNull();
    assertThat(inbox.list(null, second.items().get(0).number(), null, null))
        .isEqualTo(lastOf(first));
  }

  @ParameterizedTest
  @EnumSource
  void countsFollowWhatIsReadSeenAndDeleted(Maker maker) {
    InboxClient inbox = inbox(maker);
    NotificationView first = inbox.create(titled("first"));
    NotificationView second = inbox.create(titled("second"));

    NotificationView read = inbox.change(first.id(), new NotificationPatch(true));
    assertThat(read.readAt()).isNotNull();
    assertThat(inbox.list(null, null, true, null).items()).containsExactly(second);
    assertThat(inbox.see(new SeenDraft(first.number())))
        .isEqualTo(new CountsView(2, 1, 1, first.number()));
    assertThat(inbox.readAll(SelectionDraft.upTo(second.number())).changed()).isEqualTo(1);
    inbox.delete(second.id());
    assertThat(inbox.counts()).isEqualTo(new CountsView(1, 0, 0, first.number()));
  }

  @ParameterizedTest
  @EnumSource
  void notificationsArePutAwayTakenBackAndDeleted(Maker maker) {
    InboxClient inbox = inbox(maker);
    NotificationView first = inbox.create(titled("first"));
    NotificationView second = inbox.create(titled("second"));
    Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

    assertThat(inbox.archive(SelectionDraft.of(first.id())).changed()).isEqualTo(1);
    assertThat(
            inbox.snooze(SnoozeDraft.of(SelectionDraft.upTo(second.number()), tomorrow)).changed())
        .isEqualTo(1);
    assertThat(inbox.archived(null, null).items())
        .extracting(NotificationView::id)
        .containsExactly(first.id());
    assertThat(inbox.snoozed(null, 1).items())
        .extracting(NotificationView::snoozedUntil)
        .containsExactly(tomorrow.truncatedTo(ChronoUnit.MILLIS));
    assertThat(inbox.takeBack(SelectionDraft.of(first.id())).changed()).isEqualTo(1);
    assertThat(inbox.list(null, null, null, null).items()).containsExactly(first);
    assertThat(inbox.deleteAll(SelectionDraft.of(first.id(), second.id())).changed()).isEqualTo(2);
    assertThat(inbox.counts().total()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void countsThatDidNotChangeAreNotSentAgain(Maker maker) {
    InboxClient inbox = inbox(maker);
    String etag;
    try (Response counts = inbox.countsUnless(null)) {
      assertThat(counts.readEntity(CountsView.class)).isEqualTo(new CountsView(0, 0, 0, 0));
      etag = counts.getHeaderString(HttpHeaders.ETAG);
    }

    try (Response same = inbox.countsUnless(etag)) {
      assertThat(same.getStatus()).isEqualTo(304);
    }
    inbox.create(titled("new"));
    try (Response changed = inbox.countsUnless(etag)) {
      assertThat(changed.readEntity(CountsView.class).unread()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMessageArrivesAtAnotherUser(Maker maker) {
    Person bert = Person.of(belfry);
    MessagesClient messages = maker.client(MessagesClient.class, belfry.url(), bert.token());

    assertThat(messages.send(new MessageDraft(anna.name(), "Hello")).to()).isEqualTo(anna.name());

    assertThat(inbox(maker).list(null, null, null, null).items())
        .extracting(NotificationView::description)
        .containsExactly("Hello");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongIsToldByStatus(Maker maker) {
    InboxClient inbox = inbox(maker);
    InboxClient stranger = maker.client(InboxClient.class, belfry.url(), "unknown");

    assertStatus(404, () -> inbox.get(UUID.randomUUID()));
    assertStatus(422, () -> inbox.create(titled("")));
    assertStatus(401, stranger::counts);
  }

  private InboxClient inbox(Maker maker) {
    return maker.client(InboxClient.class, belfry.url(), anna.token());
  }

  private static NotificationDraft titled(String title) {
    return NotificationDraft.titled(title).build();
  }

  private static NotificationPage lastOf(NotificationPage page) {
    return new NotificationPage(page.items(), null);
  }

  private static void assertStatus(int status, ThrowingCallable call) {
    assertThatExceptionOfType(WebApplicationException.class)
        .isThrownBy(call)
        .satisfies(failure -> assertThat(failure.getResponse().getStatus()).isEqualTo(status));
  }
}
